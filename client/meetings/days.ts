// Days as the calendar lays them out: `YYYY-MM-DD` in Copenhagen, weeks from Monday.
import { fromLocal, toLocal } from '../../shared/time.ts'

export const dayOf = (at: string): string => toLocal(at).slice(0, 10)

/** Noon of a day, for words about it. */
export const noonOf = (day: string): string => fromLocal(`${day}T12:00`)

export function addDays(day: string, amount: number): string {
  const date = new Date(`${day}T12:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + amount)
  return date.toISOString().slice(0, 10)
}

export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00.000Z`)
  return addDays(day, -((date.getUTCDay() + 6) % 7))
}

/** The first of the month `amount` months after a day's own. */
export function monthOf(day: string, amount = 0): string {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + amount)
  return date.toISOString().slice(0, 10)
}

/** The weeks that hold a month, each of seven days from Monday. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = []
  const next = monthOf(month, 1)
  for (let monday = mondayOf(month); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  }
  return weeks
}

export function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^2\d{3}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  )
}
