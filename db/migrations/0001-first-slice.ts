import type { Kysely } from 'kysely'
import { sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('accounts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('accounts_issuer_subject', ['issuer', 'subject'])
    .execute()

  await schema
    .createTable('account_roles')
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('body_id', 'text', (c) => c.notNull())
    .addColumn('body_name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('account_roles_key', ['account_id', 'role', 'body_id'])
    .execute()

  await schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute()

  await schema
    .createTable('core_tasks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull().unique())
    .addColumn('name_da', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('movement_da', 'text', (c) => c.notNull())
    .addColumn('movement_en', 'text', (c) => c.notNull())
    .addColumn('summary_da', 'text', (c) => c.notNull())
    .addColumn('summary_en', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('challenges')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull().unique())
    .addColumn('group', 'text', (c) => c.notNull())
    .addColumn('name_da', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('description_da', 'text', (c) => c.notNull())
    .addColumn('description_en', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('local_communities')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('hearing_party_kinds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull().unique())
    .addColumn('name_da', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('description_da', 'text', (c) => c.notNull())
    .addColumn('description_en', 'text', (c) => c.notNull())
    .addColumn('heard_since_budget', 'integer')
    .execute()

  await schema
    .createTable('bodies')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('local_community_id', 'text', (c) => c.references('local_communities.id'))
    .addColumn('example', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('listings')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('summary_da', 'text', (c) => c.notNull())
    .addColumn('summary_en', 'text', (c) => c.notNull())
    .addColumn('core_tasks', 'text', (c) => c.notNull())
    .addColumn('communities', 'text', (c) => c.notNull())
    .addColumn('opens_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text')
    .addColumn('closes_key', 'text', (c) => c.notNull())
    .addColumn('places_left', 'integer')
    .addColumn('public', 'integer', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('listings_key', ['kind', 'id'])
    .execute()
  await schema
    .createIndex('listings_by_deadline')
    .on('listings')
    .columns(['public', 'closes_key', 'kind', 'id'])
    .execute()

  await schema
    .createTable('listing_topics')
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('listing_topics_key', ['topic', 'kind', 'id'])
    .addForeignKeyConstraint(
      'listing_topics_listing',
      ['kind', 'id'],
      'listings',
      ['kind', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()

  await schema
    .createTable('submissions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('attachments', 'text', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('supersedes', 'text')
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('alternatives', 'text', (c) => c.notNull())
    .addColumn('about', 'text')
    .addColumn('receipt', 'text', (c) => c.notNull().unique())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('queue_age_ms', 'bigint', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await schema
    .createIndex('submissions_by_account')
    .on('submissions')
    .columns(['account_id', 'received_at', 'id'])
    .execute()

  await schema
    .createTable('receipt_counters')
    .addColumn('year', 'integer', (c) => c.primaryKey())
    .addColumn('last', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('cases')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('form', 'text', (c) => c.notNull())
    .addColumn('about_kind', 'text', (c) => c.notNull())
    .addColumn('about_id', 'text', (c) => c.notNull())
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addColumn('marked_at', 'text')
    .addColumn('marked_by', 'text')
    .execute()
  await schema
    .createIndex('cases_by_mark')
    .on('cases')
    .columns(['mark', 'received_at', 'submission_id'])
    .execute()
  await schema
    .createIndex('cases_by_subject')
    .on('cases')
    .columns(['about_kind', 'about_id', 'received_at', 'submission_id'])
    .execute()

  await schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('audit_by_subject')
    .on('audit')
    .columns(['subject', 'at', 'id'])
    .execute()

  await schema
    .createTable('follows')
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('core_task_id', 'text', (c) => c.notNull().references('core_tasks.id'))
    .addColumn('followed_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('follows_key', ['account_id', 'core_task_id'])
    .execute()

  await schema
    .createTable('task_committees')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('summary_da', 'text', (c) => c.notNull())
    .addColumn('summary_en', 'text', (c) => c.notNull())
    .addColumn('charter', 'text', (c) => c.notNull())
    .addColumn('opens_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addCheckConstraint('task_committees_window', sql`opens_at < closes_at`)
    .execute()

  await schema
    .createTable('seats')
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('places', 'integer', (c) => c.notNull().check(sql`places > 0`))
    .addColumn('open', 'integer', (c) => c.notNull())
    .addColumn('competences', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('seats_key', ['committee_id', 'kind'])
    .execute()

  await schema
    .createTable('applications')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addUniqueConstraint('applications_one_each', ['committee_id', 'account_id'])
    .execute()

  await schema
    .createTable('consultations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('summary_da', 'text', (c) => c.notNull())
    .addColumn('summary_en', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('opens_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('late_policy', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addCheckConstraint('consultations_window', sql`opens_at < closes_at`)
    .execute()

  await schema
    .createTable('responses')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('respondent', 'text', (c) => c.notNull())
    .addUniqueConstraint('responses_one_each', ['consultation_id', 'respondent'])
    .execute()

  await schema
    .createTable('care_homes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('local_community_id', 'text', (c) => c.notNull().references('local_communities.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('activities')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('care_home_id', 'text', (c) => c.notNull().references('care_homes.id'))
    .addColumn('title_da', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('summary_da', 'text', (c) => c.notNull())
    .addColumn('summary_en', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('example', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('activities_by_care_home')
    .on('activities')
    .columns(['care_home_id', 'id'])
    .execute()

  await schema
    .createTable('shifts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('activity_id', 'text', (c) => c.notNull().references('activities.id'))
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer', (c) => c.notNull())
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addCheckConstraint('shifts_never_overfull', sql`taken >= 0 and taken <= capacity`)
    .addCheckConstraint('shifts_ends_after_start', sql`starts_at < ends_at`)
    .execute()
  await schema
    .createIndex('shifts_by_activity')
    .on('shifts')
    .columns(['activity_id', 'starts_at', 'id'])
    .execute()
  await schema.createIndex('shifts_by_start').on('shifts').column('starts_at').execute()

  await schema
    .createTable('sign_ups')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('shift_id', 'text', (c) => c.notNull().references('shifts.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull().check(sql`people in (1, 2)`))
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await sql`create unique index sign_ups_one_each on sign_ups (shift_id, account_id) where active = 1`.execute(
    db,
  )
  await schema
    .createIndex('sign_ups_by_account')
    .on('sign_ups')
    .columns(['account_id', 'created_at'])
    .execute()
}
