// The volumes and their index as tagged PDFs, with contents, page numbers and bookmarks.
import type { ExportedResponse } from '../../shared/exports.ts'
import { openPdf, type Pdf } from '../pdf.ts'
import type { MadeFile, Source } from './making.ts'
import {
  atOnce,
  type Entry,
  entryOf,
  indexTitle,
  indexWords,
  nameOf,
  type Volume,
  volumesOf,
} from './volumes.ts'
import { factsOf, numberWords } from './words.ts'

export async function* makePdf(source: Source): AsyncGenerator<MadeFile> {
  const index: Entry[] = []
  for await (const volume of volumesOf(source)) {
    const name = `${nameOf(volume.number)}.pdf`
    yield { name, type: 'application/pdf', bytes: pdfVolume(source, volume, index) }
  }
  yield { name: 'indeks.pdf', type: 'application/pdf', bytes: pdfIndex(source, index) }
}

/** Lays a response into a PDF: what is known of it, what it says, and what came along. */
export function layResponse(pdf: Pdf, response: ExportedResponse, mark: boolean) {
  const part = pdf.part(pdf.root, 'Sect')
  const place = `svar-${response.number}`
  const title = `Høringssvar ${entryOf(response)}`
  pdf.heading(part, 2, title, mark ? { place, under: pdf.outline } : undefined)
  const page = pdf.pages()
  pdf.facts(part, factsOf(response))
  for (const { heading, text } of response.parts) {
    pdf.heading(part, 3, heading)
    pdf.paragraphs(part, text)
  }
  if (response.attachments.length > 0) {
    pdf.heading(part, 3, 'Bilag')
    pdf.facts(
      part,
      response.attachments.map(({ name, type }) => [name, type] as const),
    )
  }
  part.end()
  return page
}

async function* pdfVolume(source: Source, volume: Volume, index: Entry[]) {
  const pdf = openPdf({ title: volume.title, madeAt: source.madeAt, keepPages: true })
  pdf.heading(pdf.root, 1, volume.title)
  pdf.paragraphs(pdf.root, volume.about)
  const contents = pdf.part(pdf.root, 'Sect')
  pdf.heading(contents, 2, 'Indhold', { place: 'indhold', under: pdf.outline })
  const lines = pdf.part(contents, 'TOC')
  const places = pdf.reserveLines(volume.responses.length)
  pdf.addPage()
  const entries: Entry[] = []
  for (let from = 0; from < volume.responses.length; from += atOnce) {
    const some = volume.responses.slice(from, from + atOnce)
    for (const response of some)
      entries.push({
        text: entryOf(response),
        volume: volume.number,
        page: layResponse(pdf, response, true),
        number: response.number,
      })
    await source.wrote(some.length)
  }
  for (const [at, { text, page, number }] of entries.entries()) {
    const place = places[at]
    if (!place) continue
    pdf.goBack(place)
    pdf.line(lines, { text, page: numberWords(page), to: { place: `svar-${number}` } })
  }
  contents.end()
  index.push(...entries)
  yield* pdf.bytes()
}

async function* pdfIndex(source: Source, index: readonly Entry[]) {
  const title = indexTitle(source)
  const pdf = openPdf({ title, madeAt: source.madeAt, keepPages: false })
  pdf.heading(pdf.root, 1, title)
  pdf.paragraphs(pdf.root, indexWords(source, index))
  const lines = pdf.part(pdf.root, 'TOC')
  for (const { text, volume, page } of index)
    pdf.line(lines, {
      text,
      page: `bind ${volume}, side ${numberWords(page)}`,
      to: { url: `${nameOf(volume)}.pdf#page=${page}` },
    })
  lines.end()
  yield* pdf.bytes()
}
