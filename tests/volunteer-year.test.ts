import ical, { type VEvent } from 'node-ical'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../server/app.ts'
import { hoursInWords } from '../server/volunteering/certificate.ts'
import { calendarLink } from '../shared/meetings.ts'
import { messagePage } from '../shared/messages.ts'
import { type SubmissionDecision, submissionDecision } from '../shared/submissions.ts'
import { volunteerYears } from '../shared/volunteer-year.ts'
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
  kind: 'music',
}

describeOnEngines('A volunteer’s year', (engine) => {
  let app: TestApp
  let shiftId: string
  beforeEach(async () => {
    app = await startTestApp(engine)
    shiftId = await makeShift('laerkevang', '2026-11-30T14:00', '2026-11-30T15:30')
  })
  afterEach(async () => {
    await app.close()
  })

  async function makeShift(home: string, startsAt: string, endsAt: string) {
    const shifts = [{ startsAt, endsAt, capacity: 5 }]
    const path = `/api/desk/care-homes/${home}/activities`
    const made = await app.as('mette').post(path, { ...song, shifts })
    expect(made.status, made.text).toBe(200)
    return made.read(activity).shifts[0]?.id ?? ''
  }
  async function signUp(persona: string, to = shiftId) {
    const answer = await submit(
      app,
      persona,
      'shift-sign-up',
      {
        shiftId: to,
        kind: 'alone',
        alternatives: [],
        ifFull: 'nothing',
        contactBy: 'phone',
        phone: '00 00 00 71',
      },
      { version: 2 },
    )
    return answer.read(submissionDecision)
  }
  const withdraw = (persona: string, { submissionId }: SubmissionDecision) =>
    submit(app, persona, 'withdrawal', { submissionId })
  async function remindedOf(persona: string) {
    const { messages } = (await app.as(persona).get('/api/me/messages')).read(messagePage)
    return messages.filter(({ kind }) => kind === 'shift-reminder').length
  }
  async function keepCurrent() {
    const handlers = jobHandlers(app.deps)
    await handlers.find(({ kind }) => kind === 'keep-current')?.run({}, async () => undefined)
  }
  async function came({ submissionId }: SubmissionDecision) {
    await app.db
      .updateTable('sign_ups')
      .set({ attendance: 'came', attendance_at: app.now() })
      .where('submission_id', '=', submissionId)
      .execute()
  }

  describe('has a reminder', () => {
    it('from noon on the day before, once', async () => {
      await signUp('karen')
      app.setNow('2026-11-29T10:59:00.000Z')
      await keepCurrent()
      expect(await remindedOf('karen')).toBe(0)
      app.setNow('2026-11-29T11:00:00.000Z')
      await keepCurrent()
      await keepCurrent()
      expect(await remindedOf('karen')).toBe(1)
    })

    it('of what one still comes to, and not of what one has just signed up for', async () => {
      const karen = await signUp('karen')
      await signUp('grethe')
      await withdraw('karen', karen)
      app.setNow('2026-11-29T15:00:00.000Z')
      await signUp('yusuf')
      await keepCurrent()
      expect(await Promise.all(['karen', 'grethe', 'yusuf'].map(remindedOf))).toEqual([0, 1, 0])
    })

    it('not of a time that is called off or has begun', async () => {
      await signUp('karen')
      const off = { reason: 'Pianisten er syg' }
      await app.as('mette').post(`/api/desk/shifts/${shiftId}/cancellation`, off)
      const other = await makeShift('laerkevang', '2026-11-30T10:00', '2026-11-30T11:00')
      await signUp('karen', other)
      app.setNow('2026-11-30T09:00:00.000Z')
      await keepCurrent()
      expect(await remindedOf('karen')).toBe(0)
    })
  })

  describe('has a calendar', () => {
    const makeLink = async (persona: string) =>
      (await app.as(persona).post('/api/me/shift-calendar-link')).read(calendarLink)
    async function events(path: string | null) {
      const answer = await app.anyone.get(path ?? '')
      expect(answer.status, answer.text).toBe(200)
      return Object.values(ical.sync.parseICS(answer.text)).filter(
        (part): part is VEvent => part?.type === 'VEVENT',
      )
    }

    it('of what one comes to, under a secret address; what ends is called off there', async () => {
      const karen = await signUp('karen')
      await signUp('grethe')
      const { path } = await makeLink('karen')
      const [event] = await events(path)
      expect(event).toMatchObject({
        summary: 'Sang ved klaveret, Plejehjemmet Lærkevang',
        status: 'CONFIRMED',
        sequence: 0,
      })
      expect(event?.start.toISOString()).toBe('2026-11-30T13:00:00.000Z')
      app.setNow('2026-11-25T10:00:00.000Z')
      await withdraw('karen', karen)
      const after = await events(path)
      expect(after).toHaveLength(1)
      expect(after[0]).toMatchObject({ status: 'CANCELLED', sequence: 1, uid: event?.uid })
      expect(after[0]?.lastmodified?.toISOString()).toBe('2026-11-25T10:00:00.000Z')
      app.setNow('2027-01-15T10:00:00.000Z')
      expect(await events(path)).toHaveLength(0)
    })

    it('that says why a time is called off, and is the same bytes where nothing is new', async () => {
      await signUp('karen')
      const { path } = await makeLink('karen')
      const first = await app.anyone.get(path ?? '')
      expect(first.headers.get('Cache-Control')).toBe('private, max-age=300')
      expect(first.headers.get('Referrer-Policy')).toBe('no-referrer')
      const tag = first.headers.get('ETag') ?? ''
      const again = await app.anyone.send(path ?? '', { headers: { 'If-None-Match': tag } })
      expect(again.status).toBe(304)
      const off = { reason: 'Pianisten er syg' }
      await app.as('mette').post(`/api/desk/shifts/${shiftId}/cancellation`, off)
      const [event] = await events(path)
      expect(event).toMatchObject({ status: 'CANCELLED' })
      expect(String(event?.description)).toContain('Aflyst: Pianisten er syg')
    })

    it('that stops at once when it is revoked or made anew, and keeps no secret', async () => {
      const first = await makeLink('karen')
      const second = await makeLink('karen')
      expect((await app.anyone.get(first.path ?? '')).status).toBe(404)
      expect((await app.anyone.get(second.path ?? '')).status).toBe(200)
      const rows = await app.db.selectFrom('shift_calendar_links').selectAll().execute()
      const secret = second.path?.split('/').at(-1) ?? ''
      expect(JSON.stringify([rows, app.logged])).not.toContain(secret)
      await app.as('karen').delete('/api/me/shift-calendar-link')
      expect((await app.anyone.get(second.path ?? '')).status).toBe(404)
    })
  })

  describe('has hours', () => {
    const hoursOf = async (persona: string) =>
      (await app.as(persona).get('/api/me/volunteer-years')).read(volunteerYears).hours

    it('of the times one came, by year and home, however many one came with', async () => {
      const newYear = await makeShift('pilehaven', '2027-01-01T00:30', '2027-01-01T02:00')
      const other = await makeShift('laerkevang', '2026-12-01T10:00', '2026-12-01T11:00')
      const all = [
        await signUp('karen'),
        await signUp('karen', other),
        await signUp('karen', newYear),
      ]
      for (const each of all) await came(each)
      await signUp('grethe')
      expect(await hoursOf('karen')).toMatchObject([
        { year: 2027, careHome: { id: 'pilehaven' }, times: 1, minutes: 90 },
        { year: 2026, careHome: { id: 'laerkevang' }, kinds: ['music'], times: 2, minutes: 150 },
      ])
      expect(await hoursOf('grethe')).toEqual([])
    })

    it('on a certificate that is made when it is asked for', async () => {
      await came(await signUp('karen'))
      const got = await app.as('karen').get('/api/me/volunteer-certificate?year=2026')
      expect(got.headers.get('Content-Type')).toBe('application/pdf')
      expect(got.headers.get('Cache-Control')).toBe('no-store')
      expect(got.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
      expect(got.bytes.toString('latin1')).toContain('/StructTreeRoot')
      expect((await app.as('karen').get('/api/me/volunteer-certificate?year=2025')).status).toBe(
        404,
      )
      expect((await app.as('grethe').get('/api/me/volunteer-certificate')).status).toBe(404)
    })

    it('in words as one says them', () => {
      expect([45, 60, 90, 120, 750].map(hoursInWords)).toEqual([
        '45 minutter',
        '1 time',
        '1½ time',
        '2 timer',
        '12½ time',
      ])
    })
  })
})
