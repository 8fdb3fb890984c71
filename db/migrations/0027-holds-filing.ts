import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  // What staff had kept back of a response that was taken away, until another comes in its place.
  await schema
    .createTable('response_holds')
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('respondent', 'text', (c) => c.notNull())
    .addColumn('held_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('response_holds_key', ['consultation_id', 'respondent'])
    .execute()
  await schema.alterTable('responses').addColumn('held_before', 'text').execute()

  await schema
    .createTable('filing_reminders')
    .addColumn('consultation_id', 'text', (c) => c.primaryKey().references('consultations.id'))
    .addColumn('reminded_at', 'text', (c) => c.notNull())
    .execute()

  // What belongs to a shared text is found by the text's owner, also where it was refused.
  await schema.alterTable('submissions').addColumn('owner_id', 'text').execute()
  await sql`
    update submissions set owner_id = (
      select id from party_rooms where payload like '%"ownerId":"' || party_rooms.id || '"%'
    )
    where form in ('working-text-save', 'room-comment')
  `.execute(db)
  await sql`create index submissions_by_owner on submissions (owner_id) where owner_id is not null`.execute(
    db,
  )

  for (const table of ['consultations', 'task_committees'])
    await sql`create index ${sql.ref(`${table}_by_deadline`)} on ${sql.table(table)} (closes_at desc, id)`.execute(
      db,
    )
}
