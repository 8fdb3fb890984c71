// The real server with something put in the way of its door: a rehearsal's own entry.
import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { type Database, engineOf } from '../../db/open.ts'
import type { Files } from '../../server/files.ts'
import { readSettings } from '../../server/settings.ts'
import { type Fetch, startServer } from '../../server/start.ts'
import type { Answered, Fault, Numbered, Order, Point, Report, Strike } from './control.ts'

interface Struck {
  fault: Fault
  drop: () => void
  /** What goes out in place of the app's own answer. */
  instead?: Answered
}

const current = new AsyncLocalStorage<Struck>()
const armed: { fault: Fault; left: number }[] = []
let released = Promise.withResolvers<void>()
let offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0)
let isDiskFull = false
let deployments = Number(process.env.DEPLOYMENTS ?? 0)
let database: Database | undefined

function report(entry: Report) {
  process.send?.(entry)
}

process.on('message', async ({ number, order }: Numbered) => {
  await carryOut(order)
  report({ what: 'done', number })
})

async function carryOut(order: Order) {
  switch (order.what) {
    case 'fault':
      armed.push({ fault: order.fault, left: order.fault.times ?? 1 })
      return
    case 'release':
      armed.length = 0
      released.resolve()
      released = Promise.withResolvers()
      return
    case 'clock':
      offsetMs = order.offsetMs
      return
    case 'disk':
      isDiskFull = order.full
      if (database) await fillDisk(database, order.full)
      return
    case 'deploy':
      deployments += 1
  }
}

/** SQLite gets a disk that has no page left to give; PostgreSQL refuses each row as it then would. */
async function fillDisk(db: Database, isFull: boolean) {
  if (engineOf(db) === 'sqlite') return await fillFile(db, isFull)
  if (!isFull) {
    await sql`drop trigger disk_full on submissions`.execute(db)
    return
  }
  await sql`create or replace function disk_full() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(db)
  await sql`create trigger disk_full before insert on submissions
    execute function disk_full()`.execute(db)
}

async function fillFile(db: Database, isFull: boolean) {
  if (!isFull) {
    await sql`pragma max_page_count = 1000000000`.execute(db)
    await sql`drop table ballast`.execute(db)
    return
  }
  await sql`create table ballast (bytes blob)`.execute(db)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(db)
  // What was free inside the file is used up too.
  const fill = () => sql`insert into ballast values (zeroblob(4000))`.execute(db)
  while (
    await fill().then(
      () => true,
      () => false,
    )
  );
}

function wrapDatabase(db: Database): Database {
  database = db
  const begin = db.transaction.bind(db)
  db.transaction = () => {
    const builder = begin()
    const execute = builder.execute.bind(builder)
    builder.execute = async (work) => {
      const result = await execute(async (trx) => {
        const done = await work(trx)
        await pass('before_commit')
        return done
      })
      await pass('after_commit')
      return result
    }
    return builder
  }
  return db
}

/** A request on its way comes past a point, where what is armed for it strikes. */
async function pass(point: Point) {
  const struck = current.getStore()
  if (struck?.fault.at !== point || struck.instead) return
  const { strike } = struck.fault
  if (typeof strike === 'object') {
    struck.instead = strike
    report({ what: 'struck', at: point })
    if (point === 'before_commit') throw new Error('struck before the commit')
    return
  }
  await fall(strike, point, struck)
  if (point === 'before_commit' && strike === 'drop') throw new Error('struck before the commit')
}

async function fall(strike: Exclude<Strike, Answered>, at: Point, { drop }: Struck) {
  if (strike === 'kill') {
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => undefined)
  }
  report({ what: 'struck', at })
  if (strike === 'drop') drop()
  if (strike === 'hang') await released.promise
}

function wrapFetch(fetch: Fetch): Fetch {
  return async (request, by) => {
    const { pathname } = new URL(request.url)
    // Asked without headers, so that it comes as text and not packed.
    if (pathname === '/sw.js' && deployments > 0)
      return await redeployed(await fetch(new Request(request.url), by))
    const fault = takeFault(`${request.method} ${pathname}`)
    if (!fault) return await fetch(request, by)
    const struck: Struck = { fault, drop: () => by.incoming.socket.destroy() }
    const response = await current.run(struck, async () => await fetch(request, by))
    if (struck.instead) {
      const { status, headers, body = '' } = struck.instead
      return new Response(status === 204 ? null : body, { status, headers: { ...headers } })
    }
    return fault.at === 'mid_response' ? await halved(response, struck) : response
  }
}

function takeFault(line: string): Fault | undefined {
  const found = armed.find(({ fault, left }) => {
    const pattern = fault.of ?? '^PUT /api/submissions/[^/]+$'
    return left > 0 && new RegExp(pattern).test(line)
  })
  if (!found) return undefined
  found.left -= 1
  return found.fault
}

/** Half of the answer goes out, then it strikes. */
async function halved(response: Response, struck: Struck): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('Content-Length', String(bytes.length))
  const middle = Math.floor(bytes.length / 2)
  let hasBegun = false
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!hasBegun) {
        hasBegun = true
        controller.enqueue(bytes.subarray(0, middle))
        return
      }
      const { strike } = struck.fault
      if (typeof strike === 'string') await fall(strike, 'mid_response', struck)
      controller.enqueue(bytes.subarray(middle))
      controller.close()
    },
  })
  return new Response(body, { status: response.status, headers })
}

async function redeployed(response: Response): Promise<Response> {
  const text = `${await response.text()}\n// deployment ${deployments}\n`
  return new Response(text, {
    headers: { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' },
  })
}

function wrapFiles(files: Files): Files {
  return {
    ...files,
    write: async (key, offset, bytes, max) => {
      if (isDiskFull)
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      return await files.write(key, offset, bytes, max)
    },
  }
}

const settings = readSettings(process.env)
// The demo's mail never leaves; and the settings let nobody run the service without https.
const demo = settings.demo && process.env.REAL_MAIL !== '1'

const running = await startServer(
  { ...settings, demo },
  {
    db: wrapDatabase,
    fetch: wrapFetch,
    files: wrapFiles,
    clock: () => new Date(Date.now() + offsetMs).toISOString(),
  },
)
console.log(`Medspil is ready: http://localhost:${running.port}`)

process.on('SIGTERM', async () => {
  released.resolve()
  await running.stop()
  process.exit(0)
})
