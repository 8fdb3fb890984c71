import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .alterTable('task_committees')
    .addColumn('stage', 'text', (c) => c.notNull().defaultTo('decided'))
    .execute()
  await schema
    .alterTable('task_committees')
    .addColumn('term_id', 'text', (c) => c.notNull().defaultTo('2026-2029'))
    .execute()
  await schema.alterTable('task_committees').addColumn('decided_on', 'text').execute()
  await schema.alterTable('task_committees').addColumn('decided_link', 'text').execute()
  await schema
    .createIndex('task_committees_by_start')
    .on('task_committees')
    .columns(['opens_at', 'id'])
    .execute()

  await schema
    .createTable('committee_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull().defaultTo(sql`'{}'`))
    .execute()
  await schema
    .createIndex('committee_events_by_committee')
    .on('committee_events')
    .columns(['committee_id', 'at', 'id'])
    .execute()
}
