import type { RedactionReason } from '../../shared/redaction.ts'

/** What a reader meets where something is hidden. */
const marks: Record<RedactionReason, string> = {
  cpr: 'CPR-nummer skjult',
  email: 'mailadresse skjult',
  phone: 'telefonnummer skjult',
  identity: 'skjult for at beskytte afsenderen',
  'other-person': 'skjult af hensyn til en anden',
  sensitive: 'følsomt, skjult',
  unlawful: 'krænkende, skjult',
}

/** Why it is hidden, to the one who wrote it. */
const reasons: Record<RedactionReason, string> = {
  cpr: 'Et CPR-nummer må ikke ligge offentligt.',
  email: 'En mailadresse kan bruges til at finde og kontakte en bestemt person.',
  phone: 'Et telefonnummer kan bruges til at finde og kontakte en bestemt person.',
  identity: 'Det fortæller, hvem du er, og det skal andre ikke kunne se.',
  'other-person': 'Det handler om en anden person, som ikke selv har valgt at stå frem.',
  sensitive: 'Det er følsomt, for eksempel om helbred.',
  unlawful: 'Det er krænkende, truende eller ulovligt at vise.',
}

const text = {
  takePart: 'Deltag',
  protected: 'Borger med beskyttet navn',
  unnamed: 'Borger',
  by: (organisation: string, person: string) => `${organisation} ved ${person}`,
  number: (number: number) => `Svar nr. ${number}`,
  received: (when: string) => `Modtaget ${when}`,
  late: 'Kom efter fristen',
  minority: 'Et mindretal mener',
  mark: marks,
  attachments: 'Bilag',
  attachment: (name: string) => `Hent ${name}`,
  readWhole: 'Læs hele svaret',
  list: {
    title: 'Svar på høringen',
    lead: (consultation: string) => `Her er de svar på »${consultation}«, som alle må læse.`,
    about: 'Om høringen',
    get: 'Hent svarene som fil',
    none: 'Der er ingen svar at læse endnu',
    noneBody:
      'Et svar kommer her, når det er klar til at blive vist. Det kan være, fordi en medarbejder læser det først.',
    hiddenNote:
      'Noget kan være skjult, for eksempel numre og private ting. Der står altid hvorfor. Kommunen læser det hele.',
  },
  one: {
    back: 'Alle svar',
    title: (sender: string) => `Svar fra ${sender}`,
    protected: 'Svar fra en borger med beskyttet navn',
    unnamed: 'Svar fra en borger',
  },
  deleted: {
    title: 'Svarene er slettet',
    body: (count: string, when: string, caseNumber: string) =>
      `${count} blev slettet ${when}. Det var aftalt fra begyndelsen, så de ikke ligger her for altid. De er gemt i kommunens sag ${caseNumber}. Spørg kommunen, hvis du vil se dem der.`,
    one: 'svar',
    many: 'svar',
  },
  own: {
    public: 'Alle kan læse dit svar',
    publicLink: 'Se det, som andre ser det',
    waiting: 'Dit svar er ikke vist for andre endnu',
    waitingBody: 'En medarbejder ser på det først. Det tæller med, uanset om det bliver vist.',
    held: 'Andre kan ikke læse dit svar',
    heldBody: 'Det er med i sagen, og politikerne kan læse det. Vi viser det bare ikke for alle.',
    redacted: 'Noget i dit svar er skjult for andre',
    redactedBody: 'Politikerne og kommunen læser det hele. Det her kan andre ikke se:',
    deleted: 'Dit svar er slettet her',
    deletedBody:
      'Høringens dato for sletning er nået. Svaret er gemt i kommunens sag, og din kvittering gælder stadig.',
    why: reasons,
    note: 'Kommunen skriver',
    unhappy: 'Er du uenig?',
    appealHint: 'Ét tryk er nok. En anden end den, der skjulte det, ser på det og svarer dig.',
    appeal: 'Bed en anden se på det',
    onItsWay: 'Du har bedt en anden se på det. Det bliver sendt, når der er forbindelse.',
    see: 'Se det her',
    appealed: (when: string) =>
      `Du bad en anden se på det ${when}. Du får en besked, når der er svar.`,
    changed: 'En anden har set på det og ændret det',
    stands: 'En anden har set på det og er enig i det',
  },
} as const

export default text
