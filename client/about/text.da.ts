export default {
  title: 'Om Medspil',
  lead: 'Medspil er stedet, hvor borgere, lokalråd, frivillige og virksomheder tager del i kommunens arbejde.',
  what: 'Hvad du kan her',
  whatBody:
    'Du kan søge en plads i et opgaveudvalg, svare på en høring, melde dig som frivillig på et plejehjem og følge de fire kerneopgaver.',
  offline: 'Når forbindelsen svigter',
  offlineBody:
    'Det, du sender, bliver gemt på din telefon og sendt, så snart der er forbindelse. Du kan altid se, om det er modtaget.',
  receipt: 'Kvitteringen',
  receiptBody:
    'På hver kvittering står et nummer og en kode. Med dem kan alle se, hvad kommunen har modtaget, uden at logge ind.',
  receiptLink: 'Tjek en kvittering',
  data: 'Dine oplysninger',
  dataBody:
    'Vi gemmer det, du selv sender, en kvittering for det, og din mailadresse, hvis du vil have besked på mail. Vi bruger kun nødvendige cookies: at du er logget ind, og dit valg af sprog og udseende. Vi måler ikke, hvad du læser.',
  dataSeen:
    'Kun de medarbejdere, der behandler din henvendelse, kan læse den. Når en medarbejder åbner den, bliver det noteret.',
  contact: 'Kontakt',
  contactBody:
    'Ring eller skriv til kommunen, hvis du hellere vil tale med et menneske. Du kan også komme forbi.',
  phone: 'Telefon',
  email: 'E-mail',
  accessibility: 'Tilgængelighed',
  accessibilityBody:
    'Medspil skal kunne bruges af alle, også med tastatur, skærmlæser, stor skrift og uden lyd. Møder du en forhindring, så skriv eller ring, så retter vi den.',
}
