import type { Database, Trx } from '../../db/open.ts'
import type { FairStandsTable, FairsTable } from '../../db/schema.ts'
import type { FairSummary } from '../../shared/fairs.ts'
import { toFair } from './rules.ts'

const pastShown = 20

export async function findFair(db: Database, id: string): Promise<FairSummary | undefined> {
  const row = await select(db).where('fairs.id', '=', id).executeTakeFirst()
  return row && toFair(row)
}

/** Who saved it last. */
export async function findHolder(db: Database, id: string): Promise<string | null> {
  const row = await db.selectFrom('fairs').select('held_by').where('id', '=', id).executeTakeFirst()
  return row?.held_by ?? null
}

/** Those to come, the soonest first. */
export async function listComing(db: Database, at: string): Promise<FairSummary[]> {
  const rows = await select(db)
    .where('ends_at', '>=', at)
    .orderBy('starts_at')
    .orderBy('fairs.id')
    .execute()
  return rows.map(toFair)
}

/** The latest that have been held. */
export async function listPast(db: Database, at: string): Promise<FairSummary[]> {
  const rows = await select(db)
    .where('ends_at', '<', at)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .orderBy('fairs.id')
    .limit(pastShown)
    .execute()
  return rows.map(toFair)
}

export async function putFair(
  trx: Trx,
  row: Omit<FairsTable, 'taken' | 'cancelled_at' | 'cancelled_because'>,
) {
  const { id: _, opens_at: _opened, example: _example, ...changed } = row
  await trx
    .insertInto('fairs')
    .values({ ...row, taken: 0, cancelled_at: null, cancelled_because: null })
    .onConflict((c) => c.column('id').doUpdateSet(changed))
    .execute()
}

export async function markCancelled(trx: Trx, id: string, at: string, because: string) {
  await trx
    .updateTable('fairs')
    .set({ cancelled_at: at, cancelled_because: because })
    .where('id', '=', id)
    .execute()
}

/** @returns whether there was room; nothing is taken where there was not */
export async function takeStand(trx: Trx, fairId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('fairs')
    .set((e) => ({ taken: e('taken', '+', 1) }))
    .where('id', '=', fairId)
    .whereRef('taken', '<', 'capacity')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function freeStand(trx: Trx, fairId: string) {
  await trx
    .updateTable('fairs')
    .set((e) => ({ taken: e('taken', '-', 1) }))
    .where('id', '=', fairId)
    .execute()
}

export async function addStand(trx: Trx, entry: Omit<FairStandsTable, 'queue_number'>) {
  const { last } = await trx
    .selectFrom('fair_stands')
    .select((e) => e.fn.max('queue_number').as('last'))
    .where('fair_id', '=', entry.fair_id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('fair_stands')
    .values({ ...entry, queue_number: entry.state === 'waiting' ? (last ?? 0) + 1 : null })
    .execute()
}

export async function removeStand(trx: Trx, id: string) {
  await trx.deleteFrom('fair_stands').where('submission_id', '=', id).execute()
}

export async function markComing(trx: Trx, id: string) {
  await trx
    .updateTable('fair_stands')
    .set({ state: 'coming', queue_number: null })
    .where('submission_id', '=', id)
    .execute()
}

export async function findStand(db: Database, id: string): Promise<FairStandsTable | undefined> {
  return await db
    .selectFrom('fair_stands')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

export async function hasStand(db: Database, fairId: string, accountIds: readonly string[]) {
  const row = await db
    .selectFrom('fair_stands')
    .select('submission_id')
    .where('fair_id', '=', fairId)
    .where('account_id', 'in', [...accountIds])
    .executeTakeFirst()
  return row !== undefined
}

/** Those with a stand by when they came, then the line in its order. */
export async function listStands(db: Database, fairId: string): Promise<FairStandsTable[]> {
  return await db
    .selectFrom('fair_stands')
    .selectAll()
    .where('fair_id', '=', fairId)
    .orderBy('state')
    .orderBy('queue_number')
    .orderBy('created_at')
    .orderBy('submission_id')
    .execute()
}

/** The row with its place and how many wait. */
function select(db: Database) {
  return db
    .selectFrom('fairs')
    .innerJoin('local_communities', 'local_communities.id', 'fairs.local_community_id')
    .selectAll('fairs')
    .select([
      'local_communities.name as place_name',
      'local_communities.kind as place_kind',
      'local_communities.example as place_example',
    ])
    .select((e) =>
      e
        .selectFrom('fair_stands')
        .select((s) => s.fn.countAll<number>().as('number'))
        .whereRef('fair_id', '=', 'fairs.id')
        .where('state', '=', 'waiting')
        .as('waiting'),
    )
}
