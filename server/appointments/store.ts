import type { Database, Trx } from '../../db/open.ts'
import type { AppointmentsTable, SeatAnswersTable } from '../../db/schema.ts'
import {
  type AnswerDraft,
  type AnswerDrafts,
  type CouncilDecision,
  type SeatAnswerKind,
  seatAnswerKind,
} from '../../shared/appointments.ts'
import { type SeatKind, seatKind } from '../../shared/task-committees.ts'

export async function findAppointment(
  db: Database,
  committeeId: string,
): Promise<AppointmentsTable | undefined> {
  return await db
    .selectFrom('appointments')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
}

export async function addAppointment(
  trx: Trx,
  committeeId: string,
  decision: CouncilDecision,
  drafts: AnswerDrafts,
  at: string,
) {
  await trx
    .insertInto('appointments')
    .values({
      committee_id: committeeId,
      ...toColumns(decision),
      drafts: JSON.stringify(drafts),
      recorded_at: at,
      sent_at: null,
    })
    .execute()
}

export async function changeDecision(trx: Trx, committeeId: string, decision: CouncilDecision) {
  await trx
    .updateTable('appointments')
    .set(toColumns(decision))
    .where('committee_id', '=', committeeId)
    .execute()
}

function toColumns({ decidedOn, link, answerDays }: CouncilDecision) {
  return { decided_on: decidedOn, link, answer_days: answerDays }
}

/** The decision and every answer that follows from it. */
export async function removeAppointment(trx: Trx, committeeId: string) {
  await trx.deleteFrom('seat_answers').where('committee_id', '=', committeeId).execute()
  await trx.deleteFrom('appointments').where('committee_id', '=', committeeId).execute()
}

export async function changeDrafts(trx: Trx, committeeId: string, drafts: AnswerDrafts) {
  await trx
    .updateTable('appointments')
    .set({ drafts: JSON.stringify(drafts) })
    .where('committee_id', '=', committeeId)
    .execute()
}

/** From now on the decision stands. @returns whether these are the first answers that go out */
export async function markSent(trx: Trx, committeeId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('appointments')
    .set({ sent_at: at })
    .where('committee_id', '=', committeeId)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Applicant {
  submissionId: string
  accountId: string
  seatKind: SeatKind
}

/** Everyone whose application stands, in the order they came. */
export async function listApplicants(db: Database, committeeId: string): Promise<Applicant[]> {
  const rows = await db
    .selectFrom('applications')
    .innerJoin('submissions', 'submissions.id', 'applications.submission_id')
    .select(['applications.submission_id', 'applications.account_id', 'payload'])
    .where('applications.committee_id', '=', committeeId)
    .orderBy('received_at')
    .orderBy('applications.submission_id')
    .execute()
  return rows.map((row) => ({
    submissionId: row.submission_id,
    accountId: row.account_id,
    seatKind: seatKind.parse(JSON.parse(row.payload).seatKind),
  }))
}

export async function addSeatAnswers(
  trx: Trx,
  committeeId: string,
  entries: readonly (Applicant & {
    kind: SeatAnswerKind
    position: number
    seatNumber: number | null
  })[],
) {
  if (entries.length === 0) return
  await trx
    .insertInto('seat_answers')
    .values(
      entries.map((entry) => ({
        submission_id: entry.submissionId,
        committee_id: committeeId,
        account_id: entry.accountId,
        seat_kind: entry.seatKind,
        kind: entry.kind,
        position: entry.position,
        seat_number: entry.seatNumber,
        draft: null,
        words: '',
        possibilities: '[]',
        sent_at: null,
        offered_at: null,
        answer_by: null,
        response: null,
        responded_at: null,
      })),
    )
    .execute()
}

export type SeatAnswerRow = SeatAnswersTable & { sender: string }

const order: readonly SeatAnswerKind[] = ['appointed', 'alternate', 'refused']

/** All answers of a committee with the applicant's name: seats, alternates, refusals. */
export async function listSeatAnswers(db: Database, committeeId: string): Promise<SeatAnswerRow[]> {
  const rows = await db
    .selectFrom('seat_answers')
    .innerJoin('cases', 'cases.submission_id', 'seat_answers.submission_id')
    .selectAll('seat_answers')
    .select('sender')
    .where('committee_id', '=', committeeId)
    .orderBy('seat_kind')
    .orderBy('position')
    .orderBy('seat_answers.submission_id')
    .limit(2000)
    .execute()
  const rank = ({ kind }: SeatAnswersTable) => order.indexOf(seatAnswerKind.parse(kind))
  return rows.sort((a, b) => rank(a) - rank(b))
}

/** Those that have not been sent and still can be. @param ids only these */
export async function listUnsent(
  trx: Trx,
  committeeId: string,
  ids: readonly string[] | null,
): Promise<SeatAnswersTable[]> {
  let query = trx
    .selectFrom('seat_answers')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('sent_at', 'is', null)
    .where('response', 'is', null)
  if (ids) query = query.where('submission_id', 'in', ids)
  return await query.orderBy('kind').orderBy('position').orderBy('submission_id').execute()
}

export async function changeOwnDraft(trx: Trx, submissionId: string, draft: AnswerDraft | null) {
  await trx
    .updateTable('seat_answers')
    .set({ draft: draft && JSON.stringify(draft) })
    .where('submission_id', '=', submissionId)
    .execute()
}

/** What the applicant will read, as it stands for good. */
export async function putWords(
  trx: Trx,
  submissionId: string,
  entry: { words: string; possibilities: readonly unknown[] },
) {
  await trx
    .updateTable('seat_answers')
    .set({ words: entry.words, possibilities: JSON.stringify(entry.possibilities) })
    .where('submission_id', '=', submissionId)
    .execute()
}

export async function countAccepted(db: Database, committeeId: string): Promise<number> {
  const { count } = await db
    .selectFrom('seat_answers')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('committee_id', '=', committeeId)
    .where('response', '=', 'accepted')
    .executeTakeFirstOrThrow()
  return Number(count)
}
