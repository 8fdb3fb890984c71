// The responses as CSV, their own words at the end.
import { byteOrderMark, toLine } from '../../shared/csv.ts'
import type { ExportedResponse } from '../../shared/exports.ts'
import { columns } from './columns.ts'
import { type MadeFile, nameOfAll, type Source } from './making.ts'

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
