import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('exports')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('case_number', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('failure', 'text')
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer')
    .addColumn('written', 'integer', (c) => c.notNull())
    .addColumn('requested_by', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('requested_at', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('expires_at', 'text')
    .execute()
  await schema
    .createIndex('exports_by_consultation')
    .on('exports')
    .columns(['consultation_id', 'requested_at', 'id'])
    .execute()
  await schema.createIndex('exports_by_expiry').on('exports').columns(['expires_at']).execute()

  await schema
    .createTable('export_files')
    .addColumn('export_id', 'text', (c) => c.notNull().references('exports.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('export_files_key', ['export_id', 'name'])
    .execute()
}
