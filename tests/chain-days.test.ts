import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type callStates,
  chainWeekdays,
  dayAfter,
  dayOf,
  easterOf,
  followerOf,
  isCallDay,
  isHoliday,
  neighboursOf,
  nextCallDay,
  reportedState,
  reportWindow,
  ringOf,
} from '../shared/chain-days.ts'
import { fromLocal, toLocal } from '../shared/time.ts'

const members = fc
  .uniqueArray(fc.nat(999), { minLength: 2, maxLength: 20 })
  .map((numbers) => numbers.map((number) => ({ id: `m${number}` })))
const day = fc.integer({ min: 0, max: 3650 }).map((days) => dayAfter('2024-01-01', days))
const everyDay = { weekdays: chainWeekdays, skipsHolidays: false, pauses: [] }

describe('The ring', () => {
  it('has each ring one and be rung by one, and ends where it began', () => {
    fc.assert(
      fc.property(members, (ring) => {
        const rung = ring.map(({ id }) => neighboursOf(ring, id)?.after.id)
        expect(rung.toSorted()).toEqual(ring.map(({ id }) => id).toSorted())
        for (const { id } of ring) {
          const after = neighboursOf(ring, id)?.after
          expect(after?.id).not.toBe(id)
          expect(neighboursOf(ring, after?.id ?? '')?.before.id).toBe(id)
        }
        expect(neighboursOf(ring, ring.at(-1)?.id ?? '')?.after).toBe(ring[0])
      }),
    )
  })

  it('closes around those who are away, in the same order', () => {
    fc.assert(
      fc.property(members, fc.array(fc.nat(19)), day, (all, away, when) => {
        const pauses = away.flatMap((at) => {
          const memberId = all[at]?.id
          return memberId ? [{ memberId, from: dayAfter(when, -1), until: when }] : []
        })
        const ring = ringOf(all, pauses, when)
        expect(ring).toEqual(all.filter(({ id }) => !pauses.some((each) => each.memberId === id)))
        // The pause's last day is the last.
        expect(ringOf(all, pauses, dayAfter(when, 1))).toEqual(all)
      }),
    )
  })

  it('has a missed call followed up by a third, and by nobody where there are only two', () => {
    fc.assert(
      fc.property(members, (ring) => {
        for (const { id } of ring) {
          const callee = neighboursOf(ring, id)?.after.id ?? ''
          const follower = followerOf(ring, id, callee)?.id
          if (ring.length === 2) expect(follower).toBeUndefined()
          else expect([id, callee, undefined]).not.toContain(follower)
        }
      }),
    )
    expect(neighboursOf([{ id: 'alone' }], 'alone')).toBeUndefined()
  })
})

describe('The days', () => {
  it('are the same days and the same time by the clock on both sides of each change of clocks', () => {
    fc.assert(
      fc.property(
        day,
        fc.uniqueArray(fc.constantFrom(...chainWeekdays), { minLength: 1 }),
        fc.integer({ min: 7 * 60, max: 20 * 60 }),
        (from, weekdays, minutes) => {
          const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
          const time = `${two(minutes / 60)}:${two(minutes % 60)}`
          const next = nextCallDay({ ...everyDay, weekdays }, from) ?? ''
          expect(toLocal(fromLocal(`${next}T${time}`))).toBe(`${next}T${time}`)
          expect(dayOf(fromLocal(`${next}T${time}`))).toBe(next)
          const weekday = new Date(`${next}T12:00:00Z`).toLocaleDateString('en', {
            weekday: 'long',
            timeZone: 'UTC',
          })
          expect(weekdays).toContain(weekday.toLowerCase())
          // None between was left out, and a chain of every day has no gap.
          for (let each = from; each < next; each = dayAfter(each, 1))
            expect(isCallDay({ ...everyDay, weekdays }, each)).toBe(false)
          expect(nextCallDay(everyDay, from)).toBe(from)
        },
      ),
    )
  })

  it('begin at midnight in Copenhagen, and what was offline has three days more', () => {
    expect(reportWindow('2027-03-28')).toEqual({
      opensAt: '2027-03-27T23:00:00.000Z',
      closesAt: '2027-03-31T22:00:00.000Z',
    })
    expect(reportWindow('2026-10-25').opensAt).toBe('2026-10-24T22:00:00.000Z')
  })

  it('leave out holidays only where that is agreed', () => {
    const skipping = { ...everyDay, skipsHolidays: true }
    const holidays = [
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
      '2027-03-28',
      '2027-05-06',
    ]
    for (const each of holidays) {
      expect(isHoliday(each), each).toBe(true)
      expect(isCallDay(everyDay, each)).toBe(true)
      expect(isCallDay(skipping, each)).toBe(false)
    }
    const year = Array.from({ length: 365 }, (_, at) => dayAfter('2026-01-01', at))
    expect(year.filter(isHoliday)).toHaveLength(10)
    expect(nextCallDay(skipping, '2026-12-25')).toBe('2026-12-27')
    expect([easterOf(2024), easterOf(2038), easterOf(2285)]).toEqual([
      '2024-03-31',
      '2038-04-25',
      '2285-03-22',
    ])
  })

  it('leave out a pause from its first day to its last, and go on after it', () => {
    const pauses = [{ from: '2026-12-20', until: '2027-01-02' }]
    expect(isCallDay({ ...everyDay, pauses }, '2026-12-19')).toBe(true)
    expect(nextCallDay({ ...everyDay, pauses }, '2026-12-20')).toBe('2027-01-03')
    const never = [{ from: '2026-01-01', until: '2999-01-01' }]
    expect(nextCallDay({ ...everyDay, pauses: never }, '2026-12-20')).toBeUndefined()
  })
})

describe('A call', () => {
  it('ends with somebody who got through, or with the coordinator, whatever is told in which order', () => {
    const report = fc.record({
      by: fc.constantFrom('caller' as const, 'follower' as const),
      reached: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(report, { maxLength: 12 }), fc.boolean(), (reports, hasFollower) => {
        let state: (typeof callStates)[number] | null = null
        for (const { by, reached } of reports) {
          const next = reportedState(state, by, reached, hasFollower)
          // Nothing is told twice, and nobody who got through is lost.
          expect(next).not.toBe(state)
          if (next) expect(reached).toBe(next === 'reached' || next === 'followed-up')
          if (by === 'follower' && state === null) expect(next).toBeUndefined()
          if (next === 'missed') expect(hasFollower).toBe(true)
          state = next ?? state
        }
      }),
    )
  })

  it('that the coordinator has closed stays closed', () => {
    for (const by of ['caller', 'follower'] as const)
      for (const reached of [true, false])
        expect(reportedState('closed', by, reached, true)).toBeUndefined()
  })
})
