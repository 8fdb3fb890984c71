import type { Database, Trx } from '../../db/open.ts'
import { type Charter, charter, type TaskCommittee } from '../../shared/task-committees.ts'
import { toPlain } from '../task-committees.ts'

/** A committee as it is kept: what it points at stands as ids. */
type TaskCommitteeKept = Omit<TaskCommittee, 'charter'> & { charter: Charter }

export async function addTaskCommittee(trx: Trx, entry: TaskCommitteeKept) {
  await trx
    .insertInto('task_committees')
    .values({
      id: entry.id,
      title_da: entry.title.da,
      title_en: entry.title.en,
      summary_da: entry.summary.da,
      summary_en: entry.summary.en,
      charter: JSON.stringify(charter.parse(entry.charter)),
      opens_at: entry.opensAt,
      closes_at: entry.closesAt,
      stage: entry.stage,
      term_id: entry.termId,
      decided_on: entry.decidedOn,
      decided_link: entry.decidedLink,
      example: entry.example ? 1 : 0,
      changed_at: entry.changedAt,
    })
    .execute()
  await trx
    .insertInto('seats')
    .values(
      entry.seats.map((seat) => ({
        committee_id: entry.id,
        kind: seat.kind,
        places: seat.places,
        open: seat.open ? 1 : 0,
        competences: JSON.stringify(seat.competences),
      })),
    )
    .execute()
}

export async function changeWindow(
  trx: Trx,
  id: string,
  change: { opensAt: string; closesAt: string; changedAt: string },
) {
  await trx
    .updateTable('task_committees')
    .set({ opens_at: change.opensAt, closes_at: change.closesAt, changed_at: change.changedAt })
    .where('id', '=', id)
    .execute()
}

/** @returns whether it was the account's first for this committee */
export async function addApplication(
  trx: Trx,
  entry: { submissionId: string; committeeId: string; accountId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('applications')
    .values({
      submission_id: entry.submissionId,
      committee_id: entry.committeeId,
      account_id: entry.accountId,
    })
    .onConflict((c) => c.columns(['committee_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Leaves the account free to apply again. */
export async function removeApplication(trx: Trx, submissionId: string) {
  await trx.deleteFrom('applications').where('submission_id', '=', submissionId).execute()
}

/** All calls for the desk, the latest deadline first. */
export async function listCalls(db: Database) {
  const rows = await db
    .selectFrom('task_committees')
    .selectAll()
    .orderBy('closes_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const { id, title, opensAt, closesAt, example } = toPlain(row)
    return { id, title, opensAt, closesAt, example }
  })
}
