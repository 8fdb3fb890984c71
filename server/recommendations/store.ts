import type { Database, Trx } from '../../db/open.ts'
import type { RecommendationResultsTable, RecommendationsTable } from '../../db/schema.ts'
import {
  type CouncilAnswer,
  type Recommendation,
  type RecommendationDraft,
  type RecommendationSaved,
  type RecommendationWritten,
  recommendation,
  recommendationDraft,
} from '../../shared/recommendations.ts'

export async function findRecommendation(
  db: Database,
  id: string,
): Promise<RecommendationsTable | undefined> {
  return await db.selectFrom('recommendations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What the committee has handed over, by number, each with what came of it. */
export async function listRecommendations(
  db: Database,
  committeeId: string,
): Promise<Recommendation[]> {
  const rows = await db
    .selectFrom('recommendations')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('number', 'is not', null)
    .orderBy('number')
    .limit(200)
    .execute()
  const results = await db
    .selectFrom('recommendation_results')
    .innerJoin('recommendations', 'recommendations.id', 'recommendation_id')
    .selectAll('recommendation_results')
    .where('committee_id', '=', committeeId)
    .orderBy('happened_on')
    .orderBy('recommendation_results.id')
    .limit(1000)
    .execute()
  return rows.map((row) =>
    recommendation.parse({
      id: row.id,
      number: row.number,
      title: row.title,
      text: row.body,
      why: row.why,
      handedOverAt: row.handed_over_at,
      council: row.answer && {
        answer: row.answer,
        why: row.answer_why,
        decidedOn: row.answered_on,
        link: row.answer_link,
      },
      results: results
        .filter(({ recommendation_id }) => recommendation_id === row.id)
        .map(({ id, happened_on, body, link }) => ({
          id,
          happenedOn: happened_on,
          text: body,
          link,
        })),
    }),
  )
}

/** What the room still writes on, the oldest first. */
export async function listDrafts(
  db: Database,
  committeeId: string,
): Promise<RecommendationDraft[]> {
  const rows = await db
    .selectFrom('recommendations')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('number', 'is', null)
    .orderBy('written_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ id, title, body, why, revision }) =>
    recommendationDraft.parse({ id, title, text: body, why, revision }),
  )
}

export async function addDraft(
  trx: Trx,
  entry: RecommendationWritten & { id: string; committeeId: string; at: string },
) {
  await trx
    .insertInto('recommendations')
    .values({
      id: entry.id,
      committee_id: entry.committeeId,
      number: null,
      title: entry.title,
      body: entry.text,
      why: entry.why,
      revision: 1,
      written_at: entry.at,
      handed_over_at: null,
      answer: null,
      answer_why: null,
      answered_on: null,
      answer_link: null,
    })
    .execute()
}

/** @returns whether nobody had changed it since the revision that is named */
export async function changeDraft(trx: Trx, id: string, saved: RecommendationSaved) {
  const { numUpdatedRows } = await trx
    .updateTable('recommendations')
    .set({
      title: saved.title,
      body: saved.text,
      why: saved.why,
      revision: saved.revision + 1,
    })
    .where('id', '=', id)
    .where('revision', '=', saved.revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeDraft(trx: Trx, id: string) {
  await trx.deleteFrom('recommendations').where('id', '=', id).where('number', 'is', null).execute()
}

/** Gives a draft the committee's next number. The committee's lock is the caller's to hold. */
export async function handOver(trx: Trx, committeeId: string, id: string, at: string) {
  const { last } = await trx
    .selectFrom('recommendations')
    .select((e) => e.fn.max('number').as('last'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const number = Number(last ?? 0) + 1
  await trx
    .updateTable('recommendations')
    .set({ number, handed_over_at: at })
    .where('id', '=', id)
    .execute()
  return number
}

export async function putAnswer(trx: Trx, id: string, council: CouncilAnswer) {
  await trx
    .updateTable('recommendations')
    .set({
      answer: council.answer,
      answer_why: council.why,
      answered_on: council.decidedOn,
      answer_link: council.link,
    })
    .where('id', '=', id)
    .execute()
}

/** @returns whether it is new, undefined where the id is another recommendation's */
export async function putResult(
  trx: Trx,
  row: RecommendationResultsTable,
): Promise<boolean | undefined> {
  const known = await trx
    .selectFrom('recommendation_results')
    .select('recommendation_id')
    .where('id', '=', row.id)
    .executeTakeFirst()
  if (known && known.recommendation_id !== row.recommendation_id) return undefined
  await trx
    .insertInto('recommendation_results')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
  return known === undefined
}

/** @returns whether there was one */
export async function removeResult(
  trx: Trx,
  recommendationId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('recommendation_results')
    .where('id', '=', id)
    .where('recommendation_id', '=', recommendationId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
