// A time that has begun has no places left to take: its listing is told so, whoever signs up or not.
import { lockKey, type Trx } from '../../db/open.ts'
import type { Deps } from '../deps.ts'
import { changePlacesLeft } from '../listings.ts'
import { listMiscounted, placesLeftOf } from './shift-store.ts'

/** What whoever takes, frees or changes places at an activity holds, so that its listing counts them all. */
export const placesKey = (activityId: string) => `places:${activityId}`

export async function lockPlaces(trx: Trx, activityId: string) {
  await lockKey(trx, placesKey(activityId))
}

/** Call it under the lock, in the transaction that changes the places. */
export async function tellPlacesLeft(trx: Trx, activityId: string, at: string) {
  await changePlacesLeft(trx, 'activity', activityId, placesLeftOf(trx, activityId, at))
}

/** Puts every listing right by the clock; run it every few minutes. */
export async function refreshPlacesLeft(deps: Pick<Deps, 'db' | 'clock'>) {
  for (const id of await listMiscounted(deps.db, deps.clock())) {
    await deps.db.transaction().execute(async (trx) => {
      await lockPlaces(trx, id)
      await tellPlacesLeft(trx, id, deps.clock())
    })
  }
}
