import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('phone_chains')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('place_kind', 'text', (c) => c.notNull())
    .addColumn('place_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('weekdays', 'text', (c) => c.notNull())
    .addColumn('call_time', 'text', (c) => c.notNull())
    .addColumn('skips_holidays', 'integer', (c) => c.notNull())
    .addColumn('follow_up_minutes', 'integer', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('phone_chains_by_place')
    .on('phone_chains')
    .columns(['place_id', 'place_kind'])
    .execute()

  await schema
    .createTable('chain_members')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('chain_id', 'text', (c) => c.notNull().references('phone_chains.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.references('accounts.id'))
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    // One person has one place in a ring; those without the app have no account.
    .addUniqueConstraint('chain_members_once', ['chain_id', 'account_id'])
    .execute()
  await schema
    .createIndex('chain_members_in_order')
    .on('chain_members')
    .columns(['chain_id', 'position', 'id'])
    .execute()
  await schema
    .createIndex('chain_members_by_account')
    .on('chain_members')
    .columns(['account_id'])
    .execute()

  await schema
    .createTable('chain_pauses')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('chain_id', 'text', (c) => c.notNull().references('phone_chains.id'))
    .addColumn('member_id', 'text', (c) => c.references('chain_members.id'))
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('chain_pauses_by_chain')
    .on('chain_pauses')
    .columns(['chain_id', 'from_day'])
    .execute()

  await schema
    .createTable('chain_invitations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('chain_id', 'text', (c) => c.notNull().references('phone_chains.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('replaces_id', 'text', (c) => c.references('chain_members.id'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('chain_invitations_by_chain')
    .on('chain_invitations')
    .columns(['chain_id'])
    .execute()

  await schema
    .createTable('chain_calls')
    .addColumn('chain_id', 'text', (c) => c.notNull().references('phone_chains.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('caller_id', 'text', (c) => c.notNull().references('chain_members.id'))
    .addColumn('callee_id', 'text', (c) => c.notNull().references('chain_members.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('follower_id', 'text', (c) => c.references('chain_members.id'))
    .addColumn('follow_up_until', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('chain_calls_key', ['chain_id', 'day', 'caller_id', 'callee_id'])
    .execute()
  await schema.createIndex('chain_calls_by_day').on('chain_calls').columns(['day']).execute()
}
