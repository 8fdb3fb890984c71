import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('response_reviews')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('allowed', 'text', (c) => c.notNull().defaultTo(sql`'[]'`))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text', (c) => c.notNull().references('accounts.id'))
    .execute()

  await schema
    .createTable('response_redactions')
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull().references('accounts.id'))
    .addPrimaryKeyConstraint('response_redactions_key', ['submission_id', 'part', 'start_at'])
    .execute()

  await schema
    .createTable('public_attachments')
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('attachment_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('public_attachments_key', ['submission_id', 'attachment_id'])
    .execute()

  await schema
    .createTable('redaction_appeals')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('response_id', 'text', (c) =>
      c.notNull().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('outcome', 'text')
    .addColumn('answer', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('redaction_appeals_by_response')
    .on('redaction_appeals')
    .columns(['response_id', 'received_at'])
    .execute()
  await sql`
    create index redaction_appeals_open on redaction_appeals (consultation_id, number)
    where answered_at is null
  `.execute(db)

  await schema
    .createTable('consultation_journals')
    .addColumn('consultation_id', 'text', (c) => c.primaryKey().references('consultations.id'))
    .addColumn('case_number', 'text', (c) => c.notNull())
    .addColumn('journalised_on', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('deleted', 'integer', (c) => c.notNull())
    .addColumn('deleted_at', 'text')
    .addColumn('settled', 'integer', (c) => c.notNull())
    .execute()
}
