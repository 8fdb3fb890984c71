import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { board, made, monthCopy } from '../shared/board.ts'
import { messagePage } from '../shared/messages.ts'
import { copyTimes, sameDayOf } from '../shared/month-copy.ts'
import { submissionDecision } from '../shared/submissions.ts'
import { addMinutes, fromLocal, toLocal } from '../shared/time.ts'
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

describe('A day in another month', () => {
  it('is the same weekday in the same week of the month, or is not there', () => {
    expect(sameDayOf('2026-11-30', '2026-12')).toBeUndefined()
    expect(sameDayOf('2026-11-24', '2026-12')).toBe('2026-12-22')
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 12 }),
        (date, number) => {
          const day = date.toISOString().slice(0, 10)
          const month = `${day.slice(0, 4)}-${String(number).padStart(2, '0')}`
          const copied = sameDayOf(day, month)
          const week = (each: string) => Math.ceil(Number(each.slice(8)) / 7)
          if (!copied) return week(day) === 5
          const weekday = (each: string) => new Date(each).getUTCDay()
          return (
            copied.startsWith(month) &&
            weekday(copied) === weekday(day) &&
            week(copied) === week(day)
          )
        },
      ),
    )
  })

  it('keeps the clock on the wall across daylight saving', () => {
    const startsAt = fromLocal('2027-03-10T14:00')
    const [copied] = copyTimes(
      [{ activityId: 'a', startsAt, endsAt: addMinutes(startsAt, 90), capacity: 2 }],
      '2027-04',
      [],
      '2027-03-20T00:00:00.000Z',
    )
    expect(copied && toLocal(copied.startsAt)).toBe('2027-04-14T14:00')
    expect(copied && toLocal(copied.endsAt)).toBe('2027-04-14T15:30')
  })
})

describeOnEngines('A coordinator’s board', (engine) => {
  let app: TestApp
  beforeEach(async () => {
    app = await startTestApp(engine)
  })
  afterEach(async () => {
    await app.close()
  })

  const homePath = '/api/desk/care-homes/laerkevang'
  async function make(...starts: string[]) {
    const shifts = starts.map((startsAt) => ({
      startsAt,
      endsAt: toLocal(addMinutes(fromLocal(startsAt), 60)),
      capacity: 1,
    }))
    const answer = await app.as('mette').post(`${homePath}/activities`, { ...song, shifts })
    expect(answer.status, answer.text).toBe(200)
    return answer.read(activity)
  }
  async function week(from: string, persona = 'mette') {
    const answer = await app.as(persona).get(`/api/desk/volunteers-week?from=${from}`)
    expect(answer.status, answer.text).toBe(200)
    return answer.read(board)
  }
  const addTimes = (id: string, ...shifts: unknown[]) =>
    app.as('mette').post(`/api/desk/activities/${id}/times`, { shifts })
  async function signUp(persona: string, shiftId: string) {
    const payload = { shiftId, kind: 'alone', alternatives: [], ifFull: 'waiting' }
    const contact = { contactBy: 'phone', phone: '00 00 00 71' }
    const sent = { ...payload, ...contact }
    const answer = await submit(app, persona, 'shift-sign-up', sent, { version: 2 })
    return answer.read(submissionDecision)
  }
  const songsOf = ({ homes }: Awaited<ReturnType<typeof week>>, id: string) =>
    homes
      .flatMap(({ shifts }) => shifts)
      .filter((shift) => shift.activity.id === id)
      .map(({ startsAt }) => toLocal(startsAt))

  describe('of the week', () => {
    it('shows seven days at each of one’s homes, and who comes, without how to reach them', async () => {
      const { id } = await make('2026-11-30T14:00', '2026-12-06T23:00', '2026-12-07T14:00')
      const before = await week('2026-11-30')
      expect(before.homes.map((home) => home.id)).toEqual(['laerkevang', 'pilehaven'])
      expect(songsOf(before, id)).toEqual(['2026-11-30T14:00', '2026-12-06T23:00'])
      const [first] = before.homes.flatMap(({ shifts }) =>
        shifts.filter((shift) => shift.activity.id === id),
      )
      await signUp('karen', first?.id ?? '')
      const { homes } = await week('2026-11-30')
      const shown = homes.flatMap(({ shifts }) => shifts).find((shift) => shift.id === first?.id)
      expect(shown).toMatchObject({
        placesLeft: 0,
        visitors: [{ name: 'Karen Eksempel', state: 'coming', attendance: null }],
      })
      expect(JSON.stringify(homes)).not.toContain('00 00 00 71')
      const seen = await app.db
        .selectFrom('audit')
        .select(['subject', 'detail'])
        .where('action', '=', 'care-home.see-sign-ups')
        .execute()
      expect(seen.at(-1)).toEqual({
        subject: 'laerkevang pilehaven',
        detail: '{"from":"2026-11-30"}',
      })
    })

    it('is for coordinators, and shows an administrator every home', async () => {
      expect((await app.as('karen').get('/api/desk/volunteers-week?from=2026-11-30')).status).toBe(
        403,
      )
      expect((await week('2026-11-30', 'anna')).homes.length).toBeGreaterThan(2)
    })
  })

  describe('of times', () => {
    it('takes more of what stands, single and repeating, and each start once', async () => {
      const { id } = await make('2026-11-30T14:00')
      const answer = await addTimes(
        id,
        { startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T11:00', capacity: 3 },
        {
          startsAt: '2026-12-02T10:00',
          endsAt: '2026-12-02T11:00',
          capacity: 2,
          repeats: 'FREQ=WEEKLY',
        },
      )
      expect(answer.read(made)).toEqual({ made: 2 })
      expect(songsOf(await week('2026-11-30'), id)).toEqual([
        '2026-11-30T14:00',
        '2026-12-01T10:00',
        '2026-12-02T10:00',
      ])
      expect(songsOf(await week('2027-06-07'), id)).toEqual(['2027-06-09T10:00'])
      const again = await addTimes(id, {
        startsAt: '2026-12-01T10:00',
        endsAt: '2026-12-01T11:00',
        capacity: 3,
      })
      expect(again.status).toBe(422)
      expect(again.text).toContain('/shifts/0/startsAt')
    })

    it('are added by the home’s own coordinator alone', async () => {
      const { id } = await make('2026-11-30T14:00')
      const time = { startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T11:00', capacity: 3 }
      const path = `/api/desk/activities/${id}/times`
      expect((await app.as('karen').post(path, { shifts: [time] })).status).toBe(403)
      expect(
        (await app.as('mette').post('/api/desk/activities/none/times', { shifts: [time] })).status,
      ).toBe(404)
    })

    it('have more places, which are offered to the line, and never fewer than are taken', async () => {
      const made = await make('2026-11-30T14:00')
      const shift = made.shifts[0]?.id ?? ''
      await signUp('karen', shift)
      const grethe = await signUp('grethe', shift)
      const set = (capacity: number) =>
        app.as('mette').put(`/api/desk/shifts/${shift}/capacity`, { capacity })
      expect((await set(2)).status).toBe(200)
      const { messages } = (await app.as('grethe').get('/api/me/messages')).read(messagePage)
      expect(messages.map(({ kind, submission }) => [kind, submission?.id])).toContainEqual([
        'place-offered',
        grethe.submissionId,
      ])
      expect((await set(1)).status).toBe(409)
    })
  })

  describe('of a month', () => {
    it('is copied by weekday and time of day, without what is there or falls on a holiday', async () => {
      const { id } = await make('2026-11-24T14:00', '2026-11-27T10:00', '2026-11-30T14:00')
      await addTimes(id, { startsAt: '2026-12-22T14:00', endsAt: '2026-12-22T15:00', capacity: 1 })
      const planned = (await app.as('mette').get(`${homePath}/month-copy?to=2026-12`)).read(
        monthCopy,
      )
      const own = planned.times.filter((time) => time.activity.id === id)
      expect(own.map(({ startsAt, state }) => [toLocal(startsAt), state])).toEqual([
        ['2026-12-22T14:00', 'there'],
        ['2026-12-25T10:00', 'holiday'],
      ])
    })

    it('makes what was chosen once, however often it is asked for', async () => {
      const { id } = await make('2026-11-24T14:00', '2026-11-26T10:00')
      const planned = (await app.as('mette').get(`${homePath}/month-copy?to=2026-12`)).read(
        monthCopy,
      )
      const own = planned.times.filter((time) => time.activity.id === id)
      expect(own.map(({ state }) => state)).toEqual(['new', 'new'])
      const times = own.slice(0, 1).map(({ startsAt }) => ({ activityId: id, startsAt }))
      const copy = () => app.as('mette').post(`${homePath}/month-copy`, { to: '2026-12', times })
      const answers = await Promise.all([copy(), copy()])
      expect(answers.map((answer) => answer.read(made).made).sort()).toEqual([0, 1])
      expect(songsOf(await week('2026-12-21'), id)).toEqual(['2026-12-22T14:00'])
    })
  })
})
