import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  // Who saved it last and hears of its stands; null where that is not known.
  await schema
    .alterTable('fairs')
    .addColumn('held_by', 'text', (c) => c.references('accounts.id'))
    .execute()

  // When the listing has to be written anew, because a time begins; null where none is to come.
  await schema.alterTable('activities').addColumn('listed_until', 'text').execute()
  await sql`update activities set listed_until = created_at`.execute(db)
  await schema
    .createIndex('activities_by_listed_until')
    .on('activities')
    .columns(['listed_until'])
    .execute()
}
