import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timingOf } from '../server/submissions/forms.ts'
import { localDateTime } from '../shared/instant.ts'
import { addDays, addMinutes, fromLocal, toLocal, windowState } from '../shared/time.ts'

// Since 1980 Denmark changes its clocks by the present rule, or nearly so.
const instants = fc
  .date({
    min: new Date('1981-01-01T00:00:00.000Z'),
    max: new Date('2199-12-31T00:00:00.000Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString())
const wallTimes = instants.map((at) => at.slice(0, 16))
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)

describe('Copenhagen time', () => {
  it.each([
    ['2026-11-21T10:00:00.000Z', '2026-11-21T11:00'],
    ['2026-07-01T22:30:00.000Z', '2026-07-02T00:30'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T00:00'],
    ['2026-11-26T22:59:59.999Z', '2026-11-26T23:59'],
  ])('reads %s as %s', (at, local) => {
    expect(toLocal(at)).toBe(local)
    expect(fromLocal(local)).toBe(`${at.slice(0, 16)}:00.000Z`)
  })

  it('skips an hour in spring: a time in it becomes the instant one hour later', () => {
    expect(toLocal('2027-03-28T00:59:00.000Z')).toBe('2027-03-28T01:59')
    expect(toLocal('2027-03-28T01:00:00.000Z')).toBe('2027-03-28T03:00')
    expect(fromLocal('2027-03-28T02:00')).toBe('2027-03-28T01:00:00.000Z')
    expect(fromLocal('2027-03-28T02:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(fromLocal('2027-03-28T03:00')).toBe('2027-03-28T01:00:00.000Z')
  })

  it('repeats an hour in autumn: a time in it is the first of the two', () => {
    expect(toLocal('2027-10-31T00:30:00.000Z')).toBe('2027-10-31T02:30')
    expect(toLocal('2027-10-31T01:30:00.000Z')).toBe('2027-10-31T02:30')
    expect(fromLocal('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(fromLocal('2027-10-31T03:00')).toBe('2027-10-31T02:00:00.000Z')
  })

  it('leads there and back, but for the hour that spring skips', () => {
    fc.assert(
      fc.property(wallTimes, (local) => {
        const back = toLocal(fromLocal(local))
        expect(back).toBe(isSkipped(local) ? `${addHour(local)}` : local)
      }),
      { examples: [['2027-03-28T02:30'], ['2027-10-31T02:30'], ['2000-02-29T23:59']] },
    )
  })

  it('leads back to the same minute, but for the hour that autumn repeats', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const minute = `${at.slice(0, 16)}:00.000Z`
        const back = fromLocal(toLocal(at))
        if (back !== minute) {
          expect(Date.parse(minute) - Date.parse(back)).toBe(3_600_000)
          expect(toLocal(back)).toBe(toLocal(minute))
        }
      }),
      { examples: [['2027-10-31T01:30:00.000Z'], ['2027-10-31T00:30:00.000Z']] },
    )
  })

  it.each(['2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:00', '2026-01-01', 'nu', ''])(
    'knows no %j',
    (local) => {
      expect(() => fromLocal(local)).toThrow(RangeError)
      expect(localDateTime.safeParse(local).success).toBe(false)
    },
  )
})

describe('Days and minutes', () => {
  it('keep the time on the wall across changes of clocks', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -800, max: 800 }), times, (at, days, time) => {
        const local = toLocal(addDays(at, days, time))
        const day = local.slice(0, 10)
        const gone = Date.parse(day) - Date.parse(toLocal(at).slice(0, 10))
        expect(gone / 86_400_000).toBe(days)
        const asked = `${day}T${time}`
        expect(local).toBe(isSkipped(asked) ? addHour(asked) : asked)
      }),
      {
        examples: [
          ['2027-03-27T11:00:00.000Z', 1, '02:30'],
          ['2027-03-27T23:30:00.000Z', 1, '12:00'],
          ['2027-10-30T22:30:00.000Z', 1, '08:00'],
        ],
      },
    )
  })

  it('count minutes as they pass', () => {
    expect(addMinutes('2027-03-28T00:30:00.000Z', 60)).toBe('2027-03-28T01:30:00.000Z')
    fc.assert(
      fc.property(instants, fc.integer({ min: -1e6, max: 1e6 }), (at, minutes) => {
        expect(addMinutes(addMinutes(at, minutes), -minutes)).toBe(at)
      }),
    )
  })
})

describe('A window', () => {
  const window = { opensAt: '2026-11-01T07:00:00.000Z', closesAt: '2026-11-26T22:59:00.000Z' }

  it.each([
    ['2026-11-01T06:59:59.999Z', 'upcoming'],
    ['2026-11-01T07:00:00.000Z', 'open'],
    ['2026-11-26T22:59:00.000Z', 'open'],
    ['2026-11-26T22:59:00.001Z', 'closed'],
  ])('is at %s %s', (at, state) => {
    expect(windowState(window, at)).toBe(state)
  })

  it('without an end never closes', () => {
    expect(windowState({ ...window, closesAt: null }, '9999-12-31T23:59:59.999Z')).toBe('open')
  })

  it.each([
    ['strict', '2026-11-26T22:59:00.000Z', { late: false }],
    ['strict', '2026-11-26T22:59:00.001Z', { late: false, reason: 'closed' }],
    ['grace', '2026-11-26T22:59:00.000Z', { late: false }],
    ['grace', '2026-11-26T23:09:00.000Z', { late: true }],
    ['grace', '2026-11-26T23:09:00.001Z', { late: false, reason: 'closed' }],
    ['review', '2026-11-26T22:59:00.000Z', { late: false }],
    ['review', '2027-11-26T22:59:00.000Z', { late: true }],
    ['review', '2026-11-01T06:59:59.999Z', { late: false, reason: 'not_open_yet' }],
  ] as const)('under the policy %s takes what comes at %s so', (latePolicy, at, timing) => {
    expect(timingOf({ ...window, latePolicy, graceMinutes: 10 }, at)).toEqual(timing)
  })
})

/** The clocks go from 2 to 3 on the last Sunday of March. */
function isSkipped(local: string): boolean {
  const day = new Date(`${local}:00.000Z`)
  const lastWeek = day.getUTCMonth() === 2 && day.getUTCDate() > 24
  return lastWeek && day.getUTCDay() === 0 && day.getUTCHours() === 2
}

function addHour(local: string): string {
  return new Date(Date.parse(`${local}:00.000Z`) + 3_600_000).toISOString().slice(0, 16)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
