import type { ExportAudience, ExportFailure, ExportFormat } from '../../shared/exports.ts'

const formats: Record<ExportFormat, { name: string; hint: string }> = {
  xlsx: { name: 'Regneark (XLSX)', hint: 'En række for hvert svar, med resume og vurdering.' },
  csv: { name: 'Tabel (CSV)', hint: 'Det samme, og svarenes egne ord.' },
  json: { name: 'Data (JSON)', hint: 'Alt om hvert svar, til andre programmer.' },
  pdf: {
    name: 'PDF',
    hint: 'Til at læse og gemme: bind med 500 svar og et indeks. Kan læses op.',
  },
  html: { name: 'Websider (HTML)', hint: 'Det samme som PDF, og lettere at læse på en telefon.' },
  packages: {
    name: 'Pakker til sagssystemet',
    hint: 'En pakke for hvert svar: PDF, bilag og metadata med sagsnummer.',
  },
}

const audiences: Record<ExportAudience, { name: string; hint: (count: string) => string }> = {
  staff: {
    name: 'Til kommunen',
    hint: (count) => `${count}, som de blev sendt. Må ikke gives videre.`,
  },
  public: {
    name: 'Til alle',
    hint: (count) => `${count}: det, der er offentligt. Alle kan hente filerne på høringens side.`,
  },
}

const failures: Record<ExportFailure, string> = {
  'no-space': 'Der er ikke plads på serveren. Sig det til dem, der driver den, og prøv igen.',
  interrupted: 'Serveren blev afbrudt flere gange undervejs. Prøv igen om lidt.',
  unexpected: 'Noget gik galt undervejs. Prøv igen. Sker det igen, så sig det til driften.',
}

export default {
  desk: 'Arbejdsbord',
  title: 'Udtræk',
  lead: 'Få høringssvarene ud som filer. Det kan tage lidt tid, og du kan roligt gå fra siden imens.',
  formats,
  audiences,
  failures,
  responses: (value: string, one: boolean) => (one ? '1 svar' : `${value} svar`),
  form: {
    title: 'Lav et udtræk',
    audience: 'Hvem er det til?',
    format: 'Hvordan?',
    caseNumber: 'Sagsnummer',
    caseNumberHint: 'Som sagen hedder i sagssystemet, for eksempel 26/1234.',
    caseNumberMissing: 'Skriv sagens nummer',
    start: 'Lav udtrækket',
    started: 'Udtrækket er sat i gang.',
    again: 'Det er ved at blive lavet',
    againBody: 'Det samme udtræk er allerede på vej. Se det på listen.',
    failed: 'Udtrækket kom ikke i gang',
    failedBody: 'Der er ingen forbindelse, eller noget gik galt. Prøv igen.',
  },
  list: {
    title: 'Udtræk',
    empty: 'Der er ikke lavet udtræk endnu.',
    emptyBody: 'Når du har lavet et, kan du hente det her.',
    waiting: 'Venter på at komme til',
    running: (written: string, total: string) => `${written} af ${total} svar er skrevet`,
    ready: (count: string) => `${count}. Klar til at blive hentet.`,
    until: (date: string) => `Ligger her til ${date}.`,
    failed: 'Det lykkedes ikke',
    cancelled: 'Annulleret. Det, der var skrevet, er slettet.',
    outdated: 'Trukket tilbage, fordi noget i det ikke er offentligt mere.',
    expired: 'Filerne er slettet, fordi tiden er gået.',
    asked: (when: string) => `Bestilt ${when}`,
    caseNumber: (caseNumber: string) => `Sag ${caseNumber}`,
    cancel: 'Annuller',
    cancelFailed: 'Det blev ikke annulleret. Prøv igen.',
    files: 'Filer',
    fetch: 'Hent filen',
    index: 'Indeks over alle svar',
    volume: (value: string) => `Bind ${value}`,
    packages: (value: string) => `Pakker, del ${value}`,
    more: (count: string) => `Vis alle ${count} filer`,
    nothing: 'Der var ingen svar at lave pakker af.',
    announceReady: (what: string) => `${what} er klar.`,
    announceFailed: (what: string) => `${what} lykkedes ikke.`,
  },
  public: {
    title: 'Hent svarene',
    lead: (title: string) =>
      `De offentlige svar på høringen »${title}« som filer. De er frie at bruge.`,
    consultation: 'Høringen',
    empty: 'Der er ingen filer at hente endnu.',
    emptyBody: 'De kommer, når kommunen har læst svarene og lagt dem ud.',
    read: 'Læs svarene på skærmen',
    asOf: (date: string, count: string) => `${count}, som de stod ${date}.`,
  },
} as const
