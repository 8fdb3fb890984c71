// A rule in words: its week, its day and its months.
import type { RhythmRule } from '../../../shared/rhythm.ts'
import { clockTime, list, month, weekday } from '../../format.ts'
import type { Words } from '../../language.ts'
import { noonOf } from '../days.ts'
import type da from './text.da.ts'

/** 1 June 2026 is a Monday. */
export const weekdayName = (index: number): string => weekday(noonOf(`2026-06-0${index + 1}`))

export const monthName = (number: number): string =>
  month(noonOf(`2026-${String(number).padStart(2, '0')}-01`))

export function whenOf(
  rule: Pick<RhythmRule, 'week' | 'from' | 'until'> & { weekday: number },
  t: Pick<Words<typeof da>, 'when'>,
): string {
  const { week, from, until } = rule
  return t.when(String(week), weekdayName(rule.weekday), clockTime(from), clockTime(until))
}

export function monthsOf(
  months: readonly number[],
  t: Pick<Words<typeof da>, 'allMonths' | 'monthsBut' | 'monthsOnly'>,
): string {
  const missing = allMonths.filter((number) => !months.includes(number))
  if (missing.length === 0) return t.allMonths
  if (missing.length <= 3) return t.monthsBut(list(missing.map(monthName)))
  return t.monthsOnly(list(months.map(monthName)))
}

export const allMonths: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1)
