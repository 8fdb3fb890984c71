// An activity's one row among the listings, written anew from its shifts and rules.
import type { Trx } from '../../db/open.ts'
import { putListing } from '../listings.ts'
import { findActivity } from './activity-store.ts'
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
}
