// Once per run: what the demo lays at its first start, on both engines, for every test's server to be copied from.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administer, startPostgres } from '../harness/postgres.ts'
import { startServer } from '../harness/server.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'medspil-faults-'))
  const postgres = await startPostgres()
  const admin = postgres.url('postgres')
  await administer(admin, 'create database laid')
  await Promise.all([lay({ DATA_DIR: folder }), lay({ DATABASE_URL: postgres.url('laid') })])
  process.env.FAULTS_SQLITE = join(folder, 'medspil.sqlite')
  process.env.FAULTS_POSTGRES = admin
  process.env.FAULTS_TEMPLATE = 'laid'
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The product's own first start, ended in order so that all lies in one file. */
async function lay(settings: Record<string, string>) {
  const server = await startServer(settings)
  await server.remove()
}
