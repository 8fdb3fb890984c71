// What a home asks of its volunteers before they come: reading, introductions, checks, and a guardian's yes.
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Trx } from '../db/open.ts'
import { jobHandlers } from '../server/app.ts'
import { lockPlaces } from '../server/volunteering/places.ts'
import {
  type GuardianYes,
  guardianCodeMade,
  guardianRequest,
  guardianYes,
} from '../shared/guardians.ts'
import { messagePage } from '../shared/messages.ts'
import { careHomeDesk, ownSignUp } from '../shared/sign-ups.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import { activity, careHomeOverview } from '../shared/volunteering.ts'
import { homeVolunteers, ownProfile, readiness } from '../shared/volunteers.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import { describeOnEngines } from './harness/engines.ts'
import { submit } from './harness/people.ts'

const home = 'laerkevang'

/** Until so many stand in line for a lock. */
async function waitForLocks(trx: Trx, wanted: number) {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(trx)
    if (rows.length >= wanted) return
  }
}
const walk = {
  title: { da: 'En tur i haven', en: 'A walk in the garden' },
  summary: { da: 'Vi går en tur med dem, der har lyst.' },
  whatItIs: { da: 'Du går ved siden af og snakker.' },
  whatItIsNot: { da: 'Du skal ikke løfte nogen.' },
  howYouAreMet: { da: 'En ansat tager imod ved døren.' },
  coreTasks: ['social-omsorg'],
}
const mondayStart = '2026-11-30T13:00:00.000Z'
const contact = { contactBy: 'phone', phone: '00 00 00 71' }
const agreed = { guidelines: 1, confirms: ['guidelines'] }

describeOnEngines('A volunteer', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  /** Two times on Monday and one on Tuesday. */
  async function make(needs: object = {}, capacity = 2) {
    const answer = await app.as('mette').post(`/api/desk/care-homes/${home}/activities`, {
      ...walk,
      needs,
      shifts: [
        { startsAt: '2026-11-30T14:00', endsAt: '2026-11-30T15:00', capacity },
        { startsAt: '2026-11-30T16:00', endsAt: '2026-11-30T17:00', capacity },
        { startsAt: '2026-12-01T14:00', endsAt: '2026-12-01T15:00', capacity },
      ],
    })
    expect(answer.status, answer.text).toBe(200)
    const [first, second, third] = answer.read(activity).shifts.map(({ id }) => id)
    if (!first || !second || !third) throw new Error('three shifts were made')
    return { first, second, third }
  }
  async function send(persona: string, shiftId: string, more: object = agreed) {
    const payload = { shiftId, kind: 'alone', alternatives: [], ifFull: 'waiting', confirms: [] }
    const answer = await submit(
      app,
      persona,
      'shift-sign-up',
      { ...payload, ...contact, guidelines: 1, ...more },
      { version: 3 },
    )
    expect(answer.status, answer.text).toBe(200)
    return answer.read(submissionDecision)
  }
  const said = ({ outcome, reason }: SubmissionDecision) => reason ?? outcome
  async function own(persona: string, { submissionId }: SubmissionDecision) {
    return (await app.as(persona).get(`/api/me/sign-ups/${submissionId}`)).read(ownSignUp)
  }
  async function stateOf(persona: string, decision: SubmissionDecision) {
    const { state, endedBy } = await own(persona, decision)
    return endedBy ?? state
  }
  async function ready(persona: string) {
    return (await app.as(persona).get(`/api/me/care-homes/${home}/readiness`)).read(readiness)
  }
  async function volunteers(persona = 'mette') {
    const answer = await app.as(persona).get(`/api/desk/care-homes/${home}/volunteers`)
    return answer.read(homeVolunteers)
  }
  async function accountOf(name: string) {
    const found = (await volunteers()).volunteers.find((each) => each.name.startsWith(name))
    if (!found) throw new Error(`${name} is no volunteer there`)
    return found
  }
  async function note(name: string, what: string, body: object, by = 'mette') {
    const { accountId } = await accountOf(name)
    return await app
      .as(by)
      .put(`/api/desk/care-homes/${home}/volunteers/${accountId}/${what}`, body)
  }
  async function kindsOf(persona: string) {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.map(({ kind }) => kind)
  }
  async function raiseGuidelines() {
    await app.db
      .updateTable('care_homes')
      .set({ guidelines_version: 2 })
      .where('id', '=', home)
      .execute()
  }

  describe('reads the guidelines', () => {
    it('before the first sign-up at a home, and not again until they change', async () => {
      const { first, second, third } = await make()
      const unread = await send('karen', first, {})
      expect(said(unread)).toBe('guidelines_unread')
      expect(unread.alternatives?.[0]?.path).toBe(`/plejehjem/${home}`)
      expect((await ready('karen')).agreedVersion).toBeNull()
      expect(said(await send('karen', first))).toBe('received')
      expect((await ready('karen')).agreedVersion).toBe(1)
      expect(said(await send('karen', second, {}))).toBe('received')
      await raiseGuidelines()
      expect(said(await send('karen', third, {}))).toBe('guidelines_unread')
      expect(said(await send('karen', third, { ...agreed, guidelines: 2 }))).toBe('received')
      expect(await ready('karen')).toMatchObject({ agreedVersion: 2, guidelinesVersion: 2 })
    })

    it('as they stood on a phone that was away, and is asked for the newer next time', async () => {
      const { first, second } = await make()
      await raiseGuidelines()
      expect(said(await send('karen', first))).toBe('received')
      expect(said(await send('karen', second, { guidelines: 2 }))).toBe('guidelines_unread')
      // Nobody agrees to what is not written yet.
      expect(said(await send('grethe', first, { ...agreed, guidelines: 3 }))).toBe(
        'guidelines_unread',
      )
    })

    it('beside a sign-up too, in the version that counts alone', async () => {
      const path = `/api/me/care-homes/${home}/guidelines`
      expect((await app.as('karen').put(path, { version: 2 })).status).toBe(409)
      const answer = await app.as('karen').put(path, { version: 1 })
      expect(answer.read(readiness)).toMatchObject({ agreedVersion: 1, asksAge: false })
    })

    it('later, where the sign-up came from an app that did not ask', async () => {
      const { first, second } = await make()
      const older = { shiftId: first, kind: 'alone', alternatives: [], ifFull: 'nothing' }
      const answer = await submit(
        app,
        'karen',
        'shift-sign-up',
        { ...older, ...contact },
        { version: 2 },
      )
      expect(said(answer.read(submissionDecision))).toBe('received')
      expect(said(await send('karen', second, {}))).toBe('guidelines_unread')
    })
  })

  describe('comes to what asks for something', () => {
    it('once a coordinator has noted the introduction, and no sooner', async () => {
      const { first } = await make({ introduction: true })
      const refused = await send('karen', first)
      expect(said(refused)).toBe('introduction_missing')
      // Whom to call, and what asks for nothing.
      const [whom, other] = refused.alternatives ?? []
      expect(whom?.path).toBe(`/plejehjem/${home}`)
      expect(other).toMatchObject({ kind: 'activity' })
      expect(other?.title.da).toContain('Plejehjemmet Lærkevang')
      expect(other?.title.da).not.toContain(walk.title.da)
      const wish = `/api/me/care-homes/${home}/introduction-wish`
      expect((await app.as('karen').put(wish, contact)).status).toBe(200)
      expect((await accountOf('Karen')).wish?.contact).toEqual({
        by: 'phone',
        value: '00 00 00 71',
      })
      expect(await kindsOf('mette')).toContain('introduction-wished')
      const overviews = (await app.as('mette').get('/api/desk/care-homes')).read(
        z.array(careHomeOverview),
      )
      expect(overviews.find(({ id }) => id === home)?.waiting.calls).toBe(1)
      expect((await note('Karen', 'introduction', { on: '2026-12-24' })).status).toBe(422)
      expect((await note('Karen', 'introduction', { on: '2026-11-16' })).status).toBe(200)
      expect(await accountOf('Karen')).toMatchObject({ introducedOn: '2026-11-16', wish: null })
      expect((await ready('karen')).introducedOn).toBe('2026-11-16')
      expect(said(await send('karen', first))).toBe('received')
    })

    it('and can be called until neither introduction nor check lacks', async () => {
      await make({ introduction: true, check: 'criminal-record' })
      await app.as('karen').put(`/api/me/care-homes/${home}/introduction-wish`, contact)
      await note('Karen', 'introduction', { on: '2026-11-16' })
      expect((await accountOf('Karen')).wish).not.toBeNull()
      const over = { status: 'shown', seenOn: '2026-11-02', validUntil: '2026-11-16' }
      await note('Karen', 'checks/criminal-record', over)
      expect((await accountOf('Karen')).wish).not.toBeNull()
      await note('Karen', 'checks/criminal-record', { ...over, validUntil: null })
      expect((await accountOf('Karen')).wish).toBeNull()
    })

    it('while a check that was shown is good on the day', async () => {
      const { first, third } = await make({ check: 'child-protection' })
      expect(said(await send('karen', first))).toBe('check_missing')
      await app.as('karen').put(`/api/me/care-homes/${home}/introduction-wish`, contact)
      const path = 'checks/child-protection'
      await note('Karen', path, { status: 'asked', seenOn: null, validUntil: null })
      expect(said(await send('karen', first))).toBe('check_missing')
      const shown = { status: 'shown', seenOn: '2026-11-16', validUntil: '2026-11-30' }
      expect((await note('Karen', path, shown)).status).toBe(200)
      expect((await ready('karen')).checks).toEqual([{ kind: 'child-protection', ...shown }])
      expect(said(await send('karen', first))).toBe('received')
      expect(said(await send('karen', third))).toBe('check_missing')
    })

    it('with a check only where one is asked for, noted by the home’s own coordinator', async () => {
      const { first } = await make()
      await send('karen', first)
      const shown = { status: 'shown', seenOn: '2026-11-16', validUntil: null }
      expect((await note('Karen', 'checks/criminal-record', shown)).status).toBe(409)
      expect((await note('Karen', 'introduction', { on: null }, 'grethe')).status).toBe(403)
      const elsewhere = await app.as('mette').get('/api/desk/care-homes/findes-ikke/volunteers')
      expect(elsewhere.status).toBe(403)
      const { accountId } = await accountOf('Karen')
      const other = `/api/desk/care-homes/pilehaven/volunteers/${accountId}/introduction`
      expect((await app.as('mette').put(other, { on: '2026-11-16' })).status).toBe(404)
    })

    it('when they have said what it asks: age, car, certificate', async () => {
      const certificate = { da: 'Du har et førstehjælpsbevis' }
      const { first } = await make({ ageFrom: 18, car: true, certificate })
      expect(said(await send('karen', first))).toBe('needs_unsaid')
      const some = { confirms: ['guidelines', 'age', 'car'] }
      expect(said(await send('karen', first, some))).toBe('needs_unsaid')
      const young = { confirms: [...some.confirms, 'certificate'], age: 'under-15' }
      expect(said(await send('karen', first, young))).toBe('too_young')
      const all = { confirms: [...some.confirms, 'certificate'], age: '15-or-more' }
      expect(said(await send('karen', first, all))).toBe('received')
    })
  })

  describe('under 15', () => {
    const young = { ...agreed, age: 'under-15' }
    async function codeOf(persona: string) {
      const made = await app.as(persona).post(`/api/me/care-homes/${home}/guardian-code`)
      return made.read(guardianCodeMade).code
    }
    async function look(persona: string, code: string) {
      return (await app.as(persona).post('/api/me/guardian-requests', { code })).read(
        guardianRequest,
      )
    }
    async function answer(persona: string, code: string, yes: boolean) {
      const body = yes ? { code, answer: 'yes', ...contact } : { code, answer: 'no' }
      return await app.as(persona).post('/api/me/guardian-answers', body)
    }
    async function given(persona: string): Promise<GuardianYes[]> {
      return (await app.as(persona).get('/api/me/guardian-answers')).read(z.array(guardianYes))
    }
    async function lapse() {
      const handler = jobHandlers(app.deps).find(({ kind }) => kind === 'end-place-offer')
      const due = await app.db
        .selectFrom('jobs')
        .selectAll()
        .where('run_at', '<=', app.now())
        .where('kind', '=', 'end-place-offer')
        .execute()
      for (const { id, payload } of due)
        await handler?.run(JSON.parse(payload), async (trx) => {
          await trx.deleteFrom('jobs').where('id', '=', id).execute()
        })
    }

    it('has a place held for two days, and comes when a guardian says yes', async () => {
      const { first, second } = await make()
      const sent = await send('yusuf', first, young)
      expect(await own('yusuf', sent)).toMatchObject({
        state: 'awaiting-yes',
        answerBy: addMinutes(app.now(), 48 * 60),
      })
      const code = await codeOf('yusuf')
      const asked = await look('karen', code)
      expect(asked).toMatchObject({ state: 'open', young: 'Yusuf Eksempel' })
      expect(asked.signUps.map(({ shift }) => shift.id)).toEqual([first])
      expect((await answer('karen', code.toUpperCase(), true)).status).toBe(200)
      expect(await stateOf('yusuf', sent)).toBe('coming')
      expect(await kindsOf('yusuf')).toContain('guardian-said-yes')
      // For this home, for a year: the next time needs no new yes.
      const next = await send('yusuf', second, { confirms: [], age: 'under-15' })
      expect(await stateOf('yusuf', next)).toBe('coming')
      expect(await ready('yusuf')).toMatchObject({ asksAge: true })
      const [yes] = await given('karen')
      expect(yes).toMatchObject({ young: 'Yusuf Eksempel', careHome: { id: home } })
      expect(yes?.signUps).toHaveLength(2)
    })

    it('is seen by the coordinator with the guardian’s name and contact, and no more', async () => {
      const { first } = await make()
      await send('yusuf', first, young)
      const visitor = async () => {
        const desk = await app.as('mette').get(`/api/desk/care-homes/${home}`)
        return desk.read(careHomeDesk).shifts.find(({ id }) => id === first)?.visitors[0]
      }
      expect(await visitor()).toMatchObject({ state: 'awaiting-yes', guardian: null })
      await answer('karen', await codeOf('yusuf'), true)
      const guardian = { name: 'Karen Eksempel', contact: { by: 'phone', value: '00 00 00 71' } }
      expect(await visitor()).toMatchObject({ state: 'coming', guardian })
      expect(await accountOf('Yusuf')).toMatchObject({ guardian })
    })

    it('keeps no place without a yes in time, and it goes on to the next', async () => {
      const { first } = await make({}, 1)
      const sent = await send('yusuf', first, young)
      const grethe = await send('grethe', first)
      expect(await stateOf('grethe', grethe)).toBe('waiting')
      app.setNow(addMinutes(app.now(), 48 * 60 + 1))
      await lapse()
      expect(await stateOf('yusuf', sent)).toBe('no-yes')
      expect(await kindsOf('yusuf')).toContain('guardian-silent')
      expect(await stateOf('grethe', grethe)).toBe('offered')
    })

    it('comes to nothing more when a guardian says no, or takes the yes back', async () => {
      const { first, second } = await make({}, 1)
      const sent = await send('yusuf', first, young)
      const grethe = await send('grethe', first)
      const code = await codeOf('yusuf')
      await answer('karen', code, false)
      expect(await stateOf('yusuf', sent)).toBe('not-allowed')
      expect(await stateOf('grethe', grethe)).toBe('offered')
      expect((await look('niels', code)).state).toBe('used')
      // Asked anew, somebody else may say otherwise.
      const again = await send('yusuf', second, young)
      await answer('niels', await codeOf('yusuf'), true)
      expect(await stateOf('yusuf', again)).toBe('coming')
      const [yes] = await given('niels')
      const path = `/api/me/guardian-answers/${yes?.id}`
      // Nobody else takes it back.
      await app.as('karen').delete(path)
      expect(await stateOf('yusuf', again)).toBe('coming')
      expect((await app.as('niels').delete(path)).read(z.array(guardianYes))).toEqual([])
      expect(await stateOf('yusuf', again)).toBe('not-allowed')
      expect((await accountOf('Yusuf')).guardian).toBeNull()
    })

    it('and another come to the same in another order, and both guardians answer at once', async () => {
      const [a, b] = [await make(), await make()]
      const sent = [
        ['yusuf', await send('yusuf', a.first, young)],
        ['yusuf', await send('yusuf', b.second, young)],
        ['grethe', await send('grethe', b.first, young)],
        ['grethe', await send('grethe', a.second, young)],
      ] as const
      const [of, other] = [await codeOf('yusuf'), await codeOf('grethe')]
      // Both stand before their first lock when it is let go.
      const both = await app.db.transaction().execute(async (trx) => {
        await lockPlaces(trx, a.first.slice(0, -2), b.first.slice(0, -2))
        const answers = [answer('karen', of, false), answer('niels', other, false)]
        if (engine.name === 'postgres') await waitForLocks(trx, 2)
        return () => Promise.all(answers)
      })
      expect((await both()).map(({ status }) => status)).toEqual([200, 200])
      for (const [who, decision] of sent) expect(await stateOf(who, decision)).toBe('not-allowed')
    })

    it('cannot say yes for oneself or for others, nor twice with one code', async () => {
      const { first } = await make()
      const sent = await send('yusuf', first, young)
      await send('grethe', first, young)
      const code = await codeOf('yusuf')
      const own = await look('yusuf', code)
      expect([own.state, own.young]).toEqual(['own', ''])
      expect((await answer('yusuf', code, true)).status).toBe(409)
      expect((await answer('grethe', code, true)).status).toBe(409)
      expect(await stateOf('yusuf', sent)).toBe('awaiting-yes')
      // A newer code takes the place of the older.
      const newer = await codeOf('yusuf')
      expect((await answer('karen', code, true)).status).toBe(404)
      expect((await answer('karen', newer, true)).status).toBe(200)
      expect((await answer('karen', newer, true)).status).toBe(200)
      expect((await answer('niels', newer, true)).status).toBe(409)
      expect((await look('niels', newer)).young).toBe('')
    })

    it('has no code to be read anywhere, and one that runs out', async () => {
      const { first } = await make()
      await send('yusuf', first, young)
      const code = await codeOf('yusuf')
      const rows = await app.db.selectFrom('guardian_consents').selectAll().execute()
      expect(JSON.stringify([rows, app.logged])).not.toContain(code)
      app.setNow(addMinutes(app.now(), 14 * 24 * 60 + 1))
      expect((await look('karen', code)).state).toBe('expired')
      expect((await answer('karen', code, true)).status).toBe(409)
    })

    it('is too late where nobody could answer before the start', async () => {
      const { first } = await make()
      app.setNow(addMinutes(mondayStart, -2 * 60 - 29))
      expect(said(await send('yusuf', first, young))).toBe('guardian_too_late')
    })

    it('waits in line like others, and for a yes once a place is accepted', async () => {
      const { first } = await make({}, 1)
      const grethe = await send('grethe', first)
      const sent = await send('yusuf', first, young)
      expect(await stateOf('yusuf', sent)).toBe('waiting')
      await submit(app, 'grethe', 'withdrawal', { submissionId: grethe.submissionId })
      const yes = { signUpId: sent.submissionId, answer: 'accepted' }
      await submit(app, 'yusuf', 'shift-offer-answer', yes)
      expect(await stateOf('yusuf', sent)).toBe('awaiting-yes')
      await answer('karen', await codeOf('yusuf'), true)
      expect(await stateOf('yusuf', sent)).toBe('coming')
    })

    it('signs up one at a time, and a class needs nobody’s age', async () => {
      const { first } = await make()
      const payload = { shiftId: first, alternatives: [], ifFull: 'nothing', ...contact, ...young }
      const pair = { ...payload, kind: 'pair' }
      const refused = await submit(app, 'yusuf', 'shift-sign-up', pair, { version: 3 })
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('/payload/age')])
    })

    it('is forgotten when nobody has answered for long, and then asked the age anew', async () => {
      const { first } = await make()
      await send('yusuf', first, young)
      const forget = jobHandlers(app.deps).find(({ kind }) => kind === 'forget-old')
      await forget?.run({}, async () => undefined)
      expect(await ready('yusuf')).toMatchObject({ agreedVersion: 1, asksAge: true })
      app.setNow(addMinutes(app.now(), 91 * 24 * 60))
      await forget?.run({}, async () => undefined)
      expect(await ready('yusuf')).toMatchObject({ agreedVersion: null, asksAge: true })
      expect(await app.db.selectFrom('guardian_consents').selectAll().execute()).toEqual([])
    })
  })

  it('keeps what they would like to themselves, and can delete it', async () => {
    const profile = { interests: ['walk', 'music'], weekdays: [1, 4], languages: ['da', 'tr'] }
    const path = '/api/me/volunteer'
    expect((await app.as('grethe').get(path)).read(ownProfile).profile).toBeNull()
    await app.as('grethe').put(path, profile)
    expect((await app.as('grethe').get(path)).read(ownProfile).profile).toEqual(profile)
    expect((await app.as('karen').get(path)).read(ownProfile).profile).toBeNull()
    expect((await app.anyone.get(path)).status).toBe(401)
    expect((await app.as('grethe').delete(path)).read(ownProfile).profile).toBeNull()
    expect(await app.db.selectFrom('volunteers').selectAll().execute()).toEqual([])
  })
})
