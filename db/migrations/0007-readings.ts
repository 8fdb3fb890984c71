import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createIndex('account_roles_by_body')
    .on('account_roles')
    .columns(['role', 'body_id'])
    .execute()

  await schema
    .createTable('readings')
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('applications.submission_id').onDelete('cascade'),
    )
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('scores', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('readings_key', ['submission_id', 'account_id'])
    .execute()

  await schema
    .createTable('reading_conflicts')
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('applications.submission_id').onDelete('cascade'),
    )
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('said_by', 'text', (c) => c.notNull())
    .addColumn('said_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reading_conflicts_key', ['submission_id', 'account_id'])
    .execute()

  await schema
    .createTable('selections')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('applications.submission_id').onDelete('cascade'),
    )
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('seat_kind', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull().check(sql`place in ('seat', 'alternate')`))
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('selections_by_committee')
    .on('selections')
    .columns(['committee_id', 'seat_kind', 'place', 'position'])
    .execute()
}
