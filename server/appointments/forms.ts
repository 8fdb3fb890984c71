import type { SeatAnswersTable } from '../../db/schema.ts'
import { appointmentAnswer } from '../../shared/appointments.ts'
import type { RefusalReason } from '../../shared/submissions.ts'
import { findSeatAnswer, leaveSeat, lockSeats, takeSeat } from '../appointments.ts'
import { accountsOf } from '../session.ts'
import { defineForm } from '../submissions/forms.ts'
import { getTaskCommittee, toRef } from '../task-committees.ts'

export const appointmentAnswerForm = defineForm({
  form: 'appointment-answer',
  version: 1,
  title: { da: 'Svar på en plads i et opgaveudvalg', en: 'Answer to a seat on a task committee' },
  schema: appointmentAnswer,
  action: 'seat.answer',
  quiet: true,
  example: { applicationId: '7a9e0000-0000-4000-8000-000000000001', answer: 'accepted' },
  async find(trx, { applicationId, answer }, account) {
    const row = await findSeatAnswer(trx, applicationId)
    const isOwn = row?.sent_at && (await accountsOf(trx, account.id)).includes(row.account_id)
    if (!row?.sent_at || !isOwn) return undefined
    const committee = await getTaskCommittee(trx, row.committee_id)
    // Whoever has a seat, or waits for one, may leave it at any time.
    const isBound = row.answer_by !== null && row.response !== 'accepted'
    return {
      about: { ...toRef(committee), closesAt: null },
      coreTasks: committee.charter.coreTasks,
      opensAt: row.sent_at,
      closesAt: isBound ? row.answer_by : null,
      latePolicy: 'strict',
      refusal: refusalOf(row, answer),
    }
  },
  async receive(trx, { applicationId, answer }, { random, receivedAt: at }) {
    const found = await findSeatAnswer(trx, applicationId)
    if (!found) return 'gone'
    await lockSeats(trx, found.committee_id)
    // Somebody may have come first.
    const row = await findSeatAnswer(trx, applicationId)
    const reason = row ? refusalOf(row, answer) : 'gone'
    if (!row || reason) return reason
    if (answer === 'accepted') await takeSeat(trx, { random }, row, at)
    else await leaveSeat(trx, { random }, row, { response: 'declined', at })
    return undefined
  },
})

function refusalOf(row: SeatAnswersTable, answer: string): RefusalReason | undefined {
  if (row.response !== null && row.response !== 'accepted') return 'seat_passed_on'
  if (row.kind === 'refused') return 'not_offered'
  return answer === 'accepted' && row.offered_at === null ? 'not_offered' : undefined
}
