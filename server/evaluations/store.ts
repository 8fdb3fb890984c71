import { z } from 'zod'
import type { Database, Trx } from '../../db/open.ts'
import type { CommitteeEvaluationsTable } from '../../db/schema.ts'
import { type ChallengeId, challengeId } from '../../shared/challenges.ts'
import type { EvaluationPart } from '../../shared/evaluation-parts.ts'
import { evaluationPart, score } from '../../shared/evaluations.ts'

const scores = z.partialRecord(challengeId, score)

export async function findEvaluation(
  db: Database,
  committeeId: string,
): Promise<CommitteeEvaluationsTable | undefined> {
  return await db
    .selectFrom('committee_evaluations')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
}

/** Opens it, or moves the day that it closes. */
export async function putEvaluation(trx: Trx, row: CommitteeEvaluationsTable) {
  await trx
    .insertInto('committee_evaluations')
    .values(row)
    .onConflict((c) => c.column('committee_id').doUpdateSet(row))
    .execute()
}

/** @returns whether it is the account's first */
export async function addAnswer(
  trx: Trx,
  entry: {
    submissionId: string
    committeeId: string
    accountId: string
    part: EvaluationPart
    effect: number
    scores: Partial<Record<ChallengeId, number>>
    words: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('evaluation_answers')
    .values({
      submission_id: entry.submissionId,
      committee_id: entry.committeeId,
      account_id: entry.accountId,
      part: entry.part,
      effect: entry.effect,
      scores: JSON.stringify(entry.scores),
      words: entry.words,
      words_public: 0,
    })
    .onConflict((c) => c.columns(['committee_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function removeAnswer(trx: Trx, submissionId: string) {
  await trx.deleteFrom('evaluation_answers').where('submission_id', '=', submissionId).execute()
}

/** Every answer, in an order that tells nothing of who gave it or when. */
export async function listAnswers(db: Database, committeeId: string) {
  const rows = await db
    .selectFrom('evaluation_answers')
    .select(['submission_id', 'part', 'effect', 'scores', 'words', 'words_public'])
    .where('committee_id', '=', committeeId)
    .orderBy('submission_id')
    .execute()
  return rows.map((row) => ({
    id: row.submission_id,
    part: evaluationPart.parse(row.part),
    effect: row.effect,
    scores: scores.parse(JSON.parse(row.scores)),
    words: row.words,
    public: row.words_public === 1,
  }))
}

export async function countAnswers(db: Database, committeeId: string): Promise<number> {
  const { count } = await db
    .selectFrom('evaluation_answers')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whose evaluation an answer belongs to. */
export async function findCommitteeId(db: Database, answerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('evaluation_answers')
    .select('committee_id')
    .where('submission_id', '=', answerId)
    .executeTakeFirst()
  return row?.committee_id
}

export async function showWords(trx: Trx, answerId: string, isPublic: boolean) {
  await trx
    .updateTable('evaluation_answers')
    .set({ words_public: isPublic ? 1 : 0 })
    .where('submission_id', '=', answerId)
    .execute()
}
