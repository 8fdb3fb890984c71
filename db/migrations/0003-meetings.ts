import type { Kysely } from 'kysely'
import { sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('committees')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('term_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name_da', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('kind', 'text')
    .addColumn('core_tasks', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('rhythm_rules')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('term_id', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('meetings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rule_id', 'text', (c) => c.references('rhythm_rules.id'))
    .addColumn('month', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('planned_at', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('meetings_one_a_month', ['rule_id', 'month'])
    .addCheckConstraint('meetings_end_after_start', sql`starts_at < ends_at`)
    .execute()
  await schema
    .createIndex('meetings_by_start')
    .on('meetings')
    .columns(['starts_at', 'id'])
    .execute()

  await schema
    .createTable('meeting_topics')
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meetings.id'))
    .addPrimaryKeyConstraint('meeting_topics_key', ['topic', 'meeting_id'])
    .execute()

  await schema
    .createTable('meeting_changes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('change', 'text', (c) => c.notNull())
    .addColumn('before_starts_at', 'text', (c) => c.notNull())
    .addColumn('before_ends_at', 'text', (c) => c.notNull())
    .addColumn('after_starts_at', 'text', (c) => c.notNull())
    .addColumn('after_ends_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('meeting_changes_by_meeting')
    .on('meeting_changes')
    .columns(['meeting_id', 'sequence'])
    .execute()

  await schema
    .createTable('calendar_links')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('accounts.id'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
}
