// Copying a month's times to the next: by weekday, week of the month and the clock on the wall. Free of schemas.
import { isHoliday } from './chain-days.ts'
import { addMinutes, fromLocal, toLocal } from './time.ts'

/** What becomes of a copied time: it is made, is there already, falls on a holiday, or has passed. */
export const copyStates = ['new', 'there', 'holiday', 'past'] as const
export type CopyState = (typeof copyStates)[number]

/** A time as copying needs it. */
export interface CopyTime {
  activityId: string
  startsAt: string
  endsAt: string
  capacity: number
}

/** The month before or after a month, `YYYY-MM`. */
export function monthFrom(month: string, months: number): string {
  const first = new Date(`${month}-01T12:00:00.000Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  return first.toISOString().slice(0, 7)
}

/**
 * The day of another month that is the same weekday in the same week of the month: the second Tuesday stays the second
 * Tuesday.
 * @param day `YYYY-MM-DD`
 * @param month `YYYY-MM`
 * @returns undefined where the month has no fifth such day
 */
export function sameDayOf(day: string, month: string): string | undefined {
  const weekday = weekdayOf(day)
  const first = 1 + ((weekday - weekdayOf(`${month}-01`) + 7) % 7)
  const week = Math.ceil(Number(day.slice(8)) / 7)
  const found = new Date(`${month}-01T12:00:00.000Z`)
  found.setUTCDate(first + 7 * (week - 1))
  const copied = found.toISOString().slice(0, 10)
  return copied.startsWith(month) ? copied : undefined
}

/**
 * What a month's times would be in another month.
 * @param times those that are copied; times that repeat by a rule come by themselves and are none of them
 * @param taken the starts that the activities have already
 */
export function copyTimes<Time extends CopyTime>(
  times: readonly Time[],
  month: string,
  taken: readonly Pick<CopyTime, 'activityId' | 'startsAt'>[],
  now: string,
): (Time & { state: CopyState })[] {
  const known = new Set(taken.map(keyOf))
  return times.flatMap((time) => {
    const [day = '', clock = ''] = toLocal(time.startsAt).split('T')
    const copied = sameDayOf(day, month)
    if (!copied) return []
    const startsAt = fromLocal(`${copied}T${clock}`)
    const minutes = (Date.parse(time.endsAt) - Date.parse(time.startsAt)) / 60_000
    const one = { ...time, startsAt, endsAt: addMinutes(startsAt, minutes) }
    // Two times of one month can fall on one start only where the clock skips an hour.
    const state: CopyState = known.has(keyOf(one))
      ? 'there'
      : isHoliday(copied)
        ? 'holiday'
        : startsAt <= now
          ? 'past'
          : 'new'
    known.add(keyOf(one))
    return [{ ...one, state }]
  })
}

export function keyOf({ activityId, startsAt }: Pick<CopyTime, 'activityId' | 'startsAt'>): string {
  return `${activityId} ${startsAt}`
}

function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00.000Z`).getUTCDay()
}
