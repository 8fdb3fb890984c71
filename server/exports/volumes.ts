// All responses as documents to read: volumes of 500, and one index of them all. The PDFs and the pages hold the same.
import { createHash } from 'node:crypto'
import type { ExportedResponse } from '../../shared/exports.ts'
import { inLots, type MadeFile, type Source } from './making.ts'
import { openPdf, type Pdf } from './pdf.ts'
import { audienceWords, dateWords, factsOf, numberWords, senderWords } from './words.ts'
import { toXml } from './xml.ts'
import { whole } from './zip.ts'

const volumeSize = 500
/** Laying out takes the whole process, so others have their turn after so many responses. */
const atOnce = 10

interface Volume {
  number: number
  title: string
  about: string
  responses: readonly ExportedResponse[]
}

/** A line of the index. */
interface Entry {
  text: string
  volume: number
  /** In the volume, for a PDF. */
  page: number
  number: number
}

export async function* makePdf(source: Source): AsyncGenerator<MadeFile> {
  const index: Entry[] = []
  for await (const volume of volumesOf(source)) {
    const name = `${nameOf(volume.number)}.pdf`
    yield { name, type: 'application/pdf', bytes: pdfVolume(source, volume, index) }
  }
  yield { name: 'indeks.pdf', type: 'application/pdf', bytes: pdfIndex(source, index) }
}

export async function* makeHtml(source: Source): AsyncGenerator<MadeFile> {
  const type = 'text/html; charset=utf-8'
  const index: Entry[] = []
  for await (const volume of volumesOf(source))
    yield { name: `${nameOf(volume.number)}.html`, type, bytes: htmlVolume(source, volume, index) }
  yield { name: 'indeks.html', type, bytes: htmlIndex(source, index) }
}

async function* volumesOf({
  consultation,
  pages,
  madeAt,
  audience,
}: Source): AsyncGenerator<Volume> {
  let number = 0
  for await (const responses of inLots(pages, volumeSize)) {
    number += 1
    const [first, last] = [responses[0]?.number ?? 0, responses.at(-1)?.number ?? 0]
    yield {
      number,
      title: `Høringssvar, bind ${number}: ${consultation.title}`,
      about: `Svar ${numberWords(first)} til ${numberWords(last)}, som de stod den ${dateWords(madeAt)}. ${audienceWords[audience]}`,
      responses,
    }
  }
}

function nameOf(volume: number): string {
  return `bind-${String(volume).padStart(3, '0')}`
}

function entryOf(response: ExportedResponse): string {
  return `${numberWords(response.number)}. ${senderWords(response)}`
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
  const title = `Indeks over høringssvar: ${source.consultation.title}`
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

function indexWords({ madeAt, audience }: Source, index: readonly Entry[]): string {
  const count = index.length === 1 ? '1 svar' : `${numberWords(index.length)} svar`
  const volumes = index.at(-1)?.volume ?? 0
  const where = volumes === 1 ? '1 bind' : `${numberWords(volumes)} bind`
  const held = index.length === 0 ? 'Der er ingen svar' : `${count} i ${where}`
  return `${held}, som de stod den ${dateWords(madeAt)}. ${audienceWords[audience]}`
}

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem}h1{line-height:1.25}h2{margin-top:3rem}article{border-top:1px solid}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.95rem}dd{margin:0}p{white-space:pre-line;overflow-wrap:anywhere}li{margin:.3rem 0}@media(max-width:30rem){dl{grid-template-columns:1fr}dt{font-weight:600}}@media print{article{break-inside:avoid-page}}`

/** The pages hold nothing but words and this one style. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

function pageHead(title: string, about: string): string {
  return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${toXml(title)}</title><style>${style}</style></head><body>
<header><h1>${toXml(title)}</h1><p>${toXml(about)}</p></header>
`
}

async function* htmlVolume(source: Source, volume: Volume, index: Entry[]) {
  yield pageHead(volume.title, volume.about)
  const lines = volume.responses.map(
    (response) => `<li><a href="#svar-${response.number}">${toXml(entryOf(response))}</a></li>`,
  )
  yield `<nav aria-labelledby="indhold"><h2 id="indhold">Indhold</h2><ul>${lines.join('\n')}</ul><p><a href="indeks.html">Indeks over alle bind</a></p></nav>\n<main>\n`
  for (let from = 0; from < volume.responses.length; from += atOnce) {
    const some = volume.responses.slice(from, from + atOnce)
    for (const response of some) {
      yield toArticle(response)
      const { number } = response
      index.push({ text: entryOf(response), volume: volume.number, page: 0, number })
    }
    await source.wrote(some.length)
  }
  yield '</main></body></html>\n'
}

function toArticle(response: ExportedResponse): string {
  const facts = factsOf(response).map(
    ([name, value]) => `<dt>${toXml(name)}</dt><dd>${toXml(value)}</dd>`,
  )
  const parts = response.parts.map(({ heading, text }) => {
    const paragraphs = text.split(/\n\s*\n/).map((each) => `<p>${toXml(each.trim())}</p>`)
    return `<section><h3>${toXml(heading)}</h3>${paragraphs.join('')}</section>`
  })
  const files = response.attachments.map(({ name }) => `<li>${toXml(name)}</li>`)
  const attached = files.length > 0 ? `<h3>Bilag</h3><ul>${files.join('')}</ul>` : ''
  return `<article id="svar-${response.number}"><h2>Høringssvar ${toXml(entryOf(response))}</h2><dl>${facts.join('')}</dl>${parts.join('')}${attached}</article>\n`
}

async function* htmlIndex(source: Source, index: readonly Entry[]) {
  yield* whole(
    pageHead(`Indeks over høringssvar: ${source.consultation.title}`, indexWords(source, index)),
  )
  yield '<main><ul>\n'
  for (const { text, volume, number } of index)
    yield `<li><a href="${nameOf(volume)}.html#svar-${number}">${toXml(text)}</a>, bind ${volume}</li>\n`
  yield '</ul></main></body></html>\n'
}
