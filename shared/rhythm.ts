// The month's rhythm as rules of a term, and the meetings that follow from them.
import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { timeOfDay, weekday } from './month-rhythm.ts'
import { meetingKinds, weekdays } from './names.ts'
import { type Term, termId } from './terms.ts'
import { bilingual, slug } from './text.ts'
import { fromLocal } from './time.ts'

export const meetingKind = z.enum(meetingKinds)
export type MeetingKind = z.infer<typeof meetingKind>

/** A month of a year, `YYYY-MM`. */
export const yearMonth = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/, 'must be a year and a month')

/** What a rule makes and what each of its meetings then is; times are Copenhagen's. */
export const rhythmRule = z
  .strictObject({
    id: slug.max(60),
    termId,
    position: z.int().positive(),
    kind: meetingKind,
    /** The month's nth week: the one that begins with the nth Monday of the month. */
    week: z.int().min(1).max(5),
    weekday,
    from: timeOfDay,
    until: timeOfDay,
    /** The months that have it, 1 to 12. */
    months: z.array(z.int().min(1).max(12)).min(1),
    /** The first day without it, where it has been ended. */
    endedFrom: z.iso.date().nullable().default(null),
    title: bilingual,
    summary: bilingual,
    place: bilingual.nullable(),
    /** The meeting's parts in order, where it has them. */
    parts: z.array(bilingual),
    committeeIds: z.array(slug),
    coreTasks: z.array(coreTaskOrAcross).min(1),
  })
  .refine((rule) => rule.from < rule.until, {
    path: ['until'],
    error: 'the meeting ends before it starts',
    when: ({ issues }) => issues.length === 0,
  })
export type RhythmRule = z.infer<typeof rhythmRule>

const span = z.strictObject({ startsAt: instant, endsAt: instant })

/**
 * What a changed rule does to one meeting ahead: a new one, one that moves along, one that keeps its
 * time, one that goes, and one that is left alone because somebody has moved or cancelled it, or
 * because the rule's new day has passed.
 */
export const ruleEffect = z
  .strictObject({
    meetingId: slug,
    effect: z.enum(['added', 'moved', 'same', 'cancelled', 'left']),
    /** Null for a new one. */
    before: span.nullable(),
    /** Null for one that goes. */
    after: span.nullable(),
  })
  .meta({ id: 'RuleEffect' })
export type RuleEffect = z.infer<typeof ruleEffect>

/**
 * Why a rule can be ended but not deleted: one of its meetings has begun, has been moved or cancelled, or
 * has something on it, such as an agenda.
 */
export const ruleBound = z.enum(['held', 'changed', 'used'])
export type RuleBound = z.infer<typeof ruleBound>

/** Null where it can be deleted. */
export const ruleRemoval = z
  .strictObject({ bound: ruleBound.nullable() })
  .meta({ id: 'RuleRemoval' })
export type RuleRemoval = z.infer<typeof ruleRemoval>

/** A rule as it is kept. */
export const ruleKept = z
  .strictObject({ rule: rhythmRule, example: z.boolean(), changedAt: instant })
  .meta({ id: 'RhythmRuleKept' })
export type RuleKept = z.infer<typeof ruleKept>

/** A meeting as its rule has it: the same rule and month always give the same id. */
export interface RuledMeeting {
  id: string
  month: string
  startsAt: string
  endsAt: string
}

/**
 * The day on which a rule falls in a month.
 * @param month `YYYY-MM`
 * @returns `YYYY-MM-DD`, undefined where the month has no such week. The last week may end in the
 * month after: the fourth week of February 2028 begins on the 28th, and its Wednesday is 1 March.
 */
export function dayOfRule(
  rule: Pick<RhythmRule, 'week' | 'weekday'>,
  month: string,
): string | undefined {
  const first = new Date(`${month}-01T12:00:00.000Z`)
  const firstMonday = 1 + ((8 - first.getUTCDay()) % 7)
  const monday = firstMonday + (rule.week - 1) * 7
  const day = new Date(first)
  day.setUTCDate(monday)
  if (day.toISOString().slice(0, 7) !== month) return undefined
  day.setUTCDate(monday + weekdays.indexOf(rule.weekday))
  return day.toISOString().slice(0, 10)
}

/**
 * The meeting that a rule gives in a month, right across changes of clocks.
 * @returns undefined where the rule leaves the month out, does not fall in it or is ended, or the day is outside the term
 */
export function meetingOfRule(
  rule: RhythmRule,
  term: Pick<Term, 'startsOn' | 'endsOn'>,
  month: string,
): RuledMeeting | undefined {
  if (!rule.months.includes(Number(month.slice(5)))) return undefined
  const day = dayOfRule(rule, month)
  if (day === undefined || day < term.startsOn || day > term.endsOn) return undefined
  if (rule.endedFrom !== null && day >= rule.endedFrom) return undefined
  return {
    id: `${rule.id}-${month}`,
    month,
    startsAt: fromLocal(`${day}T${rule.from}`),
    endsAt: fromLocal(`${day}T${rule.until}`),
  }
}

/** A rule's meetings in the months from one to another, both included, in order. */
export function meetingsOfRule(
  rule: RhythmRule,
  term: Pick<Term, 'startsOn' | 'endsOn'>,
  from: string,
  until: string,
): RuledMeeting[] {
  return monthsBetween(from, until).flatMap((month) => meetingOfRule(rule, term, month) ?? [])
}

/** Whether a rule, had it not been ended, gives any meeting in its term at all. */
export function everFalls(rule: RhythmRule, term: Pick<Term, 'startsOn' | 'endsOn'>): boolean {
  const lasting = { ...rule, endedFrom: null }
  return monthsBetween(term.startsOn.slice(0, 7), term.endsOn.slice(0, 7)).some(
    (month) => meetingOfRule(lasting, term, month) !== undefined,
  )
}

/** Every month from one to another, both included; none where the second comes first. */
export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = []
  for (let month = from; month <= until; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The month `amount` months after; negative goes back. */
export function addMonths(month: string, amount: number): string {
  const day = new Date(`${month}-01T12:00:00.000Z`)
  day.setUTCMonth(day.getUTCMonth() + amount)
  return day.toISOString().slice(0, 7)
}
