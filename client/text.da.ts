export default {
  rooms: {
    home: 'Hjem',
    takePart: 'Deltag',
    follow: 'Følg',
    me: 'Mig',
    desk: 'Arbejdsbord',
  },
  signIn: 'Log ind',
  changePersona: 'Skift person',
  notFound: {
    title: 'Siden findes ikke',
    lead: 'Måske er adressen skrevet forkert, eller siden er flyttet.',
    action: 'Se, hvad du kan være med til',
  },
  failed: {
    title: 'Noget gik galt',
    body: 'Siden kunne ikke vises. Det, du har skrevet i en formular, er gemt på denne telefon.',
    offline:
      'Siden er ikke hentet på denne telefon før. Prøv igen, når du har forbindelse. Det, du har skrevet i en formular, er gemt.',
    gone: 'Det findes ikke',
    goneBody: 'Det, du leder efter, er fjernet eller har aldrig været her.',
  },
  others: {
    title: 'Andre muligheder',
    lead: 'Det kan du være med til nu.',
    none: 'Lige nu er intet andet åbent.',
    all: 'Se alt, du kan være med til',
  },
  sent: {
    title: 'Du har allerede sendt',
    body: (when: string, receipt: string) => `Vi modtog det ${when}. Kvittering ${receipt}.`,
    action: 'Se, hvad du sendte',
  },
  carried: { title: 'Det begyndte i en gruppesnak' },
  whereTo: {
    label: 'Hvor gik det hen?',
    nowhere: 'Ingen steder endnu',
    other: 'Et andet sted i Medspil',
    address: 'Adressen i Medspil',
    addressHint: 'Den begynder med /, for eksempel /deltag',
  },
  update: {
    title: 'Der er en ny udgave af Medspil',
    body: 'Det, du har skrevet, bliver gemt.',
    unkept: 'Telefonen kunne ikke gemme det, du har skrevet. Vi venter, så du ikke mister det.',
    action: 'Hent den nu',
  },
}
