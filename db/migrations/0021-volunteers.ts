import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('volunteers')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('accounts.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('volunteer_steps')
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('care_home_id', 'text', (c) => c.notNull().references('care_homes.id'))
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('contact', 'text')
    .addPrimaryKeyConstraint('volunteer_steps_key', [
      'account_id',
      'care_home_id',
      'step',
      'version',
    ])
    .execute()
  await schema
    .createIndex('volunteer_steps_by_home')
    .on('volunteer_steps')
    .columns(['care_home_id', 'account_id'])
    .execute()

  await schema
    .createTable('volunteer_checks')
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('seen_on', 'text')
    .addColumn('valid_until', 'text')
    .addPrimaryKeyConstraint('volunteer_checks_key', ['account_id', 'kind'])
    .execute()

  await schema
    .createTable('guardian_consents')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('care_home_id', 'text', (c) => c.notNull().references('care_homes.id'))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.unique())
    .addColumn('code_expires_at', 'text')
    .addColumn('guardian_id', 'text', (c) => c.references('accounts.id'))
    .addColumn('guardian_name', 'text')
    .addColumn('guardian_contact', 'text')
    .addColumn('answer', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('valid_until', 'text')
    .addUniqueConstraint('guardian_consents_one_each', ['account_id', 'care_home_id'])
    .execute()
  await schema
    .createIndex('guardian_consents_by_guardian')
    .on('guardian_consents')
    .columns(['guardian_id', 'answered_at'])
    .execute()
}
