// The rows of the questions to care homes and committees, and of their answers.
import type { Database, Trx } from '../../db/open.ts'
import type { PublicQuestionsTable } from '../../db/schema.ts'
import {
  type AnswerGiven,
  type AskedQuestion,
  askedQuestion,
  type DeskQuestion,
  type PublicAnswers,
  publicAnswer,
} from '../../shared/questions.ts'
import { type About, findAbout } from './abouts.ts'

const shown = 500
const perPage = 20

export async function addQuestion(
  trx: Trx,
  entry: Omit<PublicQuestionsTable, 'shown' | 'answer' | 'public' | 'answered_at'>,
) {
  await trx
    .insertInto('public_questions')
    .values({ ...entry, shown: null, answer: null, public: 0, answered_at: null })
    .execute()
}

/** @returns whether nobody had answered it; one that is answered stands */
export async function removeQuestion(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('public_questions')
    .where('submission_id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function findQuestion(db: Database, id: string): Promise<DeskQuestion | undefined> {
  const row = await db
    .selectFrom('public_questions')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
  const [found] = row ? await withAbouts(db, [row]) : []
  return found
}

/** Those that staff of a place answer, the oldest first. */
export async function listQuestions(
  db: Database,
  of: { careHomeId: string } | 'committees',
): Promise<DeskQuestion[]> {
  const all = db.selectFrom('public_questions').selectAll()
  const rows = await (of === 'committees'
    ? all.where('about_kind', '<>', 'care-home')
    : all.where('about_kind', '=', 'care-home').where('about_id', '=', of.careHomeId)
  )
    .orderBy('received_at')
    .orderBy('submission_id')
    .limit(shown)
    .execute()
  return await withAbouts(db, rows)
}

/** What everyone may read, the latest answer first; `after` is the key that the page before ended on. */
export async function listAnswers(
  db: Database,
  of: { careHomeId: string } | 'committees',
  after?: string,
): Promise<PublicAnswers> {
  let query = db.selectFrom('public_questions').selectAll().where('public', '=', 1)
  query =
    of === 'committees'
      ? query.where('about_kind', '<>', 'care-home')
      : query.where('about_kind', '=', 'care-home').where('about_id', '=', of.careHomeId)
  const [at, id] = after?.split('~') ?? []
  if (at && id)
    query = query.where((e) => e(e.refTuple('answered_at', 'submission_id'), '<', e.tuple(at, id)))
  const rows = await query
    .orderBy('answered_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(perPage + 1)
    .execute()
  const last = rows.length > perPage ? rows[perPage - 1] : undefined
  const questions = await withAbouts(db, rows.slice(0, perPage))
  return {
    answers: questions.map(({ id, about, subject, asker, shown, answer, answeredAt }) =>
      publicAnswer.parse({ id, about, subject, asker, question: shown, answer, answeredAt }),
    ),
    next: last ? `${last.answered_at}~${last.submission_id}` : null,
  }
}

export async function answerQuestion(trx: Trx, id: string, given: AnswerGiven, at: string) {
  await trx
    .updateTable('public_questions')
    .set({
      shown: given.shown,
      answer: given.answer,
      public: given.public ? 1 : 0,
      answered_at: at,
    })
    .where('submission_id', '=', id)
    .execute()
}

/** Without how to reach them, which is for staff alone. */
export function toAsked({ contact: _, ...question }: DeskQuestion): AskedQuestion {
  return question
}

async function withAbouts(
  db: Database,
  rows: readonly PublicQuestionsTable[],
): Promise<DeskQuestion[]> {
  const abouts = new Map<string, About | undefined>()
  for (const { about_kind: kind, about_id: id } of rows)
    if (!abouts.has(`${kind}:${id}`)) abouts.set(`${kind}:${id}`, await findAbout(db, kind, id))
  return rows.flatMap((row) => {
    const about = abouts.get(`${row.about_kind}:${row.about_id}`)
    return about ? { ...toQuestion(row, about), contact: row.contact } : []
  })
}

function toQuestion(row: PublicQuestionsTable, { kind, id, name }: About): AskedQuestion {
  return askedQuestion.parse({
    id: row.submission_id,
    about: { kind, id, name },
    subject: row.subject,
    asker: row.asker,
    asked: row.asked,
    receivedAt: row.received_at,
    shown: row.shown,
    answer: row.answer,
    public: row.public === 1,
    answeredAt: row.answered_at,
  })
}
