import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jobHandlers } from '../server/app.ts'
import { session } from '../shared/accounts.ts'
import { board, doorCode, homeNumbers, noteSent } from '../shared/board.ts'
import { handoverFound, handoverMade, handovers } from '../shared/handovers.ts'
import { messagePage } from '../shared/messages.ts'
import { ownSignUp } from '../shared/sign-ups.ts'
import { submissionDecision } from '../shared/submissions.ts'
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
const homePath = '/api/desk/care-homes/laerkevang'
const startsAt = '2026-11-30T13:00:00.000Z'
const endsAt = '2026-11-30T14:00:00.000Z'

describeOnEngines('Those who come', (engine) => {
  let app: TestApp
  let shiftId: string
  beforeEach(async () => {
    app = await startTestApp(engine)
    const shifts = [{ startsAt: '2026-11-30T14:00', endsAt: '2026-11-30T15:00', capacity: 12 }]
    const answer = await app.as('mette').post(`${homePath}/activities`, { ...song, shifts })
    shiftId = answer.read(activity).shifts[0]?.id ?? ''
  })
  afterEach(async () => {
    await app.close()
  })

  async function signUp(persona: string, more: object = {}) {
    const contact = { contactBy: 'phone', phone: '00 00 00 71' }
    const payload = { shiftId, kind: 'alone', alternatives: [], ifFull: 'waiting', ...contact }
    const answer = await submit(
      app,
      persona,
      'shift-sign-up',
      { ...payload, ...more },
      { version: 2 },
    )
    return answer.read(submissionDecision).submissionId
  }
  async function own(persona: string, id: string) {
    return (await app.as(persona).get(`/api/me/sign-ups/${id}`)).read(ownSignUp)
  }
  const kindsOf = async (persona: string) =>
    (await app.as(persona).get('/api/me/messages'))
      .read(messagePage)
      .messages.map(({ kind }) => kind)
  const mark = (id: string, attendance: 'came' | 'no-show' | null, persona = 'mette') =>
    app.as(persona).put(`/api/desk/sign-ups/${id}/attendance`, { attendance })
  /** Does the work of a kind that is due by the app's clock. */
  async function work(kind: string) {
    const handler = jobHandlers(app.deps).find((each) => each.kind === kind)
    const due = await app.db
      .selectFrom('jobs')
      .selectAll()
      .where('run_at', '<=', app.now())
      .where('kind', '=', kind)
      .execute()
    for (const { id, payload } of due)
      await handler?.run(JSON.parse(payload), async (trx) => {
        await trx.deleteFrom('jobs').where('id', '=', id).execute()
      })
  }

  describe('are marked by the coordinator', () => {
    it('from half an hour before, and the one who did not come is told kindly an hour later', async () => {
      const id = await signUp('karen')
      expect((await mark(id, 'came')).status).toBe(409)
      app.setNow(addMinutes(startsAt, -30))
      expect((await mark(id, 'came', 'grethe')).status).toBe(403)
      expect((await mark(id, 'came')).status).toBe(200)
      expect((await own('karen', id)).attendance).toBe('came')
      app.setNow(endsAt)
      await mark(id, 'no-show')
      await work('tell-missed-shift')
      expect(await kindsOf('karen')).not.toContain('shift-missed')
      app.setNow(addMinutes(endsAt, 60))
      await work('tell-missed-shift')
      expect((await kindsOf('karen')).filter((kind) => kind === 'shift-missed')).toHaveLength(1)
    })

    it('and a slip that is mended is told to nobody', async () => {
      const id = await signUp('karen')
      app.setNow(endsAt)
      await mark(id, 'no-show')
      await mark(id, null)
      app.setNow(addMinutes(endsAt, 60))
      await work('tell-missed-shift')
      expect(await kindsOf('karen')).not.toContain('shift-missed')
      expect((await own('karen', id)).attendance).toBeNull()
    })

    it('and stand so on the board', async () => {
      const id = await signUp('karen')
      app.setNow(startsAt)
      await mark(id, 'came')
      const { homes } = (
        await app.as('mette').get('/api/desk/volunteers-week?from=2026-11-30')
      ).read(board)
      const visitors = homes.flatMap(({ shifts }) => shifts).flatMap((shift) => shift.visitors)
      expect(visitors.find(({ submissionId }) => submissionId === id)?.attendance).toBe('came')
    })
  })

  describe('check in at the door', () => {
    async function hang() {
      return (await app.as('mette').post(`${homePath}/door-code`)).read(doorCode).code
    }
    async function checkIn(persona: string, code: string) {
      const payload = { careHomeId: 'laerkevang', code }
      return (await submit(app, persona, 'shift-check-in', payload)).read(submissionDecision)
    }

    it('by the code that hangs there, from half an hour before to two hours after', async () => {
      const id = await signUp('karen')
      const code = await hang()
      app.setNow(addMinutes(startsAt, -31))
      expect((await checkIn('karen', code)).reason).toBe('not_open_yet')
      app.setNow(addMinutes(startsAt, -30))
      expect((await checkIn('karen', code)).outcome).toBe('received')
      expect((await own('karen', id)).attendance).toBe('came')
      app.setNow(addMinutes(endsAt, 121))
      expect((await checkIn('karen', code)).reason).toBe('closed')
    })

    it('not by an older code, and not without a place', async () => {
      await signUp('karen')
      const old = await hang()
      const code = await hang()
      app.setNow(startsAt)
      expect((await checkIn('karen', old)).reason).toBe('wrong_door_code')
      expect((await checkIn('grethe', code)).reason).toBe('not_signed_up')
      expect((await checkIn('karen', code)).outcome).toBe('received')
      const kept = await app.db.selectFrom('door_codes').selectAll().execute()
      expect(JSON.stringify(kept)).not.toContain(code)
    })
  })

  describe('are written to', () => {
    const write = (noteId: string, persona = 'mette') =>
      app
        .as(persona)
        .put(`/api/desk/shifts/${shiftId}/notes/${noteId}`, { body: 'Vi mødes i haven.' })

    it('once, however often it is sent, and whoever has left reads nothing', async () => {
      expect((await write(randomUUID())).status).toBe(409)
      const id = await signUp('karen')
      const left = await signUp('grethe')
      await submit(app, 'grethe', 'withdrawal', { submissionId: left })
      const note = randomUUID()
      expect((await write(note)).read(noteSent)).toEqual({ told: 1 })
      await write(note)
      expect((await own('karen', id)).notes.map(({ body }) => body)).toEqual(['Vi mødes i haven.'])
      expect((await own('grethe', left)).notes).toEqual([])
      expect((await kindsOf('karen')).filter((kind) => kind === 'shift-note')).toHaveLength(1)
      expect((await write(randomUUID(), 'karen')).status).toBe(403)
    })

    it('and what was written is gone a month after', async () => {
      await signUp('karen')
      await write(randomUUID())
      app.setNow(addMinutes(endsAt, 31 * 24 * 60))
      await jobHandlers(app.deps)
        .find(({ kind }) => kind === 'forget-old')
        ?.run({}, async () => undefined)
      expect(await app.db.selectFrom('shift_notes').selectAll().execute()).toEqual([])
    })
  })

  it('are counted by quarter without names, and fewer than five not at all', async () => {
    const numbers = async () => {
      const answer = await app.as('mette').get('/api/desk/volunteer-numbers?year=2026')
      const homes = answer.read(z.array(homeNumbers))
      return homes.find(({ id }) => id === 'laerkevang')?.quarters.at(-1)
    }
    const karen = await signUp('karen')
    const pupils = { kind: 'class', people: 4, groupName: '4.B' }
    const school = await signUp('grethe', pupils)
    app.setNow(endsAt)
    const none = { year: 2026, quarter: 4, times: 0, people: 0, visits: 0, hours: 0 }
    expect(await numbers()).toEqual(none)
    await mark(school, 'came')
    expect(await numbers()).toEqual({ ...none, times: 1, people: null, visits: null, hours: null })
    await mark(karen, 'came')
    expect(await numbers()).toEqual({ ...none, times: 1, people: 5, visits: 5, hours: 5 })
    expect((await app.as('karen').get('/api/desk/volunteer-numbers?year=2026')).status).toBe(403)
  })

  describe('at a home that is handed over', () => {
    const path = `${homePath}/handovers`
    async function hand(from: string, until: string | null) {
      const answer = await app.as('mette').post(path, { from, until, note: 'Nøglen er hos Ib.' })
      expect(answer.status, answer.text).toBe(200)
      return answer.read(handoverMade)
    }
    const accept = (persona: string, code: string) =>
      app.as(persona).post('/api/me/handovers', { code })
    const coordinates = async (persona: string) =>
      (await app.as(persona).get('/api/session'))
        .read(session)
        .account?.roles.some(({ body }) => body?.id === 'laerkevang') ?? false

    it('belong to the colleague from the day on and until the last, and both see them meanwhile', async () => {
      const { code } = await hand('2026-11-30', '2026-12-04')
      const found = (await app.as('jonas').post('/api/handover-codes', { code })).read(
        handoverFound,
      )
      expect(found).toMatchObject({ state: 'open', note: 'Nøglen er hos Ib.' })
      expect((await accept('jonas', code)).read(handoverFound).state).toBe('mine')
      expect(await coordinates('jonas')).toBe(false)
      expect(await kindsOf('mette')).toContain('handover-accepted')
      app.setNow('2026-11-29T23:00:00.000Z')
      await work('turn-handover')
      expect([await coordinates('jonas'), await coordinates('mette')]).toEqual([true, true])
      app.setNow('2026-12-04T22:59:00.000Z')
      await work('turn-handover')
      expect(await coordinates('jonas')).toBe(true)
      app.setNow('2026-12-04T23:00:00.000Z')
      await work('turn-handover')
      expect(await coordinates('jonas')).toBe(false)
      app.setNow('2027-03-06T12:00:00.000Z')
      await jobHandlers(app.deps)
        .find(({ kind }) => kind === 'forget-old')
        ?.run({}, async () => undefined)
      expect(await app.db.selectFrom('handovers').selectAll().execute()).toEqual([])
    })

    it('for good are the colleague’s alone, at once', async () => {
      const { code } = await hand('2026-11-21', null)
      await accept('jonas', code)
      expect([await coordinates('jonas'), await coordinates('mette')]).toEqual([true, false])
      expect((await accept('niels', code)).status).toBe(409)
      expect((await accept('jonas', code)).status).toBe(200)
    })

    it('stay where they are when it is taken back, and nobody accepts their own', async () => {
      const { code, handovers: made } = await hand('2026-11-21', '2026-12-04')
      expect((await accept('mette', code)).status).toBe(409)
      await accept('jonas', code)
      const id = made.handovers[0]?.id ?? ''
      const after = (await app.as('mette').delete(`${path}/${id}`)).read(handovers)
      expect(after.handovers).toEqual([])
      expect(await coordinates('jonas')).toBe(false)
      const kept = await app.db.selectFrom('audit').select('action').execute()
      expect(kept.map(({ action }) => action)).toEqual(
        expect.arrayContaining([
          'care-home.hand-over',
          'care-home.accept-handover',
          'care-home.take-over',
          'care-home.end-handover',
          'care-home.give-back',
        ]),
      )
    })
  })
})
