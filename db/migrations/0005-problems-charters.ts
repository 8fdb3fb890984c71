import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('problems')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('core_tasks', 'text', (c) => c.notNull())
    .addColumn('communities', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('public', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('way', 'text')
    .addColumn('answer', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('answered_at', 'text')
    .addColumn('meeting_id', 'text', (c) => c.references('meetings.id'))
    .addColumn('committee_id', 'text', (c) => c.references('task_committees.id'))
    .addColumn('example', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema
    .createIndex('problems_by_answer')
    .on('problems')
    .columns(['answered_at', 'received_at', 'submission_id'])
    .execute()
  await schema
    .createIndex('problems_in_public')
    .on('problems')
    .columns(['public', 'received_at', 'submission_id'])
    .execute()
  await schema
    .createIndex('problems_by_committee')
    .on('problems')
    .columns(['committee_id', 'received_at'])
    .execute()

  await schema
    .createTable('charter_versions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.references('accounts.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('decided_on', 'text')
    .addColumn('decided_link', 'text')
    .execute()
  await schema
    .createIndex('charter_versions_by_committee')
    .on('charter_versions')
    .columns(['committee_id', 'version'])
    .unique()
    .execute()
  await schema
    .createIndex('task_committees_by_stage')
    .on('task_committees')
    .columns(['stage', 'changed_at', 'id'])
    .execute()

  await schema
    .createTable('charter_comments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('charter_comments_by_committee')
    .on('charter_comments')
    .columns(['committee_id', 'at', 'id'])
    .execute()
}
