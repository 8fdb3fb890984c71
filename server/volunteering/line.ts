// The line for a place: what is freed is offered to the first whom it has room for, until somebody takes it.
import type { Trx } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import { answerByOf, holdingStates, type SignUpEnd } from '../../shared/sign-up-names.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { findActivity } from './activity-store.ts'
import { tellPlacesLeft } from './places.ts'
import { findShift, freePlaces, type ShiftOfActivity, takePlaces } from './shift-store.ts'
import { listByState, markEnded, markOffered } from './sign-up-store.ts'

type Chance = Pick<Deps, 'random'>

/** Ends a sign-up; a place it held goes on to the next. Call it under the lock of the places. */
export async function leaveShift(
  trx: Trx,
  deps: Chance,
  row: SignUpsTable,
  { by, at }: { by: SignUpEnd; at: string },
) {
  await markEnded(trx, row.submission_id, by)
  if (!holdingStates.some((state) => state === row.state)) return
  await freePlaces(trx, row.shift_id, row.people)
  const shift = await findShift(trx, row.shift_id)
  if (!shift) return
  await passOn(trx, deps, shift, at)
  await tellPlacesLeft(trx, shift.activityId, at)
}

/** Offers what is free to those in line, and asks stand-ins where nobody in line can use it and too few come. */
async function passOn(trx: Trx, deps: Chance, shift: ShiftOfActivity, at: string) {
  const answerBy = shift.isCancelled ? undefined : answerByOf(at, shift.startsAt)
  if (!answerBy) return
  let left = shift.placesLeft
  for (const each of await listByState(trx, shift.id, ['waiting'])) {
    if (each.people > left || !(await takePlaces(trx, shift.id, each.people))) continue
    left -= each.people
    await offer(trx, deps, each, { at, answerBy })
  }
  const activity = await findActivity(trx, shift.activityId)
  for (const each of await listByState(trx, shift.id, ['stand-in'])) {
    if (shift.capacity - left >= (activity?.leastPeople ?? 1)) return
    if (each.people > left || !(await takePlaces(trx, shift.id, each.people))) continue
    left -= each.people
    await offer(trx, deps, each, { at, answerBy })
  }
}

async function offer(
  trx: Trx,
  { random }: Chance,
  { submission_id: submissionId, account_id: accountId }: SignUpsTable,
  { at, answerBy }: { at: string; answerBy: string },
) {
  await markOffered(trx, submissionId, at, answerBy)
  await addMessage(trx, { id: random.id(), accountId, kind: 'place-offered', submissionId, at })
  await endLater(trx, { random }, submissionId, { at, answerBy })
}

/** A place that is held for an answer goes on when none has come. */
export async function endLater(
  trx: Trx,
  { random }: Chance,
  submissionId: string,
  { at, answerBy }: { at: string; answerBy: string },
) {
  await addJob(trx, {
    id: random.id(),
    kind: 'end-place-offer',
    payload: { submissionId },
    // A moment after, because the last instant still counts.
    runAt: addMinutes(answerBy, 1),
    at,
  })
}
