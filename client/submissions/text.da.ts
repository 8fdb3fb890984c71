import type { FormName, RefusalReason } from '../../shared/submissions.ts'
import type { Situation } from '../outbox/machine.ts'

interface SituationWords {
  /** Beside the icon. */
  state: string
  /** What it means, and what happens next. */
  meaning: string
  /** In the story of what happened, after the time. */
  story: string
}

const situations: Record<Situation, SituationWords> = {
  draft: {
    state: 'Kladde',
    meaning: 'Den ligger på denne telefon og er ikke sendt.',
    story: 'Gemt som kladde på denne telefon',
  },
  'queued-fresh': {
    state: 'Venter på at blive sendt',
    meaning: 'Den er gemt på denne telefon. Vi sender den om et øjeblik.',
    story: 'Gemt på denne telefon',
  },
  'queued-offline': {
    state: 'Venter på at blive sendt: ingen forbindelse',
    meaning: 'Den er gemt på denne telefon. Vi sender den, når der er forbindelse.',
    story: 'Prøvet uden forbindelse',
  },
  'queued-lost': {
    state: 'Venter på at blive sendt: forbindelsen svigtede',
    meaning: 'Kommunen har ikke modtaget den endnu. Vi prøver igen af os selv.',
    story: 'Forbindelsen svigtede',
  },
  'queued-busy': {
    state: 'Venter på at blive sendt: kommunens server har en pause',
    meaning: 'Den er gemt på denne telefon. Vi prøver igen af os selv.',
    story: 'Kommunens server kunne ikke tage imod',
  },
  'queued-closed': {
    state: 'Venter på at blive sendt: appen blev lukket',
    meaning: 'Kommunen har ikke modtaget den endnu. Vi sender den igen.',
    story: 'Appen blev lukket, mens den sendte',
  },
  'queued-asked': {
    state: 'Venter på at blive sendt: kommunens server har travlt',
    meaning: 'Serveren har bedt os vente lidt. Så prøver vi igen af os selv.',
    story: 'Kommunens server bad os vente',
  },
  'queued-login': {
    state: 'Venter på at blive sendt: du skal logge ind',
    meaning: 'Den bliver kun sendt i dit navn. Log ind som dig selv, så sender vi den.',
    story: 'Kunne ikke sendes, fordi du ikke var logget ind',
  },
  'queued-update': {
    state: 'Venter på at blive sendt: appen skal opdateres',
    meaning:
      'Din udgave af appen er for gammel til at sende den. Genindlæs siden, så prøver vi igen.',
    story: 'Kunne ikke sendes med denne udgave af appen',
  },
  sending: {
    state: 'Sender',
    meaning: 'Den er på vej til kommunen.',
    story: 'Sender',
  },
  unknown: {
    state: 'Måske modtaget. Vi tjekker',
    meaning:
      'Den er sendt, men svaret kom ikke frem. Vi spørger kommunens server. Den bliver aldrig talt med to gange.',
    story: 'Sendt, men svaret kom ikke frem',
  },
  'unknown-offline': {
    state: 'Måske modtaget. Vi tjekker, når der er forbindelse',
    meaning:
      'Den er sendt, men svaret kom ikke frem. Vi spørger kommunens server, når der er forbindelse. Den bliver aldrig talt med to gange.',
    story: 'Kunne ikke spørge uden forbindelse',
  },
  'unknown-login': {
    state: 'Måske modtaget. Log ind, så tjekker vi',
    meaning:
      'Den er sendt, men svaret kom ikke frem. Log ind som dig selv, så spørger vi serveren.',
    story: 'Kunne ikke spørge, fordi du ikke var logget ind',
  },
  'unknown-update': {
    state: 'Måske modtaget. Appen skal opdateres',
    meaning: 'Den er sendt, men svaret kom ikke frem. Genindlæs siden, så spørger vi serveren.',
    story: 'Kunne ikke spørge med denne udgave af appen',
  },
  filed: {
    state: 'Indsendt, bilag på vej',
    meaning: 'Kommunen har fået dine svar. Bilagene er på vej.',
    story: 'Indsendt',
  },
  received: {
    state: 'Modtaget',
    meaning: 'Kommunen har modtaget den.',
    story: 'Modtaget af kommunen',
  },
  refused: {
    state: 'Ikke muligt',
    meaning: 'Kommunen kunne ikke tage imod den.',
    story: 'Besvaret: ikke muligt',
  },
  'attention-forbidden': {
    state: 'Kræver dig: du har ikke adgang',
    meaning: 'Din bruger må ikke sende denne slags. Dine svar er gemt på denne telefon.',
    story: 'Afvist, fordi brugeren ikke har adgang',
  },
  'attention-unknown-id': {
    state: 'Kræver dig: den hører ikke til din bruger',
    meaning: 'Serveren kender den ikke som din. Tryk på »Ret«, og send den igen.',
    story: 'Serveren kendte den ikke som din',
  },
  'attention-too-large': {
    state: 'Kræver dig: den fylder for meget',
    meaning: 'Tryk på »Ret«, og gør teksterne kortere.',
    story: 'Afvist, fordi den fyldte for meget',
  },
  'attention-invalid': {
    state: 'Kræver dig: et svar skal rettes',
    meaning: 'Serveren kunne ikke bruge alle svar. Tryk på »Ret«, se dem igennem, og send igen.',
    story: 'Afvist, fordi et svar skal rettes',
  },
  'attention-reused': {
    state: 'Kræver dig: nummeret er brugt før',
    meaning: 'Noget andet er sendt under samme nummer. Tryk på »Ret«, og send den igen.',
    story: 'Afvist, fordi nummeret var brugt',
  },
  'attention-other-content': {
    state: 'Kræver dig: svarene er ikke de samme',
    meaning:
      'Kommunen har modtaget noget andet, end du sendte. Kontakt os, så finder vi ud af det sammen.',
    story: 'Modtaget med andet indhold',
  },
  'attention-unreadable': {
    state: 'Kræver dig: den kan ikke læses',
    meaning: 'Telefonen kan ikke læse det, den gemte. Skriv svarene igen, og slet denne.',
    story: 'Kunne ikke læses på denne telefon',
  },
}

const forms: Record<FormName, string> = {
  'task-committee-application': 'Ansøgning om en plads',
  'consultation-response': 'Høringssvar',
  'shift-sign-up': 'Tilmelding',
  'shift-withdrawal': 'Framelding',
  'agenda-move-request': 'Ønske om at flytte en sag',
  'dialogue-topic': 'Emne til dialogmøde',
  'table-note': 'Note fra et bord',
}

const receivedTitles: Record<FormName, string> = {
  'task-committee-application': 'Din ansøgning er modtaget',
  'consultation-response': 'Dit høringssvar er modtaget',
  'shift-sign-up': 'Din tilmelding er modtaget',
  'shift-withdrawal': 'Din framelding er modtaget',
  'agenda-move-request': 'Dit ønske er modtaget',
  'dialogue-topic': 'Dit emne er på dagsordenen',
  'table-note': 'Bordets note er modtaget',
}

const next: Record<FormName, { first: (deadline: string) => string; second: string }> = {
  'task-committee-application': {
    first: (deadline) =>
      deadline
        ? `Vi læser ansøgningerne, når fristen er gået: ${deadline}.`
        : 'Vi læser ansøgningerne, når fristen er gået.',
    second: 'Byrådet udpeger medlemmerne. Du får besked, uanset om du får en plads.',
  },
  'consultation-response': {
    first: (deadline) =>
      deadline
        ? `Vi samler svarene, når fristen er gået: ${deadline}.`
        : 'Vi samler svarene, når fristen er gået.',
    second: 'Politikerne får alle svar at se, før de beslutter noget.',
  },
  'shift-sign-up': {
    first: () => 'Din plads er holdt. Koordinatoren kan se, at du kommer.',
    second: 'Kan du ikke alligevel, så meld fra under »Mig«, så en anden kan få pladsen.',
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
  'table-note': {
    first: () => 'Noten står på væggen sammen med de andre bordes.',
    second: 'En medarbejder samler noterne i temaer.',
  },
}

const reasons: Record<RefusalReason, string> = {
  not_open_yet: 'Det er ikke åbnet endnu.',
  closed: 'Fristen var gået, da den nåede frem til kommunen.',
  full: 'Alle pladser var taget, da den nåede frem.',
  already_applied: 'Du har allerede søgt. Din første ansøgning gælder.',
  already_answered: 'Du har allerede svaret. Dit første svar gælder.',
  not_asked: 'Kun de inviterede kan svare på denne høring.',
  already_signed_up: 'Du er allerede tilmeldt denne tid.',
  no_such_seat: 'Der er ingen plads af den slags at søge.',
  nothing_to_withdraw: 'Der var ingen tilmelding at melde fra.',
  withdrawal_closed: 'Tiden var begyndt, så den kan ikke meldes fra her. Ring til plejehjemmet.',
  meeting_cancelled: 'Mødet er aflyst.',
  nothing_to_move: 'Sagen står ikke længere i den korte del.',
  already_requested: 'En anden har allerede bedt om det. Svaret kommer til at stå ved sagen.',
  gone: 'Det, du skrev om, findes ikke længere.',
}

export default {
  situations,
  forms,
  receivedTitles,
  next,
  reasons,
  title: 'Mine indsendelser',
  lead: 'Alt, hvad du har sendt, og det, der ligger klar på denne telefon.',
  waiting: 'Ikke afgjort endnu',
  drafts: 'Kladder',
  sent: 'Sendt',
  empty: 'Du har ikke sendt noget endnu',
  emptyBody: 'Når du søger, svarer eller melder dig til, kan du følge det her.',
  emptyAction: 'Se, hvad du kan være med til',
  signIn: 'Log ind for at se det, du har sendt',
  signInBody: 'Kladder på denne telefon kan du se uden at logge ind.',
  signInAction: 'Log ind',
  onlyHere: 'Uden forbindelse viser vi kun det, som denne telefon ved.',
  withoutSync:
    'Denne browser sender ikke, når appen er lukket. Åbn appen igen, når du har dækning.',
  savedOn: (when: string) => `Kladde, gemt ${when} på denne telefon`,
  receivedOn: (when: string) => `Modtaget ${when}`,
  refusedOn: (when: string) => `Ikke muligt, besvaret ${when}`,
  withdrawn: 'Meldt fra',
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
  removeYes: 'Slet',
  obstacle: {
    occupied: 'Du har allerede en kladde til det samme. Send eller slet den først.',
    moved: 'Den er ved at blive sendt, så den kan ikke rettes eller slettes nu.',
    unsure: 'Måske har kommunen modtaget den. Prøv igen, når vi kan spørge serveren.',
  },
  story: 'Hvad der er sket',
  times: (times: string) => `${times} gange, senest`,
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
  withdrawnOn: (when: string) => `Du meldte fra ${when}. Pladsen er givet fri.`,
  unknownTitle: 'Vi kan ikke finde den',
  unknownBody: 'Den ligger ikke på denne telefon, og du har ikke sendt den som den, du er nu.',
  unreachable: 'Vi kan ikke hente den uden forbindelse. Prøv igen, når du er på nettet.',
}
