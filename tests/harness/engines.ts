// The two database engines, each test on a fresh, migrated database of its own.
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '../../db/open.ts'
import type { Contents } from './contents.ts'
import { administer } from './postgres.ts'
import { bringBackRows } from './reset.ts'

export type FreshDatabase = {
  db: Database
  /** For a test that opens the same rows a second time, as a restart does. */
  address: DatabaseAddress
  close: () => Promise<void>
}

export type TestEngine = {
  name: 'sqlite' | 'postgres'
  open: (contents?: Contents) => Promise<FreshDatabase>
}

export const sqlite: TestEngine = {
  name: 'sqlite',
  open: async (contents = 'empty') => {
    const folder = mkdtempSync(join(tmpdir(), 'medspil-sqlite-'))
    const file = join(folder, 'medspil.sqlite')
    copyFileSync(inject('sqliteTemplates')[contents], file)
    const db = openDatabase({ file })
    return {
      db,
      address: { file },
      close: async () => {
        await db.destroy()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

/** A database of the PostgreSQL server, and how many tests it has served. */
interface Served {
  name: string
  times: number
}

/** Those of this process that wait for their next test. */
const idle: Served[] = []

const postgres: TestEngine = {
  name: 'postgres',
  open: async (contents = 'empty') => {
    const served =
      (contents === 'demo' && (await findServedBefore())) || (await addServed(contents))
    const url = urlOf(served.name)
    const db = openDatabase({ url })
    return {
      db,
      address: { url },
      close: async () => {
        await db.destroy()
        served.times += 1
        // Rows that were deleted linger on in the files, so no database serves for ever.
        if (contents === 'demo' && served.times < 40) idle.push(served)
        else await removeServed(served)
      },
    }
  },
}

async function findServedBefore(): Promise<Served | undefined> {
  const served = idle.pop()
  if (!served) return undefined
  if (await bringBackRows(urlOf(served.name), inject('postgres').reset)) return served
  await removeServed(served)
  return undefined
}

async function addServed(contents: Contents): Promise<Served> {
  const { adminUrl, templates } = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(adminUrl, `create database ${name} template ${templates[contents]}`)
  return { name, times: 0 }
}

async function removeServed({ name }: Served): Promise<void> {
  await administer(inject('postgres').adminUrl, `drop database ${name} with (force)`)
}

function urlOf(name: string): string {
  return Object.assign(new URL(inject('postgres').adminUrl), { pathname: `/${name}` }).href
}

export const engines: TestEngine[] = [sqlite, postgres]

/** Runs the same sentences on SQLite and on PostgreSQL. */
export function describeOnEngines(name: string, tests: (engine: TestEngine) => void): void {
  describe.each(engines)(`${name} on $name`, tests)
}
