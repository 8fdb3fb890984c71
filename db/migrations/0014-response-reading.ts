import { type Kysely, PostgresAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter

  if (isPostgres) await addVectors(db)
  else await addFullText(db)

  // What came before is made searchable little by little, because no engine makes the words by itself.
  await schema
    .createTable('responses_without_words')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('responses.submission_id').onDelete('cascade'),
    )
    .execute()
  await sql`insert into responses_without_words select submission_id from responses`.execute(db)

  await schema
    .createTable('response_comparisons')
    .addColumn('consultation_id', 'text', (c) => c.primaryKey().references('consultations.id'))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addColumn('compared', 'integer', (c) => c.notNull())
    .addColumn('last_number', 'integer', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .execute()

  await schema
    .createTable('response_groups')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('consultation_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('typical', 'integer', (c) => c.notNull())
    .addUniqueConstraint('response_groups_by_number', ['consultation_id', 'number'])
    .execute()
  await schema
    .createIndex('response_groups_by_typical')
    .on('response_groups')
    .columns(['consultation_id', 'typical', 'number'])
    .execute()

  await schema
    .createTable('response_themes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('response_themes_by_name', ['consultation_id', 'name'])
    .execute()
  await schema
    .createTable('response_theme_marks')
    .addColumn('theme_id', 'text', (c) =>
      c.notNull().references('response_themes.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('responses.submission_id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('response_theme_marks_key', ['theme_id', 'number'])
    .execute()
  await schema
    .createIndex('response_theme_marks_by_submission')
    .on('response_theme_marks')
    .columns(['submission_id', 'theme_id'])
    .execute()

  await schema
    .createTable('response_assessments')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('consultation_id', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('assessment', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('response_assessments_by_consultation')
    .on('response_assessments')
    .columns(['consultation_id'])
    .execute()

  await schema
    .createTable('response_answers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultations.id'))
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('budget_line', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('response_answers_by_consultation')
    .on('response_answers')
    .columns(['consultation_id', 'answered_at', 'id'])
    .execute()
  // A response has one answer; a later one takes its place.
  await schema
    .createTable('response_answered')
    .addColumn('submission_id', 'text', (c) =>
      c.primaryKey().references('responses.submission_id').onDelete('cascade'),
    )
    .addColumn('answer_id', 'text', (c) => c.notNull().references('response_answers.id'))
    .addColumn('consultation_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('told', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('response_answered_by_answer')
    .on('response_answered')
    .columns(['answer_id', 'told', 'number'])
    .execute()
  await schema
    .createIndex('response_answered_by_consultation')
    .on('response_answered')
    .columns(['consultation_id'])
    .execute()
}

/** Words alone, without the text: that stands in the parts. */
async function addFullText(db: Kysely<unknown>) {
  await sql`
    create table response_word_scopes (id integer primary key, consultation_id text not null unique)
  `.execute(db)
  await sql`
    create virtual table response_words using fts5(
      words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")
  `.execute(db)
  await sql`
    create trigger responses_take_words_along after delete on responses begin
      delete from response_words where rowid = old.number + 4294967296 *
        (select id from response_word_scopes where consultation_id = old.consultation_id);
    end`.execute(db)
}

async function addVectors(db: Kysely<unknown>) {
  await sql`
    create table response_words (
      submission_id text primary key references responses on delete cascade,
      consultation_id text not null,
      number integer not null,
      words tsvector not null,
      unique (consultation_id, number))`.execute(db)
  await sql`create index response_words_by_word on response_words using gin (words)`.execute(db)
}
