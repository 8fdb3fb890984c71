// Takes a PostgreSQL database back to what it held at first, which is much faster than making another.
import pg from 'pg'

/** A test that changes the tables themselves leaves a mark, because that is not undone here. */
const markChangedTables = `
  create schema harness;
  create sequence harness.changes;
  create function harness.mark_change() returns event_trigger language plpgsql as
    $$ begin perform nextval('harness.changes'); end $$;
  create event trigger mark_change on ddl_command_end execute function harness.mark_change()`

/**
 * Prepares a database whose copies will be brought back.
 * @returns the statements that bring back the rows that it holds now
 */
export async function keepRows(url: string): Promise<string> {
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
    // As a replica, so that foreign keys and triggers leave the rows to us.
    const statements = ['set session_replication_role = replica']
    for (const { name, columns } of tables.rows) {
      statements.push(`delete from public.${name}`)
      const rows = await client.query<{ json: string | null }>(
        `select json_agg(each)::text as json from public.${name} each`,
      )
      const json = rows.rows[0]?.json
      if (!json) continue
      statements.push(
        `insert into public.${name} (${columns}) overriding system value
           select ${columns} from json_populate_recordset(null::public.${name}, ${client.escapeLiteral(json)})`,
      )
    }
    for (const { name, value } of sequences.rows) {
      statements.push(`select setval('public.${name}', ${value ?? 1}, ${value !== null})`)
    }
    await client.query(markChangedTables)
    return statements.join(';\n')
  })
}

/** @returns false where a test has changed the tables, so that the database serves no more */
export function bringBackRows(url: string, statements: string): Promise<boolean> {
  return connected(url, async (client) => {
    const { rows } = await client.query('select is_called from harness.changes')
    if (rows[0]?.is_called) return false
    await client.query(statements)
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
