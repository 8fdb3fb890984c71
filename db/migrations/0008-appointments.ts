import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('appointments')
    .addColumn('committee_id', 'text', (c) => c.primaryKey().references('task_committees.id'))
    .addColumn('decided_on', 'text', (c) => c.notNull())
    .addColumn('link', 'text')
    .addColumn('answer_days', 'integer', (c) => c.notNull())
    .addColumn('drafts', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .execute()

  await schema
    .createTable('seat_answers')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('appointments.committee_id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('seat_kind', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('seat_number', 'integer')
    .addColumn('draft', 'text')
    .addColumn('words', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('possibilities', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('sent_at', 'text')
    .addColumn('offered_at', 'text')
    .addColumn('answer_by', 'text')
    .addColumn('response', 'text')
    .addColumn('responded_at', 'text')
    .execute()
  await schema
    .createIndex('seat_answers_by_committee')
    .on('seat_answers')
    .columns(['committee_id', 'seat_kind', 'kind', 'position'])
    .execute()
  // A seat has one holder at a time, whatever happens at once.
  await schema
    .createIndex('seat_answers_by_seat')
    .unique()
    .on('seat_answers')
    .columns(['committee_id', 'seat_kind', 'seat_number'])
    .execute()

  await schema
    .createTable('pool_entries')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().unique().references('accounts.id'))
    .addColumn('core_tasks', 'text', (c) => c.notNull())
    .addColumn('communities', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('pool_entries_by_age')
    .on('pool_entries')
    .columns(['entered_at', 'submission_id'])
    .execute()
  await schema
    .createIndex('pool_entries_by_end')
    .on('pool_entries')
    .columns(['ends_at', 'submission_id'])
    .execute()

  await schema
    .createTable('pool_topics')
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('pool_entries.submission_id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('pool_topics_key', ['topic', 'submission_id'])
    .execute()
  await schema
    .createIndex('pool_topics_by_entry')
    .on('pool_topics')
    .column('submission_id')
    .execute()

  await schema
    .createTable('pool_asks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('pool_entries.submission_id').onDelete('cascade'),
    )
    .addColumn('listing_kind', 'text', (c) => c.notNull())
    .addColumn('listing_id', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('pool_asks_once', ['submission_id', 'listing_kind', 'listing_id'])
    .execute()
}
