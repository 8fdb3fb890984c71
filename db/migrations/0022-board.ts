import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('shift_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shift_id', 'text', (c) => c.notNull().references('shifts.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('shift_notes_by_shift')
    .on('shift_notes')
    .columns(['shift_id', 'sent_at'])
    .execute()

  await schema
    .createTable('door_codes')
    .addColumn('care_home_id', 'text', (c) => c.primaryKey().references('care_homes.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('handovers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('care_home_id', 'text', (c) => c.notNull().references('care_homes.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('given_by', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text')
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('accepted_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('accepted_at', 'text')
    // Whether the role it gives was this handover's to give, and is its to take away.
    .addColumn('gives_role', 'integer', (c) => c.notNull())
    .addColumn('begun_at', 'text')
    .addColumn('ended_at', 'text')
    .execute()
  await schema
    .createIndex('handovers_by_home')
    .on('handovers')
    .columns(['care_home_id', 'made_at'])
    .execute()
}
