import type { Kysely } from 'kysely'

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('recommendations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('number', 'integer')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addColumn('handed_over_at', 'text')
    .addColumn('answer', 'text')
    .addColumn('answer_why', 'text')
    .addColumn('answered_on', 'text')
    .addColumn('answer_link', 'text')
    .execute()
  await schema
    .createIndex('recommendations_by_committee')
    .unique()
    .on('recommendations')
    .columns(['committee_id', 'number'])
    .execute()

  await schema
    .createTable('recommendation_results')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('recommendation_id', 'text', (c) => c.notNull().references('recommendations.id'))
    .addColumn('happened_on', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('link', 'text')
    .execute()
  await schema
    .createIndex('recommendation_results_by_recommendation')
    .on('recommendation_results')
    .columns(['recommendation_id', 'happened_on', 'id'])
    .execute()

  await schema
    .createTable('committee_evaluations')
    .addColumn('committee_id', 'text', (c) => c.primaryKey().references('task_committees.id'))
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .execute()

  await schema
    .createTable('evaluation_answers')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('committee_id', 'text', (c) => c.notNull().references('task_committees.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('effect', 'integer', (c) => c.notNull())
    .addColumn('scores', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('words_public', 'integer', (c) => c.notNull())
    .addUniqueConstraint('evaluation_answers_by_account', ['committee_id', 'account_id'])
    .execute()

  await schema
    .createIndex('committee_statuses_by_committee')
    .on('committee_statuses')
    .columns(['committee_id', 'meeting_id'])
    .execute()
}
