import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { casePage } from '../shared/cases.ts'
import { dialogue } from '../shared/dialogue.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const meeting = 'dialogmoede-2026-12'
const startsAt = '2026-12-07T13:00:00.000Z'
const topic = {
  meetingId: meeting,
  part: 'blank-paper',
  title: 'Busser om aftenen',
  text: 'De unge kan ikke komme hjem fra klubben. Hvad gør vi?',
  coreTasks: ['laering'],
}

describeOnEngines('A dialogue meeting', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const handIn = (persona: string, payload: unknown, id = randomUUID()) =>
    submit(app, persona, 'dialogue-topic', payload, { id })
  const decide = async (persona: string, payload: unknown, id = randomUUID()) =>
    (await handIn(persona, payload, id)).read(submissionDecision)
  const all = async (persona: string) =>
    (await app.as(persona).get(`/api/me/meetings/${meeting}/dialogue`)).read(dialogue)
  const shown = async () =>
    (await app.anyone.get(`/api/meetings/${meeting}/dialogue`)).read(dialogue)
  const change = (persona: string, id: string, given: unknown) =>
    app.as(persona).put(`/api/desk/dialogue-topics/${id}`, given)

  describe('a topic', () => {
    it.each([
      ['lone', 'Lone Eksempel'],
      ['ulla', 'Ulla Eksempel'],
    ])('from %s is on the agenda at once for those who take part', async (persona, sender) => {
      const decision = await decide(persona, topic)
      expect(decision.outcome).toBe('received')
      for (const reader of ['lone', 'ulla', 'peter', 'anna'])
        expect((await all(reader)).topics).toMatchObject([
          { title: topic.title, text: topic.text, sender, part: 'blank-paper', public: false },
        ])
      const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
      expect(cases).toMatchObject([{ form: 'dialogue-topic', sender }])
    })

    it('is received until the very minute the meeting starts', async () => {
      app.setNow('2026-12-07T12:59:00.000Z')
      expect((await decide('lone', topic)).outcome).toBe('received')
      app.setNow(startsAt)
      expect((await decide('ulla', topic)).outcome).toBe('received')
      expect((await all('lone')).topics).toHaveLength(2)
    })

    it('a minute late is refused, and told when the next meeting is', async () => {
      app.setNow('2026-12-07T13:01:00.000Z')
      const decision = await decide('lone', topic)
      expect([decision.outcome, decision.reason]).toEqual(['refused', 'closed'])
      expect(decision.alternatives?.[0]).toMatchObject({
        kind: 'meeting',
        path: '/moeder/dialogmoede-2027-01',
        title: { da: expect.stringContaining('mandag 4. januar 2027 kl. 14.00') },
        closesAt: '2027-01-04T13:00:00.000Z',
      })
      expect((await all('lone')).topics).toEqual([])
    })

    it('can be taken back until staff have written to it or the meeting begins', async () => {
      const takeBack = async (submissionId: string) =>
        (await submit(app, 'lone', 'withdrawal', { submissionId })).read(submissionDecision)
      const [first, second, third] = [
        await decide('lone', topic),
        await decide('lone', topic),
        await decide('lone', topic),
      ]
      expect((await takeBack(first.submissionId)).outcome).toBe('received')
      const followUp = { text: 'Udvalget for Læring ser på det', path: null }
      await change('peter', second.submissionId, { public: false, notes: '', followUp })
      expect((await takeBack(second.submissionId)).reason).toBe('withdrawal_closed')
      app.setNow('2026-12-07T13:01:00.000Z')
      expect((await takeBack(third.submissionId)).reason).toBe('withdrawal_closed')
      expect((await all('lone')).topics).toHaveLength(2)
    })

    it('that was sent in time keeps its place, when a retry comes late', async () => {
      const id = randomUUID()
      const first = await decide('lone', topic, id)
      app.setNow('2026-12-08T13:00:00.000Z')
      expect(await decide('lone', topic, id)).toMatchObject({ outcome: 'received' })
      expect((await decide('lone', topic, id)).receipt).toBe(first.receipt)
      expect((await all('lone')).topics).toHaveLength(1)
    })

    it('follows a meeting that is moved, and skips one that is cancelled', async () => {
      const reason = { da: 'Salen er optaget' }
      await app.as('peter').put(`/api/desk/meetings/${meeting}/time`, {
        startsAt: '2026-12-09T14:00',
        endsAt: '2026-12-09T16:00',
        reason,
      })
      app.setNow('2026-12-08T12:00:00.000Z')
      expect((await decide('lone', topic)).outcome).toBe('received')
      await app.as('peter').put('/api/desk/meetings/dialogmoede-2027-01/cancellation', { reason })
      await app.as('peter').put(`/api/desk/meetings/${meeting}/cancellation`, { reason })
      const off = await decide('lone', topic)
      expect(off.reason).toBe('meeting_cancelled')
      expect(off.alternatives?.[0]?.path).toBe('/moeder/dialogmoede-2027-02')
    })

    it.each(['karen', 'peter', 'anna', 'niels', 'mette'])(
      'from %s, who may not, is a clear problem, and nothing changes',
      async (persona) => {
        const answer = await handIn(persona, topic)
        expect([answer.status, answer.read(problem).type]).toEqual([403, 'forbidden'])
        const rows = await app.db.selectFrom('submissions').select('id').execute()
        expect([rows, (await all('lone')).topics]).toEqual([[], []])
      },
    )

    it('to a meeting that is no dialogue meeting is refused as gone', async () => {
      for (const meetingId of ['byraadsmoede-2026-12', 'findes-ikke'])
        expect((await decide('lone', { ...topic, meetingId })).reason).toBe('gone')
    })

    it('without words or core task is told field by field', async () => {
      const answer = await handIn('lone', { ...topic, title: ' ', text: 'kort', coreTasks: [] })
      expect(answer.status).toBe(422)
      expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual([
        '/payload/title',
        '/payload/text',
        '/payload/coreTasks',
      ])
    })
  })

  describe('what is said in public', () => {
    it('is nothing until staff choose it, topic by topic', async () => {
      const { submissionId } = await decide('lone', topic)
      await decide('ulla', { ...topic, title: 'Et andet emne' })
      expect((await shown()).topics).toEqual([])
      const followUp = {
        text: 'Udvalget for Læring ser på det',
        path: '/moeder/udvalg-laering-2027-01',
      }
      const notes = 'Alle var enige om at spørge de unge først.'
      expect((await change('peter', submissionId, { public: true, notes, followUp })).status).toBe(
        200,
      )
      expect((await shown()).topics).toMatchObject([{ title: topic.title, notes, followUp }])
      await change('peter', submissionId, { public: false, notes, followUp: null })
      expect((await shown()).topics).toEqual([])
      const audits = await app.db.selectFrom('audit').select('action').execute()
      expect(audits).toHaveLength(2)
    })

    it.each(['karen', 'birthe'])('is all that %s may read', async (persona) => {
      expect((await app.as(persona).get(`/api/me/meetings/${meeting}/dialogue`)).status).toBe(403)
      expect((await app.anyone.get(`/api/me/meetings/${meeting}/dialogue`)).status).toBe(401)
    })

    it('is chosen by staff alone, and leads nowhere outside the app', async () => {
      const { submissionId } = await decide('lone', topic)
      const given = { public: true, notes: '', followUp: null }
      expect((await change('lone', submissionId, given)).status).toBe(403)
      expect((await change('peter', randomUUID(), given)).status).toBe(404)
      for (const path of ['https://ondt.example', '//ondt.example', 'javascript:alert(1)']) {
        const followUp = { text: 'Se her', path }
        const answer = await change('peter', submissionId, { ...given, followUp })
        expect([path, answer.status]).toEqual([path, 422])
      }
      expect((await shown()).topics).toEqual([])
    })
  })

  it('tells how the task committees are doing', async () => {
    const path = `/api/desk/meetings/${meeting}/statuses/ensomhed-i-smaa-byer`
    const given = { da: 'Har holdt sit første møde i Uldum' }
    expect((await app.as('lone').put(path, given)).status).toBe(403)
    expect((await app.as('peter').put(path, given)).status).toBe(200)
    expect((await app.as('peter').put(path.replace('ensomhed', 'x'), given)).status).toBe(404)
    expect((await shown()).statuses).toContainEqual(
      expect.objectContaining({
        path: '/opgaveudvalg/ensomhed-i-smaa-byer',
        status: { da: given.da, en: given.da },
      }),
    )
  })

  it('is not found as a dialogue where it is another meeting', async () => {
    expect((await app.anyone.get('/api/meetings/byraadsmoede-2026-12/dialogue')).status).toBe(404)
  })
})
