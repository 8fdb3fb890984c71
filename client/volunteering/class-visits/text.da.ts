export default {
  room: 'Deltag',
  title: 'Besøg af en klasse',
  lead: 'Find en tid, hvor hele klassen kan komme på besøg på et plejehjem.',
  people: 'Hvor mange er I?',
  peopleHint: 'Tæl alle med, også de voksne. Højst 40.',
  peopleFault: 'Skriv et tal fra 2 til 40',
  search: 'Vis tider',
  found: (people: string) => `Tider med plads til ${people}`,
  places: (number: string) => `Plads til ${number}`,
  met: 'Sådan bliver I mødt',
  toKnow: 'Det skal I vide',
  none: 'Der er ingen tid med plads til så mange lige nu',
  noneBody:
    'Prøv med en halv klasse, eller ring til et plejehjem og aftal en dag. Telefonnummeret står på hjemmets side.',
  noneAction: 'Se plejehjemmene',
  before: {
    title: 'Før I kommer',
    points: [
      'Tal om, hvem I skal møde. Mange hører eller ser ikke så godt. Tal tydeligt, og giv god tid.',
      'Aftal, hvad I vil gøre sammen: synge, spille, læse eller lave noget med hænderne.',
      'Tag ingen billeder af dem, der bor der, og fortæl ikke videre, hvem I har mødt.',
      'Er nogen i klassen syge, så bliv hjemme og meld fra.',
      'Mindst to voksne følger med, og en af dem melder klassen til.',
    ],
  },
}
