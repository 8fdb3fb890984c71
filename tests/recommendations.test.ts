import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dialogue } from '../shared/dialogue.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { handedOver, recommendationDesk, recommendationRoom } from '../shared/recommendations.ts'
import { committeeStory } from '../shared/task-committees.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'

const committee = 'naboer-der-hjaelper'
const room = `/api/me/committee-rooms/${committee}`
const written = {
  title: 'Lad købmanden samle hjælpen',
  text: 'Købmanden har en bog, hvor man skriver sig på.',
  why: 'Alle kommer der alligevel.',
}
const council = {
  answer: 'partly',
  why: 'Vi prøver det i én by først.',
  decidedOn: '2026-11-25',
  link: 'https://www.hedensted.dk/dagsorden/1',
}

describeOnEngines('What a task committee hands over', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const getRoom = async (persona = 'grethe') =>
    (await app.as(persona).get(`${room}/recommendations`)).read(recommendationRoom)
  const getPublic = async (id = committee) =>
    (await app.anyone.get(`/api/task-committees/${id}/recommendations`)).read(handedOver)
  const kinds = async () => {
    const answer = await app.anyone.get(`/api/task-committees/${committee}/story`)
    return answer.read(committeeStory).events.map(({ kind }) => kind)
  }
  const countOf = async (kind: string) => (await kinds()).filter((each) => each === kind).length
  const write = (id: string, part: object = {}, persona = 'grethe') =>
    app.as(persona).put(`${room}/recommendations/${id}`, { ...written, revision: 0, ...part })
  const handOver = (id: string, revision = 1, persona = 'grethe') =>
    app.as(persona).put(`${room}/recommendations/${id}/handed-over`, { revision })
  const answer = (id: string, part: object = {}, persona = 'peter') =>
    app.as(persona).put(`/api/desk/recommendations/${id}/answer`, { ...council, ...part })
  /** The example that waits for the council. */
  const open = async () => (await getPublic()).recommendations[0]?.id ?? ''

  describe('a recommendation', () => {
    it('is written in the room, and nobody else sees it until it is handed over', async () => {
      const before = await getPublic()
      const id = randomUUID()
      for (let time = 0; time < 2; time += 1) expect((await write(id)).status).toBe(200)
      expect((await getRoom('jonas')).drafts).toContainEqual({ ...written, id, revision: 1 })
      expect(await getPublic()).toEqual(before)
      for (let time = 0; time < 2; time += 1) expect((await handOver(id)).status).toBe(200)
      expect((await getPublic()).recommendations.at(-1)).toMatchObject({
        ...written,
        id,
        number: 2,
        handedOverAt: app.now(),
        council: null,
      })
      expect(await countOf('recommended')).toBe(2)
      expect((await getRoom()).drafts.some((draft) => draft.id === id)).toBe(false)
    })

    it('gets a number of its own, however many are handed over at once', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()]
      for (const id of ids) await write(id)
      await Promise.all(ids.map((id) => handOver(id)))
      const numbers = (await getPublic()).recommendations.map(({ number }) => number)
      expect(numbers).toEqual([1, 2, 3, 4])
    })

    it('is neither overwritten nor handed over by somebody who has not seen the latest', async () => {
      const id = randomUUID()
      await write(id)
      expect((await write(id, { title: 'Bogen hos købmanden', revision: 1 })).status).toBe(200)
      for (const late of [await write(id, { revision: 1 }), await handOver(id, 1, 'jonas')])
        expect(late.read(problem).type).toBe('stale')
      expect((await handOver(id, 2)).status).toBe(200)
    })

    it('stands as it is once it has been handed over', async () => {
      const id = await open()
      expect((await write(id, { revision: 1 })).read(problem).type).toBe('conflict')
      const removed = await app.as('grethe').delete(`${room}/recommendations/${id}`)
      expect(removed.read(problem).type).toBe('conflict')
    })

    it('that is a draft can be removed', async () => {
      const id = randomUUID()
      await write(id)
      await app.as('jonas').delete(`${room}/recommendations/${id}`)
      expect((await getRoom()).drafts.some((draft) => draft.id === id)).toBe(false)
    })

    it.each([
      ['without a title', { title: ' ' }, '/title'],
      ['without a reason', { why: '' }, '/why'],
    ])('%s is a clear problem', async (_, part, pointer) => {
      const refused = await write(randomUUID(), part)
      expect(refused.read(problem).errors?.[0]?.pointer).toBe(pointer)
    })

    it('is written by those who take part there alone, and while they are at work', async () => {
      for (const persona of ['karen', 'niels']) {
        expect((await write(randomUUID(), {}, persona)).status).toBe(403)
        expect((await handOver(await open(), 1, persona)).status).toBe(403)
        expect((await app.as(persona).get(`${room}/recommendations`)).status).toBe(403)
      }
      const over = '/api/me/committee-rooms/sommer-for-alle-boern/recommendations'
      const late = await app.as('peter').put(`${over}/${randomUUID()}`, { ...written, revision: 0 })
      expect(late.read(problem).type).toBe('conflict')
    })
  })

  describe('the council’s answer', () => {
    it('stands on the public page and in the story, and every member is told once', async () => {
      const id = await open()
      for (let time = 0; time < 2; time += 1) {
        const desk = (await answer(id)).read(recommendationDesk)
        expect(desk.recommendations.find((each) => each.id === id)?.council).toEqual(council)
      }
      expect((await getPublic()).recommendations[0]?.council).toEqual(council)
      expect(await countOf('recommendation-answered')).toBe(1)
      for (const persona of ['grethe', 'jonas', 'lone', 'ulla']) {
        const page = (await app.as(persona).get('/api/me/messages')).read(messagePage)
        expect(page.messages).toMatchObject([
          {
            kind: 'recommendation-answered',
            submission: null,
            about: { path: `/opgaveudvalg/${committee}#anbefaling-1` },
          },
        ])
      }
      const outsider = (await app.as('karen').get('/api/me/messages')).read(messagePage)
      expect(outsider.messages).toEqual([])
    })

    it.each([
      ['without a reason', { why: ' ' }, '/why'],
      ['without a date', { decidedOn: '' }, '/decidedOn'],
      ['that is no answer', { answer: 'maybe' }, '/answer'],
      ['with an address that is none', { link: 'javascript:alert(1)' }, '/link'],
    ])('%s is a clear problem, and nothing is told', async (_, part, pointer) => {
      const id = await open()
      const before = await getPublic()
      expect((await answer(id, part)).read(problem).errors?.[0]?.pointer).toBe(pointer)
      expect(await getPublic()).toEqual(before)
      const page = (await app.as('grethe').get('/api/me/messages')).read(messagePage)
      expect(page.messages).toEqual([])
    })

    it('is not given to what was never handed over', async () => {
      const id = randomUUID()
      await write(id)
      for (const each of [id, randomUUID()]) expect((await answer(each)).status).toBe(404)
      expect(await countOf('recommendation-answered')).toBe(0)
    })

    it('is for staff to write down', async () => {
      const id = await open()
      for (const persona of ['grethe', 'lone', 'karen'])
        expect((await answer(id, {}, persona)).status).toBe(403)
    })
  })

  describe('what came of it', () => {
    const result = { happenedOn: '2026-11-28', text: 'Bogen ligger i Uldum.', link: null }
    const tell = (id: string, resultId: string, part: object = {}, persona = 'peter') =>
      app
        .as(persona)
        .put(`/api/desk/recommendations/${id}/results/${resultId}`, { ...result, ...part })

    it('is told once, and can be mended', async () => {
      const id = await open()
      const resultId = randomUUID()
      await tell(id, resultId)
      await tell(id, resultId, { text: 'Bogen ligger i Uldum og Barrit.' })
      expect((await getPublic()).recommendations[0]?.results).toEqual([
        { ...result, id: resultId, text: 'Bogen ligger i Uldum og Barrit.' },
      ])
      expect(await countOf('came-of')).toBe(1)
    })

    it('can be taken away, from the story too, and leaves a trace', async () => {
      const id = await open()
      const [kept, gone] = [randomUUID(), randomUUID()]
      for (const each of [kept, gone]) await tell(id, each)
      const path = `/api/desk/recommendations/${id}/results/${gone}`
      expect((await app.as('grethe').delete(path)).status).toBe(403)
      for (let time = 0; time < 2; time += 1)
        expect((await app.as('peter').delete(path)).status).toBe(200)
      const { results } = (await getPublic()).recommendations[0] ?? {}
      expect(results?.map((each) => each.id)).toEqual([kept])
      expect(await countOf('came-of')).toBe(1)
      const audits = await app.db
        .selectFrom('audit')
        .select('subject')
        .where('action', '=', 'recommendation.remove-result')
        .execute()
      expect(audits).toEqual([{ subject: id }])
    })

    it('belongs to one recommendation, and is for staff to tell', async () => {
      const { recommendations } = await getPublic('sommer-for-alle-boern')
      const other = recommendations[0]?.results[0]?.id ?? ''
      const id = await open()
      expect((await tell(id, other)).status).toBe(404)
      expect((await tell(id, randomUUID(), {}, 'grethe')).status).toBe(403)
      expect((await tell(id, randomUUID(), { text: '' })).status).toBe(422)
    })
  })

  describe('a status report', () => {
    const report = (meetingId: string, text: string, persona = 'grethe') =>
      app.as(persona).put(`${room}/statuses/${meetingId}`, { text })

    it('stands on the dialogue meeting’s page and on the committee’s own', async () => {
      const meeting = (await getRoom()).meetings[1]
      const text = 'Vi er halvvejs.\n\nDer mangler en bus.'
      const told = await countOf('status-reported')
      await report(meeting?.id ?? '', 'Vi er i gang.')
      await report(meeting?.id ?? '', text)
      const status = { da: text, en: text }
      const page = await app.anyone.get(`/api/meetings/${meeting?.id}/dialogue`)
      expect(page.read(dialogue).statuses).toMatchObject([{ committeeId: committee, status }])
      expect((await getPublic()).statuses[0]).toEqual({
        meetingId: meeting?.id,
        startsAt: meeting?.startsAt,
        status,
      })
      expect(await countOf('status-reported')).toBe(told + 1)
    })

    it('is the same that staff tell at the meeting', async () => {
      const [next, later] = (await getRoom()).meetings
      const put = (id: string | undefined, da: string) =>
        app.as('peter').put(`/api/desk/meetings/${id}/statuses/${committee}`, { da })
      await put(next?.id, 'Rettet af sekretæren.')
      await put(later?.id, 'Skrevet af sekretæren.')
      const told = (await getPublic()).statuses.map(({ status }) => status.da)
      expect(told).toEqual(['Skrevet af sekretæren.', 'Rettet af sekretæren.'])
      expect(await countOf('status-reported')).toBe(2)
    })

    it('goes to no other meeting, and to none that has begun', async () => {
      const next = (await getRoom()).meetings[0]
      expect((await report('naboer-der-hjaelper-3', 'Hej')).status).toBe(404)
      expect((await report(next?.id ?? '', ' ')).status).toBe(422)
      expect((await report(next?.id ?? '', 'Hej', 'karen')).status).toBe(403)
      app.setNow(next?.startsAt ?? '')
      expect((await report(next?.id ?? '', 'Hej')).read(problem).type).toBe('conflict')
    })
  })

  it('of an ended committee stands with every answer and what came of each', async () => {
    const { recommendations } = await getPublic('sommer-for-alle-boern')
    expect(
      recommendations.map(({ number, council: given, results }) => [
        number,
        given?.answer,
        results.length,
      ]),
    ).toEqual([
      [1, 'followed', 2],
      [2, 'partly', 1],
      [3, 'not', 0],
    ])
  })
})
