import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { casePage } from '../shared/cases.ts'
import { dialogue } from '../shared/dialogue.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { taskProblem, taskProblemPage } from '../shared/problems.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const meetingId = 'dialogmoede-2026-12'
const handedIn = {
  title: 'Ingen bus hjem fra klubben',
  body: 'De unge kan ikke komme hjem fra klubben om aftenen, så de bliver væk.',
  coreTasks: ['laering'],
  communities: ['uldum'],
}

describeOnEngines('A problem that somebody points at', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const handIn = async (persona = 'karen', payload: unknown = handedIn) =>
    (await submit(app, persona, 'task-problem', payload)).read(submissionDecision)
  const change = (id: string, given: unknown, persona = 'peter') =>
    app.as(persona).put(`/api/desk/problems/${id}`, given)
  const stays = { way: 'stays', text: 'Tak. Bussen er allerede ved at blive ændret.' }
  const own = async (id: string, persona = 'karen') =>
    (await app.as(persona).get(`/api/me/problems/${id}`)).read(taskProblem)
  const shown = async () => (await app.anyone.get('/api/problems')).read(taskProblemPage).problems
  const told = async (persona = 'karen') =>
    (await app.as(persona).get('/api/me/messages'))
      .read(messagePage)
      .messages.map(({ kind }) => kind)
      .sort()

  it('waits on the desk for an answer, and its sender sees that it does', async () => {
    const { submissionId, outcome } = await handIn()
    expect(outcome).toBe('received')
    const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
    expect(cases).toMatchObject([
      { form: 'task-problem', sender: 'Karen Eksempel', about: { title: { da: handedIn.title } } },
    ])
    const waiting = (await app.as('peter').get('/api/desk/problems')).read(taskProblemPage)
    expect(waiting.problems).toMatchObject([
      { id: submissionId, title: handedIn.title, communities: [{ id: 'uldum', name: 'Uldum' }] },
    ])
    expect(await own(submissionId)).toMatchObject({ public: false, answer: null })
    expect((await app.as('yusuf').get(`/api/me/problems/${submissionId}`)).status).toBe(404)
  })

  it('is answered once however often the answer is saved, and its sender is told', async () => {
    const { submissionId } = await handIn()
    for (let time = 0; time < 2; time++)
      expect((await change(submissionId, { public: false, answer: stays })).status).toBe(200)
    expect(await told()).toEqual(['problem-answered', 'submission-received'])
    expect((await own(submissionId)).answer).toMatchObject({ ...stays, where: null })
    const { cases } = (await app.as('peter').get('/api/desk/cases')).read(casePage)
    expect(cases.map(({ mark }) => mark)).toEqual(['done'])
    const list = (await app.as('peter').get('/api/desk/problems?state=answered')).read(
      taskProblemPage,
    )
    expect(list.problems.map(({ id }) => id)).toEqual([submissionId])
  })

  it('comes up at a dialogue meeting without a name, and its sender is told when', async () => {
    const { submissionId } = await handIn()
    const answer = { way: 'meeting', text: '', meetingId }
    expect((await change(submissionId, { public: false, answer })).status).toBe(200)
    const { topics } = (await app.as('lone').get(`/api/me/meetings/${meetingId}/dialogue`)).read(
      dialogue,
    )
    expect(topics).toMatchObject([{ id: submissionId, title: handedIn.title, sender: '' }])
    expect((await own(submissionId)).answer?.where).toMatchObject({
      path: `/moeder/${meetingId}`,
      startsAt: '2026-12-07T13:00:00.000Z',
    })
    expect(await told()).toEqual(['problem-on-meeting', 'submission-received'])
  })

  it('goes to no meeting that is not there, is none of that kind, or has begun', async () => {
    const { submissionId } = await handIn()
    const asked = async (id: string) =>
      await change(submissionId, {
        public: false,
        answer: { way: 'meeting', text: '', meetingId: id },
      })
    for (const id of ['findes-ikke', 'byraadsmoede-2026-12'])
      expect((await asked(id)).read(problem).errors?.[0]?.pointer).toBe('/answer/meetingId')
    app.setNow('2026-12-07T13:00:00.000Z')
    expect((await asked(meetingId)).status).toBe(422)
    expect((await own(submissionId)).answer).toBeNull()
    expect(await told()).toEqual(['submission-received'])
  })

  it('can belong to a draft that there is already', async () => {
    const { submissionId } = await handIn()
    const answer = { way: 'draft', text: 'Det er vi i gang med.', committeeId: 'hjem-om-aftenen' }
    expect((await change(submissionId, { public: true, answer })).status).toBe(200)
    expect((await own(submissionId)).answer).toMatchObject({
      way: 'draft',
      text: answer.text,
      where: { path: '/opgaveudvalg/hjem-om-aftenen', title: { da: 'Hjem om aftenen' } },
    })
    expect(await told()).toEqual(['became-draft', 'submission-received'])
    const back = await change(submissionId, { public: true, answer: stays })
    expect([back.status, back.read(problem).type]).toEqual([409, 'conflict'])
  })

  describe('is read by others', () => {
    it('only where staff choose it, and never with a name', async () => {
      const { submissionId } = await handIn()
      expect((await app.anyone.get(`/api/problems/${submissionId}`)).status).toBe(404)
      await change(submissionId, { public: true, answer: null })
      expect(await shown()).toMatchObject([{ id: submissionId }])
      expect((await app.anyone.get(`/api/problems/${submissionId}`)).text).not.toContain('Karen')
      expect(await told()).toEqual(['submission-received'])
      await change(submissionId, { public: false, answer: null })
      expect(await shown()).toEqual([])
    })

    it('page by page, the newest first', async () => {
      const ids: string[] = []
      for (const minute of [1, 2, 3]) {
        app.setNow(`2026-11-22T10:0${minute}:00.000Z`)
        const { submissionId } = await handIn()
        await change(submissionId, { public: true, answer: null })
        ids.unshift(submissionId)
      }
      const first = (await app.anyone.get('/api/problems?limit=2')).read(taskProblemPage)
      const rest = (await app.anyone.get(`/api/problems?limit=2&after=${first.next}`)).read(
        taskProblemPage,
      )
      expect([...first.problems, ...rest.problems].map(({ id }) => id)).toEqual(ids)
      expect(rest.next).toBeNull()
    })
  })

  it('can be taken back until it is answered', async () => {
    const first = await handIn()
    await change(first.submissionId, { public: true, answer: null })
    const second = await handIn()
    await change(second.submissionId, { public: false, answer: stays })
    const takeBack = async (submissionId: string) =>
      (await submit(app, 'karen', 'withdrawal', { submissionId })).read(submissionDecision)
    expect((await takeBack(first.submissionId)).outcome).toBe('received')
    expect((await takeBack(second.submissionId)).reason).toBe('withdrawal_closed')
    expect((await app.as('karen').get(`/api/me/problems/${first.submissionId}`)).status).toBe(404)
    expect(await shown()).toEqual([])
  })

  it('keeps an answer that has been told', async () => {
    const { submissionId } = await handIn()
    await change(submissionId, { public: false, answer: stays })
    expect((await change(submissionId, { public: false, answer: null })).status).toBe(409)
    expect((await own(submissionId)).answer).toMatchObject(stays)
  })

  it.each(['karen', 'lone', 'niels'])('is no business of %s on the desk', async (persona) => {
    const { submissionId } = await handIn()
    expect((await change(submissionId, { public: true, answer: stays }, persona)).status).toBe(403)
    expect((await app.as(persona).get('/api/desk/problems')).status).toBe(403)
    expect((await app.as(persona).get(`/api/desk/problems/${submissionId}`)).status).toBe(403)
    expect(await shown()).toEqual([])
  })

  it.each([
    ['no core task', { coreTasks: [] }, '/payload/coreTasks'],
    ['an unknown core task', { coreTasks: ['rumfart'] }, '/payload/coreTasks/0'],
    ['a core task twice', { coreTasks: ['laering', 'laering'] }, '/payload/coreTasks'],
    ['an unknown place', { communities: ['atlantis'] }, '/payload/communities/0'],
    ['hardly a word', { body: 'Kort' }, '/payload/body'],
  ])('with %s is told field by field', async (_, fault, pointer) => {
    const answer = await submit(app, 'karen', 'task-problem', { ...handedIn, ...fault })
    expect([answer.status, answer.read(problem).errors?.[0]?.pointer]).toEqual([422, pointer])
    const rows = await app.db.selectFrom('problems').select('submission_id').execute()
    expect(rows).toEqual([])
  })

  it('is not found under an id that nobody handed in', async () => {
    expect((await change(randomUUID(), { public: true, answer: null })).status).toBe(404)
  })
})
