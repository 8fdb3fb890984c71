// The month's rhythm as rules: what always holds, whatever the rule.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import examples from '../db/seed/examples/meetings.json' with { type: 'json' }
import { facts } from '../db/seed/facts.ts'
import { weekday } from '../shared/month-rhythm.ts'
import {
  addMonths,
  dayOfRule,
  everFalls,
  meetingsOfRule,
  monthsBetween,
  type RhythmRule,
  rhythmRule,
} from '../shared/rhythm.ts'
import { toLocal } from '../shared/time.ts'
import { lix } from './lix.ts'

const term = { startsOn: '2026-01-01', endsOn: '2029-12-31' }
const rules = examples.rules.map((rule) => rhythmRule.parse(rule))
const [dialogue] = rules
if (!dialogue) throw new Error('there are no example rules')

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const anyRule: fc.Arbitrary<RhythmRule> = fc
  .record({
    week: fc.integer({ min: 1, max: 5 }),
    weekday: fc.constantFrom(...weekday.options),
    times: fc
      .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 0, max: 1439 }))
      .filter(([from, until]) => from < until),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
  })
  .map(({ times: [from, until], ...rest }) => ({
    ...dialogue,
    ...rest,
    from: clock(from),
    until: clock(until),
  }))

const anyMonth = fc.constantFrom(...monthsBetween('2026-01', '2029-12'))
const laid = (rule: RhythmRule) => meetingsOfRule(rule, term, '2025-06', '2030-06')

describe('A rule', () => {
  it('gives each meeting at the rule’s own local time, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const meeting of laid(rule)) {
          expect(toLocal(meeting.startsAt).slice(11)).toBe(rule.from)
          expect(toLocal(meeting.endsAt).slice(11)).toBe(rule.until)
          expect(meeting.startsAt < meeting.endsAt).toBe(true)
        }
      }),
    )
  })

  it('never gives two meetings in one month, and the same id each time it is asked', () => {
    fc.assert(
      fc.property(anyRule, anyMonth, (rule, month) => {
        const all = laid(rule)
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        expect(new Set(all.map((meeting) => meeting.month)).size).toBe(all.length)
        const one = meetingsOfRule(rule, term, month, month)
        expect(one).toEqual(all.filter((meeting) => meeting.month === month))
      }),
    )
  })

  it('gives meetings on its weekday, in its months and inside the term alone', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const { month, startsAt } of laid(rule)) {
          const day = toLocal(startsAt).slice(0, 10)
          expect(new Date(`${day}T12:00:00Z`).getUTCDay()).toBe(
            weekday.options.indexOf(rule.weekday) + 1,
          )
          expect(rule.months).toContain(Number(month.slice(5)))
          expect(day >= term.startsOn && day <= term.endsOn).toBe(true)
        }
      }),
    )
  })

  it('keeps the week together: Monday’s meeting comes before Wednesday’s of the same week', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 1, max: 5 }), (month, week) => {
        const [monday, wednesday] = (['monday', 'wednesday'] as const).map((day) =>
          dayOfRule({ week, weekday: day }, month),
        )
        expect(monday === undefined).toBe(wednesday === undefined)
        if (monday === undefined || wednesday === undefined) return
        expect(Date.parse(wednesday) - Date.parse(monday)).toBe(2 * 86_400_000)
      }),
    )
  })

  it('falls on the days that a calendar of paper has', () => {
    const day = (week: number, weekday: RhythmRule['weekday'], month: string) =>
      dayOfRule({ week, weekday }, month)
    expect(day(1, 'monday', '2026-12')).toBe('2026-12-07')
    expect(day(4, 'wednesday', '2026-11')).toBe('2026-11-25')
    expect(day(1, 'tuesday', '2026-06')).toBe('2026-06-02')
    expect(day(5, 'monday', '2026-12')).toBeUndefined()
    // The week begins in February and ends in March.
    expect(day(4, 'wednesday', '2028-02')).toBe('2028-03-01')
  })

  it('keeps 14 o’clock on both sides of the changes of clocks in 2027', () => {
    const starts = meetingsOfRule(dialogue, term, '2027-03', '2027-11').map((m) => m.startsAt)
    expect(starts.slice(0, 2)).toEqual(['2027-03-01T13:00:00.000Z', '2027-04-05T12:00:00.000Z'])
    expect(starts.slice(-2)).toEqual(['2027-10-04T12:00:00.000Z', '2027-11-01T13:00:00.000Z'])
  })

  it('that ends before it starts is a fault at its end', () => {
    const parsed = rhythmRule.safeParse({ ...dialogue, from: '16:00', until: '14:00' })
    expect(parsed.error?.issues).toMatchObject([
      { path: ['until'], message: 'the meeting ends before it starts' },
    ])
    expect(rhythmRule.safeParse({ ...dialogue, until: dialogue.from }).success).toBe(false)
    expect(rhythmRule.safeParse({ ...dialogue, months: [] }).success).toBe(false)
  })

  it('that never falls is known by it', () => {
    expect(everFalls({ ...dialogue, week: 5, months: [2] }, term)).toBe(false)
    expect(everFalls({ ...dialogue, week: 5, months: [11] }, term)).toBe(true)
    expect(everFalls(dialogue, { startsOn: '2026-07-01', endsOn: '2026-07-31' })).toBe(false)
  })
})

describe('The current term’s rhythm', () => {
  it('follows the one that the sources tell for 2018, meeting by meeting', () => {
    const told = facts.monthRhythm.meetings.map(({ week, weekday, from }) => [week, weekday, from])
    const days = new Set(rules.map(({ week, weekday, from }) => `${week} ${weekday} ${from}`))
    for (const [week, day, from] of told)
      if (day !== null && from !== null) expect(days).toContain(`${week} ${day} ${from}`)
  })

  it('is read by a 14-year-old', () => {
    for (const { summary } of rules) expect(lix(summary.da), summary.da).toBeLessThanOrEqual(40)
  })

  it('gives eleven months of each in a year, and none in July', () => {
    for (const rule of rules) {
      const months = meetingsOfRule(rule, term, '2027-01', '2027-12').map(({ month }) => month)
      expect(months).toHaveLength(11)
      expect(months).not.toContain('2027-07')
    }
  })

  it('counts months across the new year', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2027-01', -1)).toBe('2026-12')
    expect(monthsBetween('2026-12', '2027-01')).toEqual(['2026-12', '2027-01'])
    expect(monthsBetween('2027-01', '2026-12')).toEqual([])
  })
})
