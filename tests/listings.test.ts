import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '../db/open.ts'
import {
  changePlacesLeft,
  countListings,
  hasOpenListing,
  listAlternatives,
  listChanges,
  listListings,
  putListing,
} from '../server/listings.ts'
import { localCommunity } from '../shared/communities.ts'
import { coreTaskId } from '../shared/core-tasks.ts'
import { type Listing, type ListingFilter, listingKind, listingPage } from '../shared/listings.ts'
import { problem } from '../shared/problem.ts'
import { addMinutes, windowState } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines, engines } from './harness/engines.ts'

const now = '2026-11-21T10:00:00.000Z'
const inMinutes = (minutes: number) => addMinutes(now, minutes)

describeOnEngines('Listings', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine, { demo: false })
    // The pool is always open; here the lists begin empty.
    await app.db.deleteFrom('listing_topics').execute()
    await app.db.deleteFrom('listings').execute()
  })
  afterEach(async () => {
    await app.close()
  })

  it('places stand in Danish order: Aale is read as Åle, and comes last', async () => {
    const places = (await app.anyone.get('/api/local-communities')).read(z.array(localCommunity))
    const names = places.map(({ name }) => name)
    expect(names.slice(-3)).toEqual(['Ørum', 'Øster Snede', 'Aale'])
  })

  /** Puts a listing that is open, under one core task, unless told otherwise. */
  async function put(id: string, change: Partial<Listing> = {}): Promise<Listing> {
    const entry: Listing = {
      kind: 'consultation',
      id,
      path: `/hoeringer/${id}`,
      title: { da: `Titel ${id}`, en: `Title ${id}` },
      summary: { da: 'Kort', en: 'Short' },
      coreTasks: ['laering'],
      communities: [],
      opensAt: inMinutes(-60),
      closesAt: inMinutes(600),
      changedAt: inMinutes(-30),
      placesLeft: null,
      example: false,
      ...change,
    }
    await putListing(app.db, entry)
    return entry
  }

  async function ids(query: string): Promise<string[]> {
    return (await app.anyone.get(`/api/listings?${query}`))
      .read(listingPage)
      .listings.map(({ id }) => id)
  }

  async function readAll(query: string, limit: number): Promise<Listing[]> {
    const all: Listing[] = []
    let after = ''
    for (let pages = 0; pages < 50; pages++) {
      const answer = await app.anyone.get(
        `/api/listings?${query}&limit=${limit}${after && `&after=${encodeURIComponent(after)}`}`,
      )
      const { listings, next } = answer.read(listingPage)
      expect(listings.length).toBeLessThanOrEqual(limit)
      all.push(...listings)
      if (next === null) return all
      expect(listings.length).toBe(limit)
      after = next
    }
    throw new Error('the list never ends')
  }

  it('come back as they were put, and change in place', async () => {
    const entry = await put('en', {
      coreTasks: ['laering', 'across'],
      communities: [{ id: 'uldum', name: 'Uldum' }],
      placesLeft: 3,
      closesAt: null,
      example: true,
    })
    expect((await listListings(app.db, { limit: 20 }, now)).listings).toEqual([entry])
    const changed = await put('en', { coreTasks: ['beskaeftigelse'], communities: [] })
    expect((await listListings(app.db, { limit: 20 }, now)).listings).toEqual([changed])
    expect(await ids('coreTask=laering')).toEqual([])
    expect(await ids('community=uldum')).toEqual([])
    expect(await ids('coreTask=beskaeftigelse')).toEqual(['en'])
  })

  describe('are read page by page', () => {
    beforeEach(async () => {
      // Deadlines in threes, so that pages end among equals; ids whose order a language might see otherwise.
      for (let n = 0; n < 23; n++) {
        const kind = listingKind.options[n % 4]
        await put(`${n % 2 ? 'å-' : 'a'}${(n * 7) % 23}-${n}`, {
          ...(kind ? { kind } : {}),
          closesAt: n > 20 ? null : inMinutes(60 * (1 + Math.floor(n / 3))),
        })
      }
    })

    it.each([1, 2, 5, 22, 23, 50])('of %i, each once, by deadline', async (limit) => {
      const all = await readAll('state=open', limit)
      expect(new Set(all.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(23)
      expect(all.length).toBe(23)
      const deadlines = all.map(({ closesAt }) => closesAt ?? '9999')
      expect(deadlines).toEqual([...deadlines].sort())
    })

    it.each([1, 4, 7])('of %i, what is closed the newest first', async (limit) => {
      app.setNow(inMinutes(24 * 60))
      const all = await readAll('state=closed', limit)
      expect(all.length).toBe(21)
      expect(new Set(all.map(({ id }) => id)).size).toBe(21)
      const deadlines = all.map(({ closesAt }) => closesAt ?? '9999')
      expect(deadlines).toEqual([...deadlines].sort().reverse())
    })

    it('without missing or repeating one when others come and go meanwhile', async () => {
      const first = (await app.anyone.get('/api/listings?limit=9')).read(listingPage)
      await put('ny-foerst', { closesAt: inMinutes(1) })
      await sql`delete from listings where id = ${first.listings[0]?.id}`.execute(app.db)
      const after = encodeURIComponent(first.next ?? '')
      const rest = (await app.anyone.get(`/api/listings?limit=50&after=${after}`)).read(listingPage)
      const seen = [...first.listings, ...rest.listings].map(({ id }) => id)
      expect([new Set(seen).size, seen.length]).toEqual([23, 23])
    })

    it.each([
      'after=x',
      'after=a~b',
      'after=a~b~c~d',
      'limit=0',
      'limit=51',
      'limit=en',
      'kind=x',
      'state=x',
      'coreTask=x',
    ])('but not with %s', async (query) => {
      const answer = await app.anyone.get(`/api/listings?${query}`)
      expect([answer.status, answer.read(problem).type]).toEqual([422, 'invalid'])
    })
  })

  it('are upcoming, open and closed exactly as a window is', async () => {
    await put('en', { opensAt: inMinutes(10), closesAt: inMinutes(20) })
    for (const at of [9, 10, 15, 20, 21].map(inMinutes)) {
      app.setNow(at)
      const state = windowState({ opensAt: inMinutes(10), closesAt: inMinutes(20) }, at)
      for (const asked of ['upcoming', 'open', 'closed']) {
        expect([at, asked, await ids(`state=${asked}`)]).toEqual([
          at,
          asked,
          asked === state ? ['en'] : [],
        ])
      }
    }
  })

  it('are filtered by kind, place and core task together', async () => {
    const uldum = { communities: [{ id: 'uldum', name: 'Uldum' }] }
    await put('a', { ...uldum, kind: 'activity', coreTasks: ['social-omsorg'] })
    await put('b', { ...uldum, kind: 'consultation', coreTasks: ['social-omsorg', 'laering'] })
    await put('c', { kind: 'consultation', coreTasks: ['social-omsorg'] })
    expect(await ids('coreTask=social-omsorg')).toEqual(['a', 'b', 'c'])
    expect(await ids('coreTask=social-omsorg&community=uldum')).toEqual(['a', 'b'])
    expect(await ids('coreTask=social-omsorg&community=uldum&kind=consultation')).toEqual(['b'])
    expect(await ids('coreTask=laering&kind=activity')).toEqual([])
    expect(await ids('community=intetsteds')).toEqual([])
    expect(await ids(`community=${encodeURIComponent("uldum' or 1=1")}`)).toEqual([])
  })

  it('that cut across show under all four core tasks, and what does not under its own', async () => {
    await put('paa-tvaers', { coreTasks: ['across'] })
    await put('egen', { coreTasks: ['laering'] })
    for (const coreTask of coreTaskId.options) {
      const shown = coreTask === 'laering' ? ['egen', 'paa-tvaers'] : ['paa-tvaers']
      expect([coreTask, await ids(`coreTask=${coreTask}`)]).toEqual([coreTask, shown])
    }
    expect(await ids('coreTask=across')).toEqual(['paa-tvaers'])
  })

  it('that are not public are shown nowhere', async () => {
    await put('skjult')
    await sql`update listings set public = 0`.execute(app.db)
    for (const state of ['open', 'upcoming', 'closed'])
      expect(await ids(`state=${state}`)).toEqual([])
    expect(await listAlternatives(app.db, undefined, now)).toEqual([])
    expect(await listChanges(app.db, 'laering', inMinutes(-999), now)).toEqual([])
    expect(await hasOpenListing(app.db, 'consultation', now)).toBe(false)
    expect(await countListings(app.db, 'consultation')).toBe(1)
  })

  describe('as other possibilities', () => {
    const about = { kind: 'consultation', id: 'selv', coreTasks: ['laering'] as const }
    const refs = async (of: typeof about | undefined) =>
      (await listAlternatives(app.db, of, now)).map(({ id }) => id)

    it('are never closed, not yet open, full, or the thing itself', async () => {
      await put('selv')
      await put('lukket', { closesAt: inMinutes(-1), opensAt: inMinutes(-90) })
      await put('senere', { opensAt: inMinutes(1) })
      await put('fuld', { placesLeft: 0 })
      expect(await refs(about)).toEqual([])
      await put('ledig', { placesLeft: 1 })
      await put('lukker-nu', { closesAt: now })
      expect(await refs(about)).toEqual(['lukker-nu', 'ledig'])
      await app.db
        .transaction()
        .execute((trx) => changePlacesLeft(trx, 'consultation', 'ledig', -1))
      expect(await refs(about)).toEqual(['lukker-nu'])
    })

    it('are the thing itself first where it has places at other times', async () => {
      await put('anden', { closesAt: inMinutes(1) })
      await put('selv', { placesLeft: 2 })
      expect(await refs(about)).toEqual(['selv', 'anden'])
    })

    it('are three at most: the same core task before others, then the same kind, then the nearest', async () => {
      await put('fjern', { coreTasks: ['beskaeftigelse'], closesAt: inMinutes(1) })
      await put('naer-1', { kind: 'activity', closesAt: inMinutes(2) })
      await put('naer-2', { coreTasks: ['across'], closesAt: inMinutes(3) })
      await put('naer-3', { closesAt: inMinutes(4) })
      expect(await refs(about)).toEqual(['naer-2', 'naer-3', 'naer-1'])
      expect(await refs(undefined)).toEqual(['fjern', 'naer-1', 'naer-2'])
    })
  })

  it('that changed since one looked are found, the newest first, ten at most', async () => {
    for (let n = 0; n < 12; n++) await put(`n-${n}`, { changedAt: inMinutes(-n) })
    await put('fremtid', { changedAt: inMinutes(1) })
    await put('andet', { coreTasks: ['beskaeftigelse'], changedAt: inMinutes(0) })
    const changes = await listChanges(app.db, 'laering', inMinutes(-5), now)
    expect(changes.map(({ id }) => id)).toEqual(['n-0', 'n-1', 'n-2', 'n-3', 'n-4'])
    expect((await listChanges(app.db, 'laering', inMinutes(-99), now)).length).toBe(10)
  })
})

describe('The list on sqlite', () => {
  const [sqlite] = engines
  if (!sqlite) throw new Error('there is no engine')

  it('finds its page by index, and neither reads nor sorts the rest', async () => {
    const { db, close } = await sqlite.open()
    const key = `${inMinutes(60)}~consultation~a`
    const questions: Partial<ListingFilter>[] = [
      { state: 'open' },
      { state: 'open', after: key },
      { state: 'open', after: key, coreTask: 'laering', community: 'uldum' },
      { state: 'closed', after: key },
    ]
    for (const question of questions) {
      const plan = await planOf(db, { limit: 20, ...question })
      expect(plan).toContain('USING INDEX listings_by_deadline (public=? AND')
      expect(plan).not.toContain('SCAN')
      expect(plan).not.toContain('TEMP B-TREE')
    }
    await close()
  })

  /** How SQLite goes about the statement that the list really runs. */
  async function planOf(db: Database, filter: ListingFilter): Promise<string> {
    const plans: string[] = []
    const explaining = db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        const { sql: statement, parameters } = db.getExecutor().compileQuery(node, queryId)
        plans.push(inlined(statement, parameters))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await listListings(explaining, filter, now)
    const { rows } = await sql<{
      detail: string
    }>`explain query plan ${sql.raw(plans[0] ?? '')}`.execute(db)
    return rows.map(({ detail }) => detail).join('\n')
  }
})

function inlined(statement: string, parameters: readonly unknown[]): string {
  let next = 0
  return statement.replaceAll('?', () => {
    const value = parameters[next++]
    return typeof value === 'number' ? String(value) : `'${String(value)}'`
  })
}
