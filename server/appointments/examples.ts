// An example of a committee whose seats are being filled: answers sent, a seat passed on, an offer that waits.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/appointments.json' with { type: 'json' }
import { answerDrafts, seatAnswerKind } from '../../shared/appointments.ts'
import type { Place } from '../../shared/composition.ts'
import type { SeatKind } from '../../shared/task-committees.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { findSeatAnswer, leaveSeat, takeSeat } from '../appointments.ts'
import type { Deps } from '../deps.ts'
import { listSelected } from '../selections.ts'
import { addCommitteeEvent, findTaskCommittee } from '../task-committees.ts'
import { sendAnswers } from './answers.ts'
import { toAnswers } from './rules.ts'
import { addAppointment, addSeatAnswers, listApplicants } from './store.ts'

const example = z.strictObject({
  committeeId: z.string(),
  decidedDaysAgo: z.int(),
  answerDays: z.int(),
  link: z.string().nullable(),
  drafts: answerDrafts,
  applications: z.array(
    z.strictObject({
      /** A persona's id, or the name of somebody made up. */
      person: z.string(),
      kind: seatAnswerKind,
      response: z.enum(['accepted', 'declined']).nullable(),
      payload: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** What only the composer of the examples can do. */
export interface AppointmentHands {
  /** Sends something through the door, as it was at an instant. @returns the submission's id */
  send(
    person: string,
    form: 'task-committee-application',
    payload: Record<string, unknown>,
    at: string,
  ): Promise<string>
  /** Staff have opened it. */
  open(submissionId: string, at: string): Promise<void>
  /** Staff have proposed these for one kind of seat, in this order. */
  select(
    trx: Trx,
    committeeId: string,
    at: { seatKind: SeatKind; place: Place },
    submissionIds: readonly string[],
  ): Promise<void>
}

const ways = { appointed: 'seat', alternate: 'alternate' } as const

export async function sendAppointments(deps: Deps, hands: AppointmentHands) {
  const { committeeId, applications, ...decision } = example.parse(data)
  const committee = await findTaskCommittee(deps.db, committeeId)
  if (!committee) return
  const { opensAt, closesAt } = committee
  const sent: { submissionId: string; entry: (typeof applications)[number] }[] = []
  for (const [index, entry] of applications.entries()) {
    const payload = { ...entry.payload, committeeId }
    const at = addDays(opensAt, 2 + 2 * index, '18:40')
    const submissionId = await hands.send(entry.person, 'task-committee-application', payload, at)
    await hands.open(submissionId, addDays(closesAt, 2, '09:30'))
    sent.push({ submissionId, entry })
  }
  const at = addDays(deps.clock(), -decision.decidedDaysAgo, '15:00')
  const then = { ...deps, clock: () => at }
  await deps.db.transaction().execute(async (trx) => {
    const applicants = await listApplicants(trx, committeeId)
    const seatOf = new Map(applicants.map((each) => [each.submissionId, each.seatKind]))
    for (const seatKind of new Set(seatOf.values()))
      for (const kind of ['appointed', 'alternate'] as const) {
        const ids = sent
          .filter((each) => each.entry.kind === kind && seatOf.get(each.submissionId) === seatKind)
          .map((each) => each.submissionId)
        await hands.select(trx, committeeId, { seatKind, place: ways[kind] }, ids)
      }
    await addCommitteeEvent(trx, deps, {
      committeeId,
      at: addDays(closesAt, 12, '12:00'),
      kind: 'reading-finished',
    })
    const decidedOn = toLocal(at).slice(0, 10)
    const { link, answerDays, drafts } = decision
    await addAppointment(trx, committeeId, { decidedOn, link, answerDays }, drafts, at)
    await addSeatAnswers(
      trx,
      committeeId,
      toAnswers(applicants, await listSelected(trx, committeeId)),
    )
    await sendAnswers(trx, then, committeeId, null)
    for (const { submissionId, entry } of sent) {
      const row = await findSeatAnswer(trx, submissionId)
      const answeredAt = addDays(at, 1, '20:10')
      if (!row || !entry.response) continue
      if (entry.response === 'accepted') await takeSeat(trx, deps, row, answeredAt)
      else await leaveSeat(trx, deps, row, { response: 'declined', at: answeredAt })
    }
  })
}
