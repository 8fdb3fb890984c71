import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { prepareContent } from '../server/demo.ts'
import { relistBegun } from '../server/volunteering/relisting.ts'
import { type Listing, type ListingKind, listingPage } from '../shared/listings.ts'
import { problem } from '../shared/problem.ts'
import { careHomeDesk, ownSignUp } from '../shared/sign-ups.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { addMinutes, toLocal } from '../shared/time.ts'
import { activity, careHomeOverview, careHomePage } from '../shared/volunteering.ts'
import { type Answer, startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

// Laid on Saturday 21 November 2026: walks in the garden on Tuesdays for four and Saturdays for three.
const homeId = 'laerkevang'
const activityId = 'gaatur-laerkevang'
const tuesday = `${activityId}-1`
const tuesdayStart = '2026-11-24T12:00:00.000Z'
const saturday = `${activityId}-2`
/** Room for one, on Monday. */
const oneSeat = 'hoejtlaesning-laerkevang-1'

const contact = { contactBy: 'phone', phone: '00 00 00 71' }
const alone = { shiftId: tuesday, people: 1, ...contact }

const newActivity = {
  title: { da: 'Kortspil', en: 'Card games' },
  summary: { da: 'Spil kort ved det lange bord.' },
  whatItIs: { da: 'I spiller whist og taler om løst og fast.' },
  whatItIsNot: { da: 'Der spilles ikke om penge.' },
  howYouAreMet: { da: 'En ansat viser dig bordet.' },
  coreTasks: ['social-omsorg'],
  shifts: [
    { startsAt: '2026-12-03T19:00', endsAt: '2026-12-03T21:00', capacity: 4 },
    { startsAt: '2026-11-26T19:00', endsAt: '2026-11-26T21:00', capacity: 3 },
  ],
}

/** What the tests say to an app, as people do from their phones. */
function voices(app: () => TestApp) {
  function send(
    persona: string,
    form: 'shift-sign-up' | 'withdrawal' | 'shift-withdrawal',
    payload: unknown,
    id?: string,
  ): Promise<Answer> {
    return submit(app(), persona, form, payload, { id })
  }
  async function signUp(
    persona: string,
    payload: unknown,
    id?: string,
  ): Promise<SubmissionDecision> {
    return (await send(persona, 'shift-sign-up', payload, id)).read(submissionDecision)
  }
  async function withdraw(
    persona: string,
    submissionId: string,
    id?: string,
  ): Promise<SubmissionDecision> {
    return (await send(persona, 'withdrawal', { submissionId }, id)).read(submissionDecision)
  }
  async function findPage(id = homeId) {
    return (await app().anyone.get(`/api/care-homes/${id}`)).read(careHomePage)
  }
  async function placesLeft(shiftId: string): Promise<number | undefined> {
    const shifts = (await findPage()).activities.flatMap((each) => each.shifts)
    return shifts.find(({ id }) => id === shiftId)?.placesLeft
  }
  async function findListing(kind: ListingKind, id: string): Promise<Listing | undefined> {
    const path = `/api/listings?kind=${kind}&limit=50`
    const { listings } = (await app().anyone.get(path)).read(listingPage)
    return listings.find((each) => each.id === id)
  }
  async function listSignUps(persona: string) {
    return (await app().as(persona).get('/api/me/sign-ups')).read(z.array(ownSignUp))
  }
  async function findDesk(persona: string, id = homeId) {
    return (await app().as(persona).get(`/api/desk/care-homes/${id}`)).read(careHomeDesk)
  }
  /** People beyond the demo's own, who can sign in as `person-1` and on. */
  async function addPeople(count: number): Promise<string[]> {
    const subjects = Array.from({ length: count }, (_, index) => `person-${index + 1}`)
    await app()
      .db.insertInto('accounts')
      .values(
        subjects.map((subject) => ({
          id: randomUUID(),
          issuer: 'demo',
          subject,
          name: subject,
          example: 1,
          created_at: app().now(),
        })),
      )
      .execute()
    return subjects
  }
  async function findShiftRow(id: string) {
    return await app()
      .db.selectFrom('shifts')
      .select(['capacity', 'taken'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  }
  return {
    send,
    signUp,
    withdraw,
    findPage,
    placesLeft,
    findListing,
    listSignUps,
    findDesk,
    addPeople,
    findShiftRow,
  }
}

describeOnEngines('Volunteering', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })
  const {
    send,
    signUp,
    withdraw,
    findPage,
    placesLeft,
    findListing,
    listSignUps,
    findDesk,
    addPeople,
    findShiftRow,
  } = voices(() => app)

  describe('the page', () => {
    it('tells anyone what happens at a care home, and when one can come', async () => {
      const page = await findPage()
      expect([page.name, page.community.name, page.example]).toEqual([
        'Plejehjemmet Lærkevang',
        'Løsning',
        true,
      ])
      expect(page.activities.map(({ id }) => id)).toEqual([
        'hoejtlaesning-laerkevang',
        'gaatur-laerkevang',
        'bagedag-laerkevang',
      ])
      const walk = page.activities.find(({ id }) => id === activityId)
      expect(walk?.shifts.slice(0, 2)).toEqual([
        {
          id: tuesday,
          startsAt: tuesdayStart,
          endsAt: '2026-11-24T13:00:00.000Z',
          capacity: 4,
          placesLeft: 4,
        },
        {
          id: saturday,
          startsAt: '2026-11-28T09:30:00.000Z',
          endsAt: '2026-11-28T10:30:00.000Z',
          capacity: 3,
          placesLeft: 3,
        },
      ])
    })

    it('shows no shift that has begun', async () => {
      app.setNow('2026-11-24T12:00:00.001Z')
      expect(await placesLeft(tuesday)).toBeUndefined()
      expect(await placesLeft(saturday)).toBe(3)
    })

    it('is not found where there is no such home', async () => {
      const answer = await app.anyone.get('/api/care-homes/findes-ikke')
      expect([answer.status, answer.read(problem).type]).toEqual([404, 'not_found'])
    })

    it('is the same for the one who has signed up', async () => {
      await signUp('grethe', alone)
      const theirs = await app.as('grethe').get(`/api/care-homes/${homeId}`)
      expect(theirs.text).toBe((await app.anyone.get(`/api/care-homes/${homeId}`)).text)
      expect(theirs.text).not.toContain('Grethe')
    })
  })

  describe('what the demo lays', () => {
    it('is four homes with two to four activities each, all at humane hours', async () => {
      const homes = ['laerkevang', 'pilehaven', 'strandbo', 'hyldegaarden']
      for (const id of homes) {
        const { activities } = await findPage(id)
        expect(activities.length, id).toBeGreaterThanOrEqual(2)
        expect(activities.length, id).toBeLessThanOrEqual(4)
        for (const { shifts } of activities) {
          expect(shifts.length).toBeGreaterThan(0)
          for (const { startsAt, endsAt } of shifts) {
            expect(toLocal(startsAt).slice(11) >= '09:00').toBe(true)
            expect(toLocal(endsAt).slice(11) <= '18:00').toBe(true)
          }
        }
      }
    })

    it('asks for an introduction at one home, and at one activity for a check too', async () => {
      const { activities } = await findPage('pilehaven')
      const asked = activities.filter(({ needs }) => needs.introduction)
      expect(asked.map(({ needs }) => needs.check).sort()).toEqual(['criminal-record', 'none'])
    })

    it('is listed once per activity and once per home', async () => {
      expect(await findListing('activity', activityId)).toMatchObject({
        path: '/plejehjem/laerkevang#gaatur-laerkevang',
        title: { da: 'Gåtur med høns og have, Plejehjemmet Lærkevang' },
        communities: [{ id: 'loesning', name: 'Løsning' }],
        closesAt: '2026-12-12T09:30:00.000Z',
        placesLeft: 21,
        example: true,
      })
      expect(await findListing('care-home', homeId)).toMatchObject({
        path: '/plejehjem/laerkevang',
        closesAt: null,
        placesLeft: null,
      })
    })

    it('gets new times for the same activities when the old ones have passed', async () => {
      const { receipt } = await signUp('grethe', alone)
      // Nothing is open four months later, and the clocks change within the three weeks.
      app.setNow('2027-03-20T10:00:00.000Z')
      await prepareContent(app.deps)
      const walk = (await findPage()).activities.find(({ id }) => id === activityId)
      expect(walk?.shifts.map(({ startsAt }) => startsAt)).toEqual([
        '2027-03-23T12:00:00.000Z',
        '2027-03-27T09:30:00.000Z',
        '2027-03-30T11:00:00.000Z',
        '2027-04-03T08:30:00.000Z',
        '2027-04-06T11:00:00.000Z',
        '2027-04-10T08:30:00.000Z',
      ])
      expect((await findPage()).activities).toHaveLength(3)
      expect((await findListing('activity', activityId))?.placesLeft).toBe(21)
      expect(await findShiftRow(tuesday)).toEqual({ capacity: 4, taken: 1 })
      const kept = await app.db.selectFrom('submissions').select('receipt').execute()
      expect(kept).toEqual([{ receipt }])
    })
  })

  describe('signing up', () => {
    it('takes one place for one and two for two, and is found among mine', async () => {
      const first = await signUp('grethe', alone)
      expect([first.outcome, first.about?.title.da]).toEqual([
        'received',
        'Gåtur med høns og have, Plejehjemmet Lærkevang, tirsdag 24. november kl. 13.00',
      ])
      expect(await placesLeft(tuesday)).toBe(3)
      const second = await signUp('karen', { ...alone, people: 2, message: 'Min mand er med.' })
      expect(second.outcome).toBe('received')
      expect(await placesLeft(tuesday)).toBe(1)
      expect((await findListing('activity', activityId))?.placesLeft).toBe(18)
      expect(await listSignUps('karen')).toEqual([
        {
          submissionId: second.submissionId,
          attendance: null,
          notes: [],
          receipt: second.receipt,
          kind: 'pair',
          people: 2,
          state: 'coming',
          endedBy: null,
          position: null,
          answerBy: null,
          withdrawBy: tuesdayStart,
          isAlternative: false,
          shift: {
            id: tuesday,
            startsAt: tuesdayStart,
            endsAt: '2026-11-24T13:00:00.000Z',
            cancelledBecause: null,
          },
          activity: {
            id: activityId,
            title: { da: 'Gåtur med høns og have', en: 'A walk with hens and garden' },
          },
          careHome: { id: homeId, name: 'Plejehjemmet Lærkevang', phone: '00 00 00 11' },
          swap: null,
        },
      ])
    })

    it('is refused for two where there is room for one, and the one is taken', async () => {
      const refused = await signUp('karen', { ...alone, shiftId: oneSeat, people: 2 })
      expect([refused.outcome, refused.reason]).toEqual(['refused', 'full'])
      expect((await signUp('karen', { ...alone, shiftId: oneSeat })).outcome).toBe('received')
      expect(await findShiftRow(oneSeat)).toEqual({ capacity: 1, taken: 1 })
    })

    it('is refused when it is full, with other possibilities that have room', async () => {
      await signUp('grethe', { ...alone, shiftId: oneSeat })
      const refused = await signUp('karen', { ...alone, shiftId: oneSeat })
      expect([refused.outcome, refused.reason]).toEqual(['refused', 'full'])
      // The same activity has room at other times, and comes first.
      expect(refused.alternatives?.map(({ kind, id }) => [kind, id])[0]).toEqual([
        'activity',
        'hoejtlaesning-laerkevang',
      ])
      expect(refused.alternatives).toHaveLength(3)
      for (const { kind, id } of refused.alternatives ?? [])
        expect((await findListing(kind, id))?.placesLeft).not.toBe(0)
      expect(await listSignUps('karen')).toEqual([])
    })

    it('is refused the second time by the same person', async () => {
      await signUp('grethe', alone)
      const again = await signUp('grethe', { ...alone, people: 2 })
      expect([again.outcome, again.reason]).toEqual(['refused', 'already_signed_up'])
      expect(await placesLeft(tuesday)).toBe(3)
    })

    it('is open until the shift begins, and closed a moment later', async () => {
      app.setNow(tuesdayStart)
      expect((await signUp('grethe', alone)).outcome).toBe('received')
      app.setNow('2026-11-24T12:00:00.001Z')
      const late = await signUp('karen', alone)
      expect([late.outcome, late.reason]).toEqual(['refused', 'closed'])
    })

    it('is refused as gone where there is no such shift', async () => {
      const refused = await signUp('grethe', { ...alone, shiftId: 'findes-ikke' })
      expect([refused.outcome, refused.reason]).toEqual(['refused', 'gone'])
      expect(refused.alternatives?.length).toBeGreaterThan(0)
    })

    it('needs somebody signed in', async () => {
      const answer = await app.anyone.put(`/api/submissions/${randomUUID()}`, {})
      expect(answer.status).toBe(401)
      expect((await app.anyone.get('/api/me/sign-ups')).status).toBe(401)
    })

    it('of 50 people at once for the last place is received from one', async () => {
      const people = await addPeople(50)
      await Promise.all(people.map((person) => app.as(person).get('/api/session')))
      const decisions = await Promise.all(
        people.map((person) => signUp(person, { ...alone, shiftId: oneSeat })),
      )
      const received = decisions.filter(({ outcome }) => outcome === 'received')
      expect(received).toHaveLength(1)
      expect(decisions.filter(({ reason }) => reason === 'full')).toHaveLength(49)
      expect(new Set(decisions.map(({ receipt }) => receipt)).size).toBe(50)
      expect(await findShiftRow(oneSeat)).toEqual({ capacity: 1, taken: 1 })
      const desk = await findDesk('mette')
      const visitors = desk.shifts.find(({ id }) => id === oneSeat)?.visitors
      expect(visitors?.map(({ submissionId }) => submissionId)).toEqual(
        received.map(({ submissionId }) => submissionId),
      )
    })

    it('never takes more than there is when couples and singles come at once', async () => {
      const people = await addPeople(12)
      const decisions = await Promise.all(
        people.map((person, index) => signUp(person, { ...alone, people: (index % 2) + 1 })),
      )
      const taken = decisions
        .map(({ outcome }, index) => (outcome === 'received' ? (index % 2) + 1 : 0))
        .reduce((sum, each) => sum + each, 0)
      expect(await findShiftRow(tuesday)).toEqual({ capacity: 4, taken })
      expect(taken).toBeGreaterThanOrEqual(3)
      expect((await findListing('activity', activityId))?.placesLeft).toBe(21 - taken)
    })

    it('of one person twice at once takes one place', async () => {
      const decisions = await Promise.all([signUp('grethe', alone), signUp('grethe', alone)])
      expect(decisions.map(({ outcome }) => outcome).sort()).toEqual(['received', 'refused'])
      expect(await placesLeft(tuesday)).toBe(3)
    })

    it('cannot be overfilled by anybody, not even past the app', async () => {
      const overfill = app.db
        .updateTable('shifts')
        .set({ taken: 5 })
        .where('id', '=', tuesday)
        .execute()
      await expect(overfill).rejects.toThrow()
    })

    it('cannot be held twice by one person, not even past the app', async () => {
      await signUp('grethe', { ...alone, shiftId: tuesday })
      const other = await signUp('grethe', { ...alone, shiftId: oneSeat })
      const twice = app.db
        .updateTable('sign_ups')
        .set({ shift_id: tuesday })
        .where('submission_id', '=', other.submissionId)
        .execute()
      await expect(twice).rejects.toThrow()
    })
  })

  describe('withdrawing', () => {
    it('frees the place for the next, and one may sign up again', async () => {
      const first = await signUp('grethe', { ...alone, shiftId: oneSeat })
      const withdrawal = await withdraw('grethe', first.submissionId)
      expect([withdrawal.outcome, withdrawal.about?.title.da]).toEqual([
        'received',
        first.about?.title.da,
      ])
      expect(await placesLeft(oneSeat)).toBe(1)
      expect((await findListing('activity', 'hoejtlaesning-laerkevang'))?.placesLeft).toBe(9)
      expect(await listSignUps('grethe')).toEqual([])
      expect((await signUp('karen', { ...alone, shiftId: oneSeat })).outcome).toBe('received')
      expect((await signUp('grethe', { ...alone, shiftId: oneSeat })).reason).toBe('full')
    })

    it('gives the place to whoever sends anew, never to the id that was refused', async () => {
      const first = await signUp('grethe', { ...alone, shiftId: oneSeat })
      const id = randomUUID()
      const refused = await signUp('karen', { ...alone, shiftId: oneSeat }, id)
      expect(refused.reason).toBe('full')
      await withdraw('grethe', first.submissionId)
      expect(await signUp('karen', { ...alone, shiftId: oneSeat }, id)).toEqual(refused)
      expect(await placesLeft(oneSeat)).toBe(1)
      expect((await signUp('karen', { ...alone, shiftId: oneSeat })).outcome).toBe('received')
    })

    it('frees both places of two', async () => {
      const { submissionId } = await signUp('grethe', { ...alone, people: 2 })
      await withdraw('grethe', submissionId)
      expect(await findShiftRow(tuesday)).toEqual({ capacity: 4, taken: 0 })
      const again = await signUp('grethe', alone)
      expect(again.outcome).toBe('received')
    })

    it('leaves the first decision to a late ghost of the sign-up, now with its withdrawal', async () => {
      const id = randomUUID()
      const first = await signUp('grethe', { ...alone, shiftId: oneSeat }, id)
      app.setNow('2026-11-21T11:00:00.000Z')
      await withdraw('grethe', id)
      await signUp('karen', { ...alone, shiftId: oneSeat })
      app.setNow('2026-11-25T11:00:00.000Z')
      const ghost = await signUp('grethe', { ...alone, shiftId: oneSeat }, id)
      expect({ ...ghost, serverNow: '' }).toEqual({
        ...first,
        withdrawnAt: '2026-11-21T11:00:00.000Z',
        serverNow: '',
      })
      expect(await findShiftRow(oneSeat)).toEqual({ capacity: 1, taken: 1 })
    })

    it('has nothing to withdraw the second time, and frees no second place', async () => {
      const { submissionId } = await signUp('grethe', alone)
      await signUp('karen', alone)
      const id = randomUUID()
      const first = await withdraw('grethe', submissionId, id)
      const replay = await withdraw('grethe', submissionId, id)
      expect(replay.receipt).toBe(first.receipt)
      const second = await withdraw('grethe', submissionId)
      expect([second.outcome, second.reason]).toEqual(['refused', 'nothing_to_withdraw'])
      expect(await placesLeft(tuesday)).toBe(3)
    })

    it('of another person takes nothing back, and looks like one of what never was', async () => {
      const { submissionId } = await signUp('grethe', alone)
      const theirs = await withdraw('karen', submissionId)
      const nothing = await withdraw('karen', randomUUID())
      const told = ({ about, outcome }: SubmissionDecision) => ({ about, outcome })
      expect(told(theirs)).toEqual({ about: undefined, outcome: 'received' })
      expect(told(theirs)).toEqual(told(nothing))
      expect(await listSignUps('grethe')).toHaveLength(1)
      expect((await signUp('grethe', alone, submissionId)).withdrawnAt).toBeUndefined()
      expect(await placesLeft(tuesday)).toBe(3)
    })

    it('still goes by the name that older apps know', async () => {
      const { submissionId: signUpId } = await signUp('grethe', { ...alone, people: 2 })
      const sent = await send('grethe', 'shift-withdrawal', { signUpId })
      expect(sent.read(submissionDecision).outcome).toBe('received')
      expect(await placesLeft(tuesday)).toBe(4)
    })

    it('is possible until the shift begins, and closed a moment later', async () => {
      const grethe = await signUp('grethe', alone)
      const karen = await signUp('karen', alone)
      app.setNow(tuesdayStart)
      expect((await withdraw('grethe', grethe.submissionId)).outcome).toBe('received')
      app.setNow('2026-11-24T12:00:00.001Z')
      const late = await withdraw('karen', karen.submissionId)
      expect([late.outcome, late.reason]).toEqual(['refused', 'withdrawal_closed'])
      expect(await listSignUps('karen')).toHaveLength(1)
      app.setNow('2026-11-24T13:00:00.000Z')
      expect(await listSignUps('karen')).toEqual([])
    })

    it('that overtakes its sign-up refuses it when it comes, and takes no place', async () => {
      const id = randomUUID()
      expect((await withdraw('grethe', id)).outcome).toBe('received')
      const ghost = await signUp('grethe', alone, id)
      expect([ghost.outcome, ghost.reason]).toEqual(['refused', 'withdrawn'])
      expect(await listSignUps('grethe')).toEqual([])
      expect(await placesLeft(tuesday)).toBe(4)
      expect((await signUp('grethe', alone)).outcome).toBe('received')
    })

    it('at the same moment as its sign-up leaves no place taken, whichever is first', async () => {
      for (let round = 0; round < 5; round++) {
        const id = randomUUID()
        const [signedUp, withdrawn] = await Promise.all([
          signUp('grethe', alone, id),
          withdraw('grethe', id),
        ])
        expect(withdrawn.outcome).toBe('received')
        expect([undefined, 'withdrawn']).toContain(signedUp.reason)
        expect(await placesLeft(tuesday)).toBe(4)
      }
    })
  })

  describe('the desk', () => {
    it('shows a coordinator her homes with the week to come', async () => {
      await signUp('grethe', { ...alone, people: 2 })
      const answer = await app.as('mette').get('/api/desk/care-homes')
      expect(answer.read(z.array(careHomeOverview))).toEqual([
        {
          id: 'laerkevang',
          name: 'Plejehjemmet Lærkevang',
          example: true,
          week: { shifts: 5, shiftsWithNobody: 4, capacity: 12, taken: 2 },
          waiting: { stories: 0, questions: 0, calls: 0 },
        },
        {
          id: 'pilehaven',
          name: 'Plejehjemmet Pilehaven',
          example: true,
          week: { shifts: 4, shiftsWithNobody: 4, capacity: 12, taken: 0 },
          waiting: { stories: 0, questions: 0, calls: 0 },
        },
      ])
      const all = await app.as('anna').get('/api/desk/care-homes')
      expect(all.read(z.array(careHomeOverview)).map(({ id }) => id)).toEqual([
        'hyldegaarden',
        'laerkevang',
        'pilehaven',
        'strandbo',
      ])
    })

    it('shows who comes, how to reach them and what they wrote, and logs that it was seen', async () => {
      const message = 'Jeg kommer på cykel.'
      const { submissionId } = await signUp('grethe', { ...alone, people: 2, message })
      const left = await signUp('karen', alone)
      await withdraw('karen', left.submissionId)
      const desk = await findDesk('mette')
      expect(desk.shifts.find(({ id }) => id === tuesday)).toEqual({
        id: tuesday,
        startsAt: tuesdayStart,
        endsAt: '2026-11-24T13:00:00.000Z',
        capacity: 4,
        placesLeft: 2,
        activity: {
          id: activityId,
          title: { da: 'Gåtur med høns og have', en: 'A walk with hens and garden' },
          leastPeople: 1,
        },
        ruleId: null,
        visitors: [
          {
            submissionId,
            name: 'Grethe Eksempel',
            kind: 'pair',
            people: 2,
            groupName: '',
            state: 'coming',
            contact: { by: 'phone', value: '00 00 00 71' },
            message,
            givesAway: false,
            guardian: null,
          },
        ],
      })
      const logged = await app.db
        .selectFrom('audit')
        .select(['subject', 'detail'])
        .where('action', '=', 'care-home.see-sign-ups')
        .execute()
      expect(logged).toEqual([{ subject: homeId, detail: '{}' }])
    })

    it.each([
      ['mette', 'strandbo', 403],
      ['grethe', 'laerkevang', 403],
      ['peter', 'laerkevang', 403],
      ['anna', 'strandbo', 200],
      ['anna', 'findes-ikke', 404],
    ])('answers %s at %s with %i', async (persona, id, status) => {
      const client = app.as(persona)
      expect((await client.get(`/api/desk/care-homes/${id}`)).status).toBe(status)
      const made = await client.post(`/api/desk/care-homes/${id}/activities`, newActivity)
      expect(made.status).toBe(status)
      if (status === 200) return
      const rows = app.db.selectFrom('activities').select('id').where('example', '=', 0)
      expect(await rows.execute()).toEqual([])
    })

    it('answers somebody who is not signed in with 401, and a citizen with 403', async () => {
      const paths = ['/api/desk/care-homes', '/api/desk/care-homes/laerkevang']
      for (const path of paths) {
        expect((await app.anyone.get(path)).status).toBe(401)
        expect((await app.as('karen').get(path)).status).toBe(403)
      }
      const path = '/api/desk/care-homes/laerkevang/activities'
      expect((await app.anyone.post(path, newActivity)).status).toBe(401)
    })
  })

  describe('a new activity', () => {
    const path = `/api/desk/care-homes/${homeId}/activities`

    it('shows on the page and in the list, open for sign-ups at once', async () => {
      const made = (await app.as('mette').post(path, newActivity)).read(activity)
      expect(made.shifts.map(({ startsAt, placesLeft: left }) => [startsAt, left])).toEqual([
        ['2026-11-26T18:00:00.000Z', 3],
        ['2026-12-03T18:00:00.000Z', 4],
      ])
      // English stands in Danish until it is written.
      expect(made.title).toEqual({ da: 'Kortspil', en: 'Card games' })
      expect(made.summary.en).toBe(made.summary.da)
      expect((await findPage()).activities).toContainEqual(made)
      expect(await findListing('activity', made.id)).toMatchObject({
        path: `/plejehjem/laerkevang#${made.id}`,
        opensAt: app.now(),
        changedAt: app.now(),
        closesAt: '2026-12-03T18:00:00.000Z',
        placesLeft: 7,
        example: false,
      })
      const [first] = made.shifts
      expect((await signUp('grethe', { ...alone, shiftId: first?.id })).outcome).toBe('received')
      const logged = await app.db
        .selectFrom('audit')
        .select(['subject', 'detail'])
        .where('action', '=', 'care-home.add-activity')
        .execute()
      expect(logged).toEqual([{ subject: made.id, detail: '{"careHome":"laerkevang"}' }])
    })

    it('is found by a weekday until its last time on that day begins, which is no news', async () => {
      const once = [
        { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T15:00', capacity: 2 },
        { startsAt: '2026-11-26T14:00', endsAt: '2026-11-26T15:00', capacity: 3 },
      ]
      const made = await app.as('mette').post(path, { ...newActivity, shifts: once })
      const { id } = made.read(activity)
      const { changedAt } = (await findListing('activity', id)) ?? {}
      const isFoundOn = async (weekday: number) => {
        const query = `/api/listings?kind=activity&weekday=${weekday}&limit=50`
        const { listings } = (await app.anyone.get(query)).read(listingPage)
        return listings.some((each) => each.id === id)
      }
      const found = async () => [await isFoundOn(2), await isFoundOn(4)]
      expect(await found()).toEqual([true, true])
      app.setNow('2026-11-24T13:00:00.000Z')
      await relistBegun(app.deps)
      expect(await found()).toEqual([true, true])
      app.setNow('2026-11-24T13:00:00.001Z')
      await relistBegun(app.deps)
      expect(await found()).toEqual([false, true])
      expect(await findListing('activity', id)).toMatchObject({ changedAt, placesLeft: 3 })
    })

    const [, shiftEntry] = newActivity.shifts
    const at = (startsAt: string, endsAt: string) => ({
      ...newActivity,
      shifts: [{ startsAt, endsAt, capacity: 2 }],
    })
    const seats = (capacity: unknown) => ({
      ...newActivity,
      shifts: [{ ...shiftEntry, capacity }],
    })
    const many = (count: number) => ({
      ...newActivity,
      shifts: Array.from({ length: count }, (_, index) => ({
        startsAt: `2026-12-${String(index + 1).padStart(2, '0')}T10:00`,
        endsAt: `2026-12-${String(index + 1).padStart(2, '0')}T11:00`,
        capacity: 1,
      })),
    })

    it.each<[string, unknown]>([
      ['one place', seats(1)],
      ['fifty places', seats(50)],
      ['twelve hours', at('2026-11-26T08:00', '2026-11-26T20:00')],
      ['a minute', at('2026-11-26T08:00', '2026-11-26T08:01')],
      // Twelve hours by the sun, eleven by the clock.
      ['the night of the spring change', at('2027-03-27T20:00', '2027-03-28T09:00')],
      ['starting within the minute', at('2026-11-21T11:01', '2026-11-21T12:00')],
      ['a year ahead', at('2027-11-22T10:00', '2027-11-22T11:00')],
      ['twenty times', many(20)],
      ['a title of three', { ...newActivity, title: { da: 'Leg' } }],
      ['a title of eighty', { ...newActivity, title: { da: 'a'.repeat(80) } }],
      ['all core tasks', { ...newActivity, coreTasks: ['laering', 'across'] }],
    ])('is made with %s', async (_, body) => {
      const answer = await app.as('mette').post(path, body)
      expect(answer.status, answer.text).toBe(200)
    })

    it.each<[string, unknown, string[]]>([
      ['no places', seats(0), ['/shifts/0/capacity']],
      ['51 places', seats(51), ['/shifts/0/capacity']],
      ['half a place', seats(1.5), ['/shifts/0/capacity']],
      ['places in words', seats('4'), ['/shifts/0/capacity']],
      ['no time', { ...newActivity, shifts: [] }, ['/shifts']],
      ['21 times', many(21), ['/shifts']],
      [
        'the same time twice',
        { ...newActivity, shifts: [shiftEntry, shiftEntry] },
        ['/shifts/1/startsAt'],
      ],
      ['an end before', at('2026-11-26T10:00', '2026-11-26T09:00'), ['/shifts/0/endsAt']],
      ['no length', at('2026-11-26T10:00', '2026-11-26T10:00'), ['/shifts/0/endsAt']],
      ['too long', at('2026-11-26T08:00', '2026-11-26T20:01'), ['/shifts/0/endsAt']],
      ['this very minute', at('2026-11-21T11:00', '2026-11-21T12:00'), ['/shifts/0/startsAt']],
      ['the past', at('2026-11-20T11:00', '2026-11-20T12:00'), ['/shifts/0/startsAt']],
      ['too far ahead', at('2027-11-23T10:00', '2027-11-23T11:00'), ['/shifts/0/startsAt']],
      [
        'no such day',
        at('2027-02-29T10:00', '2027-02-29T11:00'),
        ['/shifts/0/startsAt', '/shifts/0/endsAt'],
      ],
      ['a time with a zone', at('2026-11-26T10:00Z', '2026-11-26T11:00'), ['/shifts/0/startsAt']],
      ['no core task', { ...newActivity, coreTasks: [] }, ['/coreTasks']],
      ['an unknown core task', { ...newActivity, coreTasks: ['pleje'] }, ['/coreTasks/0']],
      ['a core task twice', { ...newActivity, coreTasks: ['laering', 'laering'] }, ['/coreTasks']],
      ['a short title', { ...newActivity, title: { da: ' Le ' } }, ['/title/da']],
      ['a long title', { ...newActivity, title: { da: 'a'.repeat(81) } }, ['/title/da']],
      ['two lines of title', { ...newActivity, title: { da: 'Kort\nspil' } }, ['/title/da']],
      ['English alone', { ...newActivity, title: { en: 'Card games' } }, ['/title/da']],
      ['a long text', { ...newActivity, whatItIs: { da: 'a'.repeat(1001) } }, ['/whatItIs/da']],
      ['no word of how one is met', { ...newActivity, howYouAreMet: undefined }, ['/howYouAreMet']],
      ['an unknown field', { ...newActivity, price: 20 }, ['/price']],
    ])('is not made with %s, and nothing is kept', async (_, body, pointers) => {
      const answer = await app.as('mette').post(path, body)
      expect(answer.status, answer.text).toBe(422)
      expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual(pointers)
      const rows = app.db.selectFrom('activities').select('id').where('example', '=', 0)
      expect(await rows.execute()).toEqual([])
    })
  })

  describe('a sign-up at its edges', () => {
    it.each<[string, unknown]>([
      ['an e-mail', { shiftId: tuesday, people: 1, contactBy: 'email', email: 'a@b.example' }],
      ['a foreign number', { ...alone, phone: '+49 30 1234567' }],
      ['a message of 300', { ...alone, message: 'æ'.repeat(300) }],
      ['an empty message', { ...alone, message: '' }],
    ])('is received with %s', async (_, payload) => {
      expect((await signUp('grethe', payload)).outcome).toBe('received')
    })

    it.each<[string, unknown, string[]]>([
      ['nobody', { ...alone, people: 0 }, ['/payload/people']],
      ['three', { ...alone, people: 3 }, ['/payload/people']],
      ['one in words', { ...alone, people: '1' }, ['/payload/people']],
      ['a message of 301', { ...alone, message: 'æ'.repeat(301) }, ['/payload/message']],
      ['no contact', { shiftId: tuesday, people: 1 }, ['/payload/contactBy']],
      ['no number', { ...alone, phone: undefined }, ['/payload/phone']],
      ['a short number', { ...alone, phone: '1234' }, ['/payload/phone']],
      ['both ways', { ...alone, email: 'a@b.example' }, ['/payload/email']],
      [
        'a faulty e-mail',
        { shiftId: tuesday, people: 1, contactBy: 'email', email: 'a@b' },
        ['/payload/email'],
      ],
      ['no shift', { ...alone, shiftId: '' }, ['/payload/shiftId']],
      ['an odd shift', { ...alone, shiftId: '../x' }, ['/payload/shiftId']],
      ['a long shift', { ...alone, shiftId: 'a'.repeat(101) }, ['/payload/shiftId']],
      ['a resident', { ...alone, resident: 'x' }, ['/payload/resident']],
    ])('is not decided with %s, and nothing is kept', async (_, payload, pointers) => {
      const answer = await send('grethe', 'shift-sign-up', payload)
      expect(answer.status, answer.text).toBe(422)
      expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual(pointers)
      expect(await app.db.selectFrom('submissions').select('id').execute()).toEqual([])
    })

    it('is not withdrawn by anything but its id', async () => {
      for (const submissionId of ['', 'x', 7, null, undefined]) {
        const answer = await send('grethe', 'withdrawal', { submissionId })
        expect(answer.read(problem).errors?.map(({ pointer }) => pointer)).toEqual([
          '/payload/submissionId',
        ])
      }
    })
  })
})

describeOnEngines('However people sign up and withdraw', (engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(engine)
  })
  afterAll(async () => {
    await app.close()
  })
  const { signUp, withdraw, findListing, findShiftRow } = voices(() => app)

  const people = ['karen', 'yusuf', 'birthe', 'niels', 'grethe', 'jonas', 'lone', 'peter']
  const person = fc.nat(people.length - 1)
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('sign up' as const),
        person,
        shift: fc.nat(1),
        people: fc.integer({ min: 1, max: 2 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('withdraw' as const), person, of: fc.nat() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.nat(50) }),
    },
  )

  it('places taken are the people who come, never too many, and the list agrees', async () => {
    const capacity = fc.integer({ min: 1, max: 5 })
    const steps = fc.array(step, { minLength: 1, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(capacity, capacity, steps, async (first, second, taken) => {
        const minute = `${app.now().slice(0, 16)}:00.000Z`
        const starts = [addMinutes(minute, 60), addMinutes(minute, 120)]
        const answer = await app.as('mette').post('/api/desk/care-homes/pilehaven/activities', {
          ...newActivity,
          shifts: starts.map((startsAt, index) => ({
            startsAt: toLocal(startsAt),
            endsAt: toLocal(addMinutes(startsAt, 60)),
            capacity: index === 0 ? first : second,
          })),
        })
        const { id, shifts } = answer.read(activity)
        const signUps: { id: string; person: number; shift: number; people: number }[] = []
        const ended = new Set<string>()
        const active = () => signUps.filter((each) => !ended.has(each.id))

        for (const each of taken) {
          if (each.do === 'wait') {
            app.setNow(addMinutes(app.now(), each.minutes))
            await relistBegun({ db: app.db, clock: app.now })
          } else if (each.do === 'sign up') {
            const target = shifts[each.shift]
            if (!target) throw new Error('there are two shifts')
            const comers = active().filter(({ shift }) => shift === each.shift)
            const free = target.capacity - comers.reduce((sum, comer) => sum + comer.people, 0)
            const expected =
              app.now() > target.startsAt
                ? 'closed'
                : comers.some((comer) => comer.person === each.person)
                  ? 'already_signed_up'
                  : free < each.people
                    ? 'full'
                    : undefined
            const decision = await signUp(people[each.person] ?? '', {
              shiftId: target.id,
              people: each.people,
              ...contact,
            })
            expect(decision.reason).toBe(expected)
            if (!expected)
              signUps.push({
                id: decision.submissionId,
                person: each.person,
                shift: each.shift,
                people: each.people,
              })
          } else {
            const target = signUps[each.of % Math.max(1, signUps.length)]
            const startsAt = target && shifts[target.shift]?.startsAt
            const expected =
              target?.person !== each.person
                ? undefined
                : ended.has(target.id)
                  ? 'nothing_to_withdraw'
                  : startsAt && app.now() > startsAt
                    ? 'withdrawal_closed'
                    : undefined
            const decision = await withdraw(people[each.person] ?? '', target?.id ?? randomUUID())
            expect(decision.reason).toBe(expected)
            if (target?.person === each.person && !expected) ended.add(target.id)
          }

          let left = 0
          for (const [index, shift] of shifts.entries()) {
            const coming = active().filter((comer) => comer.shift === index)
            const sum = coming.reduce((total, comer) => total + comer.people, 0)
            const row = await findShiftRow(shift.id)
            expect(row.taken).toBe(sum)
            expect(row.taken).toBeLessThanOrEqual(row.capacity)
            if (shift.startsAt >= app.now()) left += row.capacity - row.taken
          }
          const listed = await app.db
            .selectFrom('listings')
            .select('places_left')
            .where('kind', '=', 'activity')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
          expect(listed.places_left).toBe(left)
        }
      }),
      { numRuns: 25 },
    )
    expect(await findListing('care-home', 'pilehaven')).toBeDefined()
    // Some three hundred requests in turn, which a busy machine needs its time for.
  }, 60_000)
})
