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

  await addAgendas(db)
  await addDialogue(db)
  await addDiscussions(db)
}

async function addAgendas({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('agenda_items')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('case_number', 'text', (c) => c.notNull())
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('link', 'text')
    .addColumn('core_tasks', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createTable('agenda_places')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('agenda_items.id'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('agenda_places_key', ['meeting_id', 'item_id'])
    .execute()
  await schema.createIndex('agenda_places_by_item').on('agenda_places').column('item_id').execute()
  await schema
    .createTable('move_requests')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('meeting_id', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answer_text', 'text')
    .addColumn('answered_at', 'text')
    .addUniqueConstraint('move_requests_one_each', ['meeting_id', 'item_id'])
    .addForeignKeyConstraint('move_requests_place', ['meeting_id', 'item_id'], 'agenda_places', [
      'meeting_id',
      'item_id',
    ])
    .execute()
}

async function addDialogue({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('dialogue_topics')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('core_tasks', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('public', 'integer', (c) => c.notNull())
    .addColumn('notes', 'text', (c) => c.notNull())
    .addColumn('follow_up', 'text')
    .execute()
  await schema
    .createIndex('dialogue_topics_by_meeting')
    .on('dialogue_topics')
    .columns(['meeting_id', 'received_at'])
    .execute()
  await schema
    .createTable('committee_statuses')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meetings.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull())
    .addColumn('status_da', 'text', (c) => c.notNull())
    .addColumn('status_en', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('committee_statuses_key', ['meeting_id', 'committee_id'])
    .execute()
}

async function addDiscussions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('discussions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('tables', 'integer', (c) => c.notNull())
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('meeting_id', 'text', (c) => c.references('meetings.id'))
    .addColumn('opens_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('public', 'integer', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addCheckConstraint('discussions_end_after_start', sql`opens_at < closes_at`)
    .execute()
  await schema
    .createIndex('discussions_by_day')
    .on('discussions')
    .columns(['held_on', 'id'])
    .execute()
  await schema
    .createIndex('discussions_by_meeting')
    .on('discussions')
    .column('meeting_id')
    .execute()
  await schema
    .createTable('discussion_themes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('discussion_id', 'text', (c) => c.notNull().references('discussions.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('carried_da', 'text')
    .addColumn('carried_en', 'text')
    .addColumn('carried_path', 'text')
    .execute()
  await schema
    .createIndex('discussion_themes_by_discussion')
    .on('discussion_themes')
    .columns(['discussion_id', 'position'])
    .execute()
  await schema
    .createIndex('discussion_themes_by_path')
    .on('discussion_themes')
    .column('carried_path')
    .execute()
  await schema
    .createTable('table_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('discussion_id', 'text', (c) => c.notNull().references('discussions.id'))
    .addColumn('table_number', 'integer', (c) => c.notNull())
    .addColumn('text_da', 'text', (c) => c.notNull())
    .addColumn('text_en', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text')
    .addColumn('theme_id', 'text', (c) => c.references('discussion_themes.id'))
    .execute()
  await schema
    .createIndex('table_notes_by_discussion')
    .on('table_notes')
    .columns(['discussion_id', 'table_number', 'received_at', 'id'])
    .execute()
}
