import type { Database, Trx } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'

export async function findSubmission(
  db: Database,
  id: string,
): Promise<SubmissionsTable | undefined> {
  return await db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** @throws Error where there is none: call it for one that was found before */
export async function getSubmission(db: Database, id: string): Promise<SubmissionsTable> {
  const found = await findSubmission(db, id)
  if (!found) throw new Error('There is no such submission')
  return found
}

/** One of a person's own, whichever of their accounts sent it. */
export async function findOwn(
  db: Database,
  accounts: readonly string[],
  id: string,
): Promise<SubmissionsTable | undefined> {
  const found = await findSubmission(db, id)
  return found && accounts.includes(found.account_id) ? found : undefined
}

export async function findByReceipt(
  db: Database,
  receipt: string,
): Promise<SubmissionsTable | undefined> {
  return await db
    .selectFrom('submissions')
    .selectAll()
    .where('receipt', '=', receipt)
    .executeTakeFirst()
}

/** When the `count`th newest submission of an account came; undefined where there are fewer. */
export async function findNewest(
  db: Database,
  accountId: string,
  count: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select('received_at')
    .where('account_id', '=', accountId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .offset(count - 1)
    .limit(1)
    .executeTakeFirst()
  return row?.received_at
}

export async function hasSubmissions(db: Database): Promise<boolean> {
  return (await db.selectFrom('submissions').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function addSubmission(trx: Trx, row: SubmissionsTable) {
  await trx.insertInto('submissions').values(row).execute()
}

export async function changeToReceived(trx: Trx, row: SubmissionsTable): Promise<SubmissionsTable> {
  const change = { outcome: 'received' }
  await trx.updateTable('submissions').set(change).where('id', '=', row.id).execute()
  return { ...row, ...change }
}

/** What became of it, and under which receipt. */
export async function changeToDecided(trx: Trx, row: SubmissionsTable) {
  const { supersedes, outcome, reason, alternatives, about, receipt, late, owner_id } = row
  await trx
    .updateTable('submissions')
    .set({ supersedes, outcome, reason, alternatives, about, receipt, late, owner_id })
    .where('id', '=', row.id)
    .execute()
}

/** A withdrawn submission keeps its row, which late ghosts of the request meet. */
export async function changeToWithdrawn(trx: Trx, id: string, at: string) {
  await trx.updateTable('submissions').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

export async function changeToSuperseded(trx: Trx, id: string, by: string) {
  await trx.updateTable('submissions').set({ superseded_by: by }).where('id', '=', id).execute()
}

/** Keeps a withdrawal for a submission that may still come. */
export async function addTombstone(trx: Trx, submissionId: string, accountId: string, at: string) {
  await trx
    .insertInto('tombstones')
    .values({ submission_id: submissionId, account_id: accountId, withdrawn_at: at })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The accounts that have withdrawn a submission before it came. */
export async function listWithdrawnBy(trx: Trx, submissionId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('tombstones')
    .select('account_id')
    .where('submission_id', '=', submissionId)
    .execute()
  return rows.map((row) => row.account_id)
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

export async function listKnown(
  db: Database,
  accounts: readonly string[],
  ids: readonly string[],
): Promise<SubmissionsTable[]> {
  return await db
    .selectFrom('submissions')
    .selectAll()
    .where('account_id', 'in', accounts)
    .where('id', 'in', ids)
    .execute()
}

/** A person's submissions, newest first; `after` is the key that the page before ended on. */
export async function listOwn(
  db: Database,
  accounts: readonly string[],
  page: {
    after?: string | undefined
    limit: number
    aboutKind?: string | undefined
    aboutId?: string | undefined
  },
) {
  let query = db.selectFrom('submissions').selectAll().where('account_id', 'in', accounts)
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
