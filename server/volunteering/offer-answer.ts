// The answer to a place that somebody in line has been offered.
import type { SignUpsTable } from '../../db/schema.ts'
import { shiftOfferAnswer, signUpKind } from '../../shared/sign-ups.ts'
import type { RefusalReason } from '../../shared/submissions.ts'
import { askConsent, lockConsent } from '../guardians.ts'
import { accountsOf } from '../session.ts'
import { defineForm } from '../submissions/forms.ts'
import { findActivity } from './activity-store.ts'
import { findConsentFor, yesFor } from './guardian.ts'
import { endLater, leaveShift } from './line.ts'
import { lockPlaces } from './places.ts'
import { toShiftRef } from './rules.ts'
import { findShift } from './shift-store.ts'
import { findSignUp, markAwaiting, markComing } from './sign-up-store.ts'
import { findOpenSwap } from './swap-store.ts'
import { takeOver } from './swaps.ts'

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
    const said = known && { kind: signUpKind.parse(known.kind) }
    const consent = said && (await findConsentFor(trx, known.account_id, activity.home.id, said))
    await lockPlaces(trx, activity.id)
    // The clock or the coordinator may have come first.
    const row = await findSignUp(trx, signUpId)
    const reason = row ? refusalOf(row) : 'gone'
    if (!row || !said || reason) return reason
    if (answer === 'declined') {
      await leaveShift(trx, { random }, row, { by: 'declined', at })
      return undefined
    }
    const place = { accountId: row.account_id, careHomeId: activity.home.id, at }
    const yes = yesFor(consent, said, { at, startsAt: shift.startsAt })
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
