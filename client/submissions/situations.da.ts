// What every situation of an item is called; the type demands words for each.
import type { Situation } from '../outbox/machine.ts'

export interface SituationWords {
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
  'queued-behind': {
    state: 'Venter på at blive sendt: en anden skal frem først',
    meaning: 'Den bliver sendt af sig selv, når den anden er afgjort.',
    story: 'Venter på en anden, du har sendt',
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
    meaning: 'Kommunen har fået dine svar, og de tæller med. Bilagene er på vej.',
    story: 'Indsendt, bilag på vej',
  },
  'filed-offline': {
    state: 'Indsendt, bilag venter: ingen forbindelse',
    meaning:
      'Kommunen har fået dine svar, og de tæller med. Resten af bilagene ligger på denne telefon. Vi sender dem, når der er forbindelse.',
    story: 'Prøvet at sende bilag uden forbindelse',
  },
  'filed-lost': {
    state: 'Indsendt, bilag venter: forbindelsen svigtede',
    meaning:
      'Kommunen har fået dine svar, og de tæller med. Vi sender resten af bilagene af os selv og begynder ikke forfra.',
    story: 'Forbindelsen svigtede, mens bilag blev sendt',
  },
  'filed-busy': {
    state: 'Indsendt, bilag venter: kommunens server har en pause',
    meaning:
      'Kommunen har fået dine svar, og de tæller med. Vi prøver igen med bilagene af os selv.',
    story: 'Kommunens server kunne ikke tage imod bilag',
  },
  'filed-asked': {
    state: 'Indsendt, bilag venter: kommunens server har travlt',
    meaning:
      'Kommunen har fået dine svar, og de tæller med. Serveren har bedt os vente lidt med bilagene.',
    story: 'Kommunens server bad os vente med bilag',
  },
  'filed-login': {
    state: 'Indsendt, bilag venter: du skal logge ind',
    meaning:
      'Kommunen har fået dine svar, og de tæller med. Log ind som dig selv, så sender vi bilagene.',
    story: 'Bilag kunne ikke sendes, fordi du ikke var logget ind',
  },
  'filed-update': {
    state: 'Indsendt, bilag venter: appen skal opdateres',
    meaning:
      'Kommunen har fået dine svar, og de tæller med. Genindlæs siden, så sender vi bilagene.',
    story: 'Bilag kunne ikke sendes med denne udgave af appen',
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
  'attention-file-gone': {
    state: 'Kræver dig: et bilag er væk',
    meaning:
      'Kommunen har fået dine svar, men et bilag kan ikke læses på denne telefon. Tryk på »Ret«, vælg filen igen, og send.',
    story: 'Et bilag kunne ikke læses på denne telefon',
  },
  'attention-file-refused': {
    state: 'Kræver dig: et bilag kom ikke med',
    meaning:
      'Kommunen har fået dine svar, men kunne ikke tage imod et bilag. Tryk på »Ret«, og vælg filen igen eller en anden.',
    story: 'Kommunens server kunne ikke bruge et bilag',
  },
  'attention-file-too-large': {
    state: 'Kræver dig: et bilag er for stort',
    meaning:
      'Kommunen har fået dine svar, men et bilag fylder for meget. Tryk på »Ret«, og vælg en mindre fil.',
    story: 'Et bilag fyldte for meget',
  },
}

export default situations
