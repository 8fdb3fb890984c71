export default {
  title: 'Deltag',
  lead: 'Vælg det, du har lyst til. Det, der lukker først, står øverst.',
  titles: {
    open: 'Åbent nu',
    upcoming: 'Åbner snart',
    closed: 'Er lukket',
  },
  state: 'Hvornår',
  nothing: 'Her er ikke noget lige nu',
  nothingBody: 'Prøv et andet sted eller en anden kerneopgave, eller se det hele.',
  nowhere: 'Stedet i linket findes ikke',
  nowhereBody: 'Måske er linket skrevet forkert. Vælg et sted i listen, eller se det hele.',
  seeSomething: 'Ser du noget, der bør løses sammen?',
  point: 'Peg på en opgave',
  committees: 'Se alle opgaveudvalg, før og nu',
  showAll: 'Vis alt, der er åbent',
}
