export default {
  seatOne: {
    councillor: 'byrådsmedlem',
    citizen: 'borger',
    'external-expert': 'ekspert udefra',
    staff: 'medarbejder',
  },
  seatMany: {
    councillor: 'Byrådsmedlemmer',
    citizen: 'Borgere',
    'external-expert': 'Eksperter udefra',
    staff: 'Medarbejdere',
  },
  /** What an applicant reads. */
  own: {
    offered: 'Du er tilbudt en plads',
    offeredBody: (seat: string, title: string) =>
      `Byrådet har udpeget dig som ${seat} i »${title}«. Nu er det dit valg.`,
    movedUpBody: (seat: string, title: string) =>
      `En plads som ${seat} i »${title}« er blevet ledig, og du er den næste på listen. Nu er det dit valg.`,
    answerBy: (when: string) => `Svar senest ${when}. Ellers går pladsen til den næste.`,
    accepted: 'Du har en plads',
    acceptedBody: (title: string) =>
      `Du er med i »${title}«. I udvalgets rum finder du møder, papirer og de andre.`,
    room: 'Gå til udvalgets rum',
    waiting: 'Du er suppleant',
    waitingBody: (position: number) =>
      position === 1
        ? 'Pladserne er givet ud. Siger en nej, er du den første, vi spørger.'
        : `Pladserne er givet ud. Siger en nej, spørger vi listen igennem. Du er nummer ${position}.`,
    refused: 'Du fik ikke en plads denne gang',
    refusedBody: (title: string) =>
      `Det gælder »${title}«. Byrådet har valgt et hold, og det er ikke en dom over dig.`,
    declined: 'Du har sagt nej til pladsen',
    declinedBody: 'Pladsen er gået videre. Tak, fordi du svarede.',
    left: 'Du har sagt fra',
    leftBody: 'Du står ikke længere på listen.',
    lapsed: 'Pladsen er gået videre',
    lapsedBody: (when: string) => `Vi fik ikke dit svar inden ${when}.`,
    withdrawn: 'Du trak din ansøgning tilbage',
    withdrawnBody: 'Derfor er du ikke med.',
    reason: 'Hvorfor ikke',
    words: 'Fra byrådet',
    instead: 'Det kan du i stedet',
    decided: (when: string) => `Byrådet besluttede det ${when}.`,
    agenda: 'Se dagsordenen',
    yes: 'Ja tak, jeg tager pladsen',
    no: 'Nej tak',
    leave: 'Sig pladsen fra dig',
    leaveList: 'Bliv taget af listen',
    noTitle: 'Vil du sige nej?',
    noBody: 'Så går pladsen til den næste på listen med det samme. Det kan ikke fortrydes.',
    leaveTitle: 'Vil du sige din plads fra dig?',
    leaveBody:
      'Så er du ikke længere med i udvalget, og pladsen går til den næste på listen. Det kan ikke fortrydes.',
    leaveListTitle: 'Vil du tages af listen?',
    leaveListBody: 'Så spørger vi dig ikke, hvis en plads bliver ledig. Det kan ikke fortrydes.',
    yesNo: 'Ja, sig nej',
    yesLeave: 'Ja, sig pladsen fra',
    yesLeaveList: 'Ja, tag mig af listen',
    onItsWay: 'Dit svar er på vej. Det gælder, når kommunen har modtaget det.',
    see: 'Se, hvordan det går',
    unreachable: 'Om du har fået svar, kan vi kun se, når du har forbindelse.',
  },
  /** What was answered, on the receipt of the answer. */
  sent: {
    label: 'Dit svar',
    accepted: 'Ja, jeg tager pladsen',
    declined: 'Nej tak',
  },
  desk: {
    decision: 'Byrådets beslutning',
    decisionLead:
      'Skriv den ind, når byrådet har besluttet, hvem der får pladserne. Ingen får besked, før du sender svarene.',
    notClosed: (when: string) =>
      `Der kan søges til ${when}. Beslutningen kan skrives ind bagefter.`,
    nobody: 'Ingen er valgt til en plads endnu. Vælg holdet først.',
    places: (appointed: string, places: string, alternates: string) =>
      `${appointed} valgt til ${places}, ${alternates}`,
    placeOne: 'plads',
    placeMany: 'pladser',
    alternateOne: 'suppleant',
    alternateMany: 'suppleanter',
    tooMany: (kind: string) => `Der er valgt flere, end der er pladser til: ${kind}.`,
    decidedOn: 'Dato for beslutningen',
    decidedOnMissing: 'Skriv, hvilken dag byrådet besluttede det',
    link: 'Adresse på dagsordenen',
    linkHint: 'Den side, hvor alle kan læse punktet. Begynder med https://',
    linkWrong: 'Skriv hele adressen, så den begynder med https://',
    answerDays: 'Dage til at svare',
    answerDaysHint: 'Så mange dage har den, der bliver tilbudt en plads. Fra 1 til 60.',
    answerDaysWrong: 'Skriv et tal fra 1 til 60',
    record: 'Gem beslutningen',
    recorded: 'Beslutningen er gemt. Ingen har fået besked endnu.',
    undo: 'Fortryd beslutningen',
    undone: 'Beslutningen er taget tilbage',
    decidedAs: 'Besluttet',
    answerWithin: 'Svarfrist',
    days: (number: string, one: boolean) => (one ? '1 dag' : `${number} dage`),
    agenda: 'Dagsorden',
    answers: 'Svar til ansøgerne',
    answersLead:
      'Skriv først det, alle af samme slags får at vide. Du kan skrive særskilt til en enkelt bagefter.',
    shared: {
      appointed: 'Til dem, der får en plads',
      alternate: 'Til suppleanterne',
      refused: 'Til dem, der ikke fik en plads',
    },
    words: {
      appointed: 'Hilsen fra byrådet',
      alternate: 'Hilsen fra byrådet',
      refused: 'Hvorfor ikke',
    },
    reasonHint: 'Skriv det, så den, der læser det, kan forstå det og blive ved med at ville noget.',
    possibilities: 'Hvad er muligt i stedet?',
    possibilitiesHint: 'Vælg 1 til 5. Det, der ligner, står først.',
    tooManyPicked: 'Vælg højst 5',
    otherPossibilities: 'Alt andet, der er åbent',
    noLongerOpen: 'er ikke åben længere',
    saveWords: 'Gem teksterne',
    saved: 'Teksterne er gemt',
    own: 'Skriv særskilt',
    ownTo: (name: string) => `til ${name}`,
    ownSave: 'Gem',
    ownShared: 'Brug den fælles tekst',
    ownSaved: 'Teksten er gemt',
    groups: {
      appointed: 'Får en plads',
      alternate: 'Suppleanter',
      refused: 'Får ikke en plads',
    },
    lacks: {
      words: 'Mangler en begrundelse',
      possibilities: 'Mangler noget at pege på i stedet',
    },
    lacksTitle: (number: string, one: boolean) =>
      one ? '1 afslag kan ikke sendes endnu' : `${number} afslag kan ikke sendes endnu`,
    lacksBody:
      'Et afslag skal have en begrundelse og pege på mindst én anden mulighed, der er åben nu.',
    send: (number: string, one: boolean) => (one ? 'Send 1 svar' : `Send ${number} svar`),
    sendOne: 'Send svaret',
    sendTitle: (number: string, one: boolean) =>
      one ? 'Send svaret nu?' : `Send ${number} svar nu?`,
    sendBody:
      'Ansøgerne får besked i Medspil med det samme, og beslutningen bliver en del af udvalgets historie. Det kan ikke fortrydes.',
    sendYes: 'Send nu',
    sent: 'Svarene er sendt',
    allSent: 'Alle svar er sendt.',
    standings: {
      unsent: 'Ikke sendt',
      refused: 'Sendt',
      waiting: 'Venter på en plads',
      offered: 'Tilbudt en plads',
      accepted: 'Har sagt ja',
      declined: 'Har sagt nej',
      lapsed: 'Svarede ikke',
      withdrawn: 'Har trukket sig',
    },
    number: (position: number) => `nr. ${position}`,
    until: (when: string) => `Svarer senest ${when}`,
    work: 'Hvem har sagt ja',
    tally: (accepted: string, places: string) => `${accepted} af ${places} pladser er besat`,
    tallyOffered: (number: string, one: boolean) =>
      one ? '1 er tilbudt og venter på svar' : `${number} er tilbudt og venter på svar`,
    tallyFree: (number: string, one: boolean) =>
      one
        ? '1 plads står tom, og listen er brugt'
        : `${number} pladser står tomme, og listen er brugt`,
    begin: 'Sæt udvalget i gang',
    beginLead: (when: string) =>
      `Udvalget går selv i gang ${when}, når mindst én har sagt ja. Du kan også gøre det før.`,
    begun: 'Udvalget er i gang',
    failed: 'Det lykkedes ikke',
    failedBody: 'Tjek din forbindelse, og prøv igen. Det, du har skrevet, står her endnu.',
    conflict: 'En anden nåede at ændre noget. Siden viser det nu, som det er.',
  },
}
