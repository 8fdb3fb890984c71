import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('committee_members')
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('seat_kind', 'text', (c) => c.notNull())
    .addColumn('duty', 'text')
    .addColumn('since_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('committee_members_key', ['committee_id', 'account_id'])
    .execute()

  await schema
    .createTable('committee_meetings')
    .addColumn('meeting_id', 'text', (c) => c.primaryKey().references('meetings.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('agenda', 'text', (c) => c.notNull().defaultTo(sql`'[]'`))
    .addColumn('agenda_public', 'integer', (c) => c.notNull())
    .addColumn('minutes', 'text', (c) => c.notNull())
    .addColumn('minutes_public', 'integer', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('committee_meetings_by_committee')
    .on('committee_meetings')
    .columns(['committee_id', 'meeting_id'])
    .execute()

  await schema
    .createTable('committee_documents')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('public', 'integer', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .execute()
  await schema
    .createIndex('committee_documents_by_committee')
    .on('committee_documents')
    .columns(['committee_id', 'added_at', 'submission_id'])
    .execute()

  await schema
    .createTable('committee_tasks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.references('accounts.id'))
    .addColumn('due_on', 'text')
    .addColumn('done_at', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('committee_tasks_by_committee')
    .on('committee_tasks')
    .columns(['committee_id', 'added_at', 'id'])
    .execute()

  await schema
    .createTable('working_sections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('owner_kind', 'text', (c) => c.notNull())
    .addColumn('owner_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('working_sections_by_owner')
    .on('working_sections')
    .columns(['owner_kind', 'owner_id', 'position', 'id'])
    .execute()

  // Everything that was ever saved stays; the place says what of it is in view.
  await schema
    .createTable('working_saves')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('section_id', 'text', (c) => c.notNull().references('working_sections.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addUniqueConstraint('working_saves_by_number', ['section_id', 'number'])
    .execute()
  await schema
    .createIndex('working_saves_by_place')
    .on('working_saves')
    .columns(['section_id', 'place', 'number'])
    .execute()

  await schema
    .createTable('working_comments')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('section_id', 'text', (c) => c.notNull().references('working_sections.id'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('said_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('working_comments_by_section')
    .on('working_comments')
    .columns(['section_id', 'said_at', 'submission_id'])
    .execute()
}
