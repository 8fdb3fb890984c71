// Takes a PostgreSQL database back to what it held at first, which is much faster than making another.
import pg from 'pg'

/** How to bring back what a database held: by the table, and the sequences of them all. */
export interface Kept {
  /** Statements by the number of the table's mark. */
  tables: string[]
  sequences: string
}

/**
 * A test that changes the tables themselves leaves a mark, because that is not undone here. One that
 * changes rows marks their tables, so that only those are brought back. The marks are sequences, which
 * no transaction waits for.
 */
const marks = `
  create schema harness;
  create sequence harness.changes;
  create function harness.mark_rows() returns trigger language plpgsql as
    $$ begin perform nextval('harness.rows_' || tg_argv[0]); return null; end $$;
  create function harness.mark_change() returns event_trigger language plpgsql as
    $$ begin perform nextval('harness.changes'); end $$`

/** Prepares a database whose copies will be brought back to the rows that it holds now. */
export async function keepRows(url: string): Promise<Kept> {
  return connected(url, async (client) => {
    const tables = await client.query<{ name: string; columns: string }>(`
      select quote_ident(table_name) as name,
             string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
        and table_name not like 'kysely%'
      group by table_name`)
    const sequences = await client.query<{ name: string; value: string | null }>(`
      select quote_ident(sequencename) as name, last_value as value
      from pg_sequences where schemaname = 'public'`)
    await client.query(marks)
    const kept: Kept = { tables: [], sequences: '' }
    for (const [mark, { name, columns }] of tables.rows.entries()) {
      const { rows } = await client.query<{ json: string | null }>(
        `select json_agg(each)::text as json from public.${name} each`,
      )
      const json = rows[0]?.json
      kept.tables[mark] = `delete from public.${name}`
      if (json)
        kept.tables[mark] += `;
          insert into public.${name} (${columns}) overriding system value
            select ${columns} from json_populate_recordset(null::public.${name}, ${client.escapeLiteral(json)})`
      await client.query(`
        create sequence harness.rows_${mark};
        create trigger mark_rows after insert or update or delete or truncate on public.${name}
          for each statement execute function harness.mark_rows(${mark})`)
    }
    kept.sequences = sequences.rows
      .map(({ name, value }) => `select setval('public.${name}', ${value ?? 1}, ${value !== null})`)
      .join(';\n')
    await client.query(
      'create event trigger mark_change on ddl_command_end execute function harness.mark_change()',
    )
    return kept
  })
}

/** @returns false where a test has changed the tables, so that the database serves no more */
export function bringBackRows(url: string, { tables, sequences }: Kept): Promise<boolean> {
  return connected(url, async (client) => {
    const marked = await client.query<{ mark: number }>(
      ['changes', ...tables.keys().map((mark) => `rows_${mark}`)]
        .map((name, index) => `select ${index - 1} as mark from harness.${name} where is_called`)
        .join(' union all '),
    )
    const changed = marked.rows.map(({ mark }) => mark)
    if (changed.includes(-1)) return false
    // As a replica, so that foreign keys and triggers leave the rows to us.
    const statements = changed.map(
      (mark) => `${tables[mark]}; select setval('harness.rows_${mark}', 1, false)`,
    )
    await client.query(
      ['set session_replication_role = replica', ...statements, sequences]
        .filter(Boolean)
        .join(';\n'),
    )
    return true
  })
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
