// Once per run: what the demo lays at its first start, on both engines, for every test's server to be copied from.
import { lay, layForAll } from '../harness/laid.ts'
import { administer, startPostgres } from '../harness/postgres.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  const admin = postgres.url('postgres')
  await administer(admin, 'create database laid')
  const [remove] = await Promise.all([layForAll(), lay({ DATABASE_URL: postgres.url('laid') })])
  process.env.FAULTS_POSTGRES = admin
  process.env.FAULTS_TEMPLATE = 'laid'
  return async () => {
    await postgres.stop()
    remove()
  }
}
