// The list that everyone reads, of a table larger than any municipality's, beside its two floors.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { listing } from '../../shared/listings.ts'
import { startServer } from '../harness/server.ts'
import { load, type Measured, wire } from './load.ts'
import { ratio, spread } from './numbers.ts'
import { makeFolder, startPeer } from './processes.ts'
import type { Table } from './table.ts'

const rows = 100_000
const connections = 32
const rounds = 3
const seconds = 3

export async function list(): Promise<Table> {
  const { folder, remove } = makeFolder()
  const server = await startServer({ DATA_DIR: folder })
  const file = join(folder, 'medspil.sqlite')
  const keys = fill(file)
  const bare = await startPeer('list', file)
  const empty = await startPeer('empty')
  const first = ['']
  const cases = [
    { name: 'Medspil, first page', origin: server.origin, path: '/api/listings', ends: first },
    { name: 'same SQL, bare', origin: bare.origin, path: '/', ends: first },
    { name: 'Medspil, pages all over', origin: server.origin, path: '/api/listings', ends: keys },
    { name: 'same SQL, bare', origin: bare.origin, path: '/', ends: keys },
    { name: 'empty route', origin: empty.origin, path: '/', ends: first },
  ].map((each) => {
    const calls = each.ends.map((end) => wire(each.origin, { path: `${each.path}${end}` }))
    let sent = 0
    const next = () => calls[sent++ % calls.length]
    return { ...each, next, measured: [] as Measured[] }
  })
  try {
    await checkAnswers(server.origin, bare.origin, keys[keys.length >> 1] ?? '')
    for (const { origin, next } of cases) await load(origin, connections, next, 1)
    for (let round = 0; round < rounds; round++)
      for (const { origin, next, measured } of cases)
        measured.push(await load(origin, connections, next, seconds))
  } finally {
    await Promise.all([server.remove(), bare.stop(), empty.stop()])
    remove()
  }
  const perSecond = cases.map(({ measured }) => measured.map((each) => each.perSecond))
  const besides = [perSecond[1], perSecond[1], perSecond[3], perSecond[3], undefined]
  const floor = perSecond.at(-1) ?? []
  return {
    title: `GET /api/listings: 20 of ${rows.toLocaleString('en')} by key`,
    columns: ['', 'requests/s', 'of bare SQL', 'of empty', 'p50 ms', 'p99 ms'],
    rows: cases.map(({ name, measured }, at) => [
      name,
      spread(perSecond[at] ?? []),
      besides[at] ? ratio(perSecond[at] ?? [], besides[at]) : '',
      ratio(perSecond[at] ?? [], floor),
      spread(measured.map((each) => each.p50)),
      spread(measured.map((each) => each.p99)),
    ]),
    notes: [
      `${connections} connections, ${rounds} × ${seconds} s in turn; median (least–most).`,
      'Bare is our own SQL in a prepared better-sqlite3 statement behind a bare hono route.',
      'Whoever asks shares the machine with whoever answers, so only the ratios carry over.',
    ],
  }
}

/** @returns queries for pages all over what is open */
function fill(file: string): string[] {
  const sqlite = new SqliteDatabase(file)
  const kinds = listing.shape.kind.options
  const day = 24 * 3600 * 1000
  const begun = Date.now()
  const put = sqlite.prepare(`insert into listings values
    (@kind, @id, @path, @title, @title, @summary, @summary, @tasks, @places, @opens, @closes,
     @closes, null, 1, 1, @opens)`)
  const addTopic = sqlite.prepare('insert into listing_topics values (?, ?, ?)')
  const tasks = ['fritid-faellesskab', 'laering', 'beskaeftigelse', 'social-omsorg']
  sqlite.transaction(() => {
    for (let n = 0; n < rows; n++) {
      const kind = kinds[n % kinds.length]
      const task = tasks[n % tasks.length]
      const id = `bench-${n}`
      put.run({
        kind,
        id,
        path: `/bench/${id}`,
        title: `Fællesspisning og nye veje i lokalområde ${n}`,
        summary: 'Vi leder efter mennesker, der vil være med til at forme det, før det besluttes.',
        tasks: JSON.stringify([task]),
        places: JSON.stringify([{ id: 'uldum', name: 'Uldum' }]),
        // Every other one has closed, as a town's history does.
        opens: new Date(begun - 400 * day).toISOString(),
        closes: new Date(begun + (n % 2 === 0 ? day + n * 60_000 : -n * 60_000)).toISOString(),
      })
      addTopic.run(`core-task:${task}`, kind, id)
    }
  })()
  const keys = sqlite
    .prepare<[string], { key: string }>(
      `select closes_key || '~' || kind || '~' || id as key from listings
       where id like 'bench-%00' and closes_key > ? order by id`,
    )
    .all(new Date(begun).toISOString())
  sqlite.close()
  return keys.map(({ key }) => `?after=${encodeURIComponent(key)}`)
}

/** Fast and wrong would be no measurement. */
async function checkAnswers(ours: string, bare: string, page: string) {
  const read = async (address: string) => (await fetch(address)).json()
  for (const end of ['', page]) {
    const { listings } = await read(`${ours}/api/listings${end}`)
    const same: { id: string }[] = await read(`${bare}/${end}`)
    const ids = listings.map(({ id }: { id: string }) => id)
    const expected = same.slice(0, 20).map(({ id }) => id)
    if (ids.length !== 20 || ids.join() !== expected.join())
      throw new Error('The two lists do not hold the same')
  }
}
