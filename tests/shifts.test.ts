import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { overlaps } from '../client/volunteering/when.ts'
import { jobHandlers } from '../server/app.ts'
import { listingPage } from '../shared/listings.ts'
import { messagePage } from '../shared/messages.ts'
import { answerByOf } from '../shared/sign-up-names.ts'
import { careHomeDesk, ownSignUp } from '../shared/sign-ups.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { activity, careHomePage } from '../shared/volunteering.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const path = '/api/desk/care-homes/laerkevang/activities'
const song = {
  title: { da: 'Sang ved klaveret', en: 'Songs at the piano' },
  summary: { da: 'Vi synger en time med dem, der har lyst.' },
  whatItIs: { da: 'Du synger med fra højskolesangbogen.' },
  whatItIsNot: { da: 'Du skal ikke spille eller lede sangen.' },
  howYouAreMet: { da: 'En ansat viser dig stuen.' },
  coreTasks: ['social-omsorg'],
}
const monday = '2026-11-30T14:00'
const mondayStart = '2026-11-30T13:00:00.000Z'
const contact = { contactBy: 'phone', phone: '00 00 00 71' }

describeOnEngines('A shift', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  async function make(shifts: unknown[], more: object = {}) {
    const answer = await app.as('mette').post(path, { ...song, ...more, shifts })
    expect(answer.status, answer.text).toBe(200)
    return answer.read(activity)
  }
  /** A song for so many on Monday, and one the day after. */
  async function makeSong(capacity: number, more: object = {}) {
    const made = await make(
      [
        { startsAt: monday, endsAt: '2026-11-30T15:00', capacity },
        { startsAt: '2026-12-01T14:00', endsAt: '2026-12-01T15:00', capacity: 1 },
      ],
      more,
    )
    const [first, second] = made.shifts
    if (!first || !second) throw new Error('two shifts were made')
    return { made, first: first.id, second: second.id }
  }
  async function send(persona: string, shiftId: string, more: object = {}) {
    const answer = await submit(
      app,
      persona,
      'shift-sign-up',
      { shiftId, kind: 'alone', alternatives: [], ifFull: 'waiting', ...contact, ...more },
      { version: 2 },
    )
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }
  async function answerOffer(persona: string, signUpId: string, said: 'accepted' | 'declined') {
    const answer = await submit(app, persona, 'shift-offer-answer', { signUpId, answer: said })
    return answer.read(submissionDecision)
  }
  async function withdraw(persona: string, { submissionId }: SubmissionDecision) {
    return (await submit(app, persona, 'withdrawal', { submissionId })).read(submissionDecision)
  }
  async function own(persona: string, { submissionId }: SubmissionDecision) {
    return (await app.as(persona).get(`/api/me/sign-ups/${submissionId}`)).read(ownSignUp)
  }
  async function stateOf(persona: string, decision: SubmissionDecision) {
    const { state, position, endedBy } = await own(persona, decision)
    return endedBy ?? (position === null ? state : `${state} ${position}`)
  }
  async function kindsOf(persona: string) {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.map(({ kind }) => kind)
  }
  async function taken(shiftId: string) {
    const row = await app.db
      .selectFrom('shifts')
      .select('taken')
      .where('id', '=', shiftId)
      .executeTakeFirstOrThrow()
    return row.taken
  }
  /** Does the work that is due by the app's clock. */
  async function work() {
    const handlers = jobHandlers(app.deps)
    const due = await app.db
      .selectFrom('jobs')
      .selectAll()
      .where('run_at', '<=', app.now())
      .where('kind', '=', 'end-place-offer')
      .orderBy('run_at')
      .execute()
    for (const { id, kind, payload } of due)
      await handlers
        .find((handler) => handler.kind === kind)
        ?.run(JSON.parse(payload), async (trx) => {
          await trx.deleteFrom('jobs').where('id', '=', id).execute()
        })
  }
  async function keepCurrent() {
    const handlers = jobHandlers(app.deps)
    await handlers.find(({ kind }) => kind === 'keep-current')?.run({}, async () => undefined)
  }

  describe('that is full', () => {
    it('has a line in the order that people came, and a freed place is offered to the first', async () => {
      const { first } = await makeSong(1)
      const karen = await send('karen', first)
      const grethe = await send('grethe', first)
      const yusuf = await send('yusuf', first)
      expect([grethe.outcome, yusuf.outcome]).toEqual(['received', 'received'])
      expect(await stateOf('karen', karen)).toBe('coming')
      expect(await stateOf('grethe', grethe)).toBe('waiting 1')
      expect(await stateOf('yusuf', yusuf)).toBe('waiting 2')
      await withdraw('karen', karen)
      expect(await stateOf('grethe', grethe)).toBe('offered')
      expect((await own('grethe', grethe)).answerBy).toBe(addMinutes(app.now(), 12 * 60))
      expect(await stateOf('yusuf', yusuf)).toBe('waiting 1')
      expect(await kindsOf('grethe')).toContain('place-offered')
      expect(await kindsOf('yusuf')).not.toContain('place-offered')
      // It is held for her, so nobody passes by.
      expect(await taken(first)).toBe(1)
      expect((await send('birthe', first, { ifFull: 'nothing' })).reason).toBe('full')
      const yes = await answerOffer('grethe', grethe.submissionId, 'accepted')
      expect(yes.outcome).toBe('received')
      expect(await stateOf('grethe', grethe)).toBe('coming')
    })

    it('passes a place on when it is declined, and when nobody answers in time', async () => {
      const { first } = await makeSong(1)
      const karen = await send('karen', first)
      const grethe = await send('grethe', first)
      const yusuf = await send('yusuf', first)
      const birthe = await send('birthe', first)
      await withdraw('karen', karen)
      await answerOffer('grethe', grethe.submissionId, 'declined')
      expect(await stateOf('grethe', grethe)).toBe('declined')
      expect(await stateOf('yusuf', yusuf)).toBe('offered')
      app.setNow(addMinutes(app.now(), 12 * 60 + 1))
      // The clock decides, whether the job has run or not.
      const late = await answerOffer('yusuf', yusuf.submissionId, 'accepted')
      expect([late.outcome, late.reason]).toEqual(['refused', 'closed'])
      expect(late.alternatives?.length).toBeGreaterThan(0)
      await work()
      await work()
      expect(await stateOf('yusuf', yusuf)).toBe('lapsed')
      expect(await kindsOf('yusuf')).toContain('place-lapsed')
      expect(await stateOf('birthe', birthe)).toBe('offered')
      expect((await answerOffer('yusuf', yusuf.submissionId, 'accepted')).reason).toBe('closed')
      expect(await taken(first)).toBe(1)
    })

    it('offers two free places to the first whom they have room for', async () => {
      const { first } = await makeSong(2)
      const pair = await send('karen', first, { kind: 'pair' })
      const family = await send('grethe', first, { kind: 'family', people: 2 })
      const alone = await send('yusuf', first)
      await withdraw('karen', pair)
      expect(await stateOf('grethe', family)).toBe('offered')
      expect(await stateOf('yusuf', alone)).toBe('waiting 1')
      await answerOffer('grethe', family.submissionId, 'declined')
      expect(await stateOf('yusuf', alone)).toBe('offered')
      expect(await taken(first)).toBe(1)
    })

    it('makes no offer in the last hours, when the place is open to whoever comes', async () => {
      const { first } = await makeSong(1)
      const karen = await send('karen', first)
      const grethe = await send('grethe', first)
      app.setNow(addMinutes(mondayStart, -3 * 60))
      await withdraw('karen', karen)
      // Two hours before the start the home knows who comes.
      expect((await own('grethe', grethe)).answerBy).toBe(addMinutes(mondayStart, -2 * 60))
      app.setNow(addMinutes(mondayStart, -2 * 60 + 1))
      await work()
      expect(await stateOf('grethe', grethe)).toBe('lapsed')
      const yusuf = await send('yusuf', first)
      expect(await stateOf('yusuf', yusuf)).toBe('coming')
      expect((await send('birthe', first)).reason).toBe('full')
    })

    it('gives the best of the other times wished that has room, and the receipt names it', async () => {
      const { first, second } = await makeSong(1)
      await send('karen', first)
      const grethe = await send('grethe', first, { alternatives: [second] })
      expect(grethe.about?.title.da).toBe(
        'Sang ved klaveret, Plejehjemmet Lærkevang, tirsdag 1. december kl. 14.00',
      )
      expect(await own('grethe', grethe)).toMatchObject({
        state: 'coming',
        isAlternative: true,
        shift: { id: second },
      })
      // Nor does the other time have room: one waits for what one wished most.
      const yusuf = await send('yusuf', first, { alternatives: [second] })
      expect(yusuf.about?.title.da).toContain('mandag 30. november')
      expect(await stateOf('yusuf', yusuf)).toBe('waiting 1')
    })

    it('gives another time where the first has begun on the way, and no other activity’s', async () => {
      const { first, second } = await makeSong(1)
      app.setNow(addMinutes(mondayStart, 1))
      const grethe = await send('grethe', first, { alternatives: ['gaatur-laerkevang-1', second] })
      expect((await own('grethe', grethe)).shift.id).toBe(second)
      const late = await send('yusuf', first)
      expect([late.outcome, late.reason]).toEqual(['refused', 'closed'])
    })

    it('asks stand-ins only where nobody waits and too few come', async () => {
      const { first } = await makeSong(3, { leastPeople: 2 })
      const karen = await send('karen', first)
      const pair = await send('niels', first, { kind: 'pair' })
      const standIn = await send('grethe', first, { ifFull: 'stand-in' })
      expect(await stateOf('grethe', standIn)).toBe('stand-in')
      await withdraw('karen', karen)
      // Two still come, and that is enough.
      expect(await stateOf('grethe', standIn)).toBe('stand-in')
      await withdraw('niels', pair)
      expect(await stateOf('grethe', standIn)).toBe('offered')
      await answerOffer('grethe', standIn.submissionId, 'accepted')
      expect(await taken(first)).toBe(1)
    })

    it('lets somebody in line leave it at any time, and withdraws nothing twice', async () => {
      const { first } = await makeSong(1, { withdrawalHours: 24 })
      const karen = await send('karen', first)
      const grethe = await send('grethe', first)
      app.setNow(addMinutes(mondayStart, -23 * 60))
      expect((await withdraw('karen', karen)).reason).toBe('withdrawal_closed')
      expect((await withdraw('grethe', grethe)).outcome).toBe('received')
      expect(await stateOf('grethe', grethe)).toBe('withdrawn')
      const again = await answerOffer('grethe', grethe.submissionId, 'accepted')
      expect(again.reason).toBe('not_offered')
      expect(await taken(first)).toBe(1)
    })

    it('tells nobody else how a sign-up stands, or lets them answer for its person', async () => {
      const { first } = await makeSong(1)
      const karen = await send('karen', first)
      const path = `/api/me/sign-ups/${karen.submissionId}`
      expect((await app.as('grethe').get(path)).status).toBe(404)
      expect((await answerOffer('grethe', karen.submissionId, 'declined')).reason).toBe('gone')
      expect(await stateOf('karen', karen)).toBe('coming')
    })
  })

  describe('for groups', () => {
    it('takes a class of 24 by name, whom the coordinator sees', async () => {
      const { first } = await makeSong(30)
      const group = { kind: 'class', people: 24, groupName: '4.B på Løsning Skole' }
      const karen = await send('karen', first, group)
      expect(await own('karen', karen)).toMatchObject({ kind: 'class', people: 24 })
      const answer = await app.as('mette').get('/api/desk/care-homes/laerkevang')
      const shift = answer.read(careHomeDesk).shifts.find(({ id }) => id === first)
      expect(shift).toMatchObject({
        placesLeft: 6,
        visitors: [{ kind: 'class', people: 24, groupName: '4.B på Løsning Skole' }],
      })
      // As many as there never is room for would wait in vain.
      const tooMany = await send('grethe', first, { ...group, people: 31 })
      expect([tooMany.outcome, tooMany.reason]).toEqual(['refused', 'full'])
    })

    it.each<[string, object, string]>([
      ['a class without a name', { kind: 'class', people: 24 }, 'groupName'],
      ['a pair with one', { kind: 'pair', groupName: 'Os to' }, 'groupName'],
      ['a class that does not say how many', { kind: 'class', groupName: '4.B' }, 'people'],
      ['a family of eleven', { kind: 'family', people: 11 }, 'people'],
      ['forty-one', { kind: 'class', groupName: '4.B', people: 41 }, 'people'],
      ['two who come alone', { people: 2 }, 'people'],
      ['a time wished twice', { alternatives: ['a', 'a'] }, 'alternatives'],
      ['seven other times', { alternatives: [...'abcdefg'] }, 'alternatives'],
    ])('does not decide about %s', async (_, more, field) => {
      const payload = {
        ...{ shiftId: 'gaatur-laerkevang-1', kind: 'alone', alternatives: [] },
        ...{ ifFull: 'nothing', ...contact, ...more },
      }
      const answer = await submit(app, 'karen', 'shift-sign-up', payload, { version: 2 })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(`/payload/${field}`)
    })
  })

  describe('that comes again', () => {
    const weekly = { startsAt: monday, endsAt: '2026-11-30T15:00', capacity: 2 }

    it('is laid a year ahead, at the same time of day across daylight saving', async () => {
      const made = await make([{ ...weekly, repeats: 'FREQ=WEEKLY' }])
      const rows = await app.db
        .selectFrom('shifts')
        .select(['id', 'starts_at', 'ends_at'])
        .where('activity_id', '=', made.id)
        .orderBy('starts_at')
        .execute()
      expect(rows).toHaveLength(51)
      expect(rows.map(({ starts_at }) => starts_at.slice(11, 16))).toEqual([
        ...Array(17).fill('13:00'),
        // Summer time from 28 March to 31 October 2027.
        ...Array(31).fill('12:00'),
        ...Array(3).fill('13:00'),
      ])
      expect(rows.at(-1)?.starts_at).toBe('2027-11-15T13:00:00.000Z')
      expect(rows[17]).toMatchObject({
        id: `${made.id}-r1-20270329`,
        starts_at: '2027-03-29T12:00:00.000Z',
        ends_at: '2027-03-29T13:00:00.000Z',
      })
      expect(made.shifts).toHaveLength(20)
    })

    it('goes on by itself as time passes, and is laid once', async () => {
      const made = await make([{ ...weekly, repeats: 'FREQ=MONTHLY;BYDAY=-1MO' }])
      const listed = async () => {
        const rows = await app.db
          .selectFrom('shifts')
          .select('starts_at')
          .where('activity_id', '=', made.id)
          .orderBy('starts_at')
          .execute()
        return rows.map(({ starts_at }) => starts_at.slice(0, 10))
      }
      expect((await listed()).at(-1)).toBe('2027-10-25')
      app.setNow('2027-01-15T10:00:00.000Z')
      await keepCurrent()
      await keepCurrent()
      const days = await listed()
      expect(days.slice(-3)).toEqual(['2027-10-25', '2027-11-29', '2027-12-27'])
      expect(new Set(days).size).toBe(days.length)
    })

    it.each(['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=2MO'])(
      'is not made by %s, which does not begin with its own time',
      async (repeats) => {
        const shifts = [{ ...weekly, repeats }]
        const answer = await app.as('mette').post(path, { ...song, shifts })
        expect(answer.status, answer.text).toBe(422)
        expect(answer.text).toContain('/shifts/0/repeats')
      },
    )

    it('is ended from a day: those who had signed up are told, and the rest is gone', async () => {
      const made = await make([{ ...weekly, repeats: 'FREQ=WEEKLY' }])
      const [first, second, third] = made.shifts
      const coming = await send('karen', second?.id ?? '')
      const early = await send('grethe', first?.id ?? '')
      const ending = { from: '2026-12-07', reason: 'Pianisten er rejst.' }
      const ruleId = `${made.id}-r1`
      const end = `/api/desk/activity-rules/${ruleId}/ending`
      expect((await app.as('karen').post(end, ending)).status).toBe(403)
      const answer = await app.as('mette').post(end, ending)
      expect([answer.status, answer.text]).toEqual([200, '{"told":1}'])
      expect(await stateOf('karen', coming)).toBe('cancelled')
      expect((await own('karen', coming)).shift.cancelledBecause).toBe('Pianisten er rejst.')
      expect(await kindsOf('karen')).toContain('shift-cancelled')
      expect(await stateOf('grethe', early)).toBe('coming')
      const page = (await app.anyone.get('/api/care-homes/laerkevang')).read(careHomePage)
      const shown = page.activities.find(({ id }) => id === made.id)
      expect(shown?.shifts.map(({ id }) => id)).toEqual([first?.id])
      expect((await send('yusuf', third?.id ?? '')).reason).toBe('gone')
      expect((await send('yusuf', second?.id ?? '')).reason).toBe('shift_cancelled')
      expect((await app.as('mette').post(end, ending)).status).toBe(409)
      app.setNow('2027-02-01T10:00:00.000Z')
      await keepCurrent()
      const rows = await app.db
        .selectFrom('shifts')
        .select('id')
        .where('activity_id', '=', made.id)
        .execute()
      expect(rows).toHaveLength(2)
    })
  })

  it('is called off alone: everybody concerned is told why, and holds no place', async () => {
    const { first, second } = await makeSong(1)
    const karen = await send('karen', first)
    const grethe = await send('grethe', first)
    const cancel = `/api/desk/shifts/${first}/cancellation`
    const reason = 'Der er sygdom på hjemmet.'
    expect((await app.as('grethe').post(cancel, { reason })).status).toBe(403)
    expect((await app.as('mette').post(cancel, { reason })).text).toBe('{"told":2}')
    expect(await stateOf('karen', karen)).toBe('cancelled')
    expect(await stateOf('grethe', grethe)).toBe('cancelled')
    expect(await taken(first)).toBe(0)
    expect((await app.as('mette').post(cancel, { reason })).status).toBe(409)
    const mine = (await app.as('karen').get('/api/me/sign-ups')).read(z.array(ownSignUp))
    expect(mine).toEqual([])
    // What was called off is no possibility, and the rest is.
    const moved = await send('karen', first, { alternatives: [second] })
    expect((await own('karen', moved)).shift.id).toBe(second)
    const logged = await app.db
      .selectFrom('audit')
      .select(['subject', 'detail'])
      .where('action', '=', 'care-home.call-off')
      .execute()
    expect(logged).toEqual([{ subject: first, detail: '{"careHome":"laerkevang"}' }])
  })

  it('is never overfull when twenty sign up, withdraw and answer at once', async () => {
    const { first } = await makeSong(2)
    const people = ['karen', 'yusuf', 'birthe', 'niels', 'grethe', 'jonas', 'lone', 'peter']
    const sent = await Promise.all(people.map((person) => send(person, first)))
    const states = async () =>
      await Promise.all(sent.map((each, index) => stateOf(people[index] ?? '', each)))
    expect((await states()).filter((each) => each === 'coming')).toHaveLength(2)
    const waiting = (await states()).filter((each) => each.startsWith('waiting')).sort()
    expect(waiting).toEqual([1, 2, 3, 4, 5, 6].map((place) => `waiting ${place}`))
    // Everybody who has or is offered a place gives it up, until nobody is left.
    for (let round = 0; round < 4; round++) {
      const now = await states()
      await Promise.all(
        sent.map((each, index) =>
          now[index] === 'coming' || now[index] === 'offered'
            ? withdraw(people[index] ?? '', each)
            : undefined,
        ),
      )
      expect(await taken(first)).toBe((await states()).filter((each) => each === 'offered').length)
    }
    expect(await states()).toEqual(Array(8).fill('withdrawn'))
    expect(await taken(first)).toBe(0)
  })

  it('takes sign-ups and withdrawals at the same moment, and loses none of them', async () => {
    const { first } = await makeSong(8)
    const [leaving, coming] = [
      ['karen', 'yusuf', 'birthe', 'niels'],
      ['grethe', 'jonas', 'lone', 'peter'],
    ]
    const sent = await Promise.all(leaving.map((person) => send(person, first)))
    const [left, came] = await Promise.all([
      Promise.all(sent.map((each, index) => withdraw(leaving[index] ?? '', each))),
      Promise.all(coming.map((person) => send(person, first))),
    ])
    expect([...left, ...came].map(({ outcome }) => outcome)).toEqual(Array(8).fill('received'))
    expect(await taken(first)).toBe(4)
  })

  it('of an older activity asks nothing of anybody', async () => {
    const page = (await app.anyone.get('/api/care-homes/laerkevang')).read(careHomePage)
    await app.db
      .updateTable('activities')
      .set({
        content: JSON.stringify({
          ...{ whatItIs: song.title, whatItIsNot: song.title, howYouAreMet: song.title },
          coreTasks: ['social-omsorg'],
        }),
      })
      .where('id', '=', page.activities[0]?.id ?? '')
      .execute()
    const again = (await app.anyone.get('/api/care-homes/laerkevang')).read(careHomePage)
    expect(again.activities[0]).toMatchObject({
      kind: 'other',
      languages: ['da'],
      leastPeople: 1,
      withdrawalHours: 0,
      needs: { ageFrom: null, car: false, check: 'none' },
    })
  })

  it('is found by what takes place, on which day and with which language', async () => {
    const found = async (query: string) => {
      const answer = await app.anyone.get(`/api/listings?kind=activity&limit=50&${query}`)
      return answer.read(listingPage).listings.map(({ title }) => title.da)
    }
    await make([{ startsAt: monday, endsAt: '2026-11-30T15:00', capacity: 2 }], {
      kind: 'music',
      languages: ['da', 'uk'],
    })
    const name = 'Sang ved klaveret, Plejehjemmet Lærkevang'
    expect(await found('activity=music&weekday=1&language=uk')).toEqual([name])
    expect(await found('activity=music&community=loesning')).toEqual([name])
    expect(await found('weekday=1')).toContain(name)
    expect(await found('weekday=2')).not.toContain(name)
    expect(await found('language=uk&activity=walk')).toEqual([])
    expect(await found('language=en')).not.toContain(name)
    expect((await app.anyone.get('/api/listings?weekday=8')).status).toBe(422)
  })

  it('answers an offer that nobody knows of with gone', async () => {
    expect((await answerOffer('karen', randomUUID(), 'accepted')).reason).toBe('gone')
  })
})

describe('Two times', () => {
  const at = (from: string, until: string) => ({
    startsAt: `2026-11-30T${from}:00.000Z`,
    endsAt: `2026-11-30T${until}:00.000Z`,
  })

  it.each([
    ['10:00', '11:00', true],
    ['10:30', '10:45', true],
    ['09:00', '12:00', true],
    ['10:59', '12:00', true],
    ['11:00', '12:00', false],
    ['09:00', '10:00', false],
  ])('from ten to eleven and from %s to %s overlap: %s', (from, until, expected) => {
    const [one, other] = [at('10:00', '11:00'), at(from, until)]
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected])
  })

  it('of an offer: twelve hours to answer, at the latest two before the start, else none', () => {
    const answerBy = (now: string) => answerByOf(`2026-11-30T${now}:00.000Z`, mondayStart)
    expect(answerByOf('2026-11-29T13:00:00.000Z', mondayStart)).toBe('2026-11-30T01:00:00.000Z')
    expect(answerBy('01:00')).toBe('2026-11-30T11:00:00.000Z')
    expect(answerBy('10:30')).toBe('2026-11-30T11:00:00.000Z')
    expect(answerBy('10:31')).toBeUndefined()
  })
})
