import type { Database, Trx } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'
import type { ListingRef } from '../../shared/listings.ts'
import {
  type RefusalReason,
  type SubmissionDecision,
  submissionDecision,
} from '../../shared/submissions.ts'

export async function findSubmission(
  db: Database,
  id: string,
): Promise<SubmissionsTable | undefined> {
  return await db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function hasSubmissions(db: Database): Promise<boolean> {
  return (await db.selectFrom('submissions').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function addSubmission(trx: Trx, row: SubmissionsTable) {
  await trx.insertInto('submissions').values(row).execute()
}

export async function changeToRefused(
  trx: Trx,
  row: SubmissionsTable,
  reason: RefusalReason,
  alternatives: ListingRef[],
): Promise<SubmissionsTable> {
  const change = { outcome: 'refused', reason, alternatives: JSON.stringify(alternatives) }
  await trx.updateTable('submissions').set(change).where('id', '=', row.id).execute()
  return { ...row, ...change }
}

/** A withdrawn submission keeps its row, which late ghosts of the request meet. */
export async function changeToWithdrawn(trx: Trx, id: string, accountId: string, at: string) {
  await trx
    .updateTable('submissions')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .execute()
}

/** The next receipt number of a year, `2026-000123`; unique because the counter is part of the transaction. */
export async function nextReceipt(trx: Trx, year: number): Promise<string> {
  const { last } = await trx
    .insertInto('receipt_counters')
    .values({ year, last: 1 })
    .onConflict((c) =>
      c.column('year').doUpdateSet((e) => ({ last: e('receipt_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(6, '0')}`
}

export async function listKnown(db: Database, accountId: string, ids: string[]) {
  return await db
    .selectFrom('submissions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', 'in', ids)
    .execute()
}

/** A person's submissions, newest first; `after` is the key that the page before ended on. */
export async function listOwn(
  db: Database,
  accountId: string,
  page: {
    after?: string | undefined
    limit: number
    aboutKind?: string | undefined
    aboutId?: string | undefined
  },
) {
  let query = db.selectFrom('submissions').selectAll().where('account_id', '=', accountId)
  const { aboutKind, aboutId } = page
  if (aboutKind && aboutId)
    query = query.where('id', 'in', (e) =>
      e
        .selectFrom('cases')
        .select('submission_id')
        .where('about_kind', '=', aboutKind)
        .where('about_id', '=', aboutId),
    )
  const [receivedAt, id] = page.after?.split('~') ?? []
  if (receivedAt && id)
    query = query.where((e) => e(e.refTuple('received_at', 'id'), '<', e.tuple(receivedAt, id)))
  const rows = await query
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined
  return {
    rows: rows.slice(0, page.limit),
    next: last ? `${last.received_at}~${last.id}` : null,
  }
}

export function toDecision(row: SubmissionsTable, serverNow: string): SubmissionDecision {
  return submissionDecision.parse({
    submissionId: row.id,
    form: row.form,
    outcome: row.outcome,
    receipt: row.receipt,
    code: row.code,
    receivedAt: row.received_at,
    late: row.late === 1,
    contentHash: row.content_hash,
    ...(row.reason ? { reason: row.reason, alternatives: JSON.parse(row.alternatives) } : {}),
    ...(row.about ? { about: JSON.parse(row.about) } : {}),
    ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at } : {}),
    serverNow,
  })
}
