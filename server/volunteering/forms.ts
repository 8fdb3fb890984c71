import type { Trx } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import { answerByOf, peopleOf, withdrawByOf } from '../../shared/sign-up-names.ts'
import {
  type ShiftSignUp,
  shiftOfferAnswer,
  shiftSignUp,
  signUpKind,
} from '../../shared/sign-ups.ts'
import type { RefusalReason } from '../../shared/submissions.ts'
import { askConsent, lockConsent } from '../guardians.ts'
import { accountsOf } from '../session.ts'
import { defineForm } from '../submissions/forms.ts'
import { findActivity } from './activity-store.ts'
import { yesFor } from './guardian.ts'
import { endLater, leaveShift } from './line.ts'
import { listWithoutNeeds, noteAgreed, refusalByNeeds } from './needs.ts'
import { lockPlaces, tellPlacesLeft } from './places.ts'
import { toHomeRef, toShiftRef } from './rules.ts'
import { findShift, listNamed, type ShiftOfActivity, takePlaces } from './shift-store.ts'
import {
  addSignUp,
  findJoined,
  findSignUp,
  listJoined,
  markAwaiting,
  markComing,
  markEnded,
  nextInLine,
} from './sign-up-store.ts'

import { findOpenSwap } from './swap-store.ts'
import { findPlaceOffered, takeOver } from './swaps.ts'

export const signUpForm = defineForm({
  form: 'shift-sign-up',
  version: 3,
  title: { da: 'Tilmelding til en tid', en: 'Sign-up for a time' },
  schema: shiftSignUp,
  action: 'shift.sign-up',
  example: {
    shiftId: 'faellessang-pilehaven-1',
    kind: 'alone',
    alternatives: [],
    ifFull: 'waiting',
    age: '15-or-more',
    guidelines: 1,
    confirms: ['guidelines'],
    contactBy: 'phone',
    phone: '00 00 00 71',
    message: 'Jeg spiller guitar og tager den med.',
  },
  upcast: {
    // One came alone or for two, and was refused where it was full.
    1: (payload) => ({
      ...payload,
      kind: payload.people === 2 ? 'pair' : 'alone',
      alternatives: [],
      ifFull: 'nothing',
    }),
    // Nothing was asked of one's age, the guidelines or what an activity needs.
    2: (payload) => ({ ...payload, confirms: [] }),
  },
  async find(trx, payload, account, at) {
    const wished = await findShift(trx, payload.shiftId)
    const activity = wished && (await findActivity(trx, wished.activityId))
    if (!activity) return undefined
    await lockConsent(trx, account.id, activity.home.id)
    // From here on until it is received nobody else takes or frees a place.
    await lockPlaces(trx, activity.id)
    const shift = await settle(trx, activity.id, payload, account.id, at)
    if (!shift) return undefined
    const { startsAt } = shift
    const unmet = await refusalByNeeds(trx, activity, payload, { accountId: account.id, startsAt })
    return {
      about: toShiftRef(activity, startsAt),
      coreTasks: activity.coreTasks,
      opensAt: activity.createdAt,
      closesAt: startsAt,
      latePolicy: 'strict',
      instead: unmet && [
        toHomeRef(activity.home),
        ...(await listWithoutNeeds(trx, activity.home, at)),
      ],
      refusal: shift.isCancelled ? 'shift_cancelled' : undefined,
      activity,
      shift,
      unmet,
    }
  },
  async receive(trx, payload, { id, account, random, receivedAt: at, target }) {
    const { activity, shift } = target
    const { kind, ifFull } = payload
    const people = peopleOf(payload)
    const before = await findJoined(trx, shift.id, account.id)
    // Whoever waits in line may take over a place that is given to them.
    const isWaiting = before?.state === 'waiting' || before?.state === 'stand-in'
    if (before && !(payload.swapId && isWaiting)) return 'already_signed_up'
    if (target.unmet) return target.unmet
    const place = { accountId: account.id, careHomeId: activity.home.id, at }
    const yes = await yesFor(trx, place, shift.startsAt, payload)
    if (yes === 'too-late') return 'guardian_too_late'
    const given = payload.swapId
      ? await findPlaceOffered(trx, payload.swapId, { accountId: account.id, people, shift })
      : undefined
    if (given && 'reason' in given) return given.reason
    const hasPlace = given !== undefined || (await takePlaces(trx, shift.id, people))
    // Nobody is asked so late that the home would not know who comes.
    const canWait = people <= shift.capacity && answerByOf(at, shift.startsAt) !== undefined
    if (!hasPlace && (ifFull === 'nothing' || !canWait)) return 'full'
    if (before) await markEnded(trx, before.submission_id, 'swapped')
    await addSignUp(trx, {
      submission_id: id,
      shift_id: shift.id,
      account_id: account.id,
      name: account.name,
      kind,
      people,
      group_name: payload.groupName ?? '',
      contact: JSON.stringify({ by: payload.contactBy, value: payload[payload.contactBy] ?? '' }),
      message: payload.message ?? '',
      state: hasPlace ? (yes ? 'awaiting-yes' : 'coming') : ifFull,
      answer_by: (hasPlace && yes?.answerBy) || null,
      queue_number: hasPlace ? null : await nextInLine(trx, shift.id),
      created_at: at,
    })
    if (given) await takeOver(trx, { random }, given.swap, { submissionId: id, people, shift }, at)
    await noteAgreed(trx, activity.home.id, payload, { accountId: account.id, at })
    if (yes) await askConsent(trx, { id: random.id(), ...place })
    if (yes && hasPlace) await endLater(trx, { random }, id, { at, answerBy: yes.answerBy })
    await tellPlacesLeft(trx, shift.activityId, at)
    return undefined
  },
  async undo(trx, _payload, { id, at, random }) {
    const found = await findSignUp(trx, id)
    const shift = found && (await findShift(trx, found.shift_id))
    const activity = shift && (await findActivity(trx, shift.activityId))
    if (!activity) return undefined
    await lockPlaces(trx, activity.id)
    const row = await findSignUp(trx, id)
    if (!row || row.state === 'ended') return 'nothing_to_withdraw'
    const hours = row.state === 'coming' ? activity.withdrawalHours : 0
    if (at > withdrawByOf(shift.startsAt, hours)) return 'withdrawal_closed'
    await leaveShift(trx, { random }, row, { by: 'withdrawn', at })
    return undefined
  },
})

/** The best of the wished times with room for all, else the best one that is still to come. */
async function settle(
  trx: Trx,
  activityId: string,
  payload: ShiftSignUp,
  accountId: string,
  at: string,
): Promise<ShiftOfActivity | undefined> {
  const { shiftId, swapId } = payload
  // A place that is given away is at one time alone.
  const alternatives = swapId ? [] : payload.alternatives
  const people = peopleOf(payload)
  const wished = await listNamed(trx, activityId, [shiftId, ...alternatives])
  const ahead = wished.filter((shift) => shift.startsAt >= at && !shift.isCancelled)
  const [best = wished[0]] = ahead
  const joined = await listJoined(trx, [shiftId, ...alternatives], accountId)
  if (!best || joined.includes(best.id)) return best
  return ahead.find((shift) => shift.placesLeft >= people && !joined.includes(shift.id)) ?? best
}

export const offerAnswerForm = defineForm({
  form: 'shift-offer-answer',
  version: 1,
  title: { da: 'Svar på en ledig plads', en: 'Answer to a free place' },
  schema: shiftOfferAnswer,
  action: 'shift.sign-up',
  quiet: true,
  example: { signUpId: '5f0c1a52-7d1e-4b8e-9a43-0d6f2f6b7a11', answer: 'accepted' },
  async find(trx, { signUpId }, account) {
    const row = await findSignUp(trx, signUpId)
    const isOwn = row && (await accountsOf(trx, account.id)).includes(row.account_id)
    const shift = isOwn && (await findShift(trx, row.shift_id))
    const activity = shift && (await findActivity(trx, shift.activityId))
    if (!activity) return undefined
    return {
      about: { ...toShiftRef(activity, shift.startsAt), closesAt: row.answer_by },
      coreTasks: activity.coreTasks,
      opensAt: row.created_at,
      // An offer that went on to the next had its time, whether the clock or a job saw it first.
      closesAt: row.state === 'offered' || row.ended_by === 'lapsed' ? row.answer_by : null,
      latePolicy: 'strict',
      refusal: refusalOf(row),
      activity,
      shift,
    }
  },
  async receive(trx, { signUpId, answer }, { random, receivedAt: at, target }) {
    const { activity, shift } = target
    const known = await findSignUp(trx, signUpId)
    if (known) await lockConsent(trx, known.account_id, activity.home.id)
    await lockPlaces(trx, activity.id)
    // The clock or the coordinator may have come first.
    const row = await findSignUp(trx, signUpId)
    const reason = row ? refusalOf(row) : 'gone'
    if (!row || reason) return reason
    if (answer === 'declined') {
      await leaveShift(trx, { random }, row, { by: 'declined', at })
      return undefined
    }
    const place = { accountId: row.account_id, careHomeId: activity.home.id, at }
    const yes = await yesFor(trx, place, shift.startsAt, { kind: signUpKind.parse(row.kind) })
    if (yes === 'too-late') return 'guardian_too_late'
    const swap = await findOpenSwap(trx, { offeredTo: signUpId })
    const taker = { submissionId: signUpId, people: row.people, shift }
    if (swap) await takeOver(trx, { random }, swap, taker, at)
    if (!yes) {
      await markComing(trx, signUpId)
      return undefined
    }
    await askConsent(trx, { id: random.id(), ...place })
    await markAwaiting(trx, signUpId, yes.answerBy)
    await endLater(trx, { random }, signUpId, { at, answerBy: yes.answerBy })
    return undefined
  },
})

function refusalOf(row: SignUpsTable): RefusalReason | undefined {
  if (row.state === 'offered') return undefined
  if (row.ended_by === 'cancelled') return 'shift_cancelled'
  if (row.ended_by === 'lapsed') return 'seat_passed_on'
  return row.offered_at === null ? 'not_offered' : 'already_answered'
}
