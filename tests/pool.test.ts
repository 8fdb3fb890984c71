import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forgetPool } from '../server/pool/routes.ts'
import { messagePage } from '../shared/messages.ts'
import { ownPool, poolPage } from '../shared/pool.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { findListing, submit } from './harness/people.ts'

const entry = {
  coreTasks: ['social-omsorg', 'laering'],
  communities: ['uldum'],
  note: 'Om aftenen',
}

describeOnEngines('The pool', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const enter = async (persona: string, payload: unknown = entry, supersedes?: string) =>
    (await submit(app, persona, 'pool-entry', payload, supersedes ? { supersedes } : {})).read(
      submissionDecision,
    )
  const mine = async (persona: string) =>
    (await app.as(persona).get('/api/me/pool')).read(ownPool).entry
  const people = async (query = '') =>
    (await app.as('peter').get(`/api/desk/pool${query}`)).read(poolPage)
  const ask = (persona: string, id: string, about: unknown, askId = randomUUID()) =>
    app.as(persona).put(`/api/desk/pool/${id}/asks/${askId}`, about)

  it('is one of the things that anyone can join, and never closes', async () => {
    expect(await findListing(app, 'pool', 'puljen')).toMatchObject({
      path: '/puljen',
      closesAt: null,
      coreTasks: ['across'],
    })
  })

  it('holds whoever enters it for two years, once', async () => {
    expect((await enter('karen')).outcome).toBe('received')
    expect(await mine('karen')).toMatchObject({
      coreTasks: entry.coreTasks,
      communities: [{ id: 'uldum', name: 'Uldum' }],
      note: 'Om aftenen',
      endsAt: '2028-11-20T22:59:00.000Z',
      asks: [],
    })
    expect((await enter('karen')).reason).toBe('already_in_pool')
    expect((await people()).people).toMatchObject([{ name: 'Karen Eksempel' }])
  })

  it('takes a corrected entry in the place of the first', async () => {
    const { submissionId } = await enter('karen')
    const corrected = { coreTasks: ['laering'], communities: [] }
    expect((await enter('karen', corrected, submissionId)).outcome).toBe('received')
    expect(await mine('karen')).toMatchObject({ coreTasks: ['laering'], communities: [], note: '' })
    expect((await people('?coreTask=social-omsorg')).people).toEqual([])
  })

  it('is left at any time, and forgets', async () => {
    const { submissionId } = await enter('karen')
    await submit(app, 'karen', 'withdrawal', { submissionId })
    expect([await mine('karen'), (await people()).people]).toEqual([null, []])
  })

  it('forgets after two years what was written, and keeps the receipt', async () => {
    const { submissionId } = await enter('karen')
    await enter('niels')
    app.setNow('2028-11-20T22:58:00.000Z')
    await forgetPool(app.deps)
    expect(await mine('karen')).not.toBeNull()
    app.setNow('2028-11-20T23:00:00.000Z')
    await forgetPool(app.deps)
    expect((await people()).people).toEqual([])
    const kept = await app.db
      .selectFrom('submissions')
      .select(['payload', 'receipt'])
      .where('id', '=', submissionId)
      .executeTakeFirstOrThrow()
    expect(kept).toEqual({ payload: '{}', receipt: '2026-000001' })
  })

  it('is read by staff page by page, and by core task', async () => {
    for (const [persona, coreTasks] of [
      ['karen', ['laering']],
      ['niels', ['social-omsorg']],
      ['grethe', ['laering', 'social-omsorg']],
    ] as const) {
      await enter(persona, { ...entry, coreTasks })
      app.setNow(new Date(Date.parse(app.now()) + 60_000).toISOString())
    }
    const names = (page: { people: { name: string }[] }) => page.people.map(({ name }) => name)
    const first = await people('?coreTask=laering&limit=1')
    expect(names(first)).toEqual(['Karen Eksempel'])
    const second = await people(`?coreTask=laering&limit=1&after=${first.next}`)
    expect([names(second), second.next]).toEqual([['Grethe Eksempel'], null])
    for (const persona of ['karen', 'lone'])
      expect((await app.as(persona).get('/api/desk/pool')).status).toBe(403)
  })

  it('lets staff ask somebody about something open, once, and tells them in the app', async () => {
    const { submissionId } = await enter('karen')
    const about = { kind: 'consultation', listingId: 'budget-for-naeste-aar' }
    expect((await ask('lone', submissionId, about)).status).toBe(403)
    for (let times = 0; times < 2; times++)
      expect((await ask('peter', submissionId, about)).status).toBe(200)
    expect((await mine('karen'))?.asks).toMatchObject([
      { about: { path: '/hoeringer/budget-for-naeste-aar' } },
    ])
    const { messages } = (await app.as('karen').get('/api/me/messages')).read(messagePage)
    expect(messages.filter(({ kind }) => kind === 'pool-asked')).toHaveLength(1)
    const closed = { kind: 'task-committee', listingId: 'skolevejen' }
    expect((await ask('peter', submissionId, closed)).status).toBe(409)
    expect((await ask('peter', randomUUID(), about)).status).toBe(404)
  })

  it('tells field by field what is wrong with an entry', async () => {
    const pointers = async (payload: unknown) =>
      (await submit(app, 'karen', 'pool-entry', payload))
        .read(problem)
        .errors?.map(({ pointer }) => pointer)
    expect(await pointers({ coreTasks: [], communities: [] })).toEqual(['/payload/coreTasks'])
    expect(await pointers({ ...entry, communities: ['ukendt'] })).toEqual([
      '/payload/communities/0',
    ])
    expect(await pointers({ ...entry, coreTasks: ['laering', 'laering'] })).toEqual([
      '/payload/coreTasks',
    ])
    expect(await mine('karen')).toBeNull()
  })
})
