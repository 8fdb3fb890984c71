// Work that waits: done once where it can be, repeated until it works, never lost.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../db/open.ts'
import { jobHandlers } from '../server/app.ts'
import { addAudit } from '../server/audit.ts'
import type { Deps } from '../server/deps.ts'
import {
  addJob,
  HopelessError,
  handleJob,
  type JobHandler,
  leaseJob,
  removeJob,
  repeatWork,
} from '../server/jobs.ts'
import { addRepeatingJobs, runDueJobs, startWorker } from '../server/worker.ts'
import { session } from '../shared/accounts.ts'
import { stuckJobPage } from '../shared/jobs.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { startWorkerProcess } from './harness/worker-told.ts'

const mark = z.object({ id: z.string() })

describeOnEngines('A job', (engine) => {
  let app: TestApp
  let someone: string
  beforeEach(async () => {
    app = await startTestApp(engine)
    const { account } = (await app.as('karen').get('/api/session')).read(session)
    someone = account?.id ?? ''
  })
  afterEach(async () => {
    await app.close()
  })

  const add = async (
    more: { id?: string; key?: string; runAt?: string; payload?: unknown } = {},
  ) => {
    const id = more.id ?? randomUUID()
    const entry = { payload: { id }, runAt: app.now(), ...more }
    await app.db
      .transaction()
      .execute((trx) => addJob(trx, { kind: 'send-mail', ...entry, id, at: app.now() }))
    return id
  }
  const does = (work: (id: string) => Promise<void>) =>
    handleJob('send-mail', mark, ({ id }) => work(id))
  /** Leaves a trace that no rolled back transaction takes away. */
  const trace = (deps: Deps) =>
    does((id) => addAudit(deps.db, deps, { accountId: someone, action: 'test', subject: id }))
  const traces = async () => {
    const rows = await app.db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'test')
      .execute()
    return rows.map(({ subject }) => subject).sort()
  }
  const waiting = () => app.db.selectFrom('jobs').selectAll().orderBy('id').execute()
  const run = (...handlers: JobHandler[]) => runDueJobs(app.deps, handlers)
  const later = (minutes: number) => app.setNow(addMinutes(app.now(), minutes))

  it('is done once it is due, and is then gone', async () => {
    const id = await add({ runAt: addMinutes(app.now(), 10) })
    expect(await run(trace(app.deps))).toBe(0)
    expect(await waiting()).toHaveLength(1)
    later(10)
    expect(await run(trace(app.deps))).toBe(1)
    expect(await traces()).toEqual([id])
    expect(await waiting()).toEqual([])
  })

  it('is not there where the transaction that asked for it is rolled back', async () => {
    const asked = app.db.transaction().execute(async (trx) => {
      const at = app.now()
      await addJob(trx, { id: randomUUID(), kind: 'send-mail', payload: {}, runAt: at, at })
      throw new Error('changed my mind')
    })
    await expect(asked).rejects.toThrow('changed my mind')
    expect(await waiting()).toEqual([])
  })

  it('of a key waits once, however often it is asked for', async () => {
    const first = await add({ key: 'one' })
    await add({ key: 'one' })
    await add({ key: 'two' })
    await run(trace(app.deps))
    expect(await traces()).toHaveLength(2)
    expect(await traces()).toContain(first)
    await add({ key: 'one' })
    expect(await run(trace(app.deps))).toBe(1)
  })

  it('goes in the order in which the jobs became due', async () => {
    const second = await add({ runAt: addMinutes(app.now(), -1) })
    const first = await add({ runAt: addMinutes(app.now(), -2) })
    const done: string[] = []
    await run(
      does(async (id) => {
        done.push(id)
      }),
    )
    expect(done).toEqual([first, second])
  })

  it('is done once by many workers that race for it', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, () => add()))
    const inHand = new Set<string>()
    const handler = does(async (id) => {
      expect(inHand.has(id), 'two work on it at once').toBe(false)
      inHand.add(id)
      await addAudit(app.db, app.deps, { accountId: someone, action: 'test', subject: id })
      inHand.delete(id)
    })
    const others = Array.from({ length: 3 }, () => openDatabase(app.address))
    const workers = [app.db, ...others].flatMap((db) => [db, db, db])
    const begun = await Promise.all(workers.map((db) => runDueJobs({ ...app.deps, db }, [handler])))
    for (const db of others) await db.destroy()
    expect(begun.reduce((sum, each) => sum + each)).toBe(60)
    expect(await traces()).toEqual(ids.sort())
    expect(await waiting()).toEqual([])
  })

  it('is done once by two processes that race for it', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => add()))
    const order = { database: app.address, now: app.now(), markAs: someone }
    const processes = await Promise.all([startWorkerProcess(order), startWorkerProcess(order)])
    for (const { go } of processes) go()
    const printed = await Promise.all(processes.map(({ ended }) => ended))
    expect(printed).toEqual(['', ''])
    expect(await traces()).toEqual(ids.sort())
    expect(await waiting()).toEqual([])
  })

  it('of a process that died is taken up by another when the lease ends', async () => {
    const id = await add()
    const taken = { kinds: ['send-mail' as const], lease: 'dead', at: app.now() }
    expect(await leaseJob(app.db, { ...taken, until: addMinutes(app.now(), 2) })).toMatchObject({
      id,
    })
    later(1)
    expect(await run(trace(app.deps))).toBe(0)
    later(1)
    expect(await run(trace(app.deps))).toBe(1)
    expect(await traces()).toEqual([id])
  })

  it('that is finished in its own transaction is done by one of two that hold it', async () => {
    await add()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = handleJob('send-mail', mark, async ({ id }, finish) => {
      await held
      await app.db.transaction().execute(async (trx) => {
        await addAudit(trx, app.deps, { accountId: someone, action: 'test', subject: id })
        await finish(trx)
      })
    })
    const first = run(slow)
    await expect.poll(waiting).toMatchObject([{ tries: 1 }])
    later(3)
    const second = run(slow)
    await expect.poll(waiting).toMatchObject([{ tries: 2 }])
    release()
    await Promise.all([first, second])
    expect(await traces()).toHaveLength(1)
    expect(await waiting()).toEqual([])
    expect(app.logged).toMatchObject([{ message: 'job failed' }])
  })

  it('that fails is tried again, each time later than the last', async () => {
    await add()
    const waits: number[] = []
    const failing = does(async () => {
      throw new Error('not today')
    })
    for (const _ of [1, 2, 3, 4]) {
      expect(await run(failing)).toBe(1)
      expect(await run(failing)).toBe(0)
      const [job] = await waiting()
      const wait = (Date.parse(job?.run_at ?? '') - Date.parse(app.now())) / 60_000
      waits.push(wait)
      app.setNow(job?.run_at ?? '')
    }
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(4 ** index / 2)
      expect(wait).toBeLessThanOrEqual(4 ** index)
    }
    expect(await run(trace(app.deps))).toBe(1)
    expect(await waiting()).toEqual([])
  })

  it('is stuck after eight failures, is kept, and takes no other with it', async () => {
    const bad = await add()
    let tried = 0
    const picky = does(async (id) => {
      if (id === bad) {
        tried += 1
        throw Object.assign(new Error('karen@post.example is unknown'), { code: 'EENVELOPE' })
      }
    })
    for (const _ of Array.from({ length: 20 })) {
      await add()
      await run(picky)
      later(24 * 60)
    }
    expect(tried).toBe(8)
    expect(await waiting()).toMatchObject([
      { id: bad, tries: 8, last_error: 'Error EENVELOPE', stuck_at: expect.any(String) },
    ])
    expect(JSON.stringify(app.logged)).not.toContain('karen')
    expect(app.logged.at(-1)).toMatchObject({ level: 'error', message: 'job stuck', job: bad })
  })

  it('whose process dies each time is stuck as well', async () => {
    const id = await add()
    for (const lease of '12345678') {
      const taken = { kinds: ['send-mail' as const], lease, at: app.now() }
      await leaseJob(app.db, { ...taken, until: addMinutes(app.now(), 2) })
      later(2)
    }
    await run(trace(app.deps))
    expect(await traces()).toEqual([])
    expect(await waiting()).toMatchObject([
      { id, stuck_at: expect.any(String), last_error: 'Error ENDED' },
    ])
  })

  it('is stuck at once where trying again would not help', async () => {
    await add()
    await add({ payload: 'not what the work takes' })
    const hopeless = does(async () => {
      throw new HopelessError(new TypeError('never'))
    })
    await run(hopeless)
    expect(await waiting()).toMatchObject([
      { tries: 1, stuck_at: expect.any(String) },
      { tries: 1, stuck_at: expect.any(String) },
    ])
  })

  it('of a kind that this process does not know waits for one that does', async () => {
    await add()
    expect(await run(repeatWork('keep-current', 5, async () => undefined))).toBe(0)
    expect(await waiting()).toMatchObject([{ tries: 0, stuck_at: null }])
  })

  it('that another has taken over meanwhile is not marked by the first', async () => {
    await add()
    const kinds = ['send-mail' as const]
    const take = (lease: string) =>
      leaseJob(app.db, { kinds, lease, at: app.now(), until: addMinutes(app.now(), 2) })
    const first = await take('first')
    later(2)
    const second = await take('second')
    expect([first?.id, first?.lease, second?.lease]).toEqual([second?.id, 'first', 'second'])
    if (!first || !second) throw new Error('nothing was leased')
    expect(await removeJob(app.db, first)).toBe(false)
    expect(await removeJob(app.db, second)).toBe(true)
  })

  it('that repeats itself comes again, is there once, and a start begins a stuck one anew', async () => {
    let done = 0
    let isBroken = false
    const repeating = repeatWork('keep-current', 5, async () => {
      if (isBroken) throw new HopelessError(new Error('broken'))
      done += 1
    })
    const start = () => addRepeatingJobs(app.deps, [repeating, trace(app.deps)])
    await start()
    await start()
    expect(await run(repeating)).toBe(1)
    later(4)
    expect(await run(repeating)).toBe(0)
    later(1)
    expect(await run(repeating)).toBe(1)
    expect(done).toBe(2)
    isBroken = true
    later(5)
    await run(repeating)
    expect(await waiting()).toMatchObject([{ stuck_at: expect.any(String) }])
    isBroken = false
    await start()
    expect(await run(repeating)).toBe(1)
    expect(await waiting()).toMatchObject([{ stuck_at: null, tries: 0, last_error: null }])
  })

  it('keeps what the clock changes current', async () => {
    const handlers = jobHandlers(app.deps)
    await addRepeatingJobs(app.deps, handlers)
    const placesLeft = async () => {
      const rows = await app.db
        .selectFrom('listings')
        .select('places_left')
        .where('kind', '=', 'activity')
        .execute()
      return rows.reduce((sum, row) => sum + (row.places_left ?? 0), 0)
    }
    const before = await placesLeft()
    later(30 * 24 * 60)
    await runDueJobs(app.deps, handlers)
    expect(await placesLeft()).toBeLessThan(before)
    expect(app.logged).toEqual([])
  })

  it('in hand is finished when the worker stops, and no other is begun', async () => {
    let begun = () => {}
    let finish = () => {}
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve
    })
    const handler = does(async (id) => {
      begun()
      await mayFinish
      await addAudit(app.db, app.deps, { accountId: someone, action: 'test', subject: id })
    })
    for (const _ of '12345') await add()
    const stop = startWorker(app.deps, [handler])
    await isBegun
    await expect.poll(async () => (await waiting()).filter((job) => job.tries > 0).length).toBe(2)
    const stopped = stop()
    finish()
    await stopped
    expect(await traces()).toHaveLength(2)
    expect(await waiting()).toHaveLength(3)
  })

  it('that is stuck is shown to administrators alone, without what it is about', async () => {
    await add()
    await run(
      does(async () => {
        throw new HopelessError(Object.assign(new Error('to karen@post.example'), { code: 'EX' }))
      }),
    )
    for (const client of [app.as('karen'), app.as('peter'), app.as('mette')])
      expect((await client.get('/api/desk/jobs')).status).toBe(403)
    expect((await app.anyone.get('/api/desk/jobs')).status).toBe(401)
    const { text, read } = await app.as('anna').get('/api/desk/jobs')
    expect(read(stuckJobPage).jobs).toMatchObject([
      { kind: 'send-mail', tries: 1, lastError: 'Error EX', stuckAt: app.now() },
    ])
    expect(text).not.toContain('karen')
  })

  it('that is stuck is begun anew by an administrator, which is logged', async () => {
    const id = await add()
    await run(
      does(async () => {
        throw new HopelessError(new Error('no'))
      }),
    )
    const path = `/api/desk/jobs/${id}/retry`
    expect((await app.as('peter').post(path)).status).toBe(403)
    expect(await run(trace(app.deps))).toBe(0)
    expect((await app.as('anna').post(path)).status).toBe(200)
    expect((await app.as('anna').post(path)).status).toBe(404)
    expect(await run(trace(app.deps))).toBe(1)
    expect(await traces()).toEqual([id])
    const audit = await app.db.selectFrom('audit').selectAll().where('subject', '=', id).execute()
    expect(audit.map(({ action }) => action).sort()).toEqual(['job.retry', 'test'])
  })

  it('that is stuck lies in pages, the latest first', async () => {
    const hopeless = does(async () => {
      throw new HopelessError(new Error('no'))
    })
    for (const _ of '12345') {
      await add()
      await run(hopeless)
      later(1)
    }
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const after: string = next && `&after=${encodeURIComponent(next)}`
      const answer = await app.as('anna').get(`/api/desk/jobs?limit=2${after}`)
      const page = answer.read(stuckJobPage)
      seen.push(...page.jobs.map(({ stuckAt }) => stuckAt))
      next = page.next
    }
    expect(seen).toHaveLength(5)
    expect(seen).toEqual(seen.toSorted().reverse())
  })
})
