// The rows behind the calendars: each person's secret link, what a person follows, what a core task is called.
import type { Database } from '../../db/open.ts'
import type { Bilingual } from '../../shared/text.ts'

export async function putCalendarLink(trx: Database, accountId: string, hash: string, at: string) {
  const row = { account_id: accountId, token_hash: hash, created_at: at }
  await trx
    .insertInto('calendar_links')
    .values(row)
    .onConflict((c) => c.column('account_id').doUpdateSet(row))
    .execute()
}

export async function removeCalendarLink(db: Database, accountId: string) {
  await db.deleteFrom('calendar_links').where('account_id', '=', accountId).execute()
}

export async function findCalendarLink(db: Database, by: { account: string } | { hash: string }) {
  const query = db.selectFrom('calendar_links').selectAll()
  const found =
    'hash' in by
      ? query.where('token_hash', '=', by.hash)
      : query.where('account_id', '=', by.account)
  return await found.executeTakeFirst()
}

export async function listFollowed(db: Database, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('follows')
    .select('core_task_id')
    .where('account_id', '=', accountId)
    .execute()
  return rows.map(({ core_task_id }) => core_task_id)
}

export async function findCoreTaskName(db: Database, id: string): Promise<Bilingual | undefined> {
  const row = await db
    .selectFrom('core_tasks')
    .select(['name_da', 'name_en'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { da: row.name_da, en: row.name_en }
}
