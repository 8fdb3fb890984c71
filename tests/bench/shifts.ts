// Two hundred phones for the last place at once, and a year of sixty homes' repeating times as people read it.
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Database, type DatabaseAddress, openDatabase } from '../../db/open.ts'
import { addActivity } from '../../server/volunteering/activity-store.ts'
import { planActivity } from '../../server/volunteering/new-activity.ts'
import { addRule } from '../../server/volunteering/rule-store.ts'
import { addShifts } from '../../server/volunteering/shift-store.ts'
import type { IfFull } from '../../shared/sign-up-names.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { careHomePage, newActivity } from '../../shared/volunteering.ts'
import { administer, startPostgres } from '../harness/postgres.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { load, type Measured, wire } from './load.ts'
import { ratio, show, spread } from './numbers.ts'
import { makeFolder, startPeer } from './processes.ts'
import type { Table } from './table.ts'

const atOnce = 200
const rounds = 3
const json = { 'Content-Type': 'application/json' }

interface Race {
  name: string
  measured: Measured[]
  overfull: number
  /** How many have a place or stand in line, over all rounds. */
  placed: number
}

export async function places(): Promise<Table> {
  const { folder, remove } = makeFolder()
  const postgres = await startPostgres()
  const bare = await startPeer('insert', join(folder, 'bare.sqlite'))
  await administer(postgres.url('postgres'), 'create database places')
  const url = postgres.url('places')
  const engines: { name: string; settings: Record<string, string>; address: DatabaseAddress }[] = [
    {
      name: 'SQLite',
      settings: { DATA_DIR: folder },
      address: { file: join(folder, 'medspil.sqlite') },
    },
    { name: 'PostgreSQL', settings: { DATABASE_URL: url }, address: { url } },
  ]
  const races: Race[] = []
  const floor: Measured[] = []
  try {
    for (const { name, settings, address } of engines) {
      const server = await startServer(settings)
      const db = openDatabase(address)
      try {
        // Once before it counts: nobody's first statement is the last place.
        await race(server, db, 'nothing')
        for (const ifFull of ['nothing', 'waiting'] as const) {
          const found: Race = {
            name: `${name}, ${ifFull === 'nothing' ? 'the others refused' : 'the others in line'}`,
            measured: [],
            overfull: 0,
            placed: 0,
          }
          for (let round = 0; round < rounds; round++) {
            const { measured, overfull, placed } = await race(server, db, ifFull)
            found.measured.push(measured)
            found.overfull += overfull
            found.placed += placed
          }
          races.push(found)
        }
      } finally {
        await db.destroy()
        await server.remove()
      }
    }
    for (let round = 0; round <= rounds; round++) {
      const calls = Array.from({ length: atOnce }, () =>
        wire(bare.origin, {
          method: 'PUT',
          path: `/${randomUUID()}`,
          headers: json,
          body: asked('nothing', 'any'),
        }),
      )
      const measured = await load(bare.origin, atOnce, () => calls.pop())
      if (round > 0) floor.push(measured)
    }
  } finally {
    await bare.stop()
    await postgres.stop()
    remove()
  }
  const row = (name: string, measured: Measured[], found: string[]) => [
    name,
    ...found,
    spread(measured.map(({ p50 }) => p50)),
    spread(measured.map(({ p99 }) => p99)),
    ratio(
      measured.map(({ p99 }) => p99),
      floor.map(({ p99 }) => p99),
    ),
  ]
  return {
    title: `PUT /api/submissions/{id}: ${atOnce} at once for the last place`,
    columns: ['', 'overfill', 'received', 'p50 ms', 'p99 ms', 'p99 of bare'],
    rows: [
      ...races.map(({ name, measured, overfull, placed }) =>
        row(name, measured, [String(overfull), `${placed} of ${atOnce * rounds}`]),
      ),
      row('bare insert behind a route', floor, ['', '']),
    ],
    notes: [
      `${rounds} races each, ${atOnce} connections, all sent at the same moment; median (least–most).`,
      'Each race is for a time of its own with one place; received are those with the place or one in line.',
      'Whoever asks shares the machine with whoever answers, so only the ratios carry over.',
    ],
    over: races.some(({ overfull }) => overfull > 0),
  }
}

async function race(server: TestServer, db: Database, ifFull: IfFull) {
  const id = `race-${randomUUID()}`
  const start = addDays(new Date().toISOString(), 3, '14:00')
  const activity = await db.selectFrom('activities').select('id').executeTakeFirstOrThrow()
  const endsAt = new Date(Date.parse(start) + 3_600_000).toISOString()
  await db
    .transaction()
    .execute((trx) => addShifts(trx, activity.id, [{ id, startsAt: start, endsAt, capacity: 1 }]))
  const body = asked(ifFull, id)
  const calls = (await signIn(db, atOnce)).map(({ account, token }) =>
    wire(server.origin, {
      method: 'PUT',
      path: `/api/submissions/${randomUUID()}`,
      headers: { ...json, Cookie: `session=${token}`, 'X-Account': account },
      body,
    }),
  )
  const measured = await load(server.origin, atOnce, () => calls.pop())
  const rows = await db.selectFrom('sign_ups').select('state').where('shift_id', '=', id).execute()
  const { taken } = await db
    .selectFrom('shifts')
    .select('taken')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const coming = rows.filter(({ state }) => state === 'coming').length
  if (coming === 0 || taken !== coming) throw new Error(`${coming} come, ${taken} are counted`)
  return { measured, overfull: coming - 1, placed: rows.length }
}

function asked(ifFull: IfFull, shiftId: string): string {
  const payload = {
    ...{ shiftId, kind: 'alone', alternatives: [], ifFull },
    ...{ contactBy: 'phone', phone: '00 00 00 50' },
  }
  return JSON.stringify({
    ...{ form: 'shift-sign-up', version: 2, payload, attachments: [], queueAgeMs: 0 },
  })
}

async function signIn(db: Database, count: number) {
  const people = Array.from({ length: count }, () => ({
    account: randomUUID(),
    token: randomUUID(),
  }))
  const at = new Date().toISOString()
  await db
    .insertInto('accounts')
    .values(
      people.map(({ account: id }) => ({
        ...{ id, issuer: 'bench', subject: id, name: 'Bente Eksempel', example: 1, created_at: at },
      })),
    )
    .execute()
  await db
    .insertInto('sessions')
    .values(
      people.map(({ account, token }) => ({
        token_hash: createHash('sha256').update(token).digest('hex'),
        account_id: account,
        created_at: at,
        expires_at: '9999-12-31T23:59:59.999Z',
      })),
    )
    .execute()
  return people
}

const homes = 60
const activitiesEach = 4
const connections = 32
const seconds = 3

export async function year(): Promise<Table> {
  const { folder, remove } = makeFolder()
  const server = await startServer({ DATA_DIR: folder })
  const empty = await startPeer('empty')
  try {
    const db = openDatabase({ file: join(folder, 'medspil.sqlite') })
    const begun = performance.now()
    const shifts = await layHomes(db)
    const laying = performance.now() - begun
    await db.destroy()
    const page = await fetch(`${server.origin}/api/care-homes/bench-7`)
    const { activities } = careHomePage.parse(await page.json())
    if (
      activities.length !== activitiesEach ||
      activities.some((each) => each.shifts.length !== 20)
    )
      throw new Error('The page does not hold what was laid')
    let sent = 0
    const cases = [
      {
        name: 'a home’s page, its next times',
        origin: server.origin,
        paths: Array.from({ length: homes }, (_, index) => `/api/care-homes/bench-${index}`),
      },
      { name: 'empty route', origin: empty.origin, paths: ['/'] },
    ].map(({ name, origin, paths }) => {
      const calls = paths.map((path) => wire(origin, { path }))
      return { name, origin, next: () => calls[sent++ % calls.length], measured: [] as Measured[] }
    })
    for (const { origin, next } of cases) await load(origin, connections, next, 1)
    for (let round = 0; round < rounds; round++)
      for (const { origin, next, measured } of cases)
        measured.push(await load(origin, connections, next, seconds))
    const floor = cases.at(-1)?.measured.map(({ perSecond }) => perSecond) ?? []
    return {
      title: `GET /api/care-homes/{id}: a year of ${homes} homes’ repeating times, ${shifts.toLocaleString('en')} shifts`,
      columns: ['', 'requests/s', 'of empty', 'p50 ms', 'p99 ms'],
      rows: cases.map(({ name, measured }) => [
        name,
        spread(measured.map(({ perSecond }) => perSecond)),
        ratio(
          measured.map(({ perSecond }) => perSecond),
          floor,
        ),
        spread(measured.map(({ p50 }) => p50)),
        spread(measured.map(({ p99 }) => p99)),
      ]),
      notes: [
        `${connections} connections, ${rounds} × ${seconds} s in turn; median (least–most). SQLite.`,
        `Laying them from ${homes * activitiesEach} rules a year ahead took ${show(laying)} ms.`,
      ],
    }
  } finally {
    await Promise.all([server.remove(), empty.stop()])
    remove()
  }
}

/** @returns how many shifts were laid */
async function layHomes(db: Database): Promise<number> {
  const at = new Date().toISOString()
  const { id: _, ...home } = await db.selectFrom('care_homes').selectAll().executeTakeFirstOrThrow()
  const words = { da: 'Vi går en tur i haven sammen, og bagefter er der kaffe.' }
  const rules = ['FREQ=WEEKLY', 'FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=WEEKLY']
  let count = 0
  await db.transaction().execute(async (trx) => {
    for (let index = 0; index < homes; index++) {
      const careHomeId = `bench-${index}`
      await trx
        .insertInto('care_homes')
        .values({ ...home, id: careHomeId })
        .execute()
      for (const [place, repeats] of rules.entries()) {
        const id = `${careHomeId}-${place}`
        const startsAt = toLocal(addDays(at, 1 + (index % 7), `${10 + place}:00`))
        const given = newActivity.parse({
          ...{ title: { da: 'Gåtur i haven' }, summary: words, coreTasks: ['social-omsorg'] },
          ...{ whatItIs: words, whatItIsNot: words, howYouAreMet: words },
          shifts: [{ startsAt, endsAt: startsAt.replace(':00', ':45'), capacity: 4, repeats }],
        })
        const plan = planActivity(given, id, at)
        await addActivity(trx, { ...plan, id, careHomeId, example: true, createdAt: at })
        for (const rule of plan.rules) await addRule(trx, rule)
        await addShifts(trx, id, plan.shifts)
        count += plan.shifts.length
      }
    }
  })
  return count
}
