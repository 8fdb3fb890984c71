// The rows behind the calendars: what a person follows, and what a core task is called.
import type { Database } from '../../db/open.ts'
import type { Bilingual } from '../../shared/text.ts'

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
