import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  // What was attached has rows of its own; nothing could be attached before.
  await schema.alterTable('submissions').dropColumn('attachments').execute()
  await schema.alterTable('submissions').addColumn('superseded_by', 'text').execute()
  await schema
    .createTable('attachments')
    .addColumn('submission_id', 'text', (c) => c.notNull().references('submissions.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('completed_at', 'text')
    .addColumn('rejected', 'integer', (c) => c.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('gone_at', 'text')
    .addPrimaryKeyConstraint('attachments_key', ['submission_id', 'id'])
    .execute()
  await schema.createIndex('attachments_by_expiry').on('attachments').column('expires_at').execute()

  // A withdrawal that arrived before what it withdraws.
  await schema
    .createTable('tombstones')
    .addColumn('submission_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('withdrawn_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('tombstones_key', ['submission_id', 'account_id'])
    .execute()

  await schema.alterTable('cases').addColumn('late_decision', 'text').execute()
  await schema.alterTable('cases').addColumn('ended', 'text').execute()

  // A guest's account belongs to whoever signed in later and said that it was them.
  await schema
    .alterTable('accounts')
    .addColumn('attached_to', 'text', (c) => c.references('accounts.id'))
    .execute()
  await schema.alterTable('accounts').addColumn('mail_address', 'text').execute()
  await schema.createIndex('accounts_by_attachment').on('accounts').column('attached_to').execute()
  await schema
    .createTable('mail_confirmations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('tries_left', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('mail_confirmations_by_account')
    .on('mail_confirmations')
    .columns(['account_id', 'asked_at'])
    .execute()
  await schema
    .createIndex('mail_confirmations_by_address')
    .on('mail_confirmations')
    .columns(['address', 'asked_at'])
    .execute()
  await schema
    .createIndex('mail_confirmations_by_time')
    .on('mail_confirmations')
    .column('asked_at')
    .execute()

  await schema
    .alterTable('consultations')
    .addColumn('guests', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await schema
    .createTable('jobs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.unique())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('run_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('leased_by', 'text')
    .addColumn('last_error', 'text')
    .addColumn('stuck_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('jobs_by_time')
    .on('jobs')
    .columns(['stuck_at', 'run_at', 'id'])
    .execute()

  await schema
    .createTable('messages')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('submission_id', 'text', (c) => c.references('submissions.id'))
    .addColumn('about', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text')
    .execute()
  await schema
    .createIndex('messages_by_account')
    .on('messages')
    .columns(['account_id', 'created_at', 'id'])
    .execute()
  await schema
    .createTable('posted_mails')
    .addColumn('message_id', 'text', (c) => c.primaryKey())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('posted_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('posted_mails_by_time')
    .on('posted_mails')
    .columns(['posted_at', 'message_id'])
    .execute()
}
