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
    offlineTitle: 'Siden kræver forbindelse',
    offline:
      'Siden er ikke gemt på denne telefon. Prøv igen, når du har forbindelse. Det, du har skrevet i en formular, er gemt.',
    gone: 'Det findes ikke',
    goneBody: 'Det, du leder efter, er fjernet eller har aldrig været her.',
  },
  gate: {
    title: 'Arbejdsbord',
    signedOut: 'Log ind for at se arbejdsbordet',
    signedOutBody:
      'Det er for dem, der arbejder her. Du kommer tilbage hertil, når du er logget ind.',
    forbidden: 'Her har du ikke adgang',
    forbiddenBody:
      'Du er logget ind, men denne del af arbejdsbordet er ikke din. Skal du bruge den, så spørg den, der styrer Medspil i kommunen.',
    ask: 'Find kontakt',
    home: 'Gå til forsiden',
  },
  room: {
    title: 'Rummet',
    signedOut: 'Log ind for at komme ind',
    signedOutBody:
      'Rummet er for dem, der sidder i udvalget. Du kommer tilbage hertil, når du er logget ind.',
    forbidden: 'Du sidder ikke i udvalget',
    forbiddenBody:
      'Rummet er for dem, der sidder her. Det, alle må læse, står på udvalgets egen side.',
    back: 'Se udvalgets side',
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
    focusItem: (number: string, name: string) => `Fokuslisten nr. ${number}: ${name}`,
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
