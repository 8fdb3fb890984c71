// The peers: the least that a server could do for the same answer, each in a process of its own.
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import SqliteDatabase from 'better-sqlite3'
import { Hono } from 'hono'
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { listListings } from '../../server/listings.ts'

const peers = { empty, list, insert, files }
export type PeerKind = keyof typeof peers

/** A route that does nothing. */
function empty(): Hono {
  return new Hono().get('/', (c) => c.text(''))
}

/** The SQL of our own list, as kysely writes it, run bare and sent as it comes. */
async function list(file: string): Promise<Hono> {
  const sqlite = new SqliteDatabase(file)
  const queries: CompiledQuery[] = []
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: sqlite }),
    log: ({ query }) => void queries.push(query),
  })
  const known = ['9998-01-01T00:00:00.000Z', 'known-kind', 'known-id']
  const at = new Date().toISOString()
  await listListings(db, { limit: 20 }, at)
  await listListings(db, { limit: 20, after: known.join('~') }, at)
  const [first, page] = queries.map(({ sql, parameters }) => ({
    statement: sqlite.prepare(sql),
    parameters,
  }))
  if (!first || !page || queries.length !== 2) throw new Error('A list is more than one query now')
  return new Hono().get('/', (c) => {
    const key = c.req.query('after')?.split('~')
    if (!key) return c.json(first.statement.all(...first.parameters))
    const values = page.parameters.map((value) => key[known.indexOf(String(value))] ?? value)
    return c.json(page.statement.all(...values))
  })
}

/** One insert into one table, on the disk before it is answered. */
function insert(file: string): Hono {
  const add = prepareInsert(file)
  return new Hono().put('/:id', async (c) => {
    const { payload } = await c.req.json()
    add(c.req.param('id'), JSON.stringify(payload))
    return c.json({ received: true })
  })
}

export function prepareInsert(file: string): (id: string, payload: string) => void {
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec('create table if not exists bare (id text primary key, payload text not null)')
  const statement = sqlite.prepare('insert into bare (id, payload) values (?, ?)')
  return (id, payload) => void statement.run(id, payload)
}

/** A folder's files, compressed once. */
function files(folder: string): Hono {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
  const kept = new Map<string, Buffer<ArrayBuffer>>()
  return new Hono().get('*', (c) => {
    const path = c.req.path.endsWith('/') ? `${c.req.path}index.html` : c.req.path
    if (!existsSync(join(folder, path))) return c.notFound()
    const body = kept.get(path) ?? Buffer.from(brotliCompressSync(readFileSync(join(folder, path))))
    kept.set(path, body)
    const type = types[extname(path)] ?? 'application/octet-stream'
    return c.body(body, 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Encoding': 'br',
    })
  })
}

if (import.meta.main) {
  const [kind = '', place = ''] = process.argv.slice(2)
  const make = Object.entries(peers).find(([name]) => name === kind)?.[1]
  if (!make) throw new Error(`No peer named ${kind}`)
  const app = await make(place)
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    console.log(`http://localhost:${port}`),
  )
}
