import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('care_homes').addColumn('page_changed_at', 'text').execute()

  await schema
    .createTable('stories')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('care_home_id', 'text', (c) => c.notNull().references('care_homes.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('theme', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('writer', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('shows_name', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('example', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('stories_of_home')
    .on('stories')
    .columns(['care_home_id', 'state', 'decided_at', 'submission_id'])
    .execute()
  await schema
    .createIndex('stories_by_kind')
    .on('stories')
    .columns(['kind', 'state', 'decided_at', 'submission_id'])
    .execute()
  await schema
    .createIndex('stories_by_theme')
    .on('stories')
    .columns(['kind', 'theme', 'state', 'decided_at', 'submission_id'])
    .execute()

  await schema
    .createTable('fairs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('local_community_id', 'text', (c) => c.notNull().references('local_communities.id'))
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('opens_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addColumn('cancelled_at', 'text')
    .addColumn('cancelled_because', 'text')
    .addColumn('example', 'integer', (c) => c.notNull())
    .addCheckConstraint('fair_never_overfilled', sql`taken >= 0 and taken <= capacity`)
    .execute()
  await schema.createIndex('fairs_by_start').on('fairs').columns(['starts_at', 'id']).execute()

  await schema
    .createTable('fair_stands')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('fair_id', 'text', (c) => c.notNull().references('fairs.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('association', 'text', (c) => c.notNull())
    .addColumn('shows', 'text', (c) => c.notNull())
    .addColumn('needs', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('queue_number', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('fair_stands_one_each', ['fair_id', 'account_id'])
    .execute()
  await schema
    .createIndex('fair_stands_of_fair')
    .on('fair_stands')
    .columns(['fair_id', 'state', 'queue_number'])
    .execute()
}
