import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChallengeId, challengeId } from '../shared/challenges.ts'
import { answersShownFrom, evaluationParts } from '../shared/evaluation-parts.ts'
import {
  type EvaluationAnswer,
  evaluationDesk,
  evaluationWords,
  publicEvaluation,
  tallyOf,
} from '../shared/evaluations.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { committeeStory, taskCommittee } from '../shared/task-committees.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const committee = 'naboer-der-hjaelper'
const desk = `/api/desk/task-committees/${committee}/evaluation`
const given = {
  committeeId: committee,
  effect: 4,
  'complex-problems': 3,
  'demand-for-participation': 5,
  dialogue: 2,
}

describeOnEngines('The evaluation of a task committee', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const open = (answerBy = '2026-12-15', persona = 'peter') =>
    app.as(persona).put(desk, { answerBy })
  const end = (persona = 'peter') => app.as(persona).put(`${desk}/ended`, {})
  const send = (persona: string, part: object = {}, choices = {}) =>
    submit(app, persona, 'committee-evaluation', { ...given, ...part }, choices)
  const decisionOf = async (...args: Parameters<typeof send>) =>
    (await send(...args)).read(submissionDecision)
  const getPublic = async () =>
    (await app.anyone.get(`/api/task-committees/${committee}/evaluation`)).read(publicEvaluation)
      .evaluation
  const getWords = async (persona: string) =>
    (await app.as(persona).get(`/api/me/task-committees/${committee}/evaluation-words`)).read(
      evaluationWords,
    ).words
  const getStage = async () =>
    (await app.anyone.get(`/api/task-committees/${committee}`)).read(taskCommittee).stage
  const kinds = async () => {
    const answer = await app.anyone.get(`/api/task-committees/${committee}/story`)
    return answer.read(committeeStory).events.map(({ kind }) => kind)
  }

  it('is opened by staff, and its members are told once', async () => {
    for (const persona of ['grethe', 'lone', 'karen'])
      expect((await open('2026-12-15', persona)).status).toBe(403)
    await open()
    const { evaluation } = (await open('2026-12-20')).read(evaluationDesk)
    expect(evaluation).toEqual({
      openedAt: app.now(),
      closesAt: '2026-12-20T22:59:00.000Z',
      endedAt: null,
      answers: 0,
    })
    const page = (await app.as('grethe').get('/api/me/messages')).read(messagePage)
    expect(page.messages).toMatchObject([
      { kind: 'evaluation-opened', about: { path: `/opgaveudvalg/${committee}/evaluering` } },
    ])
  })

  it('cannot close in the past, nor be opened where nobody is at work', async () => {
    expect((await open('2026-11-01')).read(problem).errors?.[0]?.pointer).toBe('/answerBy')
    for (const id of ['skolevejen', 'sommer-for-alle-boern']) {
      const path = `/api/desk/task-committees/${id}/evaluation`
      const answer = await app.as('peter').put(path, { answerBy: '2026-12-15' })
      expect(answer.read(problem).type).toBe('conflict')
    }
    expect((await end()).read(problem).type).toBe('conflict')
    expect(await getStage()).toBe('at-work')
  })

  it('is taken once from each, and not before it is open nor after it has closed', async () => {
    expect((await decisionOf('grethe')).reason).toBe('not_open_yet')
    await open()
    const first = await decisionOf('grethe')
    expect(first.outcome).toBe('received')
    expect((await decisionOf('grethe')).reason).toBe('already_answered')
    const mended = await decisionOf('grethe', { effect: 1 }, { supersedes: first.submissionId })
    expect(mended.outcome).toBe('received')
    app.setNow('2026-12-16T10:00:00.000Z')
    expect((await decisionOf('jonas')).reason).toBe('closed')
    const late = await submit(app, 'grethe', 'withdrawal', { submissionId: mended.submissionId })
    expect(late.read(submissionDecision).reason).toBe('withdrawal_closed')
  })

  it.each(['karen', 'niels', 'birthe'])('is not for %s, who takes no part', async (persona) => {
    await open()
    expect((await send(persona)).status).toBe(403)
  })

  it.each([
    ['without one of the charter’s challenges', { dialogue: undefined }, '/payload/dialogue'],
    ['with a challenge that the charter does not name', { wholeness: 3 }, '/payload/wholeness'],
    ['with a score outside the scale', { effect: 6 }, '/payload/effect'],
  ])('%s is a clear problem', async (_, part, pointer) => {
    await open()
    expect((await send('grethe', part)).read(problem).errors?.[0]?.pointer).toBe(pointer)
    expect((await decisionOf('grethe')).outcome).toBe('received')
  })

  it('ends the committee, and then shows how many gave which score, and by whom', async () => {
    await open()
    await send('grethe', { effect: 5 })
    await send('jonas')
    // Whoever sits there answers as a member, whatever else they are.
    await send('lone')
    await send('peter', { effect: 2 })
    expect(await getPublic()).toMatchObject({ endedAt: null, tally: null, words: [] })
    for (const persona of ['grethe', 'lone']) expect((await end(persona)).status).toBe(403)
    for (let time = 0; time < 2; time += 1) expect((await end()).status).toBe(200)
    expect((await getPublic())?.tally).toEqual({
      answers: 4,
      effect: [0, 1, 0, 2, 1],
      challenges: [
        { id: 'complex-problems', spread: [0, 0, 4, 0, 0] },
        { id: 'demand-for-participation', spread: [0, 0, 0, 0, 4] },
        { id: 'dialogue', spread: [0, 4, 0, 0, 0] },
      ],
      counts: [
        { part: 'member', answers: 3 },
        { part: 'staff', answers: 1 },
      ],
      // One of the staff alone would be told from the others.
      parts: [],
    })
    expect(await getStage()).toBe('ended')
    expect((await kinds()).slice(-2).sort()).toEqual(['ended', 'evaluated'])
    expect((await decisionOf('ulla')).reason).toBe('closed')
    expect((await open()).read(problem).type).toBe('conflict')
  })

  it('shows nothing where fewer than three have answered', async () => {
    await open()
    await send('grethe', { words: 'Kun for jer.' })
    await send('jonas')
    await end()
    expect(await getPublic()).toMatchObject({ tally: null, words: [] })
    expect(await getWords('lone')).toEqual([])
    expect(await getStage()).toBe('ended')
  })

  it('gives words to council and staff without a name, and to everyone what staff choose', async () => {
    await open()
    await send('grethe', { words: 'Vi manglede en bus.' })
    await send('jonas', { words: 'Mere tid næste gang.' })
    await send('peter')
    expect(await getWords('lone')).toEqual([])
    await end()
    const words = await getWords('lone')
    expect(words).toHaveLength(2)
    expect(JSON.stringify(words)).not.toContain('Grethe')
    const path = `/api/me/task-committees/${committee}/evaluation-words`
    for (const persona of ['grethe', 'karen'])
      expect((await app.as(persona).get(path)).status).toBe(403)
    const chosen = words.find((each) => each.words.includes('bus'))?.id
    const show = (persona: string, isPublic: boolean) =>
      app.as(persona).put(`/api/desk/evaluation-answers/${chosen}/words`, { public: isPublic })
    expect((await show('lone', true)).status).toBe(403)
    await show('peter', true)
    expect((await getPublic())?.words).toEqual(['Vi manglede en bus.'])
    await show('peter', false)
    expect((await getPublic())?.words).toEqual([])
  })
})

describe('What an evaluation shows', () => {
  const named: ChallengeId[] = ['dialogue', 'wholeness']
  const score = fc.integer({ min: 1, max: 5 })
  const answer: fc.Arbitrary<EvaluationAnswer> = fc.record({
    part: fc.constantFrom(...evaluationParts),
    effect: score,
    scores: fc.record({ dialogue: score, wholeness: score }),
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

  it('counts every answer once in each distribution, and its parts add up', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 25 }), (answers) => {
        const tally = tallyOf(named, answers)
        expect(tally === null).toBe(answers.length < answersShownFrom)
        if (!tally) return
        expect(tally.challenges.map(({ id }) => challengeId.parse(id))).toEqual(named)
        for (const spread of [tally.effect, ...tally.challenges.map((each) => each.spread)])
          expect(sum(spread)).toBe(answers.length)
        expect(sum(tally.counts.map((each) => each.answers))).toBe(answers.length)
        if (tally.parts.length > 0)
          expect(sum(tally.parts.map((each) => each.answers))).toBe(answers.length)
      }),
    )
  })

  it('never lets fewer than three be told from the others', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 25 }), (answers) => {
        for (const part of tallyOf(named, answers)?.parts ?? [])
          expect(part.answers).toBeGreaterThanOrEqual(answersShownFrom)
      }),
    )
  })
})
