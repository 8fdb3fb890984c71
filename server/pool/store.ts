import type { Database, Trx } from '../../db/open.ts'
import type { PoolEntriesTable } from '../../db/schema.ts'
import { listingRef } from '../../shared/listings.ts'
import {
  type OwnPoolEntry,
  type PoolAsking,
  type PoolEntry,
  type PoolFilter,
  type PoolPage,
  poolPage,
} from '../../shared/pool.ts'
import { listNamedCommunities } from '../communities.ts'

/** @returns whether the account was not in the pool yet */
export async function addEntry(
  trx: Trx,
  entry: { submissionId: string; accountId: string; enteredAt: string; endsAt: string } & PoolEntry,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('pool_entries')
    .values({
      submission_id: entry.submissionId,
      account_id: entry.accountId,
      core_tasks: JSON.stringify(entry.coreTasks),
      communities: JSON.stringify(entry.communities),
      note: entry.note ?? '',
      entered_at: entry.enteredAt,
      ends_at: entry.endsAt,
    })
    .onConflict((c) => c.column('account_id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await trx
    .insertInto('pool_topics')
    .values(entry.coreTasks.map((id) => ({ topic: id, submission_id: entry.submissionId })))
    .execute()
  return true
}

/** @returns whether it was there */
export async function removeEntry(trx: Trx, submissionId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('pool_entries')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whose time is over leaves the pool, and what they wrote goes with them; their receipt stays. */
export async function removeEnded(trx: Trx, at: string) {
  const ended = await trx
    .selectFrom('pool_entries')
    .select('submission_id')
    .where('ends_at', '<', at)
    .orderBy('ends_at')
    .limit(100)
    .execute()
  const ids = ended.map((row) => row.submission_id)
  if (ids.length === 0) return
  await trx.deleteFrom('pool_entries').where('submission_id', 'in', ids).execute()
  await trx.updateTable('submissions').set({ payload: '{}' }).where('id', 'in', ids).execute()
}

export async function findOwnEntry(
  db: Database,
  accountIds: readonly string[],
): Promise<OwnPoolEntry | null> {
  const row = await db
    .selectFrom('pool_entries')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .executeTakeFirst()
  if (!row) return null
  const [entry] = await withAsks(db, [row])
  return entry ?? null
}

/** Whose entry it is. */
export async function findOwner(db: Database, submissionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('pool_entries')
    .select('account_id')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  return row?.account_id
}

/** Whoever may be asked, the longest waiting first. */
export async function listPeople(db: Database, filter: PoolFilter): Promise<PoolPage> {
  let query = db
    .selectFrom('pool_entries')
    .innerJoin('accounts', 'accounts.id', 'pool_entries.account_id')
    .selectAll('pool_entries')
    .select('name')
  const { coreTask } = filter
  if (coreTask)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('pool_topics')
          .select('topic')
          .where('topic', '=', coreTask)
          .whereRef('pool_topics.submission_id', '=', 'pool_entries.submission_id'),
      ),
    )
  const [enteredAt, id] = filter.after?.split('~') ?? []
  if (enteredAt && id)
    query = query.where((e) =>
      e(e.refTuple('entered_at', 'submission_id'), '>', e.tuple(enteredAt, id)),
    )
  const rows = await query
    .orderBy('entered_at')
    .orderBy('submission_id')
    .limit(filter.limit + 1)
    .execute()
  const shown = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? shown.at(-1) : undefined
  const entries = await withAsks(db, shown)
  return poolPage.parse({
    people: entries.map((entry, index) => ({ ...entry, name: shown[index]?.name ?? '' })),
    next: last ? `${last.entered_at}~${last.submission_id}` : null,
  })
}

/** @returns whether it is new: asking twice about the same asks once */
export async function addAsk(
  trx: Trx,
  entry: { id: string; submissionId: string; at: string } & PoolAsking,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('pool_asks')
    .values({
      id: entry.id,
      submission_id: entry.submissionId,
      listing_kind: entry.kind,
      listing_id: entry.listingId,
      asked_at: entry.at,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function withAsks(db: Database, rows: readonly PoolEntriesTable[]): Promise<OwnPoolEntry[]> {
  if (rows.length === 0) return []
  const asks = await db
    .selectFrom('pool_asks')
    .leftJoin('listings', (join) =>
      join
        .onRef('listings.kind', '=', 'pool_asks.listing_kind')
        .onRef('listings.id', '=', 'pool_asks.listing_id'),
    )
    .select(['submission_id', 'asked_at', 'listings.kind', 'listings.id'])
    .select(['path', 'title_da', 'title_en', 'closes_at'])
    .where(
      'submission_id',
      'in',
      rows.map((row) => row.submission_id),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('pool_asks.id')
    .execute()
  const places = await listNamedCommunities(db, [...new Set(rows.flatMap(communitiesOf))])
  return rows.map((row) => ({
    submissionId: row.submission_id,
    coreTasks: JSON.parse(row.core_tasks),
    communities: places
      .filter(({ id }) => communitiesOf(row).includes(id))
      .map(({ id, name }) => ({ id, name })),
    note: row.note,
    enteredAt: row.entered_at,
    endsAt: row.ends_at,
    asks: asks
      .filter((ask) => ask.submission_id === row.submission_id)
      .map((ask) => ({
        askedAt: ask.asked_at,
        about:
          ask.kind === null
            ? null
            : listingRef.parse({
                kind: ask.kind,
                id: ask.id,
                path: ask.path,
                title: { da: ask.title_da, en: ask.title_en },
                closesAt: ask.closes_at,
              }),
      })),
  }))
}

function communitiesOf(row: PoolEntriesTable): string[] {
  return JSON.parse(row.communities)
}
