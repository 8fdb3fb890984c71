// Reading applications, and choosing a team from them.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forms } from '../server/app.ts'
import { sendExamples } from '../server/demo.ts'
import { giveRole } from '../server/roles.ts'
import { session } from '../shared/accounts.ts'
import { casePage } from '../shared/cases.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { applicationRead, readingDesk, readingList } from '../shared/readings.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addDays, addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { demoLaidAt } from './harness/contents.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const committeeId = 'maaltider-der-samler'
const whileOpen = addDays(demoLaidAt, -10, '12:00')
const desk = `/api/desk/task-committees/${committeeId}`
const list = `/api/me/readings/${committeeId}`

const application = (name: string) => ({
  committeeId,
  seatKind: 'citizen',
  applyingAs: 'myself',
  name,
  motivation: 'Jeg vil gerne lave mad sammen med andre.',
  offer: 'Jeg har et stort bord og god tid.',
  competences: ['spiser-alene'],
  localCommunityId: 'juelsminde',
  availability: ['weekday-evening'],
  ageBand: '65+',
  gender: 'woman',
  conflict: 'no',
  contactBy: 'phone',
  phone: '12 34 56 78',
})

const good = {
  scores: [
    { criterionId: 'erfaring', score: 5 },
    { criterionId: 'raekkevidde', score: 4 },
    { criterionId: 'samarbejde', score: 4 },
  ],
  note: 'Kender opgaven indefra.',
}
const fair = { scores: good.scores.map((each) => ({ ...each, score: 2 })), note: '' }

describeOnEngines('Reading', (engine) => {
  let app: TestApp
  let sent: number
  beforeEach(async () => {
    sent = 0
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  async function accountOf(persona: string): Promise<string> {
    const { account } = (await app.as(persona).get('/api/session')).read(session)
    if (!account) throw new Error(`${persona} is not signed in`)
    return account.id
  }

  /** Sends an application while the call is open, and comes back to the day when it is read. */
  async function apply(persona: string, change: object = {}): Promise<string> {
    sent += 1
    app.setNow(addMinutes(whileOpen, sent))
    const id = randomUUID()
    const payload = { ...application(`${persona} Eksempel`), ...change }
    const answer = await submit(app, persona, 'task-committee-application', payload, { id })
    expect(answer.read(submissionDecision).outcome).toBe('received')
    app.setNow(demoLaidAt)
    return id
  }

  async function name(...personas: string[]) {
    for (const persona of personas) {
      const answer = await app.as('peter').put(`${desk}/readers/${await accountOf(persona)}`, {})
      expect(answer.status, answer.text).toBe(200)
    }
  }

  const open = (reader: string, id: string) => app.as(reader).get(`${list}/${id}`)
  const give = (reader: string, id: string, scores: object = good) =>
    app.as(reader).put(`${list}/${id}`, scores)
  const finish = () => app.as('peter').put(`${desk}/reading/finished`, {})
  const choose = (id: string, place: string | null, position?: number) =>
    app.as('peter').put(`${desk}/selections/${id}`, { place, position })
  const readDesk = async () => (await app.as('peter').get(`${desk}/reading`)).read(readingDesk)
  const readList = async (reader: string) => (await app.as(reader).get(list)).read(readingList)

  async function expectProblem(answer: Promise<{ status: number; text: string }>, type: string) {
    const { text } = await answer
    expect([problem.parse(JSON.parse(text)).type, text]).toEqual([type, text])
  }

  it('is for those whom staff have named, and for this committee alone', async () => {
    const id = await apply('karen')
    await expectProblem(open('lone', id), 'forbidden')
    await expectProblem(app.anyone.get(`${list}/${id}`), 'not_signed_in')
    await name('lone')
    expect((await open('lone', id)).status).toBe(200)
    await expectProblem(app.as('lone').get('/api/me/readings/skolevejen'), 'forbidden')
    // Whoever reads some of it may not see the desk.
    await expectProblem(app.as('lone').get(`${desk}/reading`), 'forbidden')
  })

  it('is told to whoever is named, once, with the way to it', async () => {
    await name('lone', 'lone')
    const { messages } = (await app.as('lone').get('/api/me/messages')).read(messagePage)
    expect(messages).toMatchObject([
      { kind: 'named-reader', submission: null, about: { path: `/laesning/${committeeId}` } },
    ])
  })

  it('names nobody who could see the names anyway while the reading is blind', async () => {
    const { others } = await readDesk()
    expect(others.map((each) => each.name)).toEqual([
      'Ebbe Eksempel',
      'Lone Eksempel',
      'Mette Eksempel',
      'Tove Eksempel',
      'Ulla Eksempel',
    ])
    for (const persona of ['anna', 'karen'])
      await expectProblem(
        app.as('peter').put(`${desk}/readers/${await accountOf(persona)}`, {}),
        'invalid',
      )
  })

  it('begins when the call has closed', async () => {
    const id = await apply('karen')
    await name('lone')
    app.setNow(whileOpen)
    expect(await readList('lone')).toMatchObject({ state: 'upcoming', applications: [] })
    await expectProblem(open('lone', id), 'conflict')
    await expectProblem(give('lone', id), 'conflict')
    await expectProblem(finish(), 'conflict')
  })

  it('hides who it is until one’s own scores are in, and never shows an address', async () => {
    const id = await apply('karen')
    await name('lone')
    const before = await open('lone', id)
    expect(before.read(applicationRead)).toMatchObject({ number: 1, sender: null, own: null })
    expect(before.text).not.toMatch(/karen|12 34 56 78/i)
    expect((await app.as('lone').get(list)).text).not.toMatch(/karen/i)
    const after = await give('lone', id)
    expect(after.read(applicationRead).sender?.name).toBe('karen Eksempel')
    expect(after.text).not.toContain('12 34 56 78')
    expect((await readList('lone')).applications[0]?.sender).toBe('karen Eksempel')
  })

  it('keeps names from a blind reader on the desk too, should they come to work there', async () => {
    const [scored, unscored] = [await apply('karen'), await apply('yusuf')]
    await name('lone')
    expect((await give('lone', scored)).status).toBe(200)
    const lone = { accountId: await accountOf('lone'), role: 'caseworker', body: null } as const
    await app.db.transaction().execute((trx) => giveRole(trx, lone.accountId, lone))
    const cases = async () => {
      const path = `/api/desk/cases?aboutKind=task-committee&aboutId=${committeeId}`
      return (await app.as('lone').get(path)).read(casePage).cases.map((each) => each.submissionId)
    }
    const openCase = (id: string) => app.as('lone').get(`/api/desk/cases/${id}`)
    expect(await cases()).toEqual([scored])
    expect((await openCase(scored)).status).toBe(200)
    await expectProblem(openCase(unscored), 'forbidden')
    await expectProblem(
      app.as('lone').put(`/api/desk/cases/${unscored}/mark`, { mark: 'read' }),
      'forbidden',
    )
    await expectProblem(app.as('lone').get(`${desk}/reading`), 'forbidden')
    await give('lone', unscored)
    expect((await openCase(unscored)).status).toBe(200)
    expect(await cases()).toHaveLength(2)
    expect((await app.as('lone').get(`${desk}/reading`)).status).toBe(200)
  })

  it('shows nobody else’s scores before one’s own are in, on the desk neither', async () => {
    const id = await apply('karen')
    await name('lone', 'ulla')
    await give('ulla', id)
    const before = await open('lone', id)
    expect(before.read(applicationRead).others).toEqual([])
    expect(before.text).not.toContain('indefra')
    expect((await app.as('peter').get(`${desk}/reading`)).text).not.toContain('indefra')
    const { others } = (await give('lone', id, fair)).read(applicationRead)
    expect(others).toMatchObject([{ reader: 'Ulla Eksempel', ...good }])
  })

  it('takes scores once: the same again are a repeat, others are refused', async () => {
    const id = await apply('karen')
    await name('lone')
    const first = (await give('lone', id)).read(applicationRead)
    app.setNow(addDays(demoLaidAt, 1, '12:00'))
    const turned = { ...good, scores: good.scores.toReversed() }
    expect((await give('lone', id, turned)).read(applicationRead)).toEqual(first)
    await expectProblem(give('lone', id, fair), 'conflict')
    expect(await app.db.selectFrom('readings').select('note').execute()).toHaveLength(1)
  })

  it('asks for one score from 1 to 5 by each criterion of the charter', async () => {
    const id = await apply('karen')
    await name('lone')
    const [first, ...rest] = good.scores
    for (const scores of [
      rest,
      [...good.scores, first],
      [{ criterionId: 'charme', score: 5 }, ...rest],
      [{ criterionId: 'erfaring', score: 6 }, ...rest],
    ])
      await expectProblem(give('lone', id, { scores, note: '' }), 'invalid')
    expect((await readList('lone')).applications[0]?.readAt).toBeNull()
  })

  it('keeps a reader away who says that they have a conflict; their scores count no more', async () => {
    const id = await apply('karen')
    await name('lone', 'ulla')
    await give('lone', id)
    await give('ulla', id, fair)
    const said = (await app.as('lone').put(`${list}/${id}/conflict`, {})).read(readingList)
    expect(said.applications).toMatchObject([{ keptAway: 'reader', readAt: null }])
    await expectProblem(open('lone', id), 'forbidden')
    await expectProblem(give('lone', id), 'forbidden')
    expect((await open('ulla', id)).read(applicationRead).others).toEqual([])
    await finish()
    const [weighed] = (await readDesk()).applications
    expect(weighed?.readers).toBe(1)
    expect(weighed?.results[0]).toMatchObject({ count: 1, median: 2 })
  })

  it('keeps a reader away from their own application', async () => {
    const own = await apply('lone')
    await apply('karen')
    await name('lone')
    expect((await readList('lone')).applications.map(({ keptAway }) => keptAway)).toEqual([
      'own',
      null,
    ])
    await expectProblem(open('lone', own), 'forbidden')
    await expectProblem(give('lone', own), 'forbidden')
  })

  it('lets staff keep a reader away whom an applicant has named, and let them back', async () => {
    const id = await apply('karen', {
      conflict: 'yes',
      conflictDescription: 'Lone er min søster.',
    })
    await name('lone')
    const way = `${desk}/conflicts/${id}/${await accountOf('lone')}`
    const kept = (await app.as('peter').put(way, {})).read(readingDesk)
    expect(kept.applications[0]?.keptAway).toEqual([
      { accountId: await accountOf('lone'), by: 'staff' },
    ])
    await expectProblem(open('lone', id), 'forbidden')
    await app.as('peter').delete(way)
    expect((await open('lone', id)).status).toBe(200)
    await expectProblem(
      app.as('peter').put(`${desk}/conflicts/${id}/${await accountOf('karen')}`, {}),
      'invalid',
    )
  })

  it('is finished by staff once every application has been scored, and its story says so once', async () => {
    const ids = [await apply('karen'), await apply('jonas')]
    await name('lone')
    await give('lone', ids[0] ?? '')
    await expectProblem(finish(), 'conflict')
    await give('lone', ids[1] ?? '')
    await expectProblem(app.as('lone').put(`${desk}/reading/finished`, {}), 'forbidden')
    expect([(await finish()).status, (await finish()).status]).toEqual([200, 200])
    const events = await app.db
      .selectFrom('committee_events')
      .select('detail')
      .where('committee_id', '=', committeeId)
      .where('kind', '=', 'reading-finished')
      .execute()
    expect(events).toEqual([{ detail: JSON.stringify({ count: 2 }) }])
    expect((await readList('lone')).state).toBe('finished')
    await expectProblem(open('lone', ids[0] ?? ''), 'conflict')
    // A repeat of what was given in time is still a repeat.
    expect((await give('lone', ids[0] ?? '')).status).toBe(200)
  })

  it('tells by each criterion how many scored, the median and how far they are apart', async () => {
    const id = await apply('karen')
    await name('lone', 'ulla', 'mette')
    await give('lone', id, fair)
    for (const reader of ['ulla', 'mette']) await give(reader, id)
    await finish()
    const [weighed] = (await readDesk()).applications
    expect(weighed?.results.map(({ criterionId: _, ...result }) => result)).toEqual([
      { count: 3, median: 5, lowest: 2, highest: 5 },
      { count: 3, median: 4, lowest: 2, highest: 4 },
      { count: 3, median: 4, lowest: 2, highest: 4 },
    ])
    expect(weighed).toMatchObject({ sender: 'karen Eksempel', ageBand: '65+', gender: 'woman' })
    expect(weighed?.notes.map(({ reader }) => reader)).toEqual(['Mette Eksempel', 'Ulla Eksempel'])
  })

  it('leaves no trace of an application that is taken back, and no number moves', async () => {
    const first = await apply('karen')
    const second = await apply('jonas')
    await name('lone')
    await give('lone', first)
    const taken = await submit(app, 'karen', 'withdrawal', { submissionId: first })
    expect(taken.read(submissionDecision).outcome).toBe('received')
    await expectProblem(open('lone', first), 'not_found')
    expect((await readList('lone')).applications).toMatchObject([
      { submissionId: second, number: 2 },
    ])
    expect(await app.db.selectFrom('readings').select('note').execute()).toEqual([])
  })

  it('logs who opened what', async () => {
    const id = await apply('karen')
    await name('lone')
    await open('lone', id)
    await give('lone', id)
    const rows = await app.db
      .selectFrom('audit')
      .select(['action', 'account_id'])
      .where('subject', '=', id)
      .where('action', 'like', 'reading.%')
      .orderBy('action')
      .execute()
    const by = await accountOf('lone')
    expect(rows).toEqual([
      { action: 'reading.give', account_id: by },
      { action: 'reading.open', account_id: by },
    ])
  })

  it('chooses people when reading is finished, and not before', async () => {
    const id = await apply('karen')
    await name('lone')
    await expectProblem(choose(id, 'seat'), 'conflict')
    await give('lone', id)
    await finish()
    await expectProblem(
      app.as('lone').put(`${desk}/selections/${id}`, { place: 'seat' }),
      'forbidden',
    )
    const chosen = (await choose(id, 'seat')).read(readingDesk)
    expect(chosen.applications).toMatchObject([{ place: 'seat', position: 1 }])
    await expectProblem(choose(randomUUID(), 'seat'), 'not_found')
  })

  it('puts nobody beyond the seats, and alternates in the order in which they are asked', async () => {
    const people = ['karen', 'yusuf', 'birthe', 'niels', 'grethe', 'jonas']
    const ids: string[] = []
    for (const persona of people) ids.push(await apply(persona))
    await name('ulla')
    for (const id of ids) await give('ulla', id)
    await finish()
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids
    for (const id of [a, b, c, d]) expect((await choose(id, 'seat')).status).toBe(200)
    await expectProblem(choose(e, 'seat'), 'conflict')
    // Choosing one again who has a seat changes nothing.
    expect((await choose(a, 'seat', 1)).status).toBe(200)
    for (const id of [e, f]) await choose(id, 'alternate')
    await choose(f, 'alternate', 1)
    // Who moves from a seat to the alternates makes room.
    await choose(b, 'alternate')
    await choose(f, 'seat')
    await choose(c, null)
    const standing = (await readDesk()).applications.map(({ submissionId, place, position }) => [
      ids.indexOf(submissionId),
      place,
      position,
    ])
    expect(standing).toEqual([
      [0, 'seat', 1],
      [1, 'alternate', 2],
      [2, null, null],
      [3, 'seat', 2],
      [4, 'alternate', 1],
      [5, 'seat', 3],
    ])
  })

  it('has examples that came through the door, and that staff can finish', async () => {
    await sendExamples(app.deps, forms)
    const { applications, readers, state } = await readDesk()
    expect([applications.length, readers.map(({ read }) => read), state]).toEqual([
      12,
      [8, 5, 12],
      'open',
    ])
    expect((await readList('mette')).applications.map(({ keptAway }) => keptAway)).toContain(
      'reader',
    )
    expect((await finish()).status).toBe(200)
  })

  it('lets the selection stand once the council has decided', async () => {
    const id = await apply('karen')
    await name('ulla')
    await give('ulla', id)
    await finish()
    await choose(id, 'seat')
    await app.db
      .insertInto('appointments')
      .values({
        committee_id: committeeId,
        decided_on: '2026-11-20',
        link: null,
        answer_days: 7,
        drafts: '{}',
        recorded_at: demoLaidAt,
      })
      .execute()
    await expectProblem(choose(id, null), 'conflict')
    expect(await readDesk()).toMatchObject({ decided: true, applications: [{ place: 'seat' }] })
  })
})
