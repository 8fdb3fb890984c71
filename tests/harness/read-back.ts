// Reads files back that were made for others: packed files by another program's hand, sheets, tables and PDFs by theirs rules.
import { inflateSync } from 'node:zlib'
import { fromBuffer } from 'yauzl'

/** What a packed file holds, by name, in its order; every sum is checked on the way. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return await new Promise((done, failed) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      if (error) return failed(error)
      const found = new Map<string, Buffer>()
      file.on('error', failed)
      file.on('end', () => done(found))
      file.on('entry', (entry) => {
        file.openReadStream(entry, async (fault, stream) => {
          if (fault) return failed(fault)
          const pieces: Buffer[] = []
          for await (const piece of stream) pieces.push(piece)
          found.set(entry.fileName, Buffer.concat(pieces))
          file.readEntry()
        })
      })
      file.readEntry()
    })
  })
}

/** The cells of the first sheet, row by row, as they are written; an empty cell is ''. */
export async function readSheet(bytes: Buffer): Promise<string[][]> {
  const sheet = (await unzip(bytes)).get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  return [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\b[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell = '']) =>
      unescapeXml(cell.replace(/<[^>]+>/g, '')),
    ),
  )
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** RFC 4180: cells in quotes hold anything, with quotes doubled; every row ends as the standard says. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const [, quoted, plain, end] = cell.exec(text) ?? []
    if (end === undefined) throw new Error(`No CSV from ${at} on: ${text.slice(at, at + 40)}`)
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

export interface ReadPdf {
  /** Every object as it is written, streams left out. */
  objects: string[]
  /** The words of all pages, in the order in which they are written. */
  text: string
  /** The title of each bookmark. */
  bookmarks: string[]
}

/** Reads what a PDF of embedded fonts says: each glyph by its font's own table of letters. */
export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString('latin1')
  const objects: string[] = []
  const streams = new Map<string, string>()
  for (const [, id = '', content = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [head = '', ...rest] = content.split('\nstream\n')
    objects.push(`${id} ${head}`)
    if (rest.length === 0) continue
    const stream = rest.join('\nstream\n').replace(/\nendstream$/, '')
    const isPacked = head.includes('/FlateDecode')
    streams.set(
      id,
      isPacked ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream,
    )
  }
  const letters = new Map<string, Map<string, string>>()
  for (const object of objects) {
    for (const [, name = '', id] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.find((each) => each.startsWith(`${id} `))
      const table = streams.get(font?.match(/\/ToUnicode (\d+) 0 R/)?.[1] ?? '')
      if (table) letters.set(name, lettersOf(table))
    }
  }
  const text = [...streams.values()]
    .filter((stream) => stream.includes(' Tf'))
    .map((stream) => textOf(stream, letters))
    .join('\n')
  const bookmarks = objects
    .filter((object) => /\/Dest \[/.test(object) && object.includes('/Title'))
    .map((object) => stringOf(object.match(/\/Title \((.*?)(?<!\\)\)/s)?.[1] ?? ''))
  return { objects, text, bookmarks }
}

function lettersOf(table: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, from = '', list = ''] of table.matchAll(/<(\w+)> <\w+> \[(.*?)\]/gs)) {
    const first = Number.parseInt(from, 16)
    for (const [at, [, units = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
      found.set(
        (first + at).toString(16).padStart(4, '0'),
        units
          .split(' ')
          .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
          .join(''),
      )
  }
  return found
}

function textOf(stream: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined
  let text = ''
  for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs)) {
    if (name) font = letters.get(name)
    if (shown === undefined) continue
    for (const [, hex = ''] of shown.matchAll(/<(\w*)>/g))
      for (const glyph of hex.match(/.{4}/g) ?? []) text += font?.get(glyph) ?? '?'
    text += '\n'
  }
  return text
}

function stringOf(written: string): string {
  const plain = written
    .replaceAll('\\n', '\n')
    .replaceAll('\\r', '\r')
    .replaceAll('\\t', '\t')
    .replaceAll('\\b', '\b')
    .replaceAll('\\f', '\f')
    .replace(/\\([\\()])/g, '$1')
  const bytes = Buffer.from(plain, 'latin1')
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : plain
}
