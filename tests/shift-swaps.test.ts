import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { messagePage } from '../shared/messages.ts'
import { careHomeDesk, ownSignUp, swapFound } from '../shared/sign-ups.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { activity } from '../shared/volunteering.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const song = {
  title: { da: 'Sang ved klaveret', en: 'Songs at the piano' },
  summary: { da: 'Vi synger en time med dem, der har lyst.' },
  whatItIs: { da: 'Du synger med fra højskolesangbogen.' },
  whatItIsNot: { da: 'Du skal ikke spille eller lede sangen.' },
  howYouAreMet: { da: 'En ansat viser dig stuen.' },
  coreTasks: ['social-omsorg'],
}
const code = 'abcdefgh2345'
const codeHash = createHash('sha256').update(code).digest('hex')

describeOnEngines('A place that is given away', (engine) => {
  let app: TestApp
  let shiftId: string
  beforeEach(async () => {
    app = await startTestApp(engine)
    shiftId = await makeShift(1)
  })
  afterEach(async () => {
    await app.close()
  })

  async function makeShift(capacity: number) {
    const shifts = [{ startsAt: '2026-11-30T14:00', endsAt: '2026-11-30T15:00', capacity }]
    const path = '/api/desk/care-homes/laerkevang/activities'
    const made = await app.as('mette').post(path, { ...song, shifts })
    return made.read(activity).shifts[0]?.id ?? ''
  }
  async function send(persona: string, more: object = {}, to = shiftId) {
    const answer = await submit(
      app,
      persona,
      'shift-sign-up',
      {
        shiftId: to,
        kind: 'alone',
        alternatives: [],
        ifFull: 'waiting',
        contactBy: 'phone',
        phone: '00 00 00 71',
        ...more,
      },
      { version: 2 },
    )
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }
  const decide = async (persona: string, form: Parameters<typeof submit>[2], payload: object) =>
    (await submit(app, persona, form, payload)).read(submissionDecision)
  const giveByLink = (persona: string, { submissionId: signUpId }: SubmissionDecision) =>
    decide(persona, 'shift-swap', { signUpId, way: 'link', codeHash })
  const giveToLine = (persona: string, { submissionId: signUpId }: SubmissionDecision) =>
    decide(persona, 'shift-swap', { signUpId, way: 'line' })
  const answer = (persona: string, { submissionId }: SubmissionDecision, said: string) =>
    decide(persona, 'shift-offer-answer', { signUpId: submissionId, answer: said })
  const withdraw = (persona: string, { submissionId }: SubmissionDecision) =>
    decide(persona, 'withdrawal', { submissionId })
  const open = (persona: string, typed = code) =>
    app.as(persona).post('/api/me/shift-swaps', { code: typed })
  async function own(persona: string, { submissionId }: SubmissionDecision) {
    return (await app.as(persona).get(`/api/me/sign-ups/${submissionId}`)).read(ownSignUp)
  }
  async function stateOf(persona: string, decision: SubmissionDecision) {
    const { state, endedBy } = await own(persona, decision)
    return endedBy ?? state
  }
  async function kindsOf(persona: string) {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.map(({ kind }) => kind)
  }
  async function taken() {
    const row = await app.db
      .selectFrom('shifts')
      .select('taken')
      .where('id', '=', shiftId)
      .executeTakeFirstOrThrow()
    return row.taken
  }
  async function endOffers() {
    const due = await app.db
      .selectFrom('jobs')
      .selectAll()
      .where('run_at', '<=', app.now())
      .where('kind', '=', 'end-place-offer')
      .execute()
    for (const { id, kind, payload } of due)
      await jobHandlers(app.deps)
        .find((handler) => handler.kind === kind)
        ?.run(JSON.parse(payload), async (trx) => {
          await trx.deleteFrom('jobs').where('id', '=', id).execute()
        })
  }

  describe('by a link', () => {
    it('goes to the first who takes it, and its holder keeps it until then', async () => {
      const karen = await send('karen')
      expect((await giveByLink('karen', karen)).outcome).toBe('received')
      expect(await stateOf('karen', karen)).toBe('coming')
      expect((await own('karen', karen)).swap).toMatchObject({ way: 'link', isAsking: false })
      const found = (await open('grethe', 'ABCD-EFGH-2345')).read(swapFound)
      expect(found).toMatchObject({ state: 'open', people: 1, shift: { id: shiftId } })
      await open('yusuf')
      const grethe = await send('grethe', { swapId: found.id })
      expect([grethe.outcome, await stateOf('grethe', grethe)]).toEqual(['received', 'coming'])
      expect(await stateOf('karen', karen)).toBe('swapped')
      expect(await kindsOf('karen')).toContain('place-taken-over')
      expect(await kindsOf('mette')).toContain('place-changed-hands')
      const yusuf = await send('yusuf', { swapId: found.id })
      expect([yusuf.outcome, yusuf.reason]).toEqual(['refused', 'swap_over'])
      expect((await open('yusuf')).read(swapFound).state).toBe('over')
      expect((await open('grethe')).read(swapFound).state).toBe('mine')
      expect(await taken()).toBe(1)
    })

    it('is for those alone who have opened the link, and for as many people at most', async () => {
      const karen = await send('karen')
      const { submissionId: swapId } = await giveByLink('karen', karen)
      expect((await send('grethe', { swapId })).reason).toBe('swap_over')
      expect((await open('grethe', 'zzzzzzzz2345')).status).toBe(404)
      await open('grethe')
      expect((await send('grethe', { swapId, kind: 'pair' })).reason).toBe('full')
      expect(await stateOf('karen', karen)).toBe('coming')
      expect((await send('karen', { swapId })).reason).toBe('already_signed_up')
    })

    it('frees what fewer people leave over, and the first in line is asked', async () => {
      shiftId = await makeShift(3)
      const family = await send('karen', { kind: 'family', people: 3 })
      const yusuf = await send('yusuf', { kind: 'pair' })
      const { submissionId: swapId } = await giveByLink('karen', family)
      await open('grethe')
      await send('grethe', { swapId })
      expect(await stateOf('yusuf', yusuf)).toBe('offered')
      expect(await taken()).toBe(3)
    })

    it('takes somebody out of the line who takes it over', async () => {
      const karen = await send('karen')
      const waiting = await send('grethe')
      const { submissionId: swapId } = await giveByLink('karen', karen)
      await open('grethe')
      const grethe = await send('grethe', { swapId })
      expect(await stateOf('grethe', grethe)).toBe('coming')
      expect(await stateOf('grethe', waiting)).toBe('swapped')
    })

    it('is over when it is taken back, replaced by a new link, or its holder withdraws', async () => {
      const karen = await send('karen')
      const first = await giveByLink('karen', karen)
      await open('grethe')
      expect((await withdraw('karen', first)).outcome).toBe('received')
      expect((await own('karen', karen)).swap).toBeNull()
      expect((await send('grethe', { swapId: first.submissionId })).reason).toBe('swap_over')
      const other = createHash('sha256').update('anothercode2').digest('hex')
      const second = await decide('karen', 'shift-swap', {
        signUpId: karen.submissionId,
        way: 'link',
        codeHash: other,
      })
      await open('grethe', 'anothercode2')
      await withdraw('karen', karen)
      expect((await send('grethe', { swapId: second.submissionId })).reason).toBe('swap_over')
      expect(await taken()).toBe(0)
      expect((await giveByLink('karen', karen)).reason).toBe('nothing_to_swap')
    })

    it('leaves its code nowhere', async () => {
      const karen = await send('karen')
      await giveByLink('karen', karen)
      const found = (await open('grethe')).read(swapFound)
      await send('grethe', { swapId: found.id })
      const rows = await Promise.all([
        app.db.selectFrom('submissions').select('payload').execute(),
        app.db.selectFrom('shift_swaps').selectAll().execute(),
        app.db.selectFrom('audit').selectAll().execute(),
      ])
      expect(JSON.stringify([rows, app.logged])).not.toContain(code)
    })

    it('is forgotten a month after its time, and so is who opened its link', async () => {
      await giveByLink('karen', await send('karen'))
      await open('grethe')
      const readers = () => app.db.selectFrom('swap_readers').selectAll().execute()
      const forget = async () =>
        await jobHandlers(app.deps)
          .find(({ kind }) => kind === 'forget-old')
          ?.run({}, async () => undefined)
      app.setNow('2026-12-29T14:00:00.000Z')
      await forget()
      expect(await readers()).toHaveLength(1)
      app.setNow('2026-12-31T14:00:00.000Z')
      await forget()
      expect(await readers()).toEqual([])
    })

    it('tells its holder nobody else, and is for those who are signed in', async () => {
      await giveByLink('karen', await send('karen'))
      const { text } = await open('grethe')
      expect(text).not.toContain('Karen')
      expect((await app.anyone.post('/api/me/shift-swaps', { code })).status).toBe(401)
    })

    it('is taken once, however many press at the same time', async () => {
      const karen = await send('karen')
      const { submissionId: swapId } = await giveByLink('karen', karen)
      const people = ['grethe', 'yusuf', 'birthe', 'lone']
      for (const each of people) await open(each)
      const got = await Promise.all(people.map((each) => send(each, { swapId })))
      expect(got.filter(({ outcome }) => outcome === 'received')).toHaveLength(1)
      expect(await taken()).toBe(1)
    })
  })

  describe('to those in line', () => {
    it('is offered to the first, and goes on to the next until somebody says yes', async () => {
      const karen = await send('karen')
      const grethe = await send('grethe')
      const yusuf = await send('yusuf')
      const offer = await giveToLine('karen', karen)
      expect(await stateOf('grethe', grethe)).toBe('offered')
      expect((await own('karen', karen)).swap).toMatchObject({ way: 'line', isAsking: true })
      expect((await withdraw('karen', offer)).reason).toBe('swap_pending')
      await answer('grethe', grethe, 'declined')
      expect(await stateOf('yusuf', yusuf)).toBe('offered')
      expect([await stateOf('karen', karen), await taken()]).toEqual(['coming', 1])
      await answer('yusuf', yusuf, 'accepted')
      expect(await stateOf('yusuf', yusuf)).toBe('coming')
      expect([await stateOf('karen', karen), await taken()]).toEqual(['swapped', 1])
      expect(await kindsOf('mette')).toContain('place-changed-hands')
    })

    it('stays its holder’s where nobody answers, and they are told', async () => {
      const karen = await send('karen')
      expect((await giveToLine('karen', karen)).reason).toBe('nobody_in_line')
      const grethe = await send('grethe')
      await giveToLine('karen', karen)
      app.setNow(addMinutes(app.now(), 12 * 60 + 2))
      await endOffers()
      expect(await stateOf('grethe', grethe)).toBe('lapsed')
      expect([await stateOf('karen', karen), await taken()]).toEqual(['coming', 1])
      expect((await own('karen', karen)).swap).toBeNull()
      expect(await kindsOf('karen')).toContain('place-still-yours')
    })

    it('belongs to whoever is asked when its holder withdraws meanwhile', async () => {
      const karen = await send('karen')
      const grethe = await send('grethe')
      await giveToLine('karen', karen)
      await withdraw('karen', karen)
      expect([await stateOf('grethe', grethe), await taken()]).toEqual(['offered', 1])
      await answer('grethe', grethe, 'declined')
      expect(await taken()).toBe(0)
    })
  })

  it('is seen by the home', async () => {
    await giveByLink('karen', await send('karen'))
    const desk = (await app.as('mette').get('/api/desk/care-homes/laerkevang')).read(careHomeDesk)
    const [visitor] = desk.shifts.find(({ id }) => id === shiftId)?.visitors ?? []
    expect(visitor).toMatchObject({ state: 'coming', givesAway: true })
  })

  it('never changes how many come, whatever is done in whatever order', async () => {
    const people = ['karen', 'grethe', 'yusuf', 'birthe']
    const act = fc.record({
      who: fc.constantFrom(...people),
      what: fc.constantFrom('sign-up', 'line', 'accepted', 'declined', 'withdraw', 'link', 'take'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        shiftId = await makeShift(2)
        const held = new Map<string, SubmissionDecision>()
        let link: { code: string; id: string } | undefined
        for (const { who, what } of acts) {
          const mine = held.get(who)
          if (what === 'sign-up') {
            const got = await send(who)
            if (got.outcome === 'received') held.set(who, got)
          } else if (what === 'take') {
            if (!link) continue
            await open(who, link.code)
            const got = await send(who, { swapId: link.id })
            if (got.outcome === 'received') held.set(who, got)
          } else if (!mine) continue
          else if (what === 'withdraw') await withdraw(who, mine)
          else if (what === 'line') await giveToLine(who, mine)
          else if (what === 'link') {
            const typed = randomUUID().replaceAll('-', '').slice(0, 12)
            const hash = createHash('sha256').update(typed).digest('hex')
            const signUpId = mine.submissionId
            const got = await decide(who, 'shift-swap', { signUpId, way: 'link', codeHash: hash })
            if (got.outcome === 'received') link = { code: typed, id: got.submissionId }
          } else await answer(who, mine, what)
          await expectCounted()
        }
      }),
      { numRuns: 12 },
    )

    /** What is taken is what those who come hold, and those who are asked about a place that was free. */
    async function expectCounted() {
      const rows = await app.db
        .selectFrom('sign_ups')
        .leftJoin('shift_swaps', (join) =>
          join.onRef('offered_to', '=', 'sign_ups.submission_id').on('ended_at', 'is', null),
        )
        .select(['people', 'state', 'offered_to'])
        .where('shift_id', '=', shiftId)
        .where('state', 'in', ['coming', 'offered'])
        .execute()
      const holding = rows.filter(({ state, offered_to }) => state === 'coming' || !offered_to)
      expect(holding.reduce((sum, { people }) => sum + people, 0)).toBe(await taken())
    }
  })
})
