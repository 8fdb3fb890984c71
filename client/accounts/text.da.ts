export default {
  title: 'Log ind',
  demoTitle: 'Vælg, hvem du vil være',
  demoLead: 'Dette er en prøveudgave. Personerne er opdigtede, og du kan skifte, så tit du vil.',
  people: 'Personer',
  current: 'Det er dig nu',
  failed: 'Det lykkedes ikke at logge ind',
  failedBody: 'Tjek din forbindelse, og vælg igen.',
  live: 'Log ind gennem kommunen',
  liveBody:
    'Du logger ind med kommunens egen løsning, for eksempel MitID. Kommer du ikke videre, så ring eller skriv til kommunen.',
  contact: 'Find kontakt',
}
