// Once per run: a PostgreSQL server and a SQLite file, both migrated, that every test's database is copied from.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateToLatest } from '../../db/migrate.ts'
import { type DatabaseAddress, openDatabase } from '../../db/open.ts'
import { administer, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    sqliteTemplate: string
    postgres: { adminUrl: string; templateName: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-template-'))
  const file = join(folder, 'template.sqlite')
  await migrated({ file })

  const server = await startPostgres()
  const adminUrl = server.url('postgres')
  const templateName = 'medspil_template'
  await administer(adminUrl, `create database ${templateName}`)
  await migrated({ url: server.url(templateName) })

  project.provide('sqliteTemplate', file)
  project.provide('postgres', { adminUrl, templateName })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function migrated(address: DatabaseAddress): Promise<void> {
  const db = openDatabase(address)
  await migrateToLatest(db)
  await db.destroy()
}
