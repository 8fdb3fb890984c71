// Around a call: questions, nominations, what an application's second version asks, the overview and the story.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { jobHandlers } from '../server/app.ts'
import { tellStory } from '../server/task-committees/story.ts'
import { callAnswers, callQuestion, callQuestionList } from '../shared/call-questions.ts'
import { casePage } from '../shared/cases.ts'
import { committeePhase } from '../shared/committee-phase.ts'
import { messagePage } from '../shared/messages.ts'
import { nomination } from '../shared/nominations.ts'
import { problem } from '../shared/problem.ts'
import { ownSubmission, submissionDecision } from '../shared/submissions.ts'
import { committeePage, committeeStory } from '../shared/task-committees.ts'
import { addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const committeeId = 'ensomhed-i-smaa-byer'
/** Its charter's balance names age bands and gender. */
const mixed = 'unge-i-job-og-uddannelse'
/** Its deadline has passed. */
const closed = 'skolevejen'

const application = {
  committeeId,
  seatKind: 'citizen',
  applyingAs: 'myself',
  name: 'Karen Eksempel',
  motivation: 'Jeg vil gerne være med til, at ingen spiser alene.',
  offer: 'Jeg har drevet fællesspisning i seks år.',
  competences: [],
  localCommunityId: null,
  availability: ['weekday-evening'],
  conflict: 'no',
  contactBy: 'email',
  email: 'karen@borger.example',
}

const named = {
  committeeId,
  seatKind: 'citizen',
  nomineeName: 'Grethe Eksempel',
  why: 'Hun får folk til at komme, som ellers bliver hjemme.',
}

const asked = { committeeId, question: 'Min mor er 83. Kan hun være med?' }
const given = { shown: 'Er der en øvre aldersgrænse?', answer: 'Nej, alle er med.', public: true }

describeOnEngines('Around a call', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  async function send(
    persona: string,
    form: Parameters<typeof submit>[2],
    payload: unknown,
    choices: Parameters<typeof submit>[4] = {},
  ) {
    const id = choices.id ?? randomUUID()
    const answer = await submit(app, persona, form, payload, { ...choices, id })
    expect(answer.status, answer.text).toBe(200)
    return { id, ...answer.read(submissionDecision) }
  }

  const withdraw = async (persona: string, submissionId: string) =>
    await send(persona, 'withdrawal', { submissionId })

  const answerAs = (persona: string, id: string, answer: unknown) =>
    app.as(persona).put(`/api/desk/call-questions/${id}/answer`, answer)

  const readAnswers = async () =>
    (await app.anyone.get(`/api/task-committees/${committeeId}/answers`)).read(callAnswers).answers

  const readStory = async (id = committeeId) =>
    (await app.anyone.get(`/api/task-committees/${id}/story`)).read(committeeStory).events

  async function messagesOf(persona: string) {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.map(({ kind }) => kind).filter((kind) => !kind.startsWith('submission-'))
  }

  const keepCurrent = async () => {
    const work = jobHandlers(app.deps).find(({ kind }) => kind === 'keep-current')
    await work?.run(null, async () => undefined)
  }

  describe('a question', () => {
    it('is answered in staff’s words, without the asker’s name, and the asker is told once', async () => {
      const { id } = await send('karen', 'call-question', asked)
      expect(await readAnswers()).toEqual([])
      const answer = await answerAs('peter', id, given)
      expect(answer.read(callQuestionList).questions).toMatchObject([{ id, ...given }])
      await answerAs('peter', id, given)

      expect(await readAnswers()).toEqual([
        { question: given.shown, answer: given.answer, answeredAt: app.now() },
      ])
      const { text } = await app.anyone.get(`/api/task-committees/${committeeId}/answers`)
      expect(text).not.toMatch(/Karen|mor|83/)
      expect(await messagesOf('karen')).toEqual(['question-answered'])
      expect((await readStory()).filter(({ kind }) => kind === 'question-answered')).toHaveLength(1)
      const own = await app.as('karen').get(`/api/me/call-questions/${id}`)
      expect(own.read(callQuestion)).toMatchObject({ asked: asked.question, ...given })
    })

    it('that is answered to the asker alone is shown to nobody else', async () => {
      const { id } = await send('karen', 'call-question', asked)
      await answerAs('peter', id, { ...given, public: false })
      expect(await readAnswers()).toEqual([])
      expect((await readStory()).map(({ kind }) => kind)).not.toContain('question-answered')
      expect((await app.as('grethe').get(`/api/me/call-questions/${id}`)).status).toBe(404)
      expect((await app.as('karen').get(`/api/me/call-questions/${id}`)).status).toBe(200)
    })

    it('is taken back until it is answered, and stands from then on', async () => {
      const { id } = await send('karen', 'call-question', asked)
      expect((await withdraw('karen', id)).outcome).toBe('received')
      const list = await app.as('peter').get(`/api/desk/task-committees/${committeeId}/questions`)
      expect(list.read(callQuestionList).questions).toEqual([])
      const { id: other } = await send('karen', 'call-question', asked)
      await answerAs('peter', other, given)
      expect((await withdraw('karen', other)).reason).toBe('withdrawal_closed')
    })

    it('waits at the desk apart from the applications, and is done once it is answered', async () => {
      const { id } = await send('karen', 'call-question', asked)
      await send('grethe', 'task-committee-application', application)
      const about = `aboutKind=task-committee&aboutId=${committeeId}`
      const cases = async (query: string) =>
        (await app.as('peter').get(`/api/desk/cases?${query}`)).read(casePage).cases
      const applications = await cases(`${about}&form=task-committee-application`)
      expect(applications.map(({ form }) => form)).toEqual(['task-committee-application'])
      expect((await cases('mark=new')).map(({ form }) => form)).toContain('call-question')
      await answerAs('peter', id, given)
      expect((await cases('mark=done')).map(({ submissionId }) => submissionId)).toEqual([id])
    })

    it('is refused after the deadline, with other possibilities', async () => {
      const { reason, alternatives } = await send('karen', 'call-question', {
        ...asked,
        committeeId: closed,
      })
      expect(reason).toBe('closed')
      expect(alternatives?.length).toBeGreaterThan(0)
    })

    it('is answered by staff alone, and with words', async () => {
      const { id } = await send('karen', 'call-question', asked)
      expect((await answerAs('karen', id, given)).read(problem).type).toBe('forbidden')
      const blank = await answerAs('peter', id, { ...given, answer: ' ' })
      expect(blank.read(problem).errors?.map(({ pointer }) => pointer)).toEqual(['/answer'])
      expect((await answerAs('peter', randomUUID(), given)).status).toBe(404)
      const list = `/api/desk/task-committees/${committeeId}/questions`
      expect((await app.as('karen').get(list)).status).toBe(403)
      expect(await readAnswers()).toEqual([])
    })
  })

  describe('an application', () => {
    const apply = (payload: unknown, version?: number) =>
      submit(app, 'karen', 'task-committee-application', payload, { version })

    it('of version 1 is taken as it was', async () => {
      const answer = await apply(application, 1)
      expect(answer.read(submissionDecision).outcome).toBe('received')
      const { submissionId } = answer.read(submissionDecision)
      const own = await app.as('karen').get(`/api/me/submissions/${submissionId}`)
      expect(own.read(ownSubmission)).toMatchObject({ version: 1, payload: application })
    })

    it.each([
      { ageBand: '18-29', gender: 'other' },
      { ageBand: 'not-stated', gender: 'not-stated' },
      {},
    ])('says %o where the charter’s balance asks for it', async (answers) => {
      const answer = await apply({ ...application, committeeId: mixed, ...answers }, 2)
      expect(answer.read(submissionDecision).outcome, answer.text).toBe('received')
    })

    it('that says age and gender where nobody asks is refused by their pointers, and stores nothing', async () => {
      const answer = await apply({ ...application, ageBand: '18-29', gender: 'not-stated' }, 2)
      expect(answer.status).toBe(422)
      expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual([
        '/payload/ageBand',
        '/payload/gender',
      ])
      expect(await app.db.selectFrom('applications').selectAll().execute()).toEqual([])
    })
  })

  describe('a nomination', () => {
    const read = async (persona: string, id: string) =>
      (await app.as(persona).get(`/api/me/nominations/${id}`)).read(nomination)
    const decline = (persona: string, id: string) =>
      app.as(persona).send(`/api/me/nominations/${id}/no`, { method: 'PUT' })

    /** Every row there is, as text. */
    async function everything(): Promise<string> {
      const rows = await Promise.all([
        app.db.selectFrom('submissions').selectAll().execute(),
        app.db.selectFrom('nominations').selectAll().execute(),
        app.db.selectFrom('cases').selectAll().execute(),
        app.db.selectFrom('audit').selectAll().execute(),
        app.db.selectFrom('messages').selectAll().execute(),
      ])
      return JSON.stringify(rows)
    }

    it('is read by whoever holds its link and is signed in, and by nobody else', async () => {
      const { id } = await send('karen', 'seat-nomination', named)
      expect(await read('grethe', id)).toMatchObject({ ...named, state: 'open', own: false })
      expect((await read('karen', id)).own).toBe(true)
      expect((await app.anyone.get(`/api/me/nominations/${id}`)).status).toBe(401)
    })

    it('is said yes to by applying, and the nominator is told once', async () => {
      const { id } = await send('karen', 'seat-nomination', named)
      const applied = { ...application, name: named.nomineeName, nominationId: id }
      const first = await send('grethe', 'task-committee-application', applied)
      expect((await read('karen', id)).state).toBe('accepted')
      expect((await read('yusuf', id)).nomineeName).toBeNull()
      await send('grethe', 'task-committee-application', applied, { supersedes: first.id })
      expect(await messagesOf('karen')).toEqual(['nomination-accepted'])
      expect((await withdraw('karen', id)).reason).toBe('withdrawal_closed')
    })

    it('that is said no to leaves the name nowhere, and the nominator is told', async () => {
      const { id } = await send('karen', 'seat-nomination', named)
      expect(await everything()).toContain(named.nomineeName)
      expect((await decline('grethe', id)).read(nomination).state).toBe('declined')
      expect((await decline('grethe', id)).status).toBe(200)
      expect(await messagesOf('karen')).toEqual(['nomination-declined'])
      expect(await everything()).not.toContain(named.nomineeName)
      expect(await everything()).not.toContain(named.why)
      const late = { ...application, name: 'Grethe', nominationId: id }
      expect((await send('grethe', 'task-committee-application', late)).outcome).toBe('received')
      expect((await read('karen', id)).state).toBe('declined')
    })

    it('is answered by somebody else than the nominator', async () => {
      const { id } = await send('karen', 'seat-nomination', named)
      expect((await decline('karen', id)).read(problem).type).toBe('forbidden')
      await send('karen', 'task-committee-application', { ...application, nominationId: id })
      expect((await read('karen', id)).state).toBe('open')
      expect((await decline('grethe', randomUUID())).status).toBe(404)
    })

    it('for another committee says nothing here', async () => {
      const { id } = await send('karen', 'seat-nomination', { ...named, committeeId: mixed })
      await send('grethe', 'task-committee-application', { ...application, nominationId: id })
      expect((await read('karen', id)).state).toBe('open')
    })

    it('is taken back together with the name', async () => {
      const { id } = await send('karen', 'seat-nomination', named)
      expect((await withdraw('karen', id)).outcome).toBe('received')
      expect(await everything()).not.toContain(named.nomineeName)
      expect((await read('grethe', id)).state).toBe('withdrawn')
    })

    it('without an answer is forgotten once the call has closed, and not before', async () => {
      const { id, about } = await send('karen', 'seat-nomination', named)
      const closesAt = about?.closesAt ?? ''
      app.setNow(closesAt)
      await keepCurrent()
      expect((await read('karen', id)).state).toBe('open')
      app.setNow(addMinutes(closesAt, 1))
      await keepCurrent()
      expect(await read('karen', id)).toMatchObject({ state: 'expired', nomineeName: null })
      expect(await everything()).not.toContain(named.nomineeName)
    })

    it('is refused for a seat that is not open, and after the deadline', async () => {
      const council = { ...named, seatKind: 'councillor' }
      expect((await send('karen', 'seat-nomination', council)).reason).toBe('no_such_seat')
      const late = { ...named, committeeId: closed }
      expect((await send('karen', 'seat-nomination', late)).reason).toBe('closed')
    })
  })

  describe('the overview', () => {
    const page = async (query: string) =>
      (await app.anyone.get(`/api/task-committees?${query}`)).read(committeePage)

    it('lists every committee once, the latest call first, however small the pages', async () => {
      const { committees } = await page('limit=50')
      expect(committees.length).toBeGreaterThan(4)
      const opened = committees.map(({ opensAt }) => opensAt)
      expect(opened).toEqual(opened.toSorted().reverse())
      const ids: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const next: z.infer<typeof committeePage> = await page(
          `limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`,
        )
        ids.push(...next.committees.map(({ id }) => id))
        after = next.next
      }
      expect(ids).toEqual(committees.map(({ id }) => id))
    })

    it('is narrowed by core task, with what cuts across', async () => {
      const { committees } = await page('coreTask=laering&limit=50')
      const all = (await page('limit=50')).committees
      const tied = all.filter(({ coreTasks }) =>
        coreTasks.some((each) => each === 'laering' || each === 'across'),
      )
      expect(committees.map(({ id }) => id)).toEqual(tied.map(({ id }) => id))
      expect(tied.length).toBeLessThan(all.length)
      expect((await app.anyone.get('/api/task-committees?coreTask=x')).status).toBe(422)
    })
  })

  describe('the story', () => {
    it('tells what the clock has made true, and nothing before it has', async () => {
      const kinds = async (id: string) => (await readStory(id)).map(({ kind }) => kind)
      expect(await kinds(closed)).toEqual(
        expect.arrayContaining(['charter-decided', 'call-opened', 'call-closed']),
      )
      expect(await kinds(committeeId)).not.toContain('call-closed')
      expect(await kinds('digital-og-menneskelig')).not.toContain('call-opened')
      expect((await app.anyone.get('/api/task-committees/findes-ikke/story')).status).toBe(404)
    })
  })
})

describe('The story of a committee', () => {
  const committee = {
    id: 'x',
    stage: 'decided' as const,
    decidedOn: '2026-01-05',
    decidedLink: null,
    opensAt: '2026-01-10T07:00:00.000Z',
    closesAt: '2026-02-10T22:59:00.000Z',
  }
  const decided = {
    id: 'e',
    at: '2026-01-05T12:00:00.000Z',
    kind: 'charter-decided' as const,
    detail: {},
  }
  const kindsAt = (at: string, events = [decided]) =>
    tellStory(committee, events, at).map(({ kind }) => kind)

  it('tells a decision once, whether an event or the date tells it', () => {
    expect(kindsAt('2026-01-06T00:00:00.000Z')).toEqual(['charter-decided'])
    expect(kindsAt('2026-01-06T00:00:00.000Z', [])).toEqual(['charter-decided'])
  })

  it('of a draft has no call', () => {
    expect(tellStory({ ...committee, stage: 'draft' }, [], '2027-01-01T00:00:00.000Z')).toEqual([])
  })

  it.each([
    ['draft', '2027-01-01T00:00:00.000Z', 'draft'],
    ['decided', '2026-01-10T06:59:59.999Z', 'upcoming'],
    ['decided', '2026-01-10T07:00:00.000Z', 'open'],
    ['decided', '2026-02-10T22:59:00.000Z', 'open'],
    ['decided', '2026-02-10T22:59:00.001Z', 'reading'],
    ['decided', '2026-03-01T22:59:59.999Z', 'reading'],
    ['decided', '2026-03-01T23:00:00.000Z', 'starting'],
    ['at-work', '2026-01-01T00:00:00.000Z', 'at-work'],
    ['ended', '2026-01-01T00:00:00.000Z', 'ended'],
  ] as const)('%s at %s is %s', (stage, at, phase) => {
    expect(committeePhase({ ...committee, stage, appointsOn: '2026-03-01' }, at)).toBe(phase)
  })
})
