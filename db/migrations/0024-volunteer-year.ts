import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('shift_swaps')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('sign_up_id', 'text', (c) => c.notNull().references('sign_ups.submission_id'))
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.unique())
    .addColumn('offered_to', 'text')
    .addColumn('taken_by', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  // A place is offered in one way at a time, and nobody is offered two.
  await sql`create unique index shift_swaps_open on shift_swaps (sign_up_id) where ended_at is null`.execute(
    db,
  )
  await sql`create unique index shift_swaps_offered on shift_swaps (offered_to) where ended_at is null and offered_to is not null`.execute(
    db,
  )
  await schema
    .createIndex('shift_swaps_by_sign_up')
    .on('shift_swaps')
    .columns(['sign_up_id', 'ended_at'])
    .execute()
  await schema
    .createTable('swap_readers')
    .addColumn('swap_id', 'text', (c) => c.notNull().references('shift_swaps.submission_id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addPrimaryKeyConstraint('swap_readers_key', ['swap_id', 'account_id'])
    .execute()

  await schema
    .createTable('shift_reminders')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('sign_ups.submission_id'))
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('shift_calendar_links')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('accounts.id'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('public_questions')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('about_kind', 'text', (c) => c.notNull())
    .addColumn('about_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('asker', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('shown', 'text')
    .addColumn('answer', 'text')
    .addColumn('public', 'integer', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .execute()
  await schema
    .createIndex('public_questions_by_about')
    .on('public_questions')
    .columns(['about_kind', 'about_id', 'received_at'])
    .execute()
  await schema
    .createIndex('public_questions_by_answer')
    .on('public_questions')
    .columns(['public', 'answered_at', 'submission_id'])
    .execute()
}
