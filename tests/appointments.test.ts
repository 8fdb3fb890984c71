import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import {
  findSeatAnswer,
  leavePlace,
  leaveSeat,
  lockSeats,
  takeSeat,
} from '../server/appointments.ts'
import { runDueJobs } from '../server/worker.ts'
import { session } from '../shared/accounts.ts'
import {
  appointment,
  ownSeatAnswerFound,
  possibility,
  seatAnswerKind,
} from '../shared/appointments.ts'
import { messagePage } from '../shared/messages.ts'
import { problem } from '../shared/problem.ts'
import { lacksOf } from '../shared/seat-answers.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addDays, addMinutes } from '../shared/time.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'
import { choose } from './harness/seats.ts'

const committeeId = 'ensomhed-i-smaa-byer'
const desk = `/api/desk/task-committees/${committeeId}`
const closed = '2026-12-01T09:00:00.000Z'
const decision = { decidedOn: '2026-11-30', link: null, answerDays: 7 }
const pool = { kind: 'pool', id: 'puljen' }
const reason = 'Der var flere gode ansøgninger, end der er pladser.'
const drafts = {
  appointed: { words: 'Tak, fordi du vil være med.', possibilities: [] },
  alternate: { words: '', possibilities: [] },
  refused: { words: reason, possibilities: [pool] },
}

describeOnEngines('An appointment', (engine) => {
  let app: TestApp
  let ids: Record<string, string>
  beforeEach(async () => {
    app = await startTestApp(engine)
    await app.db.updateTable('seats').set({ places: 2 }).where('kind', '=', 'citizen').execute()
    ids = {}
    for (const persona of ['karen', 'yusuf', 'grethe', 'jonas', 'niels'])
      ids[persona] = await apply(persona)
    app.setNow(closed)
  })
  afterEach(async () => {
    await app.close()
  })

  /** A minute later, so that what happens has an order. */
  const tick = () => app.setNow(addMinutes(app.now(), 1))

  async function apply(persona: string, seatKind = 'citizen'): Promise<string> {
    tick()
    const answer = await submit(app, persona, 'task-committee-application', {
      committeeId,
      seatKind,
      applyingAs: 'myself',
      name: `${persona} Eksempel`,
      motivation: 'Jeg vil gerne være med til, at ingen spiser alene.',
      offer: 'Jeg har drevet fællesspisning i seks år.',
      competences: [],
      localCommunityId: null,
      availability: ['weekday-evening'],
      conflict: 'no',
      contactBy: 'email',
      email: `${persona}@borger.example`,
    })
    return answer.read(submissionDecision).submissionId
  }

  const idOf = (persona: string) => ids[persona] ?? ''
  const propose = (seats: string[], alternates: string[] = []) =>
    choose(app.db, committeeId, 'citizen', seats.map(idOf), alternates.map(idOf))
  const decide = (persona = 'peter') => app.as(persona).put(`${desk}/appointment`, decision)
  const write = (given: unknown = drafts) => app.as('peter').put(`${desk}/answer-drafts`, given)
  const send = (submissionIds: string[] | null = null) =>
    app.as('peter').post(`${desk}/answers`, { submissionIds })
  const opened = async () => (await app.as('peter').get(`${desk}/appointment`)).read(appointment)
  const mine = async (persona: string) =>
    (await app.as(persona).get(`/api/me/seat-answers/${idOf(persona)}`)).read(ownSeatAnswerFound)
      .answer
  const answer = async (persona: string, given: string) => {
    tick()
    const payload = { applicationId: idOf(persona), answer: given }
    return (await submit(app, persona, 'appointment-answer', payload)).read(submissionDecision)
  }
  const told = async (persona: string) =>
    (await app.as(persona).get('/api/me/messages')).read(messagePage).messages.map((m) => m.kind)
  const runJobs = () => runDueJobs(app.deps, jobHandlers(app.deps))
  const events = async () =>
    (
      await app.db
        .selectFrom('committee_events')
        .select('kind')
        .where('committee_id', '=', committeeId)
        .orderBy('at')
        .execute()
    ).map(({ kind }) => kind)
  const rolesOf = async (persona: string) =>
    (await app.as(persona).get('/api/session')).read(session).account?.roles.map((r) => r.role)

  async function sendAll() {
    await propose(['karen', 'yusuf'], ['grethe', 'jonas'])
    expect((await decide()).status).toBe(200)
    await write()
    const sent = await send()
    expect(sent.status, sent.text).toBe(200)
  }

  describe('the decision', () => {
    it('gives everyone an answer to be written, and tells nobody yet', async () => {
      await propose(['karen', 'yusuf'], ['grethe'])
      const { answers, seats, decision: kept } = (await decide()).read(appointment)
      expect(kept).toMatchObject({ ...decision, sentAt: null })
      expect(answers.map(({ submissionId, kind }) => [submissionId, kind])).toEqual([
        [ids.karen, 'appointed'],
        [ids.yusuf, 'appointed'],
        [ids.grethe, 'alternate'],
        [ids.jonas, 'refused'],
        [ids.niels, 'refused'],
      ])
      expect(seats.find(({ kind }) => kind === 'citizen')).toMatchObject({
        places: 2,
        appointed: 2,
        alternates: 1,
        accepted: 0,
      })
      expect(await mine('karen')).toBeNull()
      expect(await told('karen')).toEqual(['submission-received'])
      expect(await events()).toEqual([])
    })

    it('beyond the seats is a clear problem, and nothing changes', async () => {
      await propose(['karen', 'yusuf', 'grethe'])
      const refused = await decide()
      expect([refused.status, refused.read(problem).errors]).toEqual([
        422,
        [{ pointer: '/seats/citizen', detail: '3 people for 2 places' }],
      ])
      expect((await opened()).decision).toBeNull()
      expect((await opened()).answers).toEqual([])
    })

    it('of nobody, before the deadline, of no committee or without a date is a clear problem', async () => {
      expect((await decide()).read(problem).errors?.[0]?.pointer).toBe('/seats')
      await propose(['karen'])
      app.setNow('2026-11-26T12:00:00.000Z')
      expect((await decide()).status).toBe(409)
      app.setNow(closed)
      const put = (path: string, given: unknown) => app.as('peter').put(path, given)
      expect((await put('/api/desk/task-committees/x/appointment', decision)).status).toBe(404)
      for (const wrong of [{ decidedOn: 'i går' }, { answerDays: 0 }, { link: 'javascript:x' }])
        expect((await put(`${desk}/appointment`, { ...decision, ...wrong })).status).toBe(422)
      expect((await opened()).decision).toBeNull()
    })

    it('can be taken back until the first answer is sent, and not after', async () => {
      await propose(['karen', 'yusuf', 'grethe'].slice(0, 2))
      await decide()
      expect(
        (await app.as('anna').delete(`${desk}/appointment`)).read(appointment).answers,
      ).toEqual([])
      await decide()
      await write()
      await send([idOf('karen')])
      expect((await app.as('anna').delete(`${desk}/appointment`)).status).toBe(409)
      expect((await decide()).status).toBe(409)
    })

    it.each(['karen', 'lone', 'mette'])('is nothing that %s may see or change', async (persona) => {
      await propose(['karen'])
      expect((await decide(persona)).status).toBe(403)
      for (const path of ['appointment', 'possibilities'])
        expect((await app.as(persona).get(`${desk}/${path}`)).status).toBe(403)
      expect((await app.anyone.get(`${desk}/appointment`)).status).toBe(401)
    })
  })

  describe('an answer', () => {
    beforeEach(async () => {
      await propose(['karen', 'yusuf'], ['grethe'])
      await decide()
    })

    it.each([
      ['without a reason', { words: ' ', possibilities: [pool] }, 'words'],
      ['without another possibility', { words: reason, possibilities: [] }, 'possibilities'],
      [
        'that points only at what has closed',
        { words: reason, possibilities: [{ kind: 'task-committee', id: 'skolevejen' }] },
        'possibilities',
      ],
    ])('that refuses %s stops them all', async (_, refused, field) => {
      await write({ ...drafts, refused })
      const sent = await send()
      expect([
        sent.status,
        sent
          .read(problem)
          .errors?.map((e) => e.pointer)
          .sort(),
      ]).toEqual([422, [`/answers/${ids.jonas}/${field}`, `/answers/${ids.niels}/${field}`].sort()])
      expect((await opened()).answers.every(({ sentAt }) => sentAt === null)).toBe(true)
      expect(await told('karen')).toEqual(['submission-received'])
    })

    it('can be sent alone, in words of its own, and is not sent again with the others', async () => {
      await write()
      const draft = { words: 'Vi manglede en, der kan køre om aftenen.', possibilities: [pool] }
      const path = `/api/desk/seat-answers/${ids.niels}/draft`
      expect((await app.as('peter').put(path, { draft })).status).toBe(200)
      await send([idOf('niels')])
      expect(await mine('niels')).toMatchObject({
        kind: 'refused',
        words: draft.words,
        possibilities: [{ path: '/puljen' }],
      })
      expect(await mine('jonas')).toBeNull()
      await send()
      expect(await told('niels')).toEqual(['seat-refused', 'submission-received'])
      expect(await mine('jonas')).toMatchObject({ words: reason })
      expect((await app.as('peter').put(path, { draft: null })).status).toBe(409)
    })

    it('is read by its applicant alone', async () => {
      await write()
      await send()
      const path = `/api/me/seat-answers/${ids.karen}`
      expect((await app.as('yusuf').get(path)).read(ownSeatAnswerFound).answer).toBeNull()
      expect((await app.anyone.get(path)).status).toBe(401)
    })

    it('tells each what the council decided, and the story how many were appointed', async () => {
      await write()
      await send()
      expect((await told('karen'))[0]).toBe('seat-offered')
      expect((await told('grethe'))[0]).toBe('seat-alternate')
      expect((await told('jonas'))[0]).toBe('seat-refused')
      expect(await mine('karen')).toMatchObject({ answerBy: addDays(closed, 7, '23:59') })
      expect(await mine('grethe')).toMatchObject({ position: 1, answerBy: null })
      expect(await events()).toEqual(['appointed'])
    })
  })

  it('points first at what shares a core task or a place with it', async () => {
    const found = (await app.as('peter').get(`${desk}/possibilities`)).read(possibility.array())
    expect(found.some(({ kind, id, near }) => kind === 'pool' && id === 'puljen' && near)).toBe(
      true,
    )
    expect(found.map(({ near }) => near)).toEqual(
      found.map(({ near }) => near).toSorted((a, b) => Number(b) - Number(a)),
    )
    expect(found.some(({ id }) => id === committeeId)).toBe(false)
    expect(found.some(({ kind }) => String(kind) === 'meeting')).toBe(false)
  })

  describe('an offered seat', () => {
    beforeEach(sendAll)

    it('that is taken makes a member, once', async () => {
      expect((await answer('karen', 'accepted')).outcome).toBe('received')
      expect((await answer('karen', 'accepted')).outcome).toBe('received')
      expect(await rolesOf('karen')).toContain('member')
      expect(await rolesOf('yusuf')).not.toContain('member')
      expect(await mine('karen')).toMatchObject({ response: 'accepted' })
    })

    it('that is declined goes to the first alternate, who may take it', async () => {
      await answer('karen', 'declined')
      expect((await told('grethe'))[0]).toBe('seat-moved-up')
      expect(await mine('jonas')).toMatchObject({ kind: 'alternate', offeredAt: null })
      expect(await events()).toEqual(['appointed'])
      await answer('grethe', 'accepted')
      expect(await events()).toEqual(['appointed', 'seat-taken-over'])
      expect(await answer('karen', 'accepted')).toMatchObject({
        outcome: 'refused',
        reason: 'seat_passed_on',
        alternatives: expect.arrayContaining([expect.objectContaining({})]),
      })
    })

    it('that nobody answers goes on when its date has passed, and not a minute before', async () => {
      await answer('karen', 'accepted')
      app.setNow(addDays(closed, 7, '23:59'))
      await runJobs()
      expect(await mine('yusuf')).toMatchObject({ response: null })
      app.setNow(addDays(closed, 8, '00:01'))
      expect(await answer('yusuf', 'accepted')).toMatchObject({ reason: 'closed' })
      await runJobs()
      expect(await mine('yusuf')).toMatchObject({ response: 'lapsed' })
      expect(await told('yusuf')).toContain('seat-lapsed')
      expect(await mine('karen')).toMatchObject({ response: 'accepted' })
      expect(await mine('grethe')).toMatchObject({ answerBy: addDays(closed, 15, '23:59') })
    })

    it('that was taken can be left, and so can the place among the alternates', async () => {
      await answer('karen', 'accepted')
      expect((await answer('grethe', 'declined')).outcome).toBe('received')
      expect((await answer('karen', 'declined')).outcome).toBe('received')
      expect(await rolesOf('karen')).not.toContain('member')
      expect((await told('jonas'))[0]).toBe('seat-moved-up')
      expect(await mine('grethe')).toMatchObject({ response: 'declined', offeredAt: null })
    })

    it('that is left after the committee has ended is offered to nobody', async () => {
      await answer('karen', 'accepted')
      await app.db.updateTable('task_committees').set({ stage: 'ended' }).execute()
      await answer('karen', 'declined')
      expect(await rolesOf('karen')).not.toContain('member')
      expect(await told('grethe')).not.toContain('seat-moved-up')
    })

    it('goes on when the application is taken back', async () => {
      tick()
      await submit(app, 'karen', 'withdrawal', { submissionId: idOf('karen') })
      expect(await mine('karen')).toMatchObject({ response: 'withdrawn' })
      expect((await told('grethe'))[0]).toBe('seat-moved-up')
    })

    it('is nothing that a refused, a waiting or another person can take', async () => {
      expect(await answer('niels', 'accepted')).toMatchObject({ reason: 'not_offered' })
      expect(await answer('grethe', 'accepted')).toMatchObject({ reason: 'not_offered' })
      const payload = { applicationId: idOf('karen'), answer: 'accepted' }
      const other = await submit(app, 'yusuf', 'appointment-answer', payload)
      expect(other.read(submissionDecision)).toMatchObject({ outcome: 'refused', reason: 'gone' })
      expect(await mine('karen')).toMatchObject({ response: null })
    })
  })

  describe('the work', () => {
    const begin = () => {
      tick()
      return app.as('peter').put(`${desk}/work`, {})
    }

    it('begins when staff say so, once somebody has said yes', async () => {
      expect((await begin()).status).toBe(404)
      await sendAll()
      expect((await begin()).status).toBe(409)
      await answer('karen', 'accepted')
      expect((await begin()).read(appointment).stage).toBe('at-work')
      expect((await begin()).status).toBe(200)
      expect(await events()).toEqual(['appointed', 'work-begun'])
    })

    it('begins by itself on its day', async () => {
      await sendAll()
      await answer('karen', 'accepted')
      app.setNow('2027-02-01T12:00:00.000Z')
      await runJobs()
      expect((await opened()).stage).toBe('at-work')
    })
  })

  it('sends the rest without those who have withdrawn, and tells nobody twice', async () => {
    await propose(['karen', 'yusuf'], ['grethe', 'jonas'])
    await decide()
    await write()
    await send([idOf('karen'), idOf('yusuf')])
    // Withdrawn before the answer: the seat is kept for the next, who has not been told anything yet.
    await submit(app, 'grethe', 'withdrawal', { submissionId: idOf('grethe') })
    await answer('karen', 'declined')
    expect((await told('jonas'))[0]).toBe('seat-moved-up')
    const sent = await send()
    expect(sent.status, sent.text).toBe(200)
    expect(await told('grethe')).not.toContain('seat-alternate')
    expect((await told('jonas')).filter((kind) => kind.startsWith('seat'))).toEqual([
      'seat-moved-up',
    ])
  })

  it('passes two seats that are declined at once on to two', async () => {
    await sendAll()
    await Promise.all([answer('karen', 'declined'), answer('yusuf', 'declined')])
    const held = (await opened()).answers.filter(({ holdsSeat }) => holdsSeat)
    expect(held.map(({ submissionId }) => submissionId)).toEqual([ids.grethe, ids.jonas])
    expect(held.every(({ offeredAt }) => offeredAt !== null)).toBe(true)
  })

  it('never sends a refusal without a reason and something open, whatever is written', async () => {
    await propose(['karen'], ['yusuf'])
    await decide()
    const before = await app.db.selectFrom('seat_answers').selectAll().execute()
    const draft = fc.record({
      words: fc.constantFrom('', ' kort ', reason),
      possibilities: fc.subarray([pool, { kind: 'task-committee', id: 'skolevejen' }]),
    })
    const asked = fc.option(fc.subarray(Object.values(ids), { minLength: 1 }))
    const own = fc.array(fc.option(draft), { minLength: 5, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(draft, own, asked, async (refused, drafts, wanted) => {
        await app.db.deleteFrom('seat_answers').execute()
        const rows = before.map((row, index) => ({
          ...row,
          draft: drafts[index] ? JSON.stringify(drafts[index]) : null,
        }))
        await app.db.insertInto('seat_answers').values(rows).execute()
        await write({ appointed: refused, alternate: refused, refused })
        const { status } = await send(wanted)
        const { answers } = await opened()
        const gone = answers.filter(({ sentAt }) => sentAt !== null)
        expect([status, gone.length]).toEqual(
          status === 200 ? [200, wanted?.length ?? 5] : [422, 0],
        )
        for (const { kind, words, possibilities } of gone)
          if (kind === 'refused') {
            expect(words).toBe(reason)
            expect(possibilities.map(({ id }) => id)).toEqual(['puljen'])
          }
      }),
      { numRuns: 15 },
    )
  })

  it('never fills more seats than there are, whatever the order of answers and silences', async () => {
    await sendAll()
    const everyone = Object.values(ids)
    const before = await app.db.selectFrom('seat_answers').selectAll().execute()
    const act = fc.record({
      who: fc.constantFrom(...everyone),
      what: fc.constantFrom('accepted', 'declined', 'lapsed', 'withdrawn'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
        await app.db.deleteFrom('seat_answers').execute()
        await app.db.insertInto('seat_answers').values(before).execute()
        for (const { who, what } of acts)
          await app.db.transaction().execute(async (trx) => {
            await lockSeats(trx, committeeId)
            const row = await findSeatAnswer(trx, who)
            if (!row || (row.response && row.response !== 'accepted')) return
            if (what === 'accepted') {
              if (row.offered_at) await takeSeat(trx, app.deps, row, closed)
            } else if (what === 'withdrawn') await leavePlace(trx, app.deps, who, closed)
            else if (what === 'declined' || (row.offered_at && row.response === null))
              await leaveSeat(trx, app.deps, row, {
                response: what === 'declined' ? 'declined' : 'lapsed',
                at: closed,
              })
          })
        const rows = await app.db.selectFrom('seat_answers').selectAll().execute()
        const held = rows.filter((row) => row.seat_number !== null)
        const accepted = rows.filter((row) => row.response === 'accepted')
        const waiting = rows.filter(
          (row) => row.kind === 'alternate' && !row.offered_at && !row.response,
        )
        expect(held.length).toBeLessThanOrEqual(2)
        expect(accepted.every((row) => row.seat_number !== null)).toBe(true)
        expect(new Set(held.map((row) => row.seat_number)).size).toBe(held.length)
        // As long as somebody waits, no seat stands empty.
        if (waiting.length > 0) expect(held.length).toBe(2)
        const members = await app.db
          .selectFrom('account_roles')
          .select('account_id')
          .where('role', '=', 'member')
          .where('body_id', '=', committeeId)
          .execute()
        expect(members.map((row) => row.account_id).sort()).toEqual(
          accepted.map((row) => row.account_id).sort(),
        )
        await app.db.deleteFrom('account_roles').where('body_id', '=', committeeId).execute()
      }),
      { numRuns: 20 },
    )
  })
})

describe('A refusal', () => {
  it('lacks something unless it gives a reason and points at something open', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seatAnswerKind.options),
        fc.string(),
        fc.nat(5),
        (kind, words, open) => {
          const isWhole = words.trim().length >= 10 && open > 0
          expect(lacksOf(kind, words, open).length === 0).toBe(kind !== 'refused' || isWhole)
        },
      ),
    )
  })
})
