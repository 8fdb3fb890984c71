import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('party_invitations')
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('body_id', 'text', (c) => c.notNull().references('bodies.id'))
    .addColumn('invited_at', 'text', (c) => c.notNull())
    .addColumn('invited_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('reminded_at', 'text')
    .addPrimaryKeyConstraint('party_invitations_key', ['consultation_id', 'body_id'])
    .execute()
  await schema
    .createIndex('party_invitations_by_body')
    .on('party_invitations')
    .columns(['body_id', 'consultation_id'])
    .execute()

  await schema
    .createTable('representation_invites')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('body_id', 'text', (c) => c.notNull().references('bodies.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .addColumn('used_by', 'text', (c) => c.references('accounts.id'))
    .addColumn('revoked_at', 'text')
    .execute()
  await schema
    .createIndex('representation_invites_by_body')
    .on('representation_invites')
    .columns(['body_id', 'made_at'])
    .execute()
}
