import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('committee_topics')
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addPrimaryKeyConstraint('committee_topics_pkey', ['committee_id', 'topic'])
    .execute()
  await sql`
    insert into committee_topics (topic, committee_id)
    select substr(topic, 11), id from listing_topics
    where kind = 'task-committee' and topic like 'core-task:%'
  `.execute(db)

  await schema
    .createTable('call_questions')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('shown', 'text')
    .addColumn('answer', 'text')
    .addColumn('public', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('answered_at', 'text')
    .execute()
  await schema
    .createIndex('call_questions_by_committee')
    .on('call_questions')
    .columns(['committee_id', 'received_at', 'submission_id'])
    .execute()

  await schema
    .createTable('nominations')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('seat_kind', 'text', (c) => c.notNull())
    .addColumn('nominee', 'text')
    .addColumn('why', 'text')
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('open'))
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .execute()
  await schema
    .createIndex('nominations_by_state')
    .on('nominations')
    .columns(['state', 'committee_id', 'submission_id'])
    .execute()
}
