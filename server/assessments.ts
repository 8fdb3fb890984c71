// What staff have written about each response: a summary and an assessment.
import type { Database, Trx } from '../db/open.ts'
import type { Assessment, AssessmentChange } from '../shared/response-reading.ts'

const none: Assessment = {
  summary: '',
  assessment: '',
  revision: 0,
  changedAt: null,
  changedBy: '',
}

/** @returns an empty one where nothing has been written */
export async function findAssessment(db: Database, submissionId: string): Promise<Assessment> {
  const row = await db
    .selectFrom('response_assessments')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  if (!row) return none
  const { summary, assessment, revision } = row
  return { summary, assessment, revision, changedAt: row.changed_at, changedBy: row.changed_by }
}

/** Of several responses at once, by submission; those without one are left out. */
export async function listAssessments(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, { summary: string; assessment: string }>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('response_assessments')
    .select(['submission_id', 'summary', 'assessment'])
    .where('submission_id', 'in', submissionIds)
    .execute()
  return new Map(
    rows.map(({ submission_id, summary, assessment }) => [submission_id, { summary, assessment }]),
  )
}

/** @returns false where somebody has written since the revision that the writer began from */
export async function changeAssessment(
  trx: Trx,
  { submissionId, consultationId }: { submissionId: string; consultationId: string },
  { revision, ...change }: AssessmentChange,
  by: { at: string; name: string },
): Promise<boolean> {
  const written = { ...change, changed_at: by.at, changed_by: by.name }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('response_assessments')
      .values({
        submission_id: submissionId,
        consultation_id: consultationId,
        revision: 1,
        ...written,
      })
      .onConflict((c) => c.column('submission_id').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await trx
    .updateTable('response_assessments')
    .set({ revision: revision + 1, ...written })
    .where('submission_id', '=', submissionId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
