// An activity's one row among the listings, written anew from its shifts and rules, and again when its next time begins.
import type { Trx } from '../../db/open.ts'
import type { Deps } from '../deps.ts'
import { findChangedAt, putListing } from '../listings.ts'
import { findActivity, listOutdated, markListed } from './activity-store.ts'
import { lockPlaces } from './places.ts'
import { goesOn } from './rule-store.ts'
import { toActivityListing } from './rules.ts'
import { listShifts } from './shift-store.ts'

/** @param change when it changed, and the instant that says which of its shifts are still to come */
export async function relist(trx: Trx, activityId: string, change: { at: string; now: string }) {
  const activity = await findActivity(trx, activityId)
  if (!activity) throw new Error(`There is no activity ${activityId}`)
  const shifts = await listShifts(trx, activityId)
  const isOpen = await goesOn(trx, activityId)
  await putListing(trx, toActivityListing(activity, shifts, { ...change, goesOn: isOpen }))
  const next = shifts.find(({ startsAt }) => startsAt >= change.now)
  await markListed(trx, activityId, next?.startsAt ?? null)
}

/** A time that has begun has no places left to take, and its weekday may be gone; run it every few minutes. */
export async function relistBegun({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  for (const id of await listOutdated(db, clock())) {
    await db.transaction().execute(async (trx) => {
      await lockPlaces(trx, id)
      await relistQuietly(trx, id, clock())
    })
  }
}

/** What the clock does is no news to followers. Call it under the lock of the places. */
export async function relistQuietly(trx: Trx, id: string, now: string) {
  await relist(trx, id, { at: (await findChangedAt(trx, 'activity', id)) ?? now, now })
}
