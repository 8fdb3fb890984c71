// Which of a consultation's responses are almost the same, and how far their comparison has come.
import type { Database, Trx } from '../db/open.ts'
import type { ResponseComparisonsTable } from '../db/schema.ts'
import type { NearDuplicates } from '../shared/near-duplicates.ts'
import { putResponseWords } from './response-search.ts'
import { listParts } from './responses.ts'

/** Asks anew: what was found before stands until there is something better. */
export async function beginComparison(db: Database, consultationId: string, at: string) {
  const { total } = await db
    .selectFrom('responses')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  const { last_number } = await db
    .selectFrom('consultations')
    .select('last_number')
    .where('id', '=', consultationId)
    .executeTakeFirstOrThrow()
  const row = { asked_at: at, total, compared: 0, last_number, done_at: null }
  await db
    .insertInto('response_comparisons')
    .values({ consultation_id: consultationId, ...row })
    .onConflict((c) => c.column('consultation_id').doUpdateSet(row))
    .execute()
}

export async function noteCompared(db: Database, consultationId: string, compared: number) {
  await db
    .updateTable('response_comparisons')
    .set({ compared })
    .where('consultation_id', '=', consultationId)
    .execute()
}

export async function endComparison(trx: Trx, consultationId: string, at: string) {
  await trx
    .updateTable('response_comparisons')
    .set((e) => ({ done_at: at, compared: e.ref('total') }))
    .where('consultation_id', '=', consultationId)
    .execute()
}

export async function findComparison(
  db: Database,
  consultationId: string,
): Promise<(ResponseComparisonsTable & { newest: number }) | undefined> {
  return await db
    .selectFrom('response_comparisons')
    .innerJoin('consultations', 'consultations.id', 'consultation_id')
    .selectAll('response_comparisons')
    .select('consultations.last_number as newest')
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
}

/** Consultations that closed before an instant and have been compared by nobody, at most a few. */
export async function listUncompared(db: Database, closedBefore: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultations')
    .select('id')
    .where('closes_at', '<', closedBefore)
    .where('last_number', '>', 1)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('response_comparisons')
            .select('consultation_id')
            .whereRef('consultation_id', '=', 'consultations.id'),
        ),
      ),
    )
    .orderBy('closes_at', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Keeps groups in place of those that were there, some numbers at a time, so that nobody waits long for the database.
 * @param keep is called between them
 */
export async function replaceGroups(
  db: Database,
  consultationId: string,
  groups: readonly NearDuplicates[],
  lastNumber: number,
  keep: () => Promise<void>,
) {
  const typicalOf = new Map(
    groups.flatMap(({ keys, typical }) => keys.map((key) => [key, typical] as const)),
  )
  const step = 500
  for (let from = 0; from < lastNumber; from += step) {
    const numbers = Array.from({ length: step }, (_, at) => from + at + 1)
    const wanted = numbers.filter((number) => typicalOf.has(number))
    await db.transaction().execute(async (trx) => {
      await trx
        .deleteFrom('response_groups')
        .where('consultation_id', '=', consultationId)
        .where('number', '>', from)
        .where('number', '<=', from + step)
        .execute()
      if (wanted.length === 0) return
      const rows = await trx
        .selectFrom('responses')
        .select(['submission_id', 'number'])
        .where('consultation_id', '=', consultationId)
        .where('number', 'in', wanted)
        .execute()
      if (rows.length > 0)
        await trx
          .insertInto('response_groups')
          .values(
            rows.map(({ submission_id, number }) => ({
              submission_id,
              consultation_id: consultationId,
              number,
              typical: typicalOf.get(number) ?? number,
            })),
          )
          .execute()
    })
    await keep()
  }
}

export async function countGroups(db: Database, consultationId: string) {
  return await db
    .selectFrom('response_groups')
    .select((e) => [
      e.fn.countAll<number>().as('grouped'),
      e.fn.count<number>('typical').distinct().as('groups'),
    ])
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
}

/** The numbers of one group, itself among them; alone where it is like nobody. */
export async function findTypical(
  db: Database,
  submissionId: string,
): Promise<{ number: number; submissionId: string } | undefined> {
  return await db
    .selectFrom('response_groups as own')
    .innerJoin('response_groups as typical', (join) =>
      join
        .onRef('typical.consultation_id', '=', 'own.consultation_id')
        .onRef('typical.number', '=', 'own.typical'),
    )
    .select(['typical.number', 'typical.submission_id as submissionId'])
    .where('own.submission_id', '=', submissionId)
    .executeTakeFirst()
}

/** Gives words to responses from before there was search. @returns how many it took */
export async function fillResponseWords(db: Database, limit: number): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('responses_without_words')
      .innerJoin('responses', 'responses.submission_id', 'responses_without_words.submission_id')
      .select([
        'responses.submission_id as submissionId',
        'consultation_id as consultationId',
        'number',
        'name',
        'organisation',
      ])
      .limit(limit)
      .execute()
    const ids = rows.map(({ submissionId }) => submissionId)
    const parts = await listParts(trx, ids)
    for (const { name, organisation, ...row } of rows) {
      const own = parts.get(row.submissionId) ?? []
      await putResponseWords(trx, {
        ...row,
        texts: [name, organisation, ...own.map(({ body }) => body)],
        sections: own.map(({ sectionId }) => sectionId),
      })
    }
    if (ids.length > 0)
      await trx.deleteFrom('responses_without_words').where('submission_id', 'in', ids).execute()
    return ids.length
  })
}
