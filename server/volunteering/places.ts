// Taking turns at an activity's places, and telling its listing how many are left.
import { lockKey, type Trx } from '../../db/open.ts'
import { changePlacesLeft } from '../listings.ts'
import { placesLeftOf } from './shift-store.ts'

/** What whoever takes, frees or changes places at an activity holds, so that its listing counts them all. */
export const placesKey = (activityId: string) => `places:${activityId}`

/** Several are always locked in the same order, so that nobody waits for one who waits for them. */
export async function lockPlaces(trx: Trx, ...activityIds: readonly string[]) {
  for (const id of [...new Set(activityIds)].sort()) await lockKey(trx, placesKey(id))
}

/** Call it under the lock, in the transaction that changes the places. */
export async function tellPlacesLeft(trx: Trx, activityId: string, at: string) {
  await changePlacesLeft(trx, 'activity', activityId, placesLeftOf(trx, activityId, at))
}
