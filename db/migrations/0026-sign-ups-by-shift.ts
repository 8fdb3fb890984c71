import type { Kysely } from 'kysely'

/** SQLite takes the index of those that have not ended only where a query says so in as many words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('sign_ups_by_shift')
    .on('sign_ups')
    .columns(['shift_id', 'state'])
    .execute()
}
