// CSV as RFC 4180 has it, with the mark by which a spreadsheet knows UTF-8, and the responses' own words at the end.
import type { ExportedResponse } from '../../shared/exports.ts'
import { columns } from './columns.ts'
import { type MadeFile, nameOfAll, type Source } from './making.ts'

const byteOrderMark = '\u{feff}'

export async function* makeCsv(source: Source): AsyncGenerator<MadeFile> {
  yield { name: nameOfAll(source, 'csv'), type: 'text/csv; charset=utf-8', bytes: rows(source) }
}

async function* rows({ consultation, pages, wrote }: Source): AsyncGenerator<string> {
  yield byteOrderMark + toLine([...columns.map(({ name }) => name), 'Høringssvar'])
  for await (const page of pages) {
    yield page
      .map((response) =>
        toLine([...columns.map(({ of }) => of(response, consultation.id)), textOf(response)]),
      )
      .join('')
    await wrote(page.length)
  }
}

function textOf({ parts }: ExportedResponse): string {
  return parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n')
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

/**
 * One cell. What a spreadsheet would take for a formula gets an apostrophe before it, which
 * makes it text (OWASP, CSV injection).
 */
export function toCell(value: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value
  return /["\r\n,;\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
