import { z } from 'zod'
import type { Database, Trx } from '../../db/open.ts'
import type { ReadingsTable } from '../../db/schema.ts'
import type { Place } from '../../shared/composition.ts'
import { type CriterionScore, criterionScore, type Reading } from '../../shared/readings.ts'
import type { SeatKind } from '../../shared/task-committees.ts'
import { type Application, type Conflict, weighed } from './rules.ts'

/** A reading with whose it is and what it is of. */
export interface ReadingKept extends Reading {
  submissionId: string
  accountId: string
}

/** The applications that stand, in the order in which they came. */
export async function listApplications(db: Database, committeeId: string): Promise<Application[]> {
  const rows = await db
    .selectFrom('cases')
    .leftJoin('applications', 'applications.submission_id', 'cases.submission_id')
    .innerJoin('submissions', 'submissions.id', 'cases.submission_id')
    .select(['cases.submission_id', 'applications.account_id', 'payload'])
    .where('about_kind', '=', 'task-committee')
    .where('about_id', '=', committeeId)
    .where('cases.form', '=', 'task-committee-application')
    .orderBy('cases.received_at')
    .orderBy('cases.submission_id')
    .execute()
  return rows.flatMap((row, index) =>
    row.account_id === null
      ? []
      : [
          {
            submissionId: row.submission_id,
            accountId: row.account_id,
            number: index + 1,
            sent: weighed.parse(JSON.parse(row.payload)),
          },
        ],
  )
}

/** All that has been scored of a committee's applications, the first reader first. */
export async function listReadings(db: Database, committeeId: string): Promise<ReadingKept[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('applications', 'applications.submission_id', 'readings.submission_id')
    .innerJoin('accounts', 'accounts.id', 'readings.account_id')
    .selectAll('readings')
    .select('accounts.name')
    .where('committee_id', '=', committeeId)
    .orderBy('read_at')
    .orderBy('accounts.name')
    .orderBy('readings.account_id')
    .execute()
  return rows.map(toReading)
}

/** @returns whether it is the reader's first of this application */
export async function addReading(
  trx: Trx,
  entry: {
    submissionId: string
    accountId: string
    scores: readonly CriterionScore[]
    note: string
    at: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('readings')
    .values({
      submission_id: entry.submissionId,
      account_id: entry.accountId,
      scores: JSON.stringify(entry.scores),
      note: entry.note,
      read_at: entry.at,
    })
    .onConflict((c) => c.columns(['submission_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function listConflicts(db: Database, committeeId: string): Promise<Conflict[]> {
  const rows = await db
    .selectFrom('reading_conflicts')
    .innerJoin('applications', 'applications.submission_id', 'reading_conflicts.submission_id')
    .select(['reading_conflicts.submission_id', 'reading_conflicts.account_id', 'said_by'])
    .where('committee_id', '=', committeeId)
    .execute()
  return rows.map((row) => ({
    submissionId: row.submission_id,
    accountId: row.account_id,
    by: z.enum(['reader', 'staff']).parse(row.said_by),
  }))
}

/** @returns whether it is new; what stood first stands */
export async function addConflict(
  trx: Trx,
  { submissionId, accountId, by }: Conflict,
  at: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reading_conflicts')
    .values({ submission_id: submissionId, account_id: accountId, said_by: by, said_at: at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns whether there was one */
export async function removeConflict(
  trx: Trx,
  submissionId: string,
  accountId: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('reading_conflicts')
    .where('submission_id', '=', submissionId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Puts people into a seat kind's seats or its line of alternates, in this order, and takes off all others there. */
export async function putSelection(
  trx: Trx,
  committeeId: string,
  at: { seatKind: SeatKind; place: Place },
  submissionIds: readonly string[],
) {
  await trx
    .deleteFrom('selections')
    .where('committee_id', '=', committeeId)
    .where('seat_kind', '=', at.seatKind)
    .where('place', '=', at.place)
    .execute()
  if (submissionIds.length === 0) return
  await trx
    .insertInto('selections')
    .values(
      submissionIds.map((id, index) => ({
        submission_id: id,
        committee_id: committeeId,
        seat_kind: at.seatKind,
        place: at.place,
        position: index + 1,
      })),
    )
    .execute()
}

function toReading(row: ReadingsTable & { name: string }): ReadingKept {
  return {
    submissionId: row.submission_id,
    accountId: row.account_id,
    reader: row.name,
    scores: z.array(criterionScore).parse(JSON.parse(row.scores)),
    note: row.note,
    readAt: row.read_at,
  }
}
