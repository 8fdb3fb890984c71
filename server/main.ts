// Reads the environment, opens the database, listens; nothing else.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { migrateToLatest } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { createApp, forms, keepCurrent } from './app.ts'
import { prepareContent, sendExamples } from './demo.ts'
import type { Deps } from './deps.ts'
import { systemRandom } from './random.ts'
import { readSettings, type Settings } from './settings.ts'
import { readBuiltClient } from './static.ts'

const settings = settingsOrExit()
mkdirSync(settings.dataDir, { recursive: true })
const db = openDatabase(
  settings.databaseUrl
    ? { url: settings.databaseUrl }
    : { file: join(settings.dataDir, 'medspil.sqlite') },
)
const deps: Deps = {
  db,
  clock: () => new Date().toISOString(),
  random: systemRandom,
  settings,
  log: (line) => console.log(JSON.stringify({ at: new Date().toISOString(), ...line })),
}
await migrateToLatest(db)
await prepareContent(deps)
await sendExamples(deps, forms)
await keepCurrent(deps)
const keeping = setInterval(() => void keepCurrent(deps).catch(logFailure), 5 * 60_000)
const client = readBuiltClient(fileURLToPath(new URL('../dist', import.meta.url)))
const server = serve(
  { fetch: createApp(deps, client).fetch, port: settings.port, hostname: settings.host },
  ({ port }) => console.log(`Medspil is ready: http://localhost:${port}`),
)

function logFailure(error: unknown) {
  deps.log({ level: 'error', message: error instanceof Error ? error.message : String(error) })
}

function stop() {
  clearInterval(keeping)
  server.close(async () => {
    await db.destroy()
    process.exit(0)
  })
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
