// When a phone chain rings and who rings whom; free of schemas, so that the screens need not load them.
import { fromLocal, toLocal } from './time.ts'

/** The days of the week, from Monday. */
export const chainWeekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type ChainWeekday = (typeof chainWeekdays)[number]

/** How long the next in the chain has to follow up, in minutes. */
export const followUpChoices = [30, 60, 120, 180] as const

/** The most members of one chain. */
export const chainMembersMax = 20

/** How a call stands, from when it was told; one that nobody has told of has no state. */
export const callStates = [
  'reached',
  /** Passed to the next in the chain, who follows up. */
  'missed',
  'followed-up',
  'with-coordinator',
  /** The coordinator has followed up. */
  'closed',
] as const
export type CallState = (typeof callStates)[number]

interface Pause {
  from: string
  until: string
}

/** The days on which a chain rings; pauses are of the whole chain. */
export interface ChainDays {
  weekdays: readonly ChainWeekday[]
  skipsHolidays: boolean
  pauses: readonly Pause[]
}

/** @returns whether the chain rings on a day, `YYYY-MM-DD` in Copenhagen */
export function isCallDay(chain: ChainDays, day: string): boolean {
  const weekday = chainWeekdays[(noonOf(day).getUTCDay() + 6) % 7]
  if (weekday === undefined || !chain.weekdays.includes(weekday)) return false
  if (chain.skipsHolidays && isHoliday(day)) return false
  return !isWithin(chain.pauses, day)
}

/** The first call day from a day on; undefined where there is none within two years. */
export function nextCallDay(chain: ChainDays, from: string): string | undefined {
  for (let ahead = 0; ahead < 732; ahead++) {
    const day = dayAfter(from, ahead)
    if (isCallDay(chain, day)) return day
  }
  return undefined
}

/** Whether a day lies in a pause; its last day is still part of it. */
export function isWithin(pauses: readonly Pause[], day: string): boolean {
  return pauses.some(({ from, until }) => from <= day && day <= until)
}

/** The day in Copenhagen at an instant, `YYYY-MM-DD`. */
export function dayOf(at: string): string {
  return toLocal(at).slice(0, 10)
}

/** The day some calendar days after another; negative goes back. */
export function dayAfter(day: string, days: number): string {
  const noon = noonOf(day)
  noon.setUTCDate(noon.getUTCDate() + days)
  return noon.toISOString().slice(0, 10)
}

/** The instants between which a report of a day's call is taken: what was offline has three days more to come. */
export function reportWindow(day: string): { opensAt: string; closesAt: string } {
  return { opensAt: fromLocal(`${day}T00:00`), closesAt: fromLocal(`${dayAfter(day, 4)}T00:00`) }
}

/** Whether a day is a public holiday in Denmark (since 2024, when Great Prayer Day went). */
export function isHoliday(day: string): boolean {
  if (['01-01', '12-25', '12-26'].includes(day.slice(5))) return true
  const easter = easterOf(Number(day.slice(0, 4)))
  return [-3, -2, 0, 1, 39, 49, 50].some((days) => dayAfter(easter, days) === day)
}

/** Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterOf(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = Math.floor((a + 11 * e + 22 * f) / 451)
  const sum = e + f - 7 * g + 114
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`
}

/** Who takes part on a day, in order: the ring closes around those who are away. */
export function ringOf<Member extends { id: string }>(
  members: readonly Member[],
  pauses: readonly (Pause & { memberId: string | null })[],
  day: string,
): Member[] {
  return members.filter(({ id }) => {
    const own = pauses.filter(({ memberId }) => memberId === id)
    return !isWithin(own, day)
  })
}

/**
 * The two that one knows of a ring: who rings one, and whom one rings. The last rings the first.
 * @returns undefined for whoever is not in it, or alone
 */
export function neighboursOf<Member extends { id: string }>(
  ring: readonly Member[],
  id: string,
): { before: Member; after: Member } | undefined {
  const at = ring.findIndex((member) => member.id === id)
  const before = ring.at(at - 1)
  const after = ring[(at + 1) % ring.length]
  return at >= 0 && ring.length > 1 && before && after ? { before, after } : undefined
}

/** Who follows up a missed call: the next after the one who did not answer, where that is somebody else. */
export function followerOf<Member extends { id: string }>(
  ring: readonly Member[],
  callerId: string,
  calleeId: string,
): Member | undefined {
  const after = neighboursOf(ring, calleeId)?.after
  return after?.id === callerId ? undefined : after
}

/**
 * What a report makes of a call.
 * @param before how it stood; null where nobody had told
 * @param by the one who was to ring, or the one who follows up
 * @returns undefined where there is nothing to tell any more
 */
export function reportedState(
  before: CallState | null,
  by: 'caller' | 'follower',
  reached: boolean,
  hasFollower: boolean,
): CallState | undefined {
  if (before === 'followed-up' || before === 'closed') return undefined
  if (by === 'follower') {
    if (before !== 'missed' && before !== 'with-coordinator') return undefined
    if (reached) return 'followed-up'
    return before === 'missed' ? 'with-coordinator' : undefined
  }
  if (reached) return before === 'reached' ? undefined : 'reached'
  // Pressing the wrong one is put right by pressing the other.
  if (before !== null && before !== 'reached') return undefined
  return hasFollower ? 'missed' : 'with-coordinator'
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00.000Z`)
}
