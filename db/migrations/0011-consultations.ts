import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .alterTable('consultations')
    .addColumn('status', 'text', (c) => c.notNull().defaultTo('published'))
    .execute()
  // A save names the revision it began from.
  await schema
    .alterTable('consultations')
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await schema
    .alterTable('consultations')
    .addColumn('last_number', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()

  await schema
    .createTable('consultation_files')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('consultation_files_by_consultation')
    .on('consultation_files')
    .columns(['consultation_id', 'id'])
    .execute()

  // Numbers are given by the consultation, so those that came before are counted as they came.
  await sql`alter table responses rename to responses_before`.execute(db)
  await schema
    .createTable('responses')
    .addColumn('submission_id', 'text', (c) => c.notNull().references('submissions.id'))
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('respondent', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('speaks_as', 'text', (c) => c.notNull())
    .addColumn('organisation', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('community_id', 'text', (c) => c.references('local_communities.id'))
    .addColumn('protected', 'integer', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('publication', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .addPrimaryKeyConstraint('responses_key', ['submission_id'])
    .addUniqueConstraint('responses_by_respondent', ['consultation_id', 'respondent'])
    .addUniqueConstraint('responses_by_number', ['consultation_id', 'number'])
    .execute()
  await sql`
    insert into responses
    select r.submission_id, r.consultation_id, r.respondent,
      row_number() over (partition by r.consultation_id order by s.received_at, s.id),
      case when b.id is null then 'self' else 'body' end, coalesce(b.name, ''), coalesce(c.sender, ''),
      null, 0, 'app', s.received_at, s.late, 'waiting', null
    from responses_before r
      join submissions s on s.id = r.submission_id
      left join bodies b on b.id = r.respondent
      left join cases c on c.submission_id = r.submission_id
  `.execute(db)
  await sql`drop table responses_before`.execute(db)
  await sql`
    update consultations set last_number =
      (select count(*) from responses where responses.consultation_id = consultations.id)
  `.execute(db)
  for (const column of ['publication', 'late', 'community_id', 'speaks_as'])
    await schema
      .createIndex(`responses_by_${column}`)
      .on('responses')
      .columns(['consultation_id', column, 'number'])
      .execute()

  await schema
    .createTable('response_parts')
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('section_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('shown', 'text')
    .addPrimaryKeyConstraint('response_parts_key', ['submission_id', 'part'])
    .execute()
  await fillParts(db)
}

interface Kept {
  submission_id: string
  payload: string
}

/** What was sent before was one text and a name. */
async function fillParts(db: Kysely<unknown>) {
  const { rows } = await sql<Kept>`
    select r.submission_id, s.payload from responses r join submissions s on s.id = r.submission_id
  `.execute(db)
  for (const { submission_id, payload } of rows) {
    const { text = '', name = '' } = JSON.parse(payload)
    await sql`update responses set name = ${name} where submission_id = ${submission_id}`.execute(
      db,
    )
    await sql`
      insert into response_parts (submission_id, part, section_id, position, body)
      values (${submission_id}, '', '', 0, ${text})
    `.execute(db)
  }
}
