// Once per run: a PostgreSQL server and SQLite files, made ready for every test's database to be copied from.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateToLatest } from '../../db/migrate.ts'
import { type DatabaseAddress, openDatabase } from '../../db/open.ts'
import { prepareContent } from '../../server/demo.ts'
import { filesIn } from '../../server/files.ts'
import { systemRandom } from '../../server/random.ts'
import { type Contents, demoLaidAt } from './contents.ts'
import { administer, startPostgres } from './postgres.ts'
import { type Kept, keepRows } from './reset.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Files, by what they contain. */
    sqliteTemplates: Record<Contents, string>
    postgres: {
      adminUrl: string
      /** Names of databases, by what they contain. */
      templates: Record<Contents, string>
      /** Brings a copy of the demo's database back to what it held at first. */
      reset: Kept
    }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-template-'))
  const files = { empty: join(folder, 'empty.sqlite'), demo: join(folder, 'demo.sqlite') }
  await prepare({ file: files.empty }, 'empty')
  await prepare({ file: files.demo }, 'demo')

  const server = await startPostgres()
  const adminUrl = server.url('postgres')
  const names = { empty: 'template_empty', demo: 'template_demo' }
  await administer(adminUrl, `create database ${names.empty}`)
  await prepare({ url: server.url(names.empty) }, 'empty')
  await administer(adminUrl, `create database ${names.demo} template ${names.empty}`)
  await prepare({ url: server.url(names.demo) }, 'demo')
  const reset = await keepRows(server.url(names.demo))

  project.provide('sqliteTemplates', files)
  project.provide('postgres', { adminUrl, templates: names, reset })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(address: DatabaseAddress, contents: Contents): Promise<void> {
  const db = openDatabase(address)
  await migrateToLatest(db)
  if (contents === 'demo') {
    await prepareContent({
      db,
      files: filesIn(tmpdir()),
      mail: undefined,
      clock: () => demoLaidAt,
      random: systemRandom,
      settings: { demo: true, publicOrigin: undefined },
      log: (line) => console.log(line),
    })
  }
  await db.destroy()
}
