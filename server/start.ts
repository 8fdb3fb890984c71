// Opens what the settings name, prepares it and serves it; stops in order.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { migrateToLatest } from '../db/migrate.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { createApp, forms, jobHandlers } from './app.ts'
import { prepareContent, sendExamples } from './demo.ts'
import type { Deps } from './deps.ts'
import { type Files, filesIn } from './files.ts'
import { demoMailer, smtpMailer } from './mail.ts'
import { systemRandom } from './random.ts'
import type { Settings } from './settings.ts'
import { readBuiltClient } from './static.ts'
import { addRepeatingJobs, startWorker } from './worker.ts'

/** Answers a request that came in by a connection. */
export type Fetch = (
  request: Request,
  by: { incoming: { socket: { destroy(): unknown } } },
) => Response | Promise<Response>

/** What a rehearsal of faults puts in the way; the service itself runs without any. */
export interface Between {
  db?: (db: Database) => Database
  files?: (files: Files) => Files
  fetch?: (fetch: Fetch) => Fetch
  clock?: () => string
}

export interface Running {
  port: number
  stop: () => Promise<void>
}

/** Resolves once the server listens. */
export async function startServer(settings: Settings, between: Between = {}): Promise<Running> {
  mkdirSync(settings.dataDir, { recursive: true })
  const opened = openDatabase(
    settings.databaseUrl
      ? { url: settings.databaseUrl }
      : { file: join(settings.dataDir, 'medspil.sqlite') },
  )
  const db = between.db?.(opened) ?? opened
  const files = filesIn(join(settings.dataDir, 'files'))
  const clock = between.clock ?? (() => new Date().toISOString())
  const deps: Deps = {
    db,
    files: between.files?.(files) ?? files,
    mail: settings.demo ? demoMailer(db, clock) : settings.smtp && smtpMailer(settings.smtp),
    clock,
    random: systemRandom,
    settings,
    log: (line) => console.log(JSON.stringify({ at: new Date().toISOString(), ...line })),
  }
  await migrateToLatest(db)
  await prepareContent(deps)
  await sendExamples(deps, forms)
  if (!deps.mail) deps.log({ level: 'info', message: 'no mail is sent: SMTP_URL is not set' })
  const handlers = jobHandlers(deps)
  await addRepeatingJobs(deps, handlers)
  const stopWorker = startWorker(deps, handlers)
  const client = readBuiltClient(fileURLToPath(new URL('../dist', import.meta.url)))
  const app = createApp(deps, client)
  const answer: Fetch = (request) => app.fetch(request)
  const fetch = between.fetch?.(answer) ?? answer
  return await new Promise((ready) => {
    const server = serve({ fetch, port: settings.port, hostname: settings.host }, ({ port }) =>
      ready({
        port,
        stop: async () => {
          await Promise.all([stopWorker(), new Promise((closed) => server.close(closed))])
          await db.destroy()
        },
      }),
    )
  })
}
