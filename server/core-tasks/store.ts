import type { Database } from '../../db/open.ts'
import type { CoreTasksTable } from '../../db/schema.ts'
import { type CoreTask, type CoreTaskId, coreTask, coreTaskId } from '../../shared/core-tasks.ts'

export async function listCoreTasks(db: Database): Promise<CoreTask[]> {
  const rows = await db.selectFrom('core_tasks').selectAll().orderBy('position').execute()
  return rows.map(toCoreTask)
}

export async function findCoreTask(db: Database, id: string): Promise<CoreTask | undefined> {
  const row = await db.selectFrom('core_tasks').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toCoreTask(row)
}

interface Follow {
  coreTaskId: CoreTaskId
  followedAt: string
  seenAt: string
}

export async function listFollows(db: Database, accountId: string): Promise<Follow[]> {
  const rows = await db
    .selectFrom('follows')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('core_task_id')
    .execute()
  return rows.map((row) => ({
    coreTaskId: coreTaskId.parse(row.core_task_id),
    followedAt: row.followed_at,
    seenAt: row.seen_at,
  }))
}

/** Following what one follows already changes nothing. */
export async function addFollow(db: Database, accountId: string, id: CoreTaskId, at: string) {
  await db
    .insertInto('follows')
    .values({ account_id: accountId, core_task_id: id, followed_at: at, seen_at: at })
    .onConflict((c) => c.columns(['account_id', 'core_task_id']).doNothing())
    .execute()
}

export async function removeFollow(db: Database, accountId: string, id: CoreTaskId) {
  await db
    .deleteFrom('follows')
    .where('account_id', '=', accountId)
    .where('core_task_id', '=', id)
    .execute()
}

/** Everything up to an instant has been seen; never backwards. */
export async function changeSeen(db: Database, accountId: string, until: string) {
  await db
    .updateTable('follows')
    .set({ seen_at: until })
    .where('account_id', '=', accountId)
    .where('seen_at', '<', until)
    .execute()
}

function toCoreTask(row: CoreTasksTable): CoreTask {
  return coreTask.parse({
    id: row.id,
    position: row.position,
    name: { da: row.name_da, en: row.name_en },
    movement: { da: row.movement_da, en: row.movement_en },
    summary: { da: row.summary_da, en: row.summary_en },
  })
}
