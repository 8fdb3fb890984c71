// When a hearing party is reminded of a consultation. Free of schemas, so that a screen may ask it too.
import { addMinutes } from './time.ts'

/** How many days before the deadline a party is first reminded that has neither answered nor declined. */
export const remindedFromDays = 7
const reminderDays = [remindedFromDays, 2]
/** Nobody is told of the same consultation more often. */
export const quietMinutes = 24 * 60

/**
 * Whether the clock shall remind a party now: a reminder's time has come, and nobody has told it anything of late.
 * It follows from the deadline as it is now, so that a deadline that is moved moves the reminders.
 */
export function isReminderDue(
  entry: { invitedAt: string; remindedAt: string | null; closesAt: string },
  at: string,
): boolean {
  if (at > entry.closesAt) return false
  const latest = reminderDays
    .map((days) => addMinutes(entry.closesAt, -days * 24 * 60))
    .filter((each) => each <= at)
    .at(-1)
  return latest !== undefined && lastTold(entry) < addMinutes(latest, -quietMinutes)
}

/** Whether staff may remind a party now. */
export function mayRemind(
  entry: { invitedAt: string; remindedAt: string | null },
  at: string,
): boolean {
  return lastTold(entry) <= addMinutes(at, -quietMinutes)
}

function lastTold({ invitedAt, remindedAt }: { invitedAt: string; remindedAt: string | null }) {
  return remindedAt ?? invitedAt
}
