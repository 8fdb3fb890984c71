// The Danish words of the files: what leaves the house is Danish, as what was asked and answered is.
import type { ExportAudience, ExportedResponse } from '../../shared/exports.ts'
import type { ResponseChannel, ResponsePublication, SpeaksAs } from '../../shared/responses.ts'

export const speaksAsWords: Record<SpeaksAs, string> = {
  self: 'Borger',
  body: 'Høringsberettiget part',
  association: 'Forening',
  company: 'Virksomhed',
  council: 'Råd',
  board: 'Bestyrelse',
  other: 'Anden organisation',
}

export const channelWords: Record<ResponseChannel, string> = {
  app: 'Medspil',
  workroom: 'Partens arbejdsrum',
  paper: 'På papir',
  spoken: 'Mundtligt',
}

export const publicationWords: Record<ResponsePublication, string> = {
  waiting: 'Venter på at blive læst',
  public: 'Offentliggjort',
  held: 'Holdt tilbage',
  deleted: 'Slettet',
}

export const audienceWords: Record<ExportAudience, string> = {
  staff: 'Alle svar, også dem, der ikke er offentlige. Kun til kommunens eget brug.',
  public: 'De svar, der er offentlige.',
}

const dates = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** @param day `YYYY-MM-DD` or an instant */
export function dateWords(day: string): string {
  return dates.format(new Date(day.length === 10 ? `${day}T12:00:00Z` : day))
}

export function numberWords(value: number): string {
  return value.toLocaleString('da-DK')
}

/** Whom it comes from, in a line. */
export function senderWords({ name, organisation }: ExportedResponse): string {
  return [organisation, name].filter((each) => each !== '').join(', ')
}

/** What is told about a response before what it says. */
export function factsOf(response: ExportedResponse): [name: string, value: string][] {
  const { record } = response
  const facts: [string, string][] = [
    ['Udtaler sig som', speaksAsWords[response.speaksAs]],
    ['Sted', response.place],
    ['Modtaget', `${dateWords(response.receivedOn)}${response.late ? ', efter fristen' : ''}`],
    ['Emne', response.subject],
  ]
  if (record)
    facts.push(
      ['Kvittering', record.receipt],
      ['Kom ind', channelWords[record.channel]],
      ['Navn og adresse', record.protected ? 'Beskyttet: må ikke gives videre' : ''],
      ['Offentlighed', publicationWords[record.publication]],
    )
  facts.push(['Resume', response.summary], ['Vurdering', response.assessment])
  return facts.filter(([, value]) => value !== '')
}
