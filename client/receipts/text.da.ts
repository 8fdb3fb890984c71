import type { FormName } from '../../shared/submissions.ts'

const forms: Record<FormName, string> = {
  'task-committee-application': 'En ansøgning om en plads',
  'consultation-response': 'Et høringssvar',
  'entered-response': 'Et høringssvar, som kommunen har skrevet ind',
  'shift-sign-up': 'En tilmelding',
  withdrawal: 'En tilbagetrækning',
  'shift-withdrawal': 'En framelding',
  'agenda-move-request': 'Et ønske om at flytte en sag',
  'dialogue-topic': 'Et emne til et dialogmøde',
  'task-problem': 'Noget, der er peget på',
  'table-note': 'En note fra et bord',
  'working-text-save': 'En tekst til et afsnit',
  'room-comment': 'En kommentar til et afsnit',
  'room-document': 'Et dokument til et opgaveudvalg',
  'appointment-answer': 'Et svar på en plads i et opgaveudvalg',
  'shift-swap': 'Et tilbud om en plads til en anden',
  'home-question': 'Et spørgsmål til et plejehjem',
  'organisation-question': 'Et spørgsmål til et udvalg fra en organisation',
  'shift-offer-answer': 'Et svar på en ledig plads',
  'pool-entry': 'En plads i puljen',
  'chain-call': 'En melding om et opkald i en telefonkæde',
  'shift-check-in': 'En melding om at være kommet',
  'home-story': 'En historie fra et plejehjem',
  'fair-stand': 'En tilmelding til en frivilligmesse',
  'redaction-appeal': 'Et ønske om, at en anden ser på det skjulte',
  'call-question': 'Et spørgsmål om et opgaveudvalg',
  'seat-nomination': 'En indstilling til en plads',
  'committee-evaluation': 'En evaluering af et opgaveudvalg',
}

/** What the municipality says of it now. */
const found: Record<ReceiptState, string> = {
  received: 'Ja, kommunen har modtaget den',
  filed: 'Ja, kommunen har modtaget den. Bilag mangler stadig',
  refused: 'Kommunen fik den, men kunne ikke tage imod den',
  withdrawn: 'Kommunen modtog den, og afsenderen har trukket den tilbage',
  superseded: 'Kommunen modtog den, og afsenderen har siden sendt en nyere',
}

export type ReceiptState = 'received' | 'filed' | 'refused' | 'withdrawn' | 'superseded'

export default {
  title: 'Tjek en kvittering',
  lead: 'Skriv nummeret og koden fra kvitteringen. Så ser du, hvad kommunen har modtaget. Du behøver ikke at logge ind.',
  number: 'Kvitteringens nummer',
  numberHint: 'For eksempel 2026-000123',
  numberMissing: 'Skriv nummeret, som det står på kvitteringen',
  code: 'Kontrolkode',
  codeHint: '12 bogstaver og tal',
  codeMissing: 'Skriv koden, som den står på kvitteringen',
  action: 'Tjek kvitteringen',
  unknown: 'Vi kan ikke finde den kvittering',
  unknownBody:
    'Nummer og kode hører ikke sammen, eller der er en skrivefejl. Se efter, at nummeret har årstal, streg og seks cifre, og at koden har 12 tegn. Ring eller skriv til os, hvis det ikke hjælper.',
  offline: 'Vi kan ikke spørge uden forbindelse',
  offlineBody: 'Det, du har skrevet, står her stadig. Prøv igen, når du er på nettet.',
  tooMany: 'Du har prøvet mange gange',
  tooManyBody: 'Vent et par minutter, og prøv igen.',
  failed: 'Det kunne vi ikke slå op',
  failedBody: 'Vores server har en pause. Prøv igen om lidt.',
  found,
  forms,
  what: 'Hvad',
  about: 'Om',
  received: 'Modtaget',
  late: 'Frist',
  lateBody: 'Kom efter fristen',
  withdrawn: 'Trukket tilbage',
  files: 'Bilag',
  hash: 'Fingeraftryk af indholdet',
  hashHelp:
    'Tallet er regnet ud af det, der blev modtaget (SHA-256). Er et eneste tegn anderledes, er tallet et andet.',
  private: 'Her vises aldrig, hvem der sendte, eller hvad der stod.',
  again: 'Tjek en anden kvittering',
}
