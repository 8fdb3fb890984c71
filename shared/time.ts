// Time as the municipality keeps it: instants are ISO strings in UTC, people see Europe/Copenhagen.
// Free of schemas, so that the first view need not load them.

export const timeZone = 'Europe/Copenhagen'

const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/**
 * The local date and time in Copenhagen of an instant.
 * @param at an instant, ISO
 * @returns `YYYY-MM-DDTHH:mm`
 */
export function toLocal(at: string): string {
  const parts = Object.fromEntries(
    wallClock.formatToParts(new Date(at)).map((part) => [part.type, part.value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/**
 * The instant of a local date and time in Copenhagen. A time that the spring change skips becomes
 * the instant one hour later; one that the autumn change repeats becomes the first of the two.
 * @param local `YYYY-MM-DDTHH:mm`
 * @returns an instant, ISO
 */
export function fromLocal(local: string): string {
  const asUtc = Date.parse(`${local}:00.000Z`)
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(local)) {
    throw new RangeError(`not a local date and time: ${local}`)
  }
  const hour = 3_600_000
  const candidates = [2, 1].map((offset) => new Date(asUtc - offset * hour).toISOString())
  const exact = candidates.find((candidate) => toLocal(candidate) === local)
  return exact ?? new Date(asUtc - hour).toISOString()
}

/** The instant `minutes` after `at`; negative goes back. */
export function addMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}

/**
 * The instant `days` calendar days after `at` at a given Copenhagen time, right across changes of clocks.
 * @param at an instant, ISO
 * @param time `HH:mm` in Copenhagen
 */
export function addDays(at: string, days: number, time: string): string {
  const day = new Date(`${toLocal(at).slice(0, 10)}T12:00:00.000Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return fromLocal(`${day.toISOString().slice(0, 10)}T${time}`)
}

/** Where the clock stands against a window: before it opens, inside it, or at and after its deadline. */
export type WindowState = 'upcoming' | 'open' | 'closed'

/**
 * @param window opening and deadline as instants; a missing end never comes
 * @param at the server's instant
 * @returns the state; the deadline's own instant is still open until it has passed
 */
export function windowState(
  window: { opensAt: string; closesAt: string | null },
  at: string,
): WindowState {
  if (at < window.opensAt) return 'upcoming'
  return window.closesAt !== null && at > window.closesAt ? 'closed' : 'open'
}
