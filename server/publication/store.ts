import type { Database, Trx } from '../../db/open.ts'
import type { RedactionAppealsTable } from '../../db/schema.ts'
import type {
  JournalEntry,
  PartRedaction,
  QueueState,
  Tombstone,
} from '../../shared/publication.ts'
import { redactionReasons } from '../../shared/redaction.ts'
import type { Response } from '../../shared/responses.ts'
import { responseForms } from '../publication.ts'
import { toResponse } from '../responses.ts'

/** A range as it is kept, with who hid it. */
export type KeptRedaction = PartRedaction & { addedBy: string }

export async function listRedactions(db: Database, submissionId: string): Promise<KeptRedaction[]> {
  const rows = await db
    .selectFrom('response_redactions')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .orderBy('part')
    .orderBy('start_at')
    .execute()
  return rows.map((row) => ({
    part: row.part,
    start: row.start_at,
    end: row.end_at,
    reason: redactionReasons.find((each) => each === row.reason) ?? 'sensitive',
    addedBy: row.added_by,
  }))
}

/** How many stretches are hidden of each. */
export async function countRedactions(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, number>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('response_redactions')
    .select((e) => ['submission_id', e.fn.countAll<number>().as('count')])
    .where('submission_id', 'in', submissionIds)
    .groupBy('submission_id')
    .execute()
  return new Map(rows.map((row) => [row.submission_id, row.count]))
}

export async function replaceRedactions(
  trx: Trx,
  submissionId: string,
  redactions: readonly KeptRedaction[],
) {
  await trx.deleteFrom('response_redactions').where('submission_id', '=', submissionId).execute()
  if (redactions.length === 0) return
  await trx
    .insertInto('response_redactions')
    .values(
      redactions.map(({ part, start, end, reason, addedBy }) => ({
        submission_id: submissionId,
        part,
        start_at: start,
        end_at: end,
        reason,
        added_by: addedBy,
      })),
    )
    .execute()
}

export async function findReview(db: Database, submissionId: string) {
  return await db
    .selectFrom('response_reviews')
    .innerJoin('accounts', 'accounts.id', 'response_reviews.decided_by')
    .selectAll('response_reviews')
    .select('accounts.name as decider')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
}

export async function putReview(
  trx: Trx,
  submissionId: string,
  review: {
    revision: number
    allowed: readonly { part: string; start: number; end: number }[]
    note: string
    at: string
    by: string
  },
) {
  const row = {
    revision: review.revision,
    allowed: JSON.stringify(review.allowed),
    note: review.note,
    decided_at: review.at,
    decided_by: review.by,
  }
  await trx
    .insertInto('response_reviews')
    .values({ submission_id: submissionId, ...row })
    .onConflict((c) => c.column('submission_id').doUpdateSet(row))
    .execute()
}

export async function listAllowedAttachments(
  db: Database,
  submissionId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('public_attachments')
    .select('attachment_id')
    .where('submission_id', '=', submissionId)
    .execute()
  return rows.map((row) => row.attachment_id)
}

export async function replaceAllowedAttachments(
  trx: Trx,
  submissionId: string,
  ids: readonly string[],
) {
  await trx.deleteFrom('public_attachments').where('submission_id', '=', submissionId).execute()
  const rows = [...new Set(ids)].map((id) => ({ submission_id: submissionId, attachment_id: id }))
  if (rows.length > 0) await trx.insertInto('public_attachments').values(rows).execute()
}

export async function addAppeal(
  trx: Trx,
  entry: { submissionId: string; response: Response; at: string },
) {
  await trx
    .insertInto('redaction_appeals')
    .values({
      submission_id: entry.submissionId,
      response_id: entry.response.submissionId,
      consultation_id: entry.response.consultationId,
      number: entry.response.number,
      received_at: entry.at,
      answered_at: null,
      answered_by: null,
      outcome: null,
      answer: '',
    })
    .execute()
}

/** The latest appeal about a response. */
export async function findAppeal(
  db: Database,
  responseId: string,
): Promise<RedactionAppealsTable | undefined> {
  return await db
    .selectFrom('redaction_appeals')
    .selectAll()
    .where('response_id', '=', responseId)
    .orderBy('received_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function answerAppeal(
  trx: Trx,
  submissionId: string,
  answer: { at: string; by: string; outcome: string; text: string },
) {
  await trx
    .updateTable('redaction_appeals')
    .set({
      answered_at: answer.at,
      answered_by: answer.by,
      outcome: answer.outcome,
      answer: answer.text,
    })
    .where('submission_id', '=', submissionId)
    .execute()
}

/** One page of responses whose authors wait for another person's look, by number. */
export async function listAppealed(
  db: Database,
  consultationId: string,
  after: number,
  limit: number,
): Promise<Response[]> {
  const rows = await db
    .selectFrom('redaction_appeals')
    .innerJoin('responses', 'responses.submission_id', 'redaction_appeals.response_id')
    .selectAll('responses')
    .where('redaction_appeals.consultation_id', '=', consultationId)
    .where('answered_at', 'is', null)
    .where('redaction_appeals.number', '>', after)
    .orderBy('redaction_appeals.number')
    .limit(limit)
    .execute()
  return rows.map(toResponse)
}

/** Those of the numbers that wait. */
export async function listWaiting(
  db: Database,
  consultationId: string,
  numbers: readonly number[],
): Promise<Response[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('number', 'in', numbers)
    .where('publication', '=', 'waiting')
    .orderBy('number')
    .execute()
  return rows.map(toResponse)
}

/** The consultation that a response of one of these accounts answers, whether it still counts or not. */
export async function findConsultationOf(
  db: Database,
  submissionId: string,
  accountIds: readonly string[],
): Promise<string | undefined> {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('cases', 'cases.submission_id', 'submissions.id')
    .select('about_id')
    .where('submissions.id', '=', submissionId)
    .where('account_id', 'in', accountIds)
    .where('about_kind', '=', 'consultation')
    .where('cases.form', 'in', responseForms)
    .executeTakeFirst()
  return row?.about_id
}

export async function isDeleted(db: Database, submissionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .select('payload')
    .where('id', '=', submissionId)
    .executeTakeFirst()
  return row?.payload === deletedPayload
}

export async function countQueue(
  db: Database,
  consultationId: string,
): Promise<Record<QueueState, number>> {
  const rows = await db
    .selectFrom('responses')
    .select((e) => ['publication', e.fn.countAll<number>().as('count')])
    .where('consultation_id', '=', consultationId)
    .groupBy('publication')
    .execute()
  const { appealed } = await db
    .selectFrom('redaction_appeals')
    .select((e) => e.fn.countAll<number>().as('appealed'))
    .where('consultation_id', '=', consultationId)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  const count = (state: string) => rows.find((row) => row.publication === state)?.count ?? 0
  return {
    waiting: count('waiting'),
    appealed,
    public: count('public'),
    held: count('held'),
  }
}

/** The last filing of what had come to a consultation, and what has been deleted since. */
type Journal = JournalEntry & {
  recordedAt: string
  recordedBy: string
  tombstone: Tombstone | null
}

export async function findJournal(
  db: Database,
  consultationId: string,
): Promise<Journal | undefined> {
  const row = await db
    .selectFrom('consultation_journals')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (!row) return undefined
  const { case_number: caseNumber, deleted: count, deleted_at: deletedAt } = row
  return {
    caseNumber,
    journalisedOn: row.journalised_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    tombstone: deletedAt ? { deletedAt, count, caseNumber } : null,
  }
}

/** What had come by now is filed: from here on it may be deleted. */
export async function putJournal(
  trx: Trx,
  consultationId: string,
  entry: JournalEntry & { at: string; by: string },
) {
  const row = {
    case_number: entry.caseNumber,
    journalised_on: entry.journalisedOn,
    recorded_at: entry.at,
    recorded_by: entry.by,
    settled: 0,
  }
  await trx
    .insertInto('consultation_journals')
    .values({ consultation_id: consultationId, ...row, deleted: 0, deleted_at: null })
    .onConflict((c) => c.column('consultation_id').doUpdateSet(row))
    .execute()
}

/** Consultations that are filed and not deleted to the end. */
export async function listFiled(
  db: Database,
): Promise<{ consultationId: string; recordedAt: string }[]> {
  const rows = await db
    .selectFrom('consultation_journals')
    .select(['consultation_id', 'recorded_at'])
    .where('settled', '=', 0)
    .execute()
  return rows.map((row) => ({ consultationId: row.consultation_id, recordedAt: row.recorded_at }))
}

/** Consultations with rooms to which nothing was ever sent, and for which nothing is filed. */
export async function listSilent(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('party_rooms')
    .select('consultation_id')
    .distinct()
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consultation_journals')
            .select('case_number')
            .whereRef('consultation_journals.consultation_id', '=', 'party_rooms.consultation_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cases')
            .select('submission_id')
            .where('about_kind', '=', 'consultation')
            .whereRef('about_id', '=', 'party_rooms.consultation_id')
            .where('form', 'in', responseForms),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.consultation_id)
}

/** When staff were last told that a consultation's responses are not filed. */
export async function findReminded(
  db: Database,
  consultationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('filing_reminders')
    .select('reminded_at')
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row?.reminded_at
}

export async function noteReminded(trx: Trx, consultationId: string, at: string) {
  await trx
    .insertInto('filing_reminders')
    .values({ consultation_id: consultationId, reminded_at: at })
    .onConflict((c) => c.column('consultation_id').doUpdateSet({ reminded_at: at }))
    .execute()
}

/** One page of what was sent to a consultation, whether it still counts or not, with what keeps it. */
export async function listSent(
  db: Database,
  consultationId: string,
  after: { receivedAt: string; id: string },
  limit: number,
) {
  return await db
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission_id')
    .leftJoin('redaction_appeals', (join) =>
      join
        .onRef('redaction_appeals.response_id', '=', 'cases.submission_id')
        .on('redaction_appeals.answered_at', 'is', null),
    )
    .select([
      'cases.submission_id as id',
      'cases.received_at as receivedAt',
      'cases.sender',
      'submissions.received_at as arrivedAt',
      'redaction_appeals.submission_id as appeal',
    ])
    .where('about_kind', '=', 'consultation')
    .where('about_id', '=', consultationId)
    .where('cases.form', 'in', responseForms)
    .where((e) =>
      e(
        e.refTuple('cases.received_at', 'cases.submission_id'),
        '>',
        e.tuple(after.receivedAt, after.id),
      ),
    )
    .orderBy('cases.received_at')
    .orderBy('cases.submission_id')
    .limit(limit)
    .execute()
}

/** What stands of a response's words once they are deleted. */
const deletedPayload = JSON.stringify({ deleted: true })

/**
 * Leaves of each that something was received, and when: no word of it, no name, no file.
 * @returns how many of them still counted
 */
export async function deleteSent(trx: Trx, ids: readonly string[], at: string): Promise<number> {
  if (ids.length === 0) return 0
  const { numDeletedRows } = await trx
    .deleteFrom('responses')
    .where('submission_id', 'in', ids)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('submissions')
    .set({ payload: deletedPayload })
    .where('id', 'in', ids)
    .execute()
  await trx.updateTable('cases').set({ sender: '' }).where('submission_id', 'in', ids).execute()
  // A name may tell as much as the file; the bytes go with the next round of old files.
  await trx
    .updateTable('attachments')
    .set({ name: 'bilag' })
    .where('submission_id', 'in', ids)
    .execute()
  await trx
    .updateTable('attachments')
    .set({ expires_at: at })
    .where('submission_id', 'in', ids)
    .where('rejected', '=', 0)
    .where('gone_at', 'is', null)
    .execute()
  return Number(numDeletedRows)
}

export async function noteDeleted(
  trx: Trx,
  consultationId: string,
  { count, at, settled }: { count: number; at: string; settled: boolean },
) {
  await trx
    .updateTable('consultation_journals')
    .set((e) => ({
      deleted: e('deleted', '+', count),
      settled: settled ? 1 : 0,
      ...(count > 0 ? { deleted_at: at } : {}),
    }))
    .where('consultation_id', '=', consultationId)
    .execute()
}
