// The volumes and their index as pages that stand alone: one file each, with links between them.
import { createHash } from 'node:crypto'
import type { ExportedResponse } from '../../shared/exports.ts'
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
import { factsOf } from './words.ts'
import { toXml } from './xml.ts'

export async function* makeHtml(source: Source): AsyncGenerator<MadeFile> {
  const type = 'text/html; charset=utf-8'
  const index: Entry[] = []
  for await (const volume of volumesOf(source))
    yield { name: `${nameOf(volume.number)}.html`, type, bytes: htmlVolume(source, volume, index) }
  yield { name: 'indeks.html', type, bytes: htmlIndex(source, index) }
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
  yield pageHead(indexTitle(source), indexWords(source, index))
  yield '<main><ul>\n'
  for (const { text, volume, number } of index)
    yield `<li><a href="${nameOf(volume)}.html#svar-${number}">${toXml(text)}</a>, bind ${volume}</li>\n`
  yield '</ul></main></body></html>\n'
}
