import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('activity_rules')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('activity_id', 'text', (c) => c.notNull().references('activities.id'))
    .addColumn('rrule', 'text', (c) => c.notNull())
    .addColumn('starts_local', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('capacity', 'integer', (c) => c.notNull())
    .addColumn('ended_from', 'text')
    .addColumn('laid_until', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('activity_rules_by_activity')
    .on('activity_rules')
    .columns(['activity_id', 'id'])
    .execute()
  await schema
    .createIndex('activity_rules_by_reach')
    .on('activity_rules')
    .columns(['laid_until', 'id'])
    .execute()

  await schema.alterTable('shifts').addColumn('rule_id', 'text').execute()
  await schema.alterTable('shifts').addColumn('cancelled_at', 'text').execute()
  await schema.alterTable('shifts').addColumn('cancelled_because', 'text').execute()
  await schema
    .createIndex('shifts_by_rule')
    .on('shifts')
    .columns(['rule_id', 'starts_at'])
    .execute()

  // SQLite cannot loosen a check, so the table is made anew.
  await schema
    .createTable('sign_ups_whole')
    .addColumn('submission_id', 'text', (c) => c.primaryKey().references('submissions.id'))
    .addColumn('shift_id', 'text', (c) => c.notNull().references('shifts.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull().check(sql`people between 1 and 40`))
    .addColumn('group_name', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ended_by', 'text')
    .addColumn('queue_number', 'integer')
    .addColumn('offered_at', 'text')
    .addColumn('answer_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await sql`insert into sign_ups_whole
    select submission_id, shift_id, account_id, name,
      case people when 2 then 'pair' else 'alone' end, people, '', contact, message,
      case active when 1 then 'coming' else 'ended' end,
      case active when 1 then null else 'withdrawn' end,
      null, null, null, created_at
    from sign_ups`.execute(db)
  await schema.dropTable('sign_ups').execute()
  await schema.alterTable('sign_ups_whole').renameTo('sign_ups').execute()
  await sql`create unique index sign_ups_one_each on sign_ups (shift_id, account_id) where state <> 'ended'`.execute(
    db,
  )
  await sql`create unique index sign_ups_in_line on sign_ups (shift_id, queue_number) where queue_number is not null`.execute(
    db,
  )
  await schema
    .createIndex('sign_ups_by_account')
    .on('sign_ups')
    .columns(['account_id', 'created_at'])
    .execute()

  await findable(db)
}

/** What is listed already can be found by what every activity was until now, and by its days of the week. */
async function findable(db: Kysely<unknown>): Promise<void> {
  for (const topic of ['activity:other', 'language:da'])
    await sql`insert into listing_topics (topic, kind, id)
      select ${topic}, kind, id from listings where kind = 'activity'`.execute(db)
  const { rows } = await sql<{ id: string; starts_at: string }>`
    select activity_id as id, starts_at from shifts
    join listings on listings.id = activity_id and listings.kind = 'activity'`.execute(db)
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  const day = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Europe/Copenhagen' })
  const found = new Set(
    rows.map(
      ({ id, starts_at }) => `${weekdays.indexOf(day.format(new Date(starts_at))) + 1} ${id}`,
    ),
  )
  for (const each of found)
    await sql`insert into listing_topics (topic, kind, id)
      values (${`weekday:${each.slice(0, 1)}`}, 'activity', ${each.slice(2)})`.execute(db)
}
