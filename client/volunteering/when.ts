// Times in words, and shifts by the day they fall on.
import type { Bilingual, Language } from '../../shared/text.ts'
import { addMinutes, toLocal } from '../../shared/time.ts'
import { atTime, dayAndMonth, sentence, time, weekday } from '../format.ts'
import { language } from '../language.ts'

const weekMinutes = 7 * 24 * 60

/** "10.00–11.30", never broken over two lines */
export function hours({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${time(startsAt)}\u2060–\u2060${time(endsAt)}`
}

/** "Torsdag 26. november" */
export function day(at: string, words: Language = language()): string {
  return sentence(`${weekday(at, words)} ${dayAndMonth(at, words)}`)
}

/** What, where and when in both languages: how a receipt names a shift. */
export function nameShift(title: Bilingual, home: string, startsAt: string): Bilingual {
  const inWords = (words: Language) =>
    `${title[words]}, ${home}, ${weekday(startsAt, words)} ${dayAndMonth(startsAt, words)} ${atTime(startsAt, words)}`
  return { da: inWords('da'), en: inWords('en') }
}

/** In order, those of one day together. */
export function byDay<T extends { startsAt: string }>(items: readonly T[]): T[][] {
  const days = new Map<string, T[]>()
  for (const item of [...items].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const key = toLocal(item.startsAt).slice(0, 10)
    days.set(key, [...(days.get(key) ?? []), item])
  }
  return [...days.values()]
}

export function isWithinWeek({ startsAt }: { startsAt: string }, now: string): boolean {
  return startsAt < addMinutes(now, weekMinutes)
}

/** Whether two times share a moment; one that ends as the other begins does not. */
export function overlaps(
  one: { startsAt: string; endsAt: string },
  other: { startsAt: string; endsAt: string },
): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}
