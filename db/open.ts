// Opens the database: a SQLite file by default, PostgreSQL where a URL names one.
import SqliteDatabase from 'better-sqlite3'
import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteDialect,
  type SqliteStatement,
  sql,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>
export type Trx = Transaction<Schema>

export type DatabaseAddress = { url: string } | { file: string }

/**
 * @param address a PostgreSQL URL, or the path of a SQLite file (`:memory:` for none)
 * @returns the database, not yet migrated; `destroy()` closes it
 */
export function openDatabase(address: DatabaseAddress): Database {
  return 'url' in address ? openPostgres(address.url) : openSqlite(address.file)
}

function openSqlite(file: string): Database {
  const sqlite = new SqliteDatabase(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  const statements = new Map<string, SqliteStatement>()
  return new Kysely<Schema>({
    dialect: new SqliteDialect({
      database: {
        close: () => sqlite.close(),
        prepare: (text) => prepareOnce(sqlite, statements, wordFor(sqlite, text)),
      },
    }),
  })
}

function wordFor(sqlite: SqliteDatabase.Database, text: string): string {
  // The write lock comes first, so that two processes never wait for one another half way.
  if (text === 'begin') return 'begin immediate'
  // A full disk has ended the transaction already, and what it said is what the caller has to hear.
  if (text === 'rollback' && !sqlite.inTransaction) return 'select 1'
  return text
}

const statementsMax = 500

/** Preparing a query costs more than running it by key, and the texts are few. */
function prepareOnce(
  sqlite: SqliteDatabase.Database,
  statements: Map<string, SqliteStatement>,
  text: string,
): SqliteStatement {
  const known = statements.get(text)
  if (known) return known
  const statement = sqlite.prepare(text)
  if (statements.size < statementsMax) statements.set(text, statement)
  return statement
}

// Counts and big integers come as numbers, as they do from SQLite.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A lost idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

export type Engine = 'sqlite' | 'postgres'

/** Which engine a database or transaction runs on. */
export function engineOf(db: Database): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

/**
 * Makes all transactions that name the same key wait for one another until they end.
 * SQLite has one writer at a time, so there is nothing to do.
 */
export async function lockKey(trx: Trx, key: string): Promise<void> {
  if (engineOf(trx) === 'sqlite') return
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
}

/**
 * Works in a savepoint: what the work did stays only where it finds no fault; the transaction goes on either way.
 * @returns the fault; undefined where there is none
 */
export async function tryOut<Fault>(
  trx: Trx,
  work: () => Promise<Fault | undefined>,
): Promise<Fault | undefined> {
  await sql`savepoint try_out`.execute(trx)
  const fault = await work()
  if (fault !== undefined) await sql`rollback to savepoint try_out`.execute(trx)
  await sql`release savepoint try_out`.execute(trx)
  return fault
}
