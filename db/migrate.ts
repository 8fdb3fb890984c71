// Brings a database to the newest shape; each migration is frozen once landed.
import { Migrator } from 'kysely/migration'
import * as firstSlice from './migrations/0001-first-slice.ts'
import type { Database } from './open.ts'

const migrations = { '0001-first-slice': firstSlice }

/** Runs what has not run yet; throws the first fault, with everything before it kept. */
export async function migrateToLatest(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
