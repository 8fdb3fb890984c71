import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('sign_ups').addColumn('attendance', 'text').execute()
  await schema.alterTable('sign_ups').addColumn('attendance_at', 'text').execute()
  await schema
    .alterTable('care_homes')
    .addColumn('guidelines_version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
}
