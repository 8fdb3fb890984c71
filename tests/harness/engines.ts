// The two database engines, each test on a fresh, migrated database of its own.
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '../../db/open.ts'
import type { Contents } from './contents.ts'
import { administer } from './postgres.ts'

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

const sqlite: TestEngine = {
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

const postgres: TestEngine = {
  name: 'postgres',
  open: async (contents = 'empty') => {
    const { adminUrl, templates } = inject('postgres')
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await administer(adminUrl, `create database ${name} template ${templates[contents]}`)
    const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href
    const db = openDatabase({ url })
    return {
      db,
      address: { url },
      close: async () => {
        await db.destroy()
        await administer(adminUrl, `drop database ${name} with (force)`)
      },
    }
  },
}

export const engines: TestEngine[] = [sqlite, postgres]

/** Runs the same sentences on SQLite and on PostgreSQL. */
export function describeOnEngines(name: string, tests: (engine: TestEngine) => void): void {
  describe.each(engines)(`${name} on $name`, tests)
}
