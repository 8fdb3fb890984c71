// From request to receipt through the door, beside one bare insert that is as safely on the disk.
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { applicationForm } from '../../server/task-committees/forms.ts'
import { startServer } from '../harness/server.ts'
import { load, type Measured, wire } from './load.ts'
import { quantile, ratio, spread } from './numbers.ts'
import { prepareInsert } from './peer.ts'
import { makeFolder, startPeer } from './processes.ts'
import type { Table } from './table.ts'

const rounds = 5
const inTurn = 200
const atOnce = 1000
const connections = 32

// An application is the longest of the three forms and lays the most rows; each person has one, so
// there are as many people as applications, signed in beforehand as rows in the database.
const envelope = JSON.stringify({
  form: applicationForm.form,
  version: applicationForm.version,
  payload: applicationForm.example,
  attachments: [],
  queueAgeMs: 0,
})

export async function door(): Promise<Table> {
  const { folder, remove } = makeFolder()
  const server = await startServer({ DATA_DIR: folder })
  const bare = await startPeer('insert', join(folder, 'bare.sqlite'))
  const people = signIn(join(folder, 'medspil.sqlite'), (rounds + 1) * (inTurn + atOnce))
  const submission = () => {
    const person = people.pop()
    if (!person) return undefined
    const headers = { ...json, Cookie: `session=${person.token}`, 'X-Account': person.id }
    const path = `/api/submissions/${randomUUID()}`
    return wire(server.origin, { method: 'PUT', path, headers, body: envelope })
  }
  const row = () =>
    wire(bare.origin, { method: 'PUT', path: `/${randomUUID()}`, headers: json, body: envelope })
  const over = (origin: string, call: () => Buffer | undefined, width: number, count: number) => {
    // Made beforehand, so that making them is not measured.
    const calls = Array.from({ length: count }, call)
    return load(origin, width, () => calls.pop())
  }
  const add = prepareInsert(join(folder, 'bare-in-process.sqlite'))
  const cases = [
    { name: 'Medspil, one at a time', run: () => over(server.origin, submission, 1, inTurn) },
    { name: 'bare insert behind a route', run: () => over(bare.origin, row, 1, inTurn) },
    { name: 'bare insert, no HTTP', run: async () => insertInTurn(add) },
    {
      name: `Medspil, ${connections} at a time`,
      run: () => over(server.origin, submission, connections, atOnce),
    },
    { name: 'bare insert behind a route', run: () => over(bare.origin, row, connections, atOnce) },
  ].map((each) => ({ ...each, measured: [] as Measured[] }))
  try {
    for (const { run } of cases) await run()
    for (let round = 0; round < rounds; round++)
      for (const { run, measured } of cases) measured.push(await run())
    checkRows(join(folder, 'medspil.sqlite'), (rounds + 1) * (inTurn + atOnce))
  } finally {
    await Promise.all([server.remove(), bare.stop()])
    remove()
  }
  const times = cases.map(({ measured }) => measured.map(({ p50 }) => p50))
  const peers = [1, 1, 1, 4, 4]
  return {
    title: 'PUT /api/submissions/{id}: from request to receipt',
    columns: ['', 'p50 ms', 'of its peer', 'p99 ms', 'per second'],
    rows: cases.map(({ name, measured }, at) => [
      name,
      spread(times[at] ?? []),
      ratio(times[at] ?? [], times[peers[at] ?? 0] ?? []),
      spread(measured.map((each) => each.p99)),
      spread(measured.map((each) => each.perSecond)),
    ]),
    notes: [
      `${rounds} × ${inTurn} one at a time and ${atOnce} on ${connections} connections, in turn; median (least–most).`,
      'The peer puts the payload into one table of one file on the same disk, synchronous FULL like ours.',
    ],
  }
}

const json = { 'Content-Type': 'application/json' }

function insertInTurn(add: (id: string, payload: string) => void): Measured {
  const payload = JSON.stringify(applicationForm.example)
  const begun = performance.now()
  const times = Array.from({ length: inTurn }, () => {
    const from = performance.now()
    add(randomUUID(), payload)
    return performance.now() - from
  })
  const perSecond = (inTurn * 1000) / (performance.now() - begun)
  return { count: inTurn, perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

function signIn(file: string, count: number): { id: string; token: string }[] {
  const sqlite = new SqliteDatabase(file)
  const now = new Date().toISOString()
  const addAccount = sqlite.prepare(
    `insert into accounts (id, issuer, subject, name, example, created_at)
     values (?, 'bench', ?, 'Bente Eksempel', 1, ?)`,
  )
  const addSession = sqlite.prepare(
    'insert into sessions (token_hash, account_id, created_at, expires_at) values (?, ?, ?, ?)',
  )
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), token: randomUUID() }))
  sqlite.transaction(() => {
    for (const { id, token } of people) {
      addAccount.run(id, id, now)
      const hash = createHash('sha256').update(token).digest('hex')
      addSession.run(hash, id, now, '9999-12-31T23:59:59.999Z')
    }
  })()
  sqlite.close()
  return people
}

/** A refusal has a receipt too, and would be a faster one. */
function checkRows(file: string, expected: number) {
  const sqlite = new SqliteDatabase(file, { readonly: true })
  const kept = sqlite.prepare<[], { count: number }>(
    `select count(*) as count from applications join cases using (submission_id)
     join submissions on submissions.id = submission_id
     join accounts on accounts.id = submissions.account_id
     where outcome = 'received' and issuer = 'bench'`,
  )
  const count = kept.get()?.count ?? 0
  sqlite.close()
  if (count !== expected) throw new Error(`${count} of ${expected} applications were received`)
}
