// The line for a place: what is freed is offered to the first whom it has room for, until somebody takes it.
import type { Trx } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import { answerByOf, type SignUpEnd } from '../../shared/sign-up-names.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { findActivity } from './activity-store.ts'
import { tellPlacesLeft } from './places.ts'
import { findShift, freePlaces, type ShiftOfActivity, takePlaces } from './shift-store.ts'
import { findSignUp, listByState, markEnded, markOffered } from './sign-up-store.ts'
import { findOpenSwap, markSwapEnded, markSwapOffered, type Swap } from './swap-store.ts'

export type Chance = Pick<Deps, 'random'>

/** Ends a sign-up; a place it held goes on to the next. Call it under the lock of the places. */
export async function leaveShift(
  trx: Trx,
  deps: Chance,
  row: SignUpsTable,
  { by, at }: { by: SignUpEnd; at: string },
) {
  await markEnded(trx, row.submission_id, by)
  if (row.state === 'coming' || row.state === 'awaiting-yes') await leavePlace(trx, deps, row, at)
  if (row.state !== 'offered') return
  const swap = await findOpenSwap(trx, { offeredTo: row.submission_id })
  const giver = swap && (await findSignUp(trx, swap.signUpId))
  const shift = giver && (await findShift(trx, row.shift_id))
  // What is offered out of another's hand was never free.
  if (shift) await handToNext(trx, deps, swap, giver, shift, at)
  else await freeAndPassOn(trx, deps, row.shift_id, row.people, at)
}

/** The place is free, but for whoever in line has been offered it already. */
async function leavePlace(trx: Trx, deps: Chance, row: SignUpsTable, at: string) {
  const swap = await findOpenSwap(trx, { signUpId: row.submission_id })
  if (swap) await markSwapEnded(trx, swap.id, at)
  const asked = swap?.offeredTo ? await findSignUp(trx, swap.offeredTo) : undefined
  await freeAndPassOn(trx, deps, row.shift_id, row.people - (asked?.people ?? 0), at)
}

export async function freeAndPassOn(
  trx: Trx,
  deps: Chance,
  shiftId: string,
  people: number,
  at: string,
) {
  await freePlaces(trx, shiftId, people)
  const shift = await findShift(trx, shiftId)
  if (!shift) return
  await passOn(trx, deps, shift, at)
  await tellPlacesLeft(trx, shift.activityId, at)
}

/** The first in line who can come instead of somebody, where there is time to ask. */
export async function findNextFor(
  trx: Trx,
  giver: SignUpsTable,
  shift: ShiftOfActivity,
  at: string,
): Promise<SignUpsTable | undefined> {
  if (shift.isCancelled || !answerByOf(at, shift.startsAt)) return undefined
  const line = await listByState(trx, shift.id, ['waiting'])
  return line.find(({ people }) => people <= giver.people)
}

/** Offers a place that its holder keeps so long to the next in line; where nobody can take it, it stays theirs. */
export async function handToNext(
  trx: Trx,
  deps: Chance,
  swap: Swap,
  giver: SignUpsTable,
  shift: ShiftOfActivity,
  at: string,
) {
  const next = await findNextFor(trx, giver, shift, at)
  const answerBy = answerByOf(at, shift.startsAt)
  if (next && answerBy) {
    await offer(trx, deps, next, { at, answerBy })
    await markSwapOffered(trx, swap.id, next.submission_id)
    return
  }
  await markSwapEnded(trx, swap.id, at)
  await addMessage(trx, {
    id: deps.random.id(),
    accountId: giver.account_id,
    kind: 'place-still-yours',
    submissionId: giver.submission_id,
    at,
  })
}

/** Offers what is free to those in line, and asks stand-ins where nobody in line can use it and too few come. */
export async function passOn(trx: Trx, deps: Chance, shift: ShiftOfActivity, at: string) {
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
