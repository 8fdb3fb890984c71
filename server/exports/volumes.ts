// All responses as documents to read: volumes of 500, and one index of them all. The PDFs and the pages hold the same.
import type { ExportedResponse } from '../../shared/exports.ts'
import { inLots, type Source } from './making.ts'
import { audienceWords, dateWords, numberWords, senderWords } from './words.ts'

const volumeSize = 500
/** Laying out takes the whole process, so others have their turn after so many responses. */
export const atOnce = 10

export interface Volume {
  number: number
  title: string
  about: string
  responses: readonly ExportedResponse[]
}

/** A line of the index. */
export interface Entry {
  text: string
  volume: number
  /** In the volume, for a PDF. */
  page: number
  number: number
}

export async function* volumesOf({
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

export function nameOf(volume: number): string {
  return `bind-${String(volume).padStart(3, '0')}`
}

/** A response as contents and headings call it. */
export function entryOf(response: ExportedResponse): string {
  return `${numberWords(response.number)}. ${senderWords(response)}`
}

export function indexWords({ madeAt, audience }: Source, index: readonly Entry[]): string {
  const count = index.length === 1 ? '1 svar' : `${numberWords(index.length)} svar`
  const volumes = index.at(-1)?.volume ?? 0
  const where = volumes === 1 ? '1 bind' : `${numberWords(volumes)} bind`
  const held = index.length === 0 ? 'Der er ingen svar' : `${count} i ${where}`
  return `${held}, som de stod den ${dateWords(madeAt)}. ${audienceWords[audience]}`
}

export function indexTitle({ consultation }: Source): string {
  return `Indeks over høringssvar: ${consultation.title}`
}
