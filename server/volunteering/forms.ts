// Signing up for a time: who may come, what there is room for, and who waits in line.
import type { Trx } from '../../db/open.ts'
import { answerByOf, peopleOf, withdrawByOf } from '../../shared/sign-up-names.ts'
import { type ShiftSignUp, shiftSignUp } from '../../shared/sign-ups.ts'
import { askConsent, lockConsent } from '../guardians.ts'
import { defineForm } from '../submissions/forms.ts'
import { findActivity } from './activity-store.ts'
import { findConsentFor, yesFor } from './guardian.ts'
import { endLater, leaveShift } from './line.ts'
import { findReadiness, listWithoutNeeds, noteAgreed, refusalByNeeds } from './needs.ts'
import { lockPlaces, tellPlacesLeft } from './places.ts'
import { toHomeRef, toShiftRef } from './rules.ts'
import { findShift, takePlaces } from './shift-store.ts'
import { addSignUp, findSignUp, listWished, markEnded, type WishedShift } from './sign-up-store.ts'
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
  /** What the time and its places have no part in is asked before the lock, which others wait for. */
  async find(trx, payload, account, at) {
    const wished = await findShift(trx, payload.shiftId)
    const activity = wished && (await findActivity(trx, wished.activityId))
    if (!activity) return undefined
    const { home } = activity
    const ready = await findReadiness(trx, activity, account.id)
    await lockConsent(trx, account.id, home.id)
    const consent = await findConsentFor(trx, account.id, home.id, payload)
    // From here on until it is received nobody else takes or frees a place.
    await lockPlaces(trx, activity.id)
    const shift = await settle(trx, activity.id, payload, account.id, at)
    if (!shift) return undefined
    const unmet = refusalByNeeds(activity, payload, ready, shift.startsAt)
    return {
      about: toShiftRef(activity, shift.startsAt),
      coreTasks: activity.coreTasks,
      opensAt: activity.createdAt,
      closesAt: shift.startsAt,
      latePolicy: 'strict',
      instead: unmet && [toHomeRef(home), ...(await listWithoutNeeds(trx, home, at))],
      refusal: shift.isCancelled ? 'shift_cancelled' : undefined,
      activity,
      shift,
      unmet,
      consent,
      ready,
    }
  },
  /** All of it is under the lock of the places. */
  async receive(trx, payload, { id, account, random, receivedAt: at, target, replaces }) {
    const { activity, unmet, consent } = target
    const { id: shiftId, startsAt, capacity } = target.shift
    const { ifFull, swapId } = payload
    const people = peopleOf(payload)
    // What an earlier sign-up had may be free by now, or another's.
    const shift = replaces ? await getWished(trx, activity.id, shiftId, account.id) : target.shift
    // Whoever waits in line may take over a place that is given to them.
    const isWaiting = shift.own?.state === 'waiting' || shift.own?.state === 'stand-in'
    if (shift.own && !(swapId && isWaiting)) return 'already_signed_up'
    if (unmet) return unmet
    const yes = yesFor(consent, payload, { at, startsAt })
    if (yes === 'too-late') return 'guardian_too_late'
    const given = swapId
      ? await findPlaceOffered(trx, swapId, { accountId: account.id, people, shift })
      : undefined
    if (given && 'reason' in given) return given.reason
    const isTaken = !given && shift.placesLeft >= people && (await takePlaces(trx, shiftId, people))
    const hasPlace = given !== undefined || isTaken
    // Nobody is asked so late that the home would not know who comes.
    const canWait = people <= capacity && answerByOf(at, startsAt) !== undefined
    if (!hasPlace && (ifFull === 'nothing' || !canWait)) return 'full'
    if (shift.own) await markEnded(trx, shift.own.submission_id, 'swapped')
    await addSignUp(trx, {
      submission_id: id,
      shift_id: shiftId,
      account_id: account.id,
      name: account.name,
      kind: payload.kind,
      people,
      group_name: payload.groupName ?? '',
      contact: JSON.stringify({ by: payload.contactBy, value: payload[payload.contactBy] ?? '' }),
      message: payload.message ?? '',
      state: hasPlace ? (yes ? 'awaiting-yes' : 'coming') : ifFull,
      answer_by: (hasPlace && yes?.answerBy) || null,
      created_at: at,
    })
    if (given) await takeOver(trx, { random }, given.swap, { submissionId: id, people, shift }, at)
    const { agreedVersion } = target.ready
    await noteAgreed(trx, activity.home.id, payload, { accountId: account.id, agreedVersion, at })
    if (yes) {
      const place = { accountId: account.id, careHomeId: activity.home.id }
      await askConsent(trx, { id: random.id(), ...place, at })
    }
    if (yes && hasPlace) await endLater(trx, { random }, id, { at, answerBy: yes.answerBy })
    if (isTaken) await tellPlacesLeft(trx, activity.id, at)
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
): Promise<WishedShift | undefined> {
  const { shiftId, swapId } = payload
  // A place that is given away is at one time alone.
  const alternatives = swapId ? [] : payload.alternatives
  const wished = await listWished(trx, activityId, [shiftId, ...alternatives], accountId)
  const ahead = wished.filter((shift) => shift.startsAt >= at && !shift.isCancelled)
  const [best = wished[0]] = ahead
  if (!best || best.own) return best
  return ahead.find((shift) => shift.placesLeft >= peopleOf(payload) && !shift.own) ?? best
}

async function getWished(trx: Trx, activityId: string, shiftId: string, accountId: string) {
  const [shift] = await listWished(trx, activityId, [shiftId], accountId)
  if (!shift) throw new Error('The shift was there a moment ago')
  return shift
}
