// Takes a PostgreSQL database back to what it held at first, which is much faster than making another.
import pg from 'pg'

/** Beside the rows we keep whether a test has changed the tables themselves: that is not undone here. */
const noticeChangedTables = `
  create table kept.changed_tables (command text);
  create function kept.notice() returns event_trigger language plpgsql as
    $$ begin insert into kept.changed_tables values (tg_tag); end $$;
  create event trigger notice_changed_tables on ddl_command_end execute function kept.notice()`

/**
 * Keeps a copy of every row beside the tables, in a schema of its own.
 * @returns the statements that bring the rows back, in this database and in every copy of it
 */
export async function keepRows(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
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
    const keep = ['create schema kept']
    // As a replica, so that foreign keys and triggers leave the rows to us.
    const reset = ['set session_replication_role = replica']
    for (const { name, columns } of tables.rows) {
      keep.push(`create table kept.${name} as select ${columns} from public.${name}`)
      reset.push(
        `delete from public.${name}`,
        `insert into public.${name} (${columns}) overriding system value
           select ${columns} from kept.${name}`,
      )
    }
    for (const { name, value } of sequences.rows) {
      reset.push(`select setval('public.${name}', ${value ?? 1}, ${value !== null})`)
    }
    keep.push(noticeChangedTables)
    await client.query(keep.join(';\n'))
    return reset.join(';\n')
  } finally {
    await client.end()
  }
}

/** @returns false where the tables are others than at first, so that the database serves no more */
export async function bringBackRows(url: string, statements: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const changed = await client.query('select 1 from kept.changed_tables limit 1')
    if (changed.rowCount) return false
    await client.query(statements)
    return true
  } finally {
    await client.end()
  }
}
