import type { MessageKind } from '../../shared/messages.ts'
import type { FormName } from '../../shared/submissions.ts'

const things: Record<FormName, string> = {
  'task-committee-application': 'din ansøgning',
  'consultation-response': 'dit høringssvar',
  'entered-response': 'høringssvaret, du skrev ind',
  'shift-sign-up': 'din tilmelding',
  withdrawal: 'din tilbagetrækning',
  'shift-withdrawal': 'din framelding',
  'agenda-move-request': 'dit ønske om at flytte en sag',
  'dialogue-topic': 'dit emne til dialogmødet',
  'task-problem': 'det, du pegede på',
  'table-note': 'bordets note',
  'working-text-save': 'din tekst',
  'room-comment': 'din kommentar',
  'room-document': 'dit dokument',
  'appointment-answer': 'dit svar på pladsen',
  'shift-swap': 'dit tilbud om en plads',
  'home-question': 'dit spørgsmål til plejehjemmet',
  'organisation-question': 'jeres spørgsmål til udvalget',
  'shift-offer-answer': 'dit svar på den ledige plads',
  'pool-entry': 'din plads i puljen',
  'redaction-appeal': 'din indsigelse',
  'chain-call': 'det, du meldte om et opkald',
  'shift-check-in': 'din melding om, at du er kommet',
  'home-story': 'det, du skrev om et plejehjem',
  'fair-stand': 'jeres stand på messen',
  'call-question': 'dit spørgsmål',
  'seat-nomination': 'din indstilling',
  'committee-evaluation': 'din evaluering',
}

interface Said {
  title: (thing: string) => string
  body: string
}

const kinds: Record<MessageKind, Said> = {
  'submission-received': {
    title: (thing) => `Vi har modtaget ${thing}`,
    body: 'Se kvitteringen, og hvad der sker nu.',
  },
  'submission-filed': {
    title: (thing) => `Vi har fået ${thing}, men ikke alle bilag`,
    body: 'Åbn Medspil på den telefon, du sendte fra, når du har god forbindelse. Så kommer bilagene af sig selv.',
  },
  'submission-refused': {
    title: (thing) => `Vi kunne ikke tage imod ${thing}`,
    body: 'Se hvorfor, og hvad du kan i stedet.',
  },
  'attachments-received': {
    title: (thing) => `Alle bilag til ${thing} er kommet frem`,
    body: 'Nu har vi det hele.',
  },
  'attachments-missing': {
    title: (thing) => `Vi mangler stadig bilag til ${thing}`,
    body: 'Åbn Medspil på den telefon, du sendte fra, når du har god forbindelse. Så kommer bilagene af sig selv.',
  },
  'attachment-rejected': {
    title: (thing) => `Vi kunne ikke bruge et bilag til ${thing}`,
    body: 'Filen var ikke af den slags, som navnet sagde. Resten er modtaget.',
  },
  'submission-withdrawn': {
    title: (thing) => `Du har trukket ${thing} tilbage`,
    body: 'Det, du sendte, gælder ikke længere.',
  },
  'submission-superseded': {
    title: (thing) => `Du har ændret ${thing}`,
    body: 'Det er den nyeste udgave, der gælder.',
  },
  'late-accepted': {
    title: (thing) => `Vi tager ${thing} med`,
    body: 'Fristen var gået, men en medarbejder har sagt ja.',
  },
  'late-declined': {
    title: (thing) => `Vi kunne ikke tage ${thing} med`,
    body: 'Fristen var gået.',
  },
  'problem-answered': {
    title: (thing) => `Der er svar på ${thing}`,
    body: 'Læs, hvad kommunen svarer.',
  },
  'problem-on-meeting': {
    title: (thing) => `Der bliver talt om ${thing}`,
    body: 'Det kommer op på et møde mellem byrådet og chefer. Dit navn står der ikke.',
  },
  'became-draft': {
    title: () => 'Det er blevet til et udkast til et opgaveudvalg',
    body: 'Læs udkastet, og følg med i, hvad der sker med det.',
  },
  'seat-offered': {
    title: () => 'Du er tilbudt en plads',
    body: 'Byrådet har udpeget dig. Svar inden fristen, så du ikke mister pladsen.',
  },
  'seat-alternate': {
    title: () => 'Du er suppleant',
    body: 'Pladserne er givet ud, men du står på listen, hvis en bliver ledig.',
  },
  'seat-refused': {
    title: () => 'Du fik ikke en plads denne gang',
    body: 'Læs hvorfor, og hvad du kan være med til i stedet.',
  },
  'seat-moved-up': {
    title: () => 'En plads er blevet ledig, og den er din, hvis du vil',
    body: 'Svar inden fristen, så du ikke mister pladsen.',
  },
  'seat-lapsed': {
    title: () => 'Pladsen er gået videre',
    body: 'Vi fik ikke dit svar inden fristen.',
  },
  'response-redacted': {
    title: (thing) => `Noget er skjult i ${thing}`,
    body: 'Andre kan ikke læse alt, hvad du skrev. Se hvad og hvorfor. Du kan bede en anden se på det.',
  },
  'response-held': {
    title: (thing) => `Vi viser ikke ${thing}`,
    body: 'Det er med i sagen, men andre kan ikke læse det. Se hvorfor. Du kan bede en anden se på det.',
  },
  'place-offered': {
    title: () => 'En plads er blevet ledig, og den er din, hvis du vil',
    body: 'Svar inden fristen, så du ikke mister pladsen.',
  },
  'place-lapsed': {
    title: () => 'Pladsen er gået videre',
    body: 'Vi fik ikke dit svar inden fristen.',
  },
  'guardian-said-yes': {
    title: (thing) => `Du har fået ja til at komme på ${thing}`,
    body: 'De pladser, der ventede på et ja, er dine.',
  },
  'guardian-said-no': {
    title: (thing) => `Du har ikke lov til at komme på ${thing}`,
    body: 'Det har din forælder eller værge svaret. Dine tider der er givet videre. Tal sammen om det.',
  },
  'guardian-silent': {
    title: () => 'Der kom ikke et ja i tide',
    body: 'Din plads er givet videre, fordi din forælder eller værge ikke havde svaret. Du kan melde dig til igen.',
  },
  'shift-cancelled': {
    title: () => 'En tid på et plejehjem er aflyst',
    body: 'Se hvorfor. Du skal ikke møde op.',
  },
  'shift-note': {
    title: () => 'Koordinatoren skriver om en tid, du har',
    body: 'Læs beskeden ved din tilmelding.',
  },
  'shift-missed': {
    title: () => 'Vi savnede dig',
    body: 'Du havde en tid på et plejehjem, og vi så dig ikke. Kom der noget i vejen, er det helt i orden. Ring, hvis det er en fejl.',
  },
  'handover-accepted': {
    title: () => 'En kollega har sagt ja til at tage over',
    body: 'Se, hvem der koordinerer plejehjemmet hvornår.',
  },
  'place-taken-over': {
    title: () => 'En anden har overtaget din plads',
    body: 'Du behøver ikke at komme. Plejehjemmet ved det.',
  },
  'place-changed-hands': {
    title: () => 'En frivillig kommer i stedet for en anden',
    body: 'Se, hvem der kommer nu.',
  },
  'place-still-yours': {
    title: () => 'Pladsen er stadig din',
    body: 'Ingen på ventelisten kunne overtage den. Kan du ikke komme, så meld fra.',
  },
  'shift-reminder': {
    title: () => 'Husk din tid på plejehjemmet',
    body: 'Se hvornår, og meld fra, hvis du ikke kan alligevel.',
  },
  'home-question-asked': {
    title: () => 'Der er et spørgsmål til plejehjemmet',
    body: 'Læs det, og svar.',
  },
  'introduction-wished': {
    title: () => 'En frivillig vil gerne ringes op',
    body: 'Ring, og aftal det, der mangler.',
  },
  'story-told': {
    title: () => 'Der er en historie at læse',
    body: 'Læs den, og sig ja eller nej til at vise den.',
  },
  'story-published': {
    title: () => 'Det, du skrev, kan alle læse nu',
    body: 'Du kan altid tage det tilbage.',
  },
  'story-declined': {
    title: () => 'Det, du skrev, bliver ikke vist',
    body: 'Se hvorfor, og hvad du kan gøre.',
  },
  'stand-taken': {
    title: () => 'En forening har meldt sig til messen',
    body: 'Se, hvad den har brug for.',
  },
  'stand-given': {
    title: () => 'I har fået en stand på messen',
    body: 'En anden meldte fra, og det var jeres tur.',
  },
  'fair-changed': {
    title: () => 'Messen har fået en ny tid eller et nyt sted',
    body: 'Jeres tilmelding gælder stadig. Se, hvornår og hvor.',
  },
  'fair-cancelled': {
    title: () => 'Frivilligmessen er aflyst',
    body: 'Se hvorfor. I skal ikke møde op.',
  },
  'appeal-answered': {
    title: (thing) => `En anden har set på ${thing}`,
    body: 'Læs svaret her.',
  },
  'responses-unfiled': {
    title: () => 'Svar på en høring mangler at blive gemt i sagen',
    body: 'Datoen for sletning er gået. Intet bliver slettet, før du har skrevet, at svarene er gemt. Du får besked hver uge, til det er gjort.',
  },
  'party-invited': {
    title: () => 'I er inviteret til at svare på en høring',
    body: 'Sig ja eller nej på rådets eller foreningens vegne. I kan skifte mening indtil fristen.',
  },
  'room-response-sent': {
    title: () => 'Jeres fælles høringssvar er sendt',
    body: 'Formanden har godkendt det. Se det i arbejdsrummet.',
  },
  'party-reminded': {
    title: () => 'Husk høringen, I er inviteret til',
    body: 'I har ikke svaret endnu, og fristen nærmer sig. Vil I ikke svare, så sig nej tak.',
  },
  'party-uninvited': {
    title: () => 'Jeres invitation til en høring er taget tilbage',
    body: 'Se på høringens side, om I kan svare alligevel. Spørg kommunen, hvis I ikke ved hvorfor.',
  },
  'representation-ended': {
    title: () => 'Du repræsenterer dem ikke længere',
    body: 'Formanden eller kommunen har taget dig af listen. Det, du har sendt, gælder stadig.',
  },
  'chain-follow-up': {
    title: () => 'Prøv at ringe til den næste i din telefonkæde',
    body: 'En anden fik ikke svar. Se, hvem du skal ringe til, og meld, hvordan det gik.',
  },
  'chain-with-coordinator': {
    title: () => 'Et opkald i en telefonkæde mangler svar',
    body: 'Ingen i kæden har fået fat i vedkommende. Se hvem, og følg op.',
  },
  'chain-call-settled': {
    title: () => 'Der er fulgt op på opkaldet',
    body: 'Du behøver ikke at gøre mere.',
  },
  'chain-changed': {
    title: () => 'Din telefonkæde er ændret',
    body: 'Se, hvem du ringer til, og hvornår.',
  },
  'chain-left': {
    title: () => 'Du er ikke længere med i telefonkæden',
    body: 'Vi har slettet dit navn og nummer i kæden.',
  },
  'chain-member-left': {
    title: () => 'Et medlem har forladt en telefonkæde',
    body: 'De to naboer har fået hinanden. Sig det til dem, der er med uden appen.',
  },
  'response-answered': {
    title: (thing) => `Kommunen har svaret på ${thing}`,
    body: 'Læs svaret, og se, hvad der er besluttet.',
  },
  'pool-asked': {
    title: () => 'Vil du være med?',
    body: 'Vi tænkte på dig, fordi du står i puljen. Se, hvad det er.',
  },
  'named-reader': {
    title: () => 'Du er valgt som læser',
    body: 'Du skal læse ansøgninger og give point. Se, hvornår du kan begynde.',
  },
  'recommendation-answered': {
    title: () => 'Byrådet har svaret på en anbefaling',
    body: 'Læs, hvad byrådet vil gøre, og hvorfor.',
  },
  'evaluation-opened': {
    title: () => 'Fortæl, hvordan det gik',
    body: 'Udvalget skal evalueres. Det tager et par minutter, og dit navn bliver ikke vist.',
  },
  'question-answered': {
    title: (thing) => `Der er svar på ${thing}`,
    body: 'Læs svaret her.',
  },
  'item-moved': {
    title: () => 'Sagen er flyttet, så I taler om den',
    body: 'Læs svaret på dit ønske.',
  },
  'item-kept': {
    title: () => 'Sagen bliver i den korte del',
    body: 'Læs, hvorfor den ikke blev flyttet.',
  },
  'nomination-accepted': {
    title: () => 'Den, du har indstillet, har sagt ja',
    body: 'De har selv søgt pladsen. Tak for hjælpen.',
  },
  'nomination-declined': {
    title: () => 'Den, du har indstillet, har sagt nej tak',
    body: 'Vi har slettet navnet. Du kan indstille en anden, så længe der er åbent.',
  },
}

export default {
  things,
  kinds,
  title: 'Beskeder',
  lead: 'Nyt om det, du har sendt, og det, du er med i.',
  about: (title: string) => `Om: ${title}`,
  unread: 'Ulæst',
  unreadCount: (count: string) => `${count}, du ikke har læst`,
  one: 'besked',
  many: 'beskeder',
  allRead: 'Du har læst alle beskeder',
  noneYet: 'Her kommer besked om det, du har sendt.',
  readAll: 'Markér alle som læst',
  readAllSaid: 'Alle beskeder er markeret som læst',
  readFailed: 'Beskederne er stadig ulæste',
  readFailedBody: 'Tjek din forbindelse, og tryk igen.',
  empty: 'Der er ingen beskeder endnu',
  emptyBody: 'Når du har sendt noget til kommunen, kan du følge det her.',
  emptyAction: 'Se, hvad du kan være med til',
  signedOut: 'Log ind for at se dine beskeder',
  signedOutBody: 'De ligger hos kommunen og ikke på telefonen.',
  signIn: 'Log ind',
  unreachable: 'Dine beskeder ligger hos kommunen, og vi kan ikke hente dem lige nu.',
  offline: 'Uden forbindelse kan vi ikke hente dine beskeder. Det, du har sendt, kan du stadig se.',
  toSubmissions: 'Mine indsendelser',
  demo: 'Her er en prøveudgave. Mail bliver ikke sendt, men du kan se, hvad der ville stå.',
  demoAction: 'Se den udgående post',
  mail: {
    title: 'Få besked på mail',
    lead: 'Mailen siger kun, at der er nyt. Resten læser du her i Medspil.',
    notOffered: 'Kommunen har ikke slået mail til. Du finder alle beskeder her.',
    address: 'Din mailadresse',
    addressMissing: 'Skriv din mailadresse',
    addressWrong: 'Skriv en hel mailadresse, for eksempel navn@post.dk',
    exampleHint: 'I prøveudgaven skal adressen være opdigtet og ende på .example.',
    exampleOnly: 'Skriv en opdigtet adresse, der ender på .example, for eksempel navn@post.example',
    getCode: 'Send mig en kode',
    codeSent: (address: string) => `Vi har sendt en kode til ${address}`,
    codeHelp: (minutes: string) =>
      `Den kan være et par minutter om at nå frem og gælder i ${minutes} minutter. Kommer den ikke, så se efter den i uønsket post.`,
    code: 'Koden fra mailen',
    codeHint: '6 tal',
    codeMissing: 'Skriv koden fra mailen',
    codeWrong: 'Det er ikke koden. Se efter i mailen, og prøv igen',
    codeOver: 'Koden gælder ikke længere',
    codeOverBody: 'Få en ny kode, og skriv den inden for en halv time.',
    confirm: 'Bekræft adressen',
    newCode: 'Send en ny kode',
    otherAddress: 'Skriv en anden adresse',
    on: (address: string) => `Du får besked på ${address}`,
    onSaid: 'Adressen er bekræftet',
    stillOn: (address: string) => `Indtil da får du besked på ${address}.`,
    change: 'Skift adresse',
    keep: 'Behold adressen',
    off: 'Stop mail',
    offSaid: 'Du får ikke flere mails',
    tooMany: 'Du har bedt om mange koder',
    tooManyBody: 'Prøv igen om en time. Den seneste kode gælder stadig.',
    failed: 'Det lykkedes ikke',
    failedBody: 'Tjek din forbindelse, og tryk igen.',
  },
  posted: {
    title: 'Udgående post',
    lead: 'Det, der ville være sendt på mail, hvis det var alvor.',
    demo: 'Prøveudgave',
    demoBody:
      'Ingen af disse mails er sendt. Adresserne er opdigtede, og alle, der prøver, ser de samme mails.',
    to: 'Til',
    at: 'Tid',
    empty: 'Der er ingen post endnu',
    emptyBody: 'Slå mail til under »Beskeder«, og send noget. Så ligger mailen her.',
    emptyAction: 'Gå til »Beskeder«',
    live: 'Her er ingen post at se',
    liveBody: 'Siden findes kun i prøveudgaven.',
  },
}
