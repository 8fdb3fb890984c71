// The seats of a task committee after the council's decision: who was told what, who holds which, who is next.
import { type Database, lockKey, type Trx } from '../db/open.ts'
import type { SeatAnswersTable } from '../db/schema.ts'
import type { SeatResponse } from '../shared/appointments.ts'
import { seatKind } from '../shared/task-committees.ts'
import { addDays, addMinutes } from '../shared/time.ts'
import { addMember, removeMember } from './committee-members.ts'
import type { Deps } from './deps.ts'
import { addJob } from './jobs.ts'
import { addMessage } from './messages.ts'
import { addCommitteeEvent } from './task-committees.ts'

type Needed = Pick<Deps, 'random'>

/** Whether the council's decision is recorded, so that the selection stands. */
export async function isDecided(db: Database, committeeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointments')
    .select('committee_id')
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  return row !== undefined
}

/** By this key, whoever changes who holds a seat, or who is chosen for one, takes turns. */
export function seatsKey(committeeId: string): string {
  return `team:${committeeId}`
}

export async function lockSeats(trx: Trx, committeeId: string): Promise<void> {
  await lockKey(trx, seatsKey(committeeId))
}

export async function findSeatAnswer(
  db: Database,
  submissionId: string,
): Promise<SeatAnswersTable | undefined> {
  return await db
    .selectFrom('seat_answers')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
}

/** Marks an answer as sent, and tells the applicant. */
export async function tellApplicant(
  trx: Trx,
  { random }: Needed,
  row: SeatAnswersTable,
  at: string,
) {
  await change(trx, row, { sent_at: at })
  await addMessage(trx, {
    id: random.id(),
    accountId: row.account_id,
    kind: row.kind === 'refused' ? 'seat-refused' : 'seat-alternate',
    submissionId: row.submission_id,
    at,
  })
}

/** Offers a seat to whom it is kept for, until the end of a day. */
export async function offerSeat(trx: Trx, { random }: Needed, row: SeatAnswersTable, at: string) {
  const { answer_days } = await trx
    .selectFrom('appointments')
    .select('answer_days')
    .where('committee_id', '=', row.committee_id)
    .executeTakeFirstOrThrow()
  const answerBy = addDays(at, answer_days, '23:59')
  await change(trx, row, {
    offered_at: at,
    answer_by: answerBy,
    sent_at: row.sent_at ?? at,
  })
  await addMessage(trx, {
    id: random.id(),
    accountId: row.account_id,
    kind: row.kind === 'appointed' ? 'seat-offered' : 'seat-moved-up',
    submissionId: row.submission_id,
    at,
  })
  await addJob(trx, {
    id: random.id(),
    kind: 'end-seat-offer',
    payload: { submissionId: row.submission_id },
    // The deadline's own minute still counts.
    runAt: addMinutes(answerBy, 1),
    at,
  })
}

/** Takes the seat that is offered; taking it again changes nothing. */
export async function takeSeat(trx: Trx, { random }: Needed, row: SeatAnswersTable, at: string) {
  if (row.response === 'accepted') return
  await change(trx, row, { response: 'accepted', responded_at: at })
  const { committee_id: committeeId, account_id: accountId } = row
  await addMember(trx, { committeeId, accountId, seatKind: seatKind.parse(row.seat_kind), at })
  if (row.kind === 'alternate')
    await addCommitteeEvent(trx, { random }, { committeeId, at, kind: 'seat-taken-over' })
}

/** Gives up a seat, or the place among the alternates; a seat goes on to the first alternate. */
export async function leaveSeat(
  trx: Trx,
  needed: Needed,
  row: SeatAnswersTable,
  { response, at }: { response: Exclude<SeatResponse, 'accepted'>; at: string },
) {
  await change(trx, row, { response, responded_at: at, seat_number: null })
  const { committee_id: committeeId, account_id: accountId } = row
  if (row.response === 'accepted') await removeMember(trx, { committeeId, accountId })
  if (row.seat_number === null || (await hasEnded(trx, committeeId))) return
  const next = await findNextAlternate(trx, row)
  if (!next) return
  await change(trx, next, { seat_number: row.seat_number })
  // Before the answers go out, the seat is only kept for whoever is next.
  if (await hasSentAnswers(trx, committeeId)) await offerSeat(trx, needed, next, at)
}

/** The application is taken back: whoever sent it leaves what the council gave them. */
export async function leavePlace(trx: Trx, needed: Needed, submissionId: string, at: string) {
  const found = await findSeatAnswer(trx, submissionId)
  if (!found) return
  await lockSeats(trx, found.committee_id)
  const row = await findSeatAnswer(trx, submissionId)
  if (row && row.response !== 'declined' && row.response !== 'lapsed')
    await leaveSeat(trx, needed, row, { response: 'withdrawn', at })
}

async function findNextAlternate(
  trx: Trx,
  left: SeatAnswersTable,
): Promise<SeatAnswersTable | undefined> {
  return await trx
    .selectFrom('seat_answers')
    .selectAll()
    .where('committee_id', '=', left.committee_id)
    .where('seat_kind', '=', left.seat_kind)
    .where('kind', '=', 'alternate')
    .where('seat_number', 'is', null)
    .where('response', 'is', null)
    .orderBy('position')
    .orderBy('submission_id')
    .limit(1)
    .executeTakeFirst()
}

async function hasEnded(trx: Trx, committeeId: string): Promise<boolean> {
  const { stage } = await trx
    .selectFrom('task_committees')
    .select('stage')
    .where('id', '=', committeeId)
    .executeTakeFirstOrThrow()
  return stage === 'ended'
}

async function hasSentAnswers(trx: Trx, committeeId: string): Promise<boolean> {
  const { sent_at } = await trx
    .selectFrom('appointments')
    .select('sent_at')
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  return sent_at !== null
}

async function change(trx: Trx, row: SeatAnswersTable, values: Partial<SeatAnswersTable>) {
  await trx
    .updateTable('seat_answers')
    .set(values)
    .where('submission_id', '=', row.submission_id)
    .execute()
}
