import { count, number } from '../format.ts'
import type { FaultCode } from './fault.ts'

type FaultWords = Record<FaultCode, (label: string, limit: number, given: number) => string>

const submissions = (amount: number) => count(amount, ['indsendelse', 'indsendelser'], 'da')
const signs = (amount: number) => count(amount, ['tegn', 'tegn'], 'da')

const faults: FaultWords = {
  write: (label) => `Skriv et svar under »${label}«`,
  choose: (label) => `Vælg et svar under »${label}«`,
  tick: (label) => `Sæt kryds ved »${label}«`,
  'too-short': (label, limit, given) =>
    `Skriv lidt mere under »${label}«: mindst ${signs(limit)}, du har skrevet ${number(given, 'da')}`,
  'too-long': (label, limit, given) =>
    `Gør teksten under »${label}« kortere: højst ${signs(limit)}, du har skrevet ${number(given, 'da')}`,
  'too-few': (label, limit) => `Vælg mindst ${number(limit, 'da')} under »${label}«`,
  'too-many': (label, limit, given) =>
    `Vælg højst ${number(limit, 'da')} under »${label}«, du har valgt ${number(given, 'da')}`,
  'too-low': (label, limit) => `Skriv mindst ${number(limit, 'da')} under »${label}«`,
  'too-high': (label, limit) => `Skriv højst ${number(limit, 'da')} under »${label}«`,
  email: (label) => `Skriv »${label}« som navn@eksempel.dk`,
  phone: (label) => `Skriv »${label}« med otte cifre, for eksempel 20 30 40 50`,
  other: (label) => `Ret svaret under »${label}«`,
}

export default {
  faults,
  news: {
    one: {
      filed: (title: string, receipt: string) =>
        `${title}: indsendt, kvittering ${receipt}. Bilag er på vej.`,
      received: (title: string, receipt: string) => `${title}: modtaget, kvittering ${receipt}.`,
      refused: (title: string, _receipt: string) => `${title}: det var ikke muligt. Se hvorfor.`,
      attention: (title: string, _receipt: string) => `${title}: din indsendelse kræver dig.`,
    },
    many: {
      filed: (amount: number) => `${submissions(amount)} er indsendt. Bilag er på vej.`,
      received: (amount: number) => `${submissions(amount)} er modtaget.`,
      refused: (amount: number) => `${submissions(amount)} var ikke mulige. Se hvorfor.`,
      attention: (amount: number) => `${submissions(amount)} kræver dig.`,
    },
  },
  start: {
    waiting: (amount: number) =>
      `${count(amount, ['indsendelse venter', 'indsendelser venter'], 'da')} på denne telefon`,
    see: 'Se, hvad der venter',
    lost: 'Telefonens lager er ryddet',
    lostBody: (amount: number) =>
      `${submissions(amount)} nåede måske ikke frem til kommunen. Se, hvad kommunen har modtaget, og send resten igen.`,
    seeReceived: 'Se, hvad kommunen har',
    understood: 'Det har jeg set',
  },
  guest: {
    send: 'Send uden at logge ind',
    title: 'Du er ikke logget ind',
    body: 'Du kan sende uden at logge ind. Så ligger kvitteringen kun på denne telefon. Gem dens nummer og kode, så kan du altid vise, at vi har modtaget det.',
    after:
      'Bagefter kan du bekræfte en e-mail, hvis du vil høre fra os. Du kan også logge ind senere og få det med.',
    signIn: 'Log ind først',
    kept: 'Det er ikke sendt endnu',
    obstacles: {
      offline:
        'Dine svar er gemt på denne telefon. Første gang du sender uden at logge ind, skal telefonen have forbindelse. Tryk på knappen igen, når du har dækning.',
      later:
        'Dine svar er gemt på denne telefon. Kommunen kan ikke tage imod uden login lige nu. Prøv igen om lidt, eller log ind.',
    },
  },
  form: {
    next: 'Videre',
    back: 'Tilbage',
    check: 'Tjek dine svar',
    faultElsewhere: 'Gå svarene igennem igen. Et af dem mangler eller skal rettes.',
    checkLead: 'Læs dine svar igennem. Du kan rette dem, før du sender.',
    resumed: 'Her er din kladde',
    resumedBody: (when: string) => `Du skrev sidst ${when}. Du kan fortsætte, hvor du slap.`,
    restart: 'Begynd forfra',
    restartTitle: 'Vil du slette kladden?',
    restartBody: 'Det, du har skrevet her, bliver slettet på denne telefon.',
    restartYes: 'Slet kladden',
    changed: 'Kladden er ændret i et andet vindue',
    changedBody: 'Vælg, hvad du vil arbejde videre med.',
    theirs: 'Hent det fra det andet vindue',
    mine: 'Behold det, der står her',
    sent: 'Kladden er allerede sendt',
    sentBody: 'Den blev sendt fra et andet vindue. Du behøver ikke at sende den igen.',
    sentAction: 'Se indsendelsen',
    replacing: 'Du retter noget, du har sendt',
    replacingBody:
      'Når du sender, gælder den nye i stedet for den gamle. Den gamle gælder, indtil kommunen har modtaget den nye.',
    replacingFiles: 'Bilag følger ikke med. Vælg dem igen, hvis de stadig skal med.',
    signIn: 'Log ind for at sende',
    signInBody:
      'Kommunen skal vide, hvem der sender. Dine svar er gemt på denne telefon, og du kommer tilbage hertil.',
    signInAction: 'Log ind',
    unsaved: 'Det kunne ikke sendes herfra',
    unsavedBody:
      'Telefonen kunne ikke gemme dine svar. Luk andre programmer eller slet noget for at få plads, og prøv igen. Lad siden være åben.',
  },
}
