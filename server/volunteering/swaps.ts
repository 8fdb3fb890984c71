// Swapping: whoever has a place offers it to another and keeps it until somebody has taken it.
import type { Trx } from '../../db/open.ts'
import { shiftSwap } from '../../shared/sign-ups.ts'
import type { RefusalReason } from '../../shared/submissions.ts'
import { addMessage } from '../messages.ts'
import { listCoordinators } from '../roles.ts'
import { accountsOf } from '../session.ts'
import { defineForm } from '../submissions/forms.ts'
import { findActivity } from './activity-store.ts'
import { type Chance, findNextFor, freeAndPassOn, handToNext } from './line.ts'
import { lockPlaces } from './places.ts'
import { toShiftRef } from './rules.ts'
import { findShift, type ShiftOfActivity } from './shift-store.ts'
import { findSignUp, markEnded } from './sign-up-store.ts'
import {
  addSwap,
  findOpenSwap,
  findSwap,
  isReader,
  markSwapEnded,
  type Swap,
} from './swap-store.ts'

export const swapForm = defineForm({
  form: 'shift-swap',
  version: 1,
  title: { da: 'Tilbud om en plads', en: 'Offer of a place' },
  schema: shiftSwap,
  action: 'shift.sign-up',
  quiet: true,
  example: {
    signUpId: '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a10',
    way: 'link',
    codeHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  async find(trx, { signUpId }, account) {
    const row = await findSignUp(trx, signUpId)
    const isOwn = row && (await accountsOf(trx, account.id)).includes(row.account_id)
    const shift = isOwn && (await findShift(trx, row.shift_id))
    const activity = shift && (await findActivity(trx, shift.activityId))
    if (!activity) return undefined
    return {
      about: toShiftRef(activity, shift.startsAt),
      coreTasks: activity.coreTasks,
      opensAt: row.created_at,
      closesAt: shift.startsAt,
      latePolicy: 'strict',
      refusal: shift.isCancelled ? 'shift_cancelled' : undefined,
      shift,
    }
  },
  async receive(trx, payload, { id, random, receivedAt: at, target: { shift } }) {
    await lockPlaces(trx, shift.activityId)
    const row = await findSignUp(trx, payload.signUpId)
    if (row?.state !== 'coming') return 'nothing_to_swap'
    const before = await findOpenSwap(trx, payload)
    if (before?.offeredTo) return 'swap_pending'
    if (payload.way === 'line' && !(await findNextFor(trx, row, shift, at))) return 'nobody_in_line'
    // A new link takes the place of one that was lost.
    if (before) await markSwapEnded(trx, before.id, at)
    const { signUpId, way } = payload
    const codeHash = payload.way === 'link' ? payload.codeHash : null
    const swap = await addSwap(trx, { id, signUpId, way, codeHash, at })
    if (way === 'line') await handToNext(trx, { random }, swap, row, shift, at)
    return undefined
  },
  async undo(trx, { signUpId }, { id, at }) {
    const row = await findSignUp(trx, signUpId)
    const shift = row && (await findShift(trx, row.shift_id))
    if (shift) await lockPlaces(trx, shift.activityId)
    const swap = await findSwap(trx, { id })
    if (!swap || swap.endedAt) return 'nothing_to_withdraw'
    if (swap.offeredTo) return 'swap_pending'
    await markSwapEnded(trx, id, at)
    return undefined
  },
})

/**
 * The offered place that a sign-up would take over; call it under the lock of the places.
 * @returns why it can't, as a reason
 */
export async function findPlaceOffered(
  trx: Trx,
  swapId: string,
  taker: { accountId: string; people: number; shift: ShiftOfActivity },
): Promise<{ swap: Swap } | { reason: RefusalReason }> {
  const swap = await findSwap(trx, { id: swapId })
  const giver = swap && (await findSignUp(trx, swap.signUpId))
  const isOpen = giver?.state === 'coming' && swap?.endedAt === null && swap.way === 'link'
  if (!isOpen || giver.shift_id !== taker.shift.id) return { reason: 'swap_over' }
  if (!(await isReader(trx, swapId, taker.accountId))) return { reason: 'swap_over' }
  return taker.people > giver.people ? { reason: 'full' } : { swap }
}

/** One comes instead of another: no place is taken or freed, but for those that fewer people leave over. */
export async function takeOver(
  trx: Trx,
  deps: Chance,
  swap: Swap,
  taker: { submissionId: string; people: number; shift: ShiftOfActivity },
  at: string,
) {
  const giver = await findSignUp(trx, swap.signUpId)
  const activity = await findActivity(trx, taker.shift.activityId)
  if (!giver || !activity) return
  await markEnded(trx, giver.submission_id, 'swapped')
  await markSwapEnded(trx, swap.id, at, taker.submissionId)
  const { random } = deps
  await addMessage(trx, {
    id: random.id(),
    accountId: giver.account_id,
    kind: 'place-taken-over',
    submissionId: giver.submission_id,
    at,
  })
  const desk = {
    ...toShiftRef(activity, taker.shift.startsAt),
    path: `/arbejdsbord/plejehjem/${activity.home.id}`,
  }
  for (const { accountId } of await listCoordinators(trx, activity.home.id))
    await addMessage(trx, {
      id: random.id(),
      accountId,
      kind: 'place-changed-hands',
      about: desk,
      at,
    })
  if (giver.people > taker.people)
    await freeAndPassOn(trx, deps, taker.shift.id, giver.people - taker.people, at)
}
