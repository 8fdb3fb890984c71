// The municipality's answers: each to one response or many, and which of their authors have been told.
import { sql } from 'kysely'
import type { Database, Trx } from '../db/open.ts'
import type { ResponseAnswersTable } from '../db/schema.ts'
import { type AnswerGiven, answerOutcome, type PublicAnswer } from '../shared/response-reading.ts'

type Stands = Omit<PublicAnswer, 'responses'>

export async function findAnswer(
  db: Database,
  id: string,
): Promise<(Stands & { consultationId: string }) | undefined> {
  const row = await db
    .selectFrom('response_answers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...toAnswer(row), consultationId: row.consultation_id }
}

export async function findAnswerOf(
  db: Database,
  submissionId: string,
): Promise<Stands | undefined> {
  const row = await db
    .selectFrom('response_answered')
    .innerJoin('response_answers', 'response_answers.id', 'response_answered.answer_id')
    .selectAll('response_answers')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  return row && toAnswer(row)
}

/** Whose answer can be asked for: the accounts behind a response, and its consultation. */
export async function findAuthor(
  db: Database,
  submissionId: string,
): Promise<{ accountId: string; consultationId: string } | undefined> {
  return await db
    .selectFrom('responses')
    .innerJoin('submissions', 'submissions.id', 'responses.submission_id')
    .select(['account_id as accountId', 'consultation_id as consultationId'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
}

/** Answers everything that it is given to; what was answered before gets this answer instead. @returns how many */
export async function addAnswer(
  trx: Trx,
  { id, consultationId, at }: { id: string; consultationId: string; at: string },
  { to, ...given }: AnswerGiven,
): Promise<number> {
  await trx
    .insertInto('response_answers')
    .values({
      id,
      consultation_id: consultationId,
      outcome: given.outcome,
      text: given.text,
      why: given.why,
      budget_line: given.budgetLine,
      link: given.link,
      answered_at: at,
    })
    .execute()
  let those = trx
    .selectFrom('responses')
    .select([
      'submission_id',
      sql<string>`${id}`.as('answer_id'),
      'consultation_id',
      'number',
      sql<number>`0`.as('told'),
    ])
    .where('consultation_id', '=', consultationId)
  if ('number' in to) those = those.where('number', '=', to.number)
  if ('group' in to)
    those = those.where((e) =>
      e(
        'number',
        'in',
        e
          .selectFrom('response_groups')
          .select('number')
          .where('consultation_id', '=', consultationId)
          .where('typical', '=', to.group),
      ),
    )
  if ('theme' in to)
    those = those.where((e) =>
      e(
        'number',
        'in',
        e.selectFrom('response_theme_marks').select('number').where('theme_id', '=', to.theme),
      ),
    )
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('response_answered')
    .columns(['submission_id', 'answer_id', 'consultation_id', 'number', 'told'])
    .expression(those)
    .onConflict((c) =>
      c.column('submission_id').doUpdateSet((e) => ({
        answer_id: e.ref('excluded.answer_id'),
        told: e.ref('excluded.told'),
      })),
    )
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

/** How many responses each answer is for. */
export async function countAnswered(
  db: Database,
  answerIds: readonly string[],
): Promise<Map<string, number>> {
  if (answerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('response_answered')
    .select((e) => ['answer_id', e.fn.countAll<number>().as('count')])
    .where('answer_id', 'in', answerIds)
    .groupBy('answer_id')
    .execute()
  return new Map(rows.map(({ answer_id, count }) => [answer_id, count]))
}

/** Some whose authors have not been told; those that came on paper or by word of mouth have nobody to tell here. */
export async function listUntold(trx: Trx, answerId: string, limit: number) {
  return await trx
    .selectFrom('response_answered')
    .innerJoin('responses', 'responses.submission_id', 'response_answered.submission_id')
    .innerJoin('submissions', 'submissions.id', 'response_answered.submission_id')
    .select(['response_answered.submission_id as submissionId', 'account_id as accountId'])
    .select('channel')
    .where('answer_id', '=', answerId)
    .where('told', '=', 0)
    .orderBy('response_answered.number')
    .limit(limit)
    .execute()
}

export async function noteTold(trx: Trx, answerId: string, submissionIds: readonly string[]) {
  await trx
    .updateTable('response_answered')
    .set({ told: 1 })
    .where('answer_id', '=', answerId)
    .where('submission_id', 'in', submissionIds)
    .execute()
}

/** A consultation's answers as the public reads them, the newest first. One that answers nothing any more is left out. */
export async function listAnswers(
  db: Database,
  consultationId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ answers: PublicAnswer[]; next: string | null }> {
  let query = db
    .selectFrom('response_answers')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where((e) =>
      e.exists(
        e
          .selectFrom('response_answered')
          .select('submission_id')
          .whereRef('answer_id', '=', 'response_answers.id'),
      ),
    )
  const [answeredAt, id] = after?.split('~') ?? []
  if (answeredAt && id)
    query = query.where((e) => e(e.refTuple('answered_at', 'id'), '<', e.tuple(answeredAt, id)))
  const rows = await query
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const counts = await countAnswered(
    db,
    shown.map((row) => row.id),
  )
  return {
    answers: shown.map((row) => ({ ...toAnswer(row), responses: counts.get(row.id) ?? 0 })),
    next: last ? `${last.answered_at}~${last.id}` : null,
  }
}

function toAnswer(row: ResponseAnswersTable): Stands {
  return {
    id: row.id,
    outcome: answerOutcome.parse(row.outcome),
    text: row.text,
    why: row.why,
    budgetLine: row.budget_line,
    link: row.link,
    answeredAt: row.answered_at,
  }
}
