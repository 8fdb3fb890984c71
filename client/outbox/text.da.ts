import { count, number } from '../format.ts'
import type { FaultCode } from './fault.ts'

type FaultWords = Record<FaultCode, (label: string, limit: number, given: number) => string>

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
    received: (title: string, receipt: string) => `${title}: modtaget, kvittering ${receipt}.`,
    refused: (title: string, _receipt: string) => `${title}: det var ikke muligt. Se hvorfor.`,
    attention: (title: string, _receipt: string) => `${title}: din indsendelse kræver dig.`,
  },
  form: {
    next: 'Videre',
    back: 'Tilbage',
    check: 'Tjek dine svar',
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
    signIn: 'Log ind for at sende',
    signInBody:
      'Kommunen skal vide, hvem der sender. Dine svar er gemt på denne telefon, og du kommer tilbage hertil.',
    signInAction: 'Log ind',
    unsaved: 'Det kunne ikke sendes herfra',
    unsavedBody:
      'Telefonen kunne ikke gemme dine svar. Luk andre programmer eller slet noget for at få plads, og prøv igen. Lad siden være åben.',
  },
}
