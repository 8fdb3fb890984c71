// The two database engines, each test on a fresh, migrated database of its own.
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '../../db/open.ts'
import { administer } from './postgres.ts'

export type FreshDatabase = {
  db: Database
  /** For a test that opens the same rows a second time, as a restart does. */
  address: DatabaseAddress
  close: () => Promise<void>
}

export type TestEngine = {
  name: 'sqlite' | 'postgres'
  open: () => Promise<FreshDatabase>
}

const sqlite: TestEngine = {
  name: 'sqlite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'medspil-sqlite-'))
    const file = join(folder, 'medspil.sqlite')
    copyFileSync(inject('sqliteTemplate'), file)
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
  open: async () => {
    const { adminUrl, templateName } = inject('postgres')
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await administer(adminUrl, `create database ${name} template ${templateName}`)
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
