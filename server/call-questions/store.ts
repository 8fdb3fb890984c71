import type { Database, Trx } from '../../db/open.ts'
import type { CallQuestionsTable } from '../../db/schema.ts'
import {
  type CallAnswer,
  type CallAnswerGiven,
  type CallQuestion,
  callAnswer,
  callQuestion,
} from '../../shared/call-questions.ts'

const shown = 500

export async function addQuestion(
  trx: Trx,
  entry: Pick<CallQuestionsTable, 'submission_id' | 'committee_id' | 'asked' | 'received_at'>,
) {
  await trx
    .insertInto('call_questions')
    .values({ ...entry, shown: null, answer: null, public: 0, answered_at: null })
    .execute()
}

/** @returns whether nobody had answered it; one that is answered stands */
export async function removeQuestion(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('call_questions')
    .where('submission_id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function findQuestion(db: Database, id: string): Promise<CallQuestion | undefined> {
  const row = await db
    .selectFrom('call_questions')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
  return row && toQuestion(row)
}

/** A call's questions, the oldest first, as staff see them. */
export async function listQuestions(db: Database, committeeId: string): Promise<CallQuestion[]> {
  const rows = await db
    .selectFrom('call_questions')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('received_at')
    .orderBy('submission_id')
    .limit(shown)
    .execute()
  return rows.map(toQuestion)
}

/** What everyone may read: questions in staff's words, and their answers. */
export async function listAnswers(db: Database, committeeId: string): Promise<CallAnswer[]> {
  const rows = await db
    .selectFrom('call_questions')
    .select(['shown as question', 'answer', 'answered_at as answeredAt'])
    .where('committee_id', '=', committeeId)
    .where('public', '=', 1)
    .orderBy('received_at')
    .orderBy('submission_id')
    .limit(shown)
    .execute()
  return rows.map((row) => callAnswer.parse(row))
}

export async function answerQuestion(trx: Trx, id: string, given: CallAnswerGiven, at: string) {
  await trx
    .updateTable('call_questions')
    .set({
      shown: given.shown,
      answer: given.answer,
      public: given.public ? 1 : 0,
      answered_at: at,
    })
    .where('submission_id', '=', id)
    .execute()
}

function toQuestion(row: CallQuestionsTable): CallQuestion {
  return callQuestion.parse({
    id: row.submission_id,
    committeeId: row.committee_id,
    asked: row.asked,
    receivedAt: row.received_at,
    shown: row.shown,
    answer: row.answer,
    public: row.public === 1,
    answeredAt: row.answered_at,
  })
}
