import type { FormName, RefusalReason } from '../../shared/submissions.ts'
import situations from './situations.da.ts'
import type { Standing } from './standing.ts'

const forms: Record<FormName, string> = {
  'task-committee-application': 'Ansøgning om en plads',
  'consultation-response': 'Høringssvar',
  'entered-response': 'Høringssvar skrevet ind',
  'shift-sign-up': 'Tilmelding',
  withdrawal: 'Tilbagetrækning',
  'shift-withdrawal': 'Framelding',
  'agenda-move-request': 'Ønske om at flytte en sag',
  'dialogue-topic': 'Emne til dialogmøde',
  'task-problem': 'Opgave, du peger på',
  'table-note': 'Note fra et bord',
  'working-text-save': 'Tekst til et afsnit',
  'room-comment': 'Kommentar til et afsnit',
  'room-document': 'Dokument til et opgaveudvalg',
  'appointment-answer': 'Svar på en plads',
  'shift-swap': 'Tilbud om en plads',
  'home-question': 'Spørgsmål til et plejehjem',
  'organisation-question': 'Spørgsmål til et udvalg',
  'shift-offer-answer': 'Svar på en ledig plads',
  'pool-entry': 'Plads i puljen',
  'redaction-appeal': 'Bed en anden se på det',
  'chain-call': 'Opkald i telefonkæden',
  'shift-check-in': 'Jeg er kommet',
  'home-story': 'Historie fra et plejehjem',
  'fair-stand': 'Stand på en frivilligmesse',
  'call-question': 'Spørgsmål om et opgaveudvalg',
  'seat-nomination': 'Indstilling til en plads',
  'committee-evaluation': 'Evaluering af et opgaveudvalg',
}

const receivedTitles: Record<FormName, string> = {
  'task-committee-application': 'Din ansøgning er modtaget',
  'consultation-response': 'Dit høringssvar er modtaget',
  'entered-response': 'Høringssvaret er modtaget',
  'shift-sign-up': 'Din tilmelding er modtaget',
  withdrawal: 'Din indsendelse er trukket tilbage',
  'shift-withdrawal': 'Din framelding er modtaget',
  'agenda-move-request': 'Dit ønske er modtaget',
  'dialogue-topic': 'Dit emne er på dagsordenen',
  'task-problem': 'Det, du pegede på, er modtaget',
  'table-note': 'Bordets note er modtaget',
  'working-text-save': 'Din tekst er gemt i afsnittet',
  'room-comment': 'Din kommentar er modtaget',
  'room-document': 'Dit dokument ligger i rummet',
  'appointment-answer': 'Dit svar er modtaget',
  'shift-swap': 'Din plads er tilbudt',
  'home-question': 'Dit spørgsmål er modtaget',
  'organisation-question': 'Jeres spørgsmål er modtaget',
  'shift-offer-answer': 'Dit svar er modtaget',
  'pool-entry': 'Du står i puljen',
  'redaction-appeal': 'En anden ser på det',
  'chain-call': 'Vi ved, hvordan opkaldet gik',
  'shift-check-in': 'Du er meldt ind',
  'home-story': 'Det, du har skrevet, er modtaget',
  'fair-stand': 'Din tilmelding er modtaget',
  'call-question': 'Dit spørgsmål er modtaget',
  'seat-nomination': 'Din indstilling er modtaget',
  'committee-evaluation': 'Din evaluering er modtaget',
}

/** What is received but has bytes still to come. */
const filedTitles: Record<FormName, string> = {
  'task-committee-application': 'Din ansøgning er indsendt',
  'consultation-response': 'Dit høringssvar er indsendt',
  'entered-response': 'Høringssvaret er indsendt',
  'shift-sign-up': 'Din tilmelding er indsendt',
  withdrawal: 'Din tilbagetrækning er indsendt',
  'shift-withdrawal': 'Din framelding er indsendt',
  'agenda-move-request': 'Dit ønske er indsendt',
  'dialogue-topic': 'Dit emne er indsendt',
  'task-problem': 'Det, du pegede på, er indsendt',
  'table-note': 'Bordets note er indsendt',
  'working-text-save': 'Din tekst er indsendt',
  'room-comment': 'Din kommentar er indsendt',
  'room-document': 'Dit dokument er indsendt',
  'appointment-answer': 'Dit svar er indsendt',
  'shift-swap': 'Dit tilbud er indsendt',
  'home-question': 'Dit spørgsmål er indsendt',
  'organisation-question': 'Jeres spørgsmål er indsendt',
  'shift-offer-answer': 'Dit svar er indsendt',
  'pool-entry': 'Din plads i puljen er indsendt',
  'redaction-appeal': 'En anden ser på det',
  'call-question': 'Dit spørgsmål er indsendt',
  'seat-nomination': 'Din indstilling er indsendt',
  'chain-call': 'Det, du meldte, er indsendt',
  'shift-check-in': 'Det er indsendt, at du er kommet',
  'home-story': 'Det, du har skrevet, er indsendt',
  'fair-stand': 'Din tilmelding er indsendt',
  'committee-evaluation': 'Din evaluering er indsendt',
}

/** Where a decided submission stands now, in a line; the time is when it came. */
const standings: Record<Standing, (when: string) => string> = {
  received: (when) => `Modtaget ${when}`,
  filed: (when) => `Indsendt ${when}, bilag på vej`,
  overdue: (when) => `Indsendt ${when}, bilag mangler`,
  refused: (when) => `Ikke muligt, besvaret ${when}`,
  withdrawn: () => 'Trukket tilbage',
  superseded: () => 'Erstattet af en nyere',
  late: (when) => `Kom efter fristen, ${when}`,
  'late-accepted': (when) => `Modtaget ${when}, efter fristen, taget med`,
  'late-declined': () => 'Kom efter fristen, ikke taget med',
}

const next: Record<FormName, { first: (deadline: string) => string; second: string }> = {
  'task-committee-application': {
    first: (deadline) =>
      deadline
        ? `Vi læser ansøgningerne, når fristen er gået: ${deadline}.`
        : 'Vi læser ansøgningerne, når fristen er gået.',
    second: 'Byrådet udpeger medlemmerne. Du får besked, uanset om du får en plads.',
  },
  'entered-response': {
    first: () => 'Skriv kvitteringen ud, og giv eller send den til den, der har svaret.',
    second: 'Svaret tæller på lige fod med dem, der kommer fra en telefon.',
  },
  'consultation-response': {
    first: (deadline) =>
      deadline
        ? `Vi samler svarene, når fristen er gået: ${deadline}.`
        : 'Vi samler svarene, når fristen er gået.',
    second: 'Politikerne får alle svar at se, før de beslutter noget.',
  },
  'shift-sign-up': {
    first: () => 'Koordinatoren kan se din tilmelding. Øverst står der, om du har pladsen.',
    second: 'Kan du ikke alligevel, så meld fra under »Mig«, så en anden kan få pladsen.',
  },
  withdrawal: {
    first: () => 'Det, du sendte, gælder ikke længere.',
    second: 'Du kan sende igen, så længe der er åbent.',
  },
  'shift-withdrawal': {
    first: () => 'Din plads er fri til en anden.',
    second: 'Du kan finde en anden tid, når det passer dig.',
  },
  'agenda-move-request': {
    first: () => 'Dit ønske står ved sagen på dagsordenen, og alle kan se det.',
    second: 'En medarbejder svarer, før mødet begynder. Svaret står samme sted.',
  },
  'dialogue-topic': {
    first: () => 'Alle, der er med til mødet, kan se emnet nu.',
    second: 'En medarbejder vælger, om alle andre også kan læse det.',
  },
  'task-problem': {
    first: () => 'En medarbejder læser det, du peger på.',
    second: 'Du får besked, når der er svar. Svaret står her.',
  },
  'table-note': {
    first: () => 'Noten står på væggen sammen med de andre bordes.',
    second: 'En medarbejder samler noterne i temaer.',
  },
  'working-text-save': {
    first: () => 'De andre i rummet kan læse teksten nu.',
    second:
      'Har en anden skrevet samtidig, ligger begge tekster side om side, til en af jer vælger.',
  },
  'room-comment': {
    first: () => 'De andre i rummet kan læse kommentaren nu.',
    second: 'Du kan trække den tilbage, hvis du fortryder.',
  },
  'room-document': {
    first: () => 'De andre i rummet kan læse dokumentet nu.',
    second: 'Den, der leder udvalget, vælger, om alle andre også kan læse det.',
  },
  'appointment-answer': {
    first: () => 'Dit svar gælder med det samme.',
    second: 'Se på din ansøgning, hvor du står nu.',
  },
  'shift-swap': {
    first: () => 'Du har pladsen, indtil en anden har overtaget den. Så får du besked.',
    second:
      'Du kan tage tilbuddet tilbage, til det er sket. Plejehjemmet kan se, at du har tilbudt den.',
  },
  'home-question': {
    first: () => 'Plejehjemmets koordinator læser spørgsmålet og svarer dig her i Medspil.',
    second: 'Vil du have svaret på mail, så slå mail til under »Beskeder«.',
  },
  'organisation-question': {
    first: () => 'En medarbejder sørger for, at udvalget får spørgsmålet, og at I får svar her.',
    second: 'Svaret står på siden med spørgsmål til udvalg, med organisationens navn.',
  },
  'shift-offer-answer': {
    first: () => 'Dit svar gælder med det samme, og koordinatoren kan se det.',
    second: 'Under »Mig« står de tider, du kommer til.',
  },
  'pool-entry': {
    first: () =>
      'Vi spørger dig her i Medspil, når der er noget, der passer. Du bestemmer hver gang.',
    second: 'Du står i puljen i to år. Du kan melde dig ud, når du vil.',
  },
  'home-story': {
    first: () => 'Plejehjemmets koordinator læser det, før andre kan se det.',
    second: 'Du får besked, uanset hvad svaret er. Du kan altid tage det tilbage igen.',
  },
  'fair-stand': {
    first: () => 'Øverst står der, om I har en stand, eller hvilket nummer I har på ventelisten.',
    second: 'Kan I ikke alligevel, så meld fra her, så en anden kan få standen.',
  },
  'chain-call': {
    first: () => 'Fik du ikke fat i nogen, prøver den næste i kæden. Ellers er alt i orden.',
    second: 'Er der stadig ingen, der har fået fat i vedkommende, får koordinatoren besked.',
  },
  'shift-check-in': {
    first: () => 'Koordinatoren kan se, at du er kommet.',
    second: 'Tiden tæller med i de timer, du har været frivillig.',
  },
  'redaction-appeal': {
    first: () => 'En anden end den, der skjulte noget, ser på det.',
    second: 'Du får en besked, når der er et svar. Læs det ved dit høringssvar.',
  },
  'call-question': {
    first: () => 'En medarbejder svarer dig her. Du får besked.',
    second: 'Kan andre bruge svaret, kommer det også på udvalgets side, uden dit navn.',
  },
  'seat-nomination': {
    first: (deadline) =>
      deadline
        ? `Giv linket til den, du har indstillet. De skal selv sige ja, inden fristen går: ${deadline}.`
        : 'Giv linket til den, du har indstillet. De skal selv sige ja.',
    second: 'Du får besked, når de svarer. Siger de nej, sletter vi deres navn.',
  },
  'committee-evaluation': {
    first: (deadline) =>
      deadline
        ? `Svarene bliver talt sammen, når evalueringen slutter: ${deadline}.`
        : 'Svarene bliver talt sammen, når evalueringen slutter.',
    second: 'Så står resultatet på udvalgets side. Dit navn står der ikke.',
  },
}

const reasons: Record<RefusalReason, string> = {
  not_open_yet: 'Det er ikke åbnet endnu.',
  closed: 'Fristen var gået, da den nåede frem til kommunen.',
  full: 'Alle pladser var taget, da den nåede frem.',
  already_applied: 'Du har allerede søgt. Din første ansøgning gælder.',
  already_answered: 'Du har allerede svaret. Dit første svar gælder.',
  answered_in_room:
    'I skriver svaret sammen i jeres arbejdsrum. Når formanden har godkendt det der, bliver det sendt.',
  not_asked: 'Kun de inviterede kan svare på denne høring.',
  already_signed_up: 'Du er allerede tilmeldt.',
  no_such_seat: 'Der er ingen plads af den slags at søge.',
  nothing_to_withdraw: 'Der var ikke noget at trække tilbage.',
  withdrawal_closed: 'Det var for sent at trække den tilbage her. Ring til dem, det handler om.',
  withdrawn: 'Du havde trukket den tilbage, før den nåede frem.',
  nothing_to_replace: 'Den, du ville erstatte, gælder ikke længere.',
  replacement_closed: 'Fristen var gået, så den kan ikke erstattes. Den første gælder.',
  meeting_cancelled: 'Mødet er aflyst.',
  nothing_to_move: 'Sagen står ikke længere i den korte del.',
  already_requested: 'En anden har allerede bedt om det. Svaret kommer til at stå ved sagen.',
  nothing_to_appeal: 'Der er ikke længere noget, der er skjult i dit svar.',
  nothing_to_swap: 'Du har ikke en plads, der kan gives videre.',
  nobody_in_line:
    'Ingen på ventelisten kan overtage pladsen. Du har den stadig og kan give den til en, du kender.',
  swap_pending: 'Pladsen er tilbudt en på ventelisten, som ikke har svaret endnu.',
  swap_over: 'Pladsen er givet til en anden, eller tilbuddet er taget tilbage.',
  shift_cancelled: 'Tiden er aflyst.',
  fair_cancelled: 'Messen er aflyst.',
  guidelines_unread:
    'Plejehjemmet har retningslinjer, som du skal læse først. Meld dig til igen, så kommer de frem.',
  introduction_missing:
    'Aktiviteten kræver en introduktion, og den har du ikke været til endnu. Ring til plejehjemmet, eller bed dem på deres side om at ringe til dig.',
  check_missing:
    'Aktiviteten kræver en attest, som plejehjemmet ikke har set endnu, eller som er udløbet. Ring til plejehjemmet, eller bed dem på deres side om at ringe til dig.',
  needs_unsaid:
    'Aktiviteten kræver noget, som du ikke har svaret på. Meld dig til igen, så bliver du spurgt.',
  too_young: 'Aktiviteten er for dem, der er fyldt 15 år.',
  guardian_too_late:
    'Der var for kort tid til, at din forælder eller værge kunne nå at sige ja. Vælg en tid, der ligger længere fremme.',
  already_appealed: 'En anden er allerede bedt om at se på det, eller har svaret dig.',
  not_offered: 'Du er ikke tilbudt en plads lige nu.',
  seat_passed_on: 'Pladsen er gået videre til en anden.',
  already_in_pool: 'Du står allerede i puljen. Ret den, du har sendt.',
  not_in_chain: 'Du eller den, du ringede til, er ikke længere med i telefonkæden.',
  already_reported: 'Det var allerede meldt, eller en anden havde fulgt op.',
  wrong_door_code:
    'Koden ved døren er skiftet. Scan den, der hænger der nu, eller sig til koordinatoren, at du kom.',
  not_signed_up:
    'Du har ikke en tid her lige nu. Er det forkert, så sig til koordinatoren, at du kom.',
  gone: 'Det, du skrev om, findes ikke længere.',
}

const withdrawBody: Record<FormName, string> = {
  'task-committee-application':
    'Så søger du ikke længere pladsen. Kommunen kan se, at du har trukket ansøgningen tilbage. Du kan søge igen, så længe der er åbent.',
  'entered-response':
    'Så tæller svaret ikke længere med. Sig det til den, der har svaret. Det kan skrives ind igen.',
  'consultation-response':
    'Så tæller dit svar ikke længere med. Kommunen kan se, at du har trukket det tilbage. Du kan svare igen, så længe der er åbent.',
  'shift-sign-up':
    'Så er din plads fri til en anden. Du kan melde dig til igen, hvis der er plads.',
  withdrawal: '',
  'shift-withdrawal': '',
  'agenda-move-request':
    'Så står ønsket ikke længere ved sagen. Medarbejderne kan se, at du har trukket det tilbage. Du kan bede om det igen, indtil mødet begynder.',
  'dialogue-topic':
    'Så står emnet ikke længere på mødets side. Medarbejderne kan se, at du har trukket det tilbage. Du kan indsende et nyt, indtil mødet begynder.',
  'task-problem':
    'Så bliver det ikke læst videre. Medarbejderne kan se, at du har trukket det tilbage. Er der svaret, kan det ikke trækkes tilbage.',
  'table-note': '',
  'working-text-save': '',
  'room-comment': 'Så står kommentaren ikke længere ved afsnittet.',
  'room-document':
    'Så ligger dokumentet ikke længere i rummet. Det kan du ikke, når det først har været vist for alle.',
  'appointment-answer': '',
  'shift-swap': 'Så beholder du pladsen, og linket virker ikke længere.',
  'home-question': 'Så bliver spørgsmålet ikke besvaret. Du kan stille et nyt, når du vil.',
  'organisation-question': 'Så bliver spørgsmålet ikke besvaret. I kan stille et nyt, når I vil.',
  'shift-offer-answer': '',
  'pool-entry':
    'Så spørger vi dig ikke, og vi sletter det, vi har skrevet ned om dig i puljen. Du kan skrive dig op igen, når du vil.',
  'redaction-appeal': '',
  'chain-call': '',
  'shift-check-in': '',
  'home-story':
    'Så sletter vi det, og ingen kan læse det længere. Du kan skrive en ny historie, når du vil.',
  'fair-stand': 'Så er standen fri til en anden. I kan melde jer til igen, hvis der er plads.',
  'call-question':
    'Så bliver spørgsmålet ikke besvaret. Medarbejderne kan se, at du har trukket det tilbage. Du kan stille et nyt, så længe der er åbent.',
  'seat-nomination':
    'Så sletter vi navnet på den, du har indstillet, og linket virker ikke længere. Du kan indstille igen, så længe der er åbent.',
  'committee-evaluation':
    'Så tæller dit svar ikke med. Du kan svare igen, så længe evalueringen er åben.',
}

export default {
  situations,
  standings,
  forms,
  receivedTitles,
  filedTitles,
  next,
  reasons,
  title: 'Mine indsendelser',
  lead: 'Alt, hvad du har sendt, og det, der ligger klar på denne telefon.',
  groups: {
    attention: 'Kræver dig',
    way: 'På vej',
    arrived: 'Lige nået frem',
    drafts: 'Kladder',
    sent: 'Sendt',
  },
  wayLead: 'Det er gemt på denne telefon og bliver sendt af sig selv.',
  counted: (title: string, number: string) => `${title} (${number})`,
  countedAtLeast: (title: string, number: string) => `${title} (mindst ${number})`,
  settled: (number: string, one: boolean) =>
    one ? '1 er nået frem, mens du læste.' : `${number} er nået frem, mens du læste.`,
  tidy: (one: boolean) => (one ? 'Flyt den ned under »Sendt«' : 'Flyt dem ned under »Sendt«'),
  tidied: 'Det, der er nået frem, står nu under »Sendt«.',
  empty: 'Du har ikke sendt noget endnu',
  emptyBody: 'Når du søger, svarer eller melder dig til, kan du følge det her.',
  emptyAction: 'Se, hvad du kan være med til',
  signIn: 'Log ind for at se det, du har sendt',
  signInBody: 'Kladder på denne telefon kan du se uden at logge ind.',
  signInAction: 'Log ind',
  onlyHere: 'Uden forbindelse viser vi kun det, som denne telefon ved.',
  others: (number: string, one: boolean) =>
    one
      ? '1 indsendelse på denne telefon hører til en anden. Den bliver sendt, når den anden logger ind igen.'
      : `${number} indsendelser på denne telefon hører til en anden. De bliver sendt, når den anden logger ind igen.`,
  withoutSync:
    'Denne browser sender ikke, når appen er lukket. Åbn appen igen, når du har dækning.',
  savedOn: (when: string) => `Kladde, gemt ${when} på denne telefon`,
  queuedOn: (when: string) => `Du trykkede »Send« ${when}`,
  files: (number: string, one: boolean) => (one ? '1 bilag' : `${number} bilag`),
  correcting: 'Retter en, du har sendt før',
  receipt: (number: string) => `Kvittering ${number}`,
  nextTry: (when: string) => `Vi prøver igen ${when}.`,
  sendNow: 'Send nu',
  change: 'Ret',
  remove: 'Slet',
  goOn: 'Fortsæt',
  signInNow: 'Log ind',
  reload: 'Genindlæs',
  removeTitle: 'Vil du slette den?',
  removeBody: 'Den bliver slettet på denne telefon og bliver ikke sendt. Det kan ikke fortrydes.',
  removeFiledBody:
    'Kommunen beholder dine svar. De bilag, der mangler, bliver slettet på denne telefon og bliver ikke sendt. Det kan ikke fortrydes.',
  removeYes: 'Slet',
  obstacle: {
    occupied: 'Du har allerede en kladde til det samme. Send eller slet den først.',
    moved: 'Den er ved at blive sendt, så den kan ikke rettes eller slettes nu.',
    unsure: 'Måske har kommunen modtaget den. Prøv igen, når vi kan spørge serveren.',
  },
  toCorrect: (labels: string) => `Det gælder: ${labels}.`,
  toCorrectFile: 'et bilag',
  attachments: {
    title: 'Bilag',
    here: 'Ligger på denne telefon',
    waiting: 'Er ikke sendt endnu',
    coming: (percent: string) => `${percent} % er modtaget`,
    received: 'Modtaget',
    rejected: 'Kunne ikke bruges: indholdet passer ikke til filens type. Den er ikke gemt.',
    elsewhere: 'Ligger på den telefon, du sendte fra',
    absent: 'Er ikke nået frem til kommunen',
    removed: 'Slettet hos kommunen, fordi du har trukket indsendelsen tilbage',
    open: 'Hent',
    gone: 'Bilaget kunne ikke hentes. Prøv igen, når du har forbindelse.',
    progress: (done: string, all: string) => `${done} af ${all} bilag er modtaget`,
    progressOne: (percent: string) => `${percent} % af bilaget er modtaget`,
    progressAbsent: 'Bilaget er ikke nået frem',
    progressNone: 'Bilaget er på vej',
    progressPart: (sentence: string, percent: string, last: boolean) =>
      `${sentence}, ${percent} % af ${last ? 'det sidste' : 'det næste'}`,
    elsewhereBody:
      'Bilagene ligger på den telefon, du sendte fra. Åbn Medspil på den, så bliver de sendt.',
    rejectedTitle: 'Et bilag kunne ikke bruges',
    rejectedBody:
      'Resten er modtaget og tæller med. Send bilaget igen i en anden slags fil, hvis det er vigtigt.',
  },
  replace: {
    inRoom: 'Gå til arbejdsrummet',
    inRoomLead: 'I har skrevet svaret der. I kan rette det og sende igen, til fristen er gået.',
    action: 'Ret og send igen',
    lead: (when: string) =>
      `Du kan rette, til fristen er gået: ${when}. Den første gælder, til den nye er modtaget.`,
    leadOpen: 'Du kan rette og sende igen. Den første gælder, til den nye er modtaget.',
  },
  withdraw: {
    action: 'Træk tilbage',
    title: 'Vil du trække den tilbage?',
    yes: 'Træk tilbage',
    waiting: 'Din tilbagetrækning er på vej. Den gælder, når kommunen har modtaget den.',
    see: 'Se, hvordan det går',
  },
  withdrawBody,
  copy: {
    action: 'Hent som fil',
    made: 'Filen er hentet.',
    failed: 'Filen kunne ikke laves. Et bilag kan ikke læses lige nu. Prøv igen med forbindelse.',
    of: (title: string) => `Kopi: ${title}`,
    state: 'Sådan står det',
    about: 'Om',
    saved: 'Gemt på telefonen',
    receivedAt: 'Modtaget af kommunen',
    copiedAt: 'Kopien er lavet',
    number: 'Kvittering',
    code: 'Kontrolkode',
    file: 'medspil-indsendelse',
    missing: 'er ikke med i kopien, fordi den ikke kunne hentes',
  },
  ended: {
    withdrawn: 'Du har trukket den tilbage',
    withdrawnBody: (when: string) =>
      `Det skete ${when}. Kommunen kan se, at du sendte den, men regner den ikke med.`,
    placeFreed: (when: string) => `Det skete ${when}. Du er ikke længere tilmeldt.`,
    superseded: 'Du har sendt en nyere',
    supersededBody: 'Det er den nyere, der gælder. Denne her bliver gemt, så du kan se den.',
    supersededLink: 'Se den nyere',
    supersedes: 'Den her erstatter en, du sendte før.',
    supersedesLink: 'Se den første',
  },
  late: {
    late: 'Den kom efter fristen',
    lateBody: 'En medarbejder afgør, om den kan komme med. Du får besked her.',
    'late-accepted': 'Den er taget med',
    'late-acceptedBody': 'Den kom efter fristen. En medarbejder har besluttet, at den tæller med.',
    'late-declined': 'Den er ikke taget med',
    'late-declinedBody':
      'Den kom efter fristen, og en medarbejder har besluttet, at den ikke tæller med. Ring eller skriv til os, hvis du vil vide hvorfor.',
  },
  guest: 'Du har sendt uden at logge ind',
  guestBody:
    'Kun denne telefon ved, at den er din. Gem nummer og kode. Du kan også logge ind senere og få den med.',
  check: {
    lead: 'Nummer og kode beviser, hvad kommunen har modtaget. Alle, der har dem, kan tjekke det uden at logge ind.',
    link: 'Tjek en kvittering',
  },
  story: 'Hvad der er sket',
  times: (times: string) => `${times} gange, senest`,
  storyWithdrawn: 'Trukket tilbage af dig',
  answers: 'Det skrev du',
  back: 'Mine indsendelser',
  refusedTitle: 'Det var ikke muligt',
  reason: 'Hvorfor ikke',
  alternatives: 'Det kan du i stedet',
  noAlternatives: 'Se, hvad du ellers kan være med til',
  again: 'Skriv en ny med samme svar',
  whomToAsk: 'Har du spørgsmål?',
  whomToAskBody: 'Kontakt kommunen, og oplys nummeret på kvitteringen.',
  contactName: 'Medspil, Hedensted Kommune (eksempel)',
  number: 'Nummer',
  answered: 'Besvaret',
  phone: 'Telefon',
  email: 'E-mail',
  unknownTitle: 'Vi kan ikke finde den',
  unknownBody: 'Den ligger ikke på denne telefon, og du har ikke sendt den som den, du er nu.',
  unreachable: 'Vi kan ikke hente den uden forbindelse. Prøv igen, når du er på nettet.',
}
