// Example activities for the demo, laid around a day.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/volunteering.json' with { type: 'json' }
import { bilingual, slug } from '../../shared/text.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { activityContent } from '../../shared/volunteering.ts'
import { putListing } from '../listings.ts'
import { addActivity } from './activity-store.ts'
import { listHomes } from './home-store.ts'
import { relist } from './relisting.ts'
import { toHomeListing } from './rules.ts'
import { addShifts, listShifts } from './shift-store.ts'

const clock = z.iso.time({ precision: -1 })

const example = activityContent.extend({
  id: slug,
  careHomeId: slug,
  title: bilingual,
  summary: bilingual,
  /** Days before the one that the examples are laid on. */
  addedDaysAgo: z.int().min(1),
  shifts: z
    .array(
      z.strictObject({
        /** Monday is 1. */
        weekday: z.int().min(1).max(7),
        /** The coming week is 0. */
        weeks: z.array(z.int().min(0).max(3)).min(1),
        from: clock,
        until: clock,
        capacity: z.int().min(1),
      }),
    )
    .min(1),
})

/** The care homes of the facts are there at all times, so their listings are laid once. */
export async function layCareHomes(trx: Trx, _round: number, at: string) {
  for (const home of await listHomes(trx))
    await putListing(trx, toHomeListing(home, addDays(at, -30, '08:00')))
}

/**
 * A later round gives the same activities new times to come, and touches nothing else.
 * @param at the instant of the day they are laid around
 */
export async function layActivities(trx: Trx, _round: number, at: string) {
  for (const known of z.array(example).parse(data)) {
    const { shifts, addedDaysAgo, id, careHomeId, title, summary, ...content } = known
    const entry = { id, careHomeId, title, summary, content }
    const before = await listShifts(trx, entry.id)
    const createdAt = addDays(at, -addedDaysAgo, '08:00')
    if (before.length === 0) {
      await addActivity(trx, { ...entry, example: true, createdAt })
    }
    const laid = shifts
      .flatMap(({ weekday, weeks, from, until, capacity }) =>
        weeks.map((week) => {
          const days = daysUntil(weekday, at) + 7 * week
          return { startsAt: addDays(at, days, from), endsAt: addDays(at, days, until), capacity }
        }),
      )
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      .map((shift, index) => ({ ...shift, id: `${entry.id}-${before.length + index + 1}` }))
    await addShifts(trx, entry.id, laid)
    const changedAt = before.length === 0 ? createdAt : at
    await relist(trx, entry.id, { at: changedAt, now: at })
  }
}

/** Days from a day until the next such weekday, at least one. */
function daysUntil(weekday: number, at: string): number {
  const today = new Date(`${toLocal(at).slice(0, 10)}T12:00:00.000Z`).getUTCDay()
  return (weekday - today + 7) % 7 || 7
}
