export default {
  title: 'Log ind',
  demoTitle: 'Vælg, hvem du vil være',
  demoLead: 'Dette er en prøveudgave. Personerne er opdigtede, og du kan skifte, så tit du vil.',
  people: 'Personer',
  current: 'Det er dig nu',
  failed: 'Det lykkedes ikke at logge ind',
  failedBody: 'Tjek din forbindelse, og vælg igen.',
  guest: {
    question: (answers: string) =>
      `Der er sendt ${answers} uden login fra denne telefon. Er det dig?`,
    one: 'svar',
    many: 'svar',
    hint: 'Svarer du ja, kan du se det under Mine indsendelser, hvor som helst du logger ind. Deler du telefonen med andre, så svar kun ja, hvis du selv har sendt det.',
    yes: 'Ja, det er mig',
    no: 'Nej, det er en anden',
    missing: 'Svar på, om det er dig, der har sendt uden login',
  },
  live: 'Log ind gennem kommunen',
  liveBody:
    'Du logger ind med kommunens egen løsning, for eksempel MitID. Kommer du ikke videre, så ring eller skriv til kommunen.',
  contact: 'Find kontakt',
}
