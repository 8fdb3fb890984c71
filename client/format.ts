// Dates, deadlines and numbers in words, as people in Denmark read them: Europe/Copenhagen, always.
// Every function takes the language last and falls back to the one on screen.
import type { Language } from '../shared/text.ts'
import { timeZone, toLocal } from '../shared/time.ts'
import { language } from './language.ts'

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>
const made = new Map<string, Intl.DateTimeFormat>()

function parts(at: string, words: Language, options: Intl.DateTimeFormatOptions): string {
  const key = words + JSON.stringify(options)
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale[words], { timeZone, ...options })
  made.set(key, format)
  return format.format(new Date(at))
}

/** "9. september 2027", "9 September 2027" */
export function date(at: string, words: Language = language()): string {
  return parts(at, words, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "9. september", "9 September" */
export function dayAndMonth(at: string, words: Language = language()): string {
  return parts(at, words, { day: 'numeric', month: 'long' })
}

/** "september 2027", "September 2027" */
export function monthAndYear(at: string, words: Language = language()): string {
  return parts(at, words, { month: 'long', year: 'numeric' })
}

/** "september", "September" */
export function month(at: string, words: Language = language()): string {
  return parts(at, words, { month: 'long' })
}

/** "14.00-16.00", "14:00-16:00" */
export function hours(
  span: { startsAt: string; endsAt: string },
  words: Language = language(),
): string {
  return `${time(span.startsAt, words)}-${time(span.endsAt, words)}`
}

/** "tirsdag", "Tuesday" */
export function weekday(at: string, words: Language = language()): string {
  return parts(at, words, { weekday: 'long' })
}

/** "14.00" or "9.30" in Danish, "14:00" or "9:30" in English */
export function time(at: string, words: Language = language()): string {
  return clockTime(toLocal(at).slice(11), words)
}

/** The same of a time of day, `HH:mm`. */
export function clockTime(at: string, words: Language = language()): string {
  const [hour, minute] = at.split(':')
  return `${Number(hour)}${words === 'da' ? '.' : ':'}${minute}`
}

/** "kl. 14.00", "at 14:00"; a line never breaks between the two. */
export function atTime(at: string, words: Language = language()): string {
  return `${words === 'da' ? 'kl.' : 'at'}\u00A0${time(at, words)}`
}

/** "9. september 2027 kl. 14.00", "9 September 2027 at 14:00" */
export function dateTime(at: string, words: Language = language()): string {
  return `${date(at, words)} ${atTime(at, words)}`
}

/** "tirsdag 21. september 2027" */
export function weekdayDate(at: string, words: Language = language()): string {
  return `${weekday(at, words)} ${date(at, words)}`
}

/** "tirsdag 21. september 2027 kl. 23.59" */
export function weekdayDateTime(at: string, words: Language = language()): string {
  return `${weekday(at, words)} ${dateTime(at, words)}`
}

/** "tirsdag 21. september kl. 14.00-16.00"; both ends in full when they lie on different days. */
export function period(startsAt: string, endsAt: string, words: Language = language()): string {
  const start = `${weekday(startsAt, words)} ${dayAndMonth(startsAt, words)} ${atTime(startsAt, words)}`
  if (toLocal(startsAt).slice(0, 10) === toLocal(endsAt).slice(0, 10)) {
    return `${start}-${time(endsAt, words)}`
  }
  const end = `${weekday(endsAt, words)} ${dayAndMonth(endsAt, words)} ${atTime(endsAt, words)}`
  return `${start} ${words === 'da' ? 'til' : 'to'} ${end}`
}

/**
 * A deadline in words: "lukker om 3 dage, tirsdag kl. 23.59", "lukkede i går kl. 12.00".
 * @param closesAt the deadline, null where there is none
 * @param now the server's instant as near as it is known
 */
export function deadline(
  closesAt: string | null,
  now: string,
  words: Language = language(),
): string {
  const da = words === 'da'
  if (closesAt === null) return da ? 'åben hele tiden' : 'open all the time'
  const verb = closesAt < now ? (da ? 'lukkede' : 'closed') : da ? 'lukker' : 'closes'
  return `${verb} ${moment(closesAt, now, words)}`
}

/** When something opens, in words: "åbner i morgen kl. 8.00". */
export function opening(opensAt: string, now: string, words: Language = language()): string {
  const da = words === 'da'
  const verb = opensAt < now ? (da ? 'åbnede' : 'opened') : da ? 'åbner' : 'opens'
  return `${verb} ${moment(opensAt, now, words)}`
}

/**
 * An instant as seen from now: "om 40 minutter, kl. 14.00", "i dag kl. 23.59",
 * "om 3 dage, tirsdag kl. 23.59", "om 24 dage, tirsdag 21. december kl. 12.00", "i går kl. 12.00".
 */
export function moment(at: string, now: string, words: Language = language()): string {
  const da = words === 'da'
  const days = daysBetween(now, at)
  const clock = atTime(at, words)
  const minutes = Math.round((Date.parse(at) - Date.parse(now)) / 60_000)
  if (minutes === 0 && at >= now) return `${da ? 'nu' : 'now'}, ${clock}`
  if (minutes > 0 && minutes < 60) {
    return `${da ? 'om' : 'in'} ${count(minutes, da ? ['minut', 'minutter'] : ['minute', 'minutes'], words)}, ${clock}`
  }
  if (days === 0) return `${da ? 'i dag' : 'today'} ${clock}`
  if (days === 1) return `${da ? 'i morgen' : 'tomorrow'} ${clock}`
  if (days === -1) return `${da ? 'i går' : 'yesterday'} ${clock}`
  if (days > 60 || days < 0) {
    const sameYear = toLocal(at).slice(0, 4) === toLocal(now).slice(0, 4)
    return `${sameYear ? dayAndMonth(at, words) : date(at, words)} ${clock}`
  }
  const day = days < 7 ? weekday(at, words) : `${weekday(at, words)} ${dayAndMonth(at, words)}`
  return `${da ? 'om' : 'in'} ${count(days, da ? ['dag', 'dage'] : ['day', 'days'], words)}, ${day} ${clock}`
}

/** When something happened, as `moment`; the screen's clock, or the phone's, may be behind it. */
export function past(at: string, now: string, words: Language = language()): string {
  return moment(at, at > now ? at : now, words)
}

/** How old something is: "for 5 minutter siden", "i dag kl. 9.30", "i går kl. 14.02", "3. maj kl. 9.00". */
export function age(at: string, now: string, words: Language = language()): string {
  const da = words === 'da'
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000)
  if (minutes < 1) return da ? 'lige nu' : 'just now'
  if (minutes >= 60) return moment(at, now, words)
  return da
    ? `for ${count(minutes, ['minut', 'minutter'], words)} siden`
    : `${count(minutes, ['minute', 'minutes'], words)} ago`
}

/** Whether time runs out: less than three days are left. */
export function isSoon(closesAt: string | null, now: string): boolean {
  return (
    closesAt !== null && closesAt >= now && Date.parse(closesAt) - Date.parse(now) < 3 * 86_400_000
  )
}

/** "1.234,5", "1,234.5" */
export function number(value: number, words: Language = language()): string {
  return new Intl.NumberFormat(locale[words]).format(value)
}

/** "1 plads", "3 pladser": the number and the word that fits it. */
export function count(
  value: number,
  [one, many]: readonly [one: string, many: string],
  words: Language = language(),
): string {
  return `${number(value, words)} ${value === 1 ? one : many}`
}

/** "340 kB", "1,2 MB": the size of a file, a megabyte being 1,024 × 1,024 bytes. */
export function fileSize(bytes: number, words: Language = language()): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${number(Math.ceil(kilobytes), words)}\u00A0kB`
  return `${number(Math.round((kilobytes / 1024) * 10) / 10, words)}\u00A0MB`
}

/** "kultur, læring og sundhed" */
export function list(items: readonly string[], words: Language = language()): string {
  // Words that have not come yet are empty, and no strings.
  return new Intl.ListFormat(locale[words], { type: 'conjunction' }).format(items.map(String))
}

/** "dig.", "Dig.": the first letter large, for a sentence that starts with a fragment. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}

/** How many days lie between two instants in Copenhagen's calendar; negative goes back. */
export function daysBetween(from: string, to: string): number {
  const day = (at: string) => Date.parse(toLocal(at).slice(0, 10))
  return Math.round((day(to) - day(from)) / 86_400_000)
}
