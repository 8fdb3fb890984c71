// The real app on a fresh database, with a clock that the test sets and clients signed in as personas.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { createApp } from '../../server/app.ts'
import { prepareContent } from '../../server/demo.ts'
import type { Deps } from '../../server/deps.ts'
import { type Files, filesIn } from '../../server/files.ts'
import { demoMailer, type Mailer } from '../../server/mail.ts'
import { systemRandom } from '../../server/random.ts'
import { demoLaidAt } from './contents.ts'
import type { FreshDatabase, TestEngine } from './engines.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  bytes: Buffer
  /** The body as this shape; throws with the whole answer where it is another. */
  read: <T>(schema: z.ZodType<T>) => T
}

export interface Client {
  get: (path: string) => Promise<Answer>
  put: (path: string, body: unknown) => Promise<Answer>
  post: (path: string, body?: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  delete: (path: string) => Promise<Answer>
  /** Anything at all, for what a well-behaved client would not send. */
  send: (path: string, init: RequestInit) => Promise<Answer>
}

export interface TestApp extends FreshDatabase {
  files: Files
  /** Where `files` lie. */
  folder: string
  /** For what runs beside the requests, such as jobs. */
  deps: Deps
  now: () => string
  /** From here on the app believes that it is this instant (ISO, UTC). */
  setNow: (at: string) => void
  /** Every line the app has logged. */
  logged: Record<string, unknown>[]
  /** Somebody who is not signed in. */
  anyone: Client
  /** A persona of the demo, signed in at the first request. */
  as: (persona: string) => Client
}

interface Choices {
  /** The instant at which the demo is laid, ISO in UTC. */
  at?: string
  demo?: boolean
  publicOrigin?: string
  /** Instead of the demo's, which keeps every mail to be looked at. */
  mail?: Mailer
}

/** `close` it when done. */
export async function startTestApp(engine: TestEngine, choices: Choices = {}): Promise<TestApp> {
  const { at = demoLaidAt, demo = true, publicOrigin } = choices
  let now = at
  // What the demo lays at the usual instant has been laid once for all tests.
  const isLaid = demo && at === demoLaidAt
  const database = await engine.open(isLaid ? 'demo' : 'empty')
  const logged: Record<string, unknown>[] = []
  const clock = () => now
  const folder = mkdtempSync(join(tmpdir(), 'medspil-files-'))
  const files = filesIn(folder)
  const deps: Deps = {
    db: database.db,
    files,
    mail: choices.mail ?? (demo ? demoMailer(database.db, clock) : undefined),
    clock,
    random: systemRandom,
    settings: { demo, publicOrigin },
    log: (line) => logged.push(line),
  }
  if (!isLaid) await prepareContent(deps)
  const app = createApp(deps)

  const request: Send = async (path, init) => answer(await app.request(path, init))
  const signIn = async (persona: string) => {
    const { status, headers, text } = await request('/api/demo/sessions', json('POST', { persona }))
    const cookie = headers.get('Set-Cookie')?.split(';')[0]
    if (status !== 200 || !cookie) throw new Error(`${persona} cannot sign in: ${status} ${text}`)
    return cookie
  }

  return {
    ...database,
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
    files,
    folder,
    deps,
    now: clock,
    setNow: (next) => {
      now = next
    },
    logged,
    anyone: client(request),
    as: (persona) => {
      let cookie: Promise<string> | undefined
      return client(async (path, init) => {
        cookie ??= signIn(persona)
        const headers = new Headers(init.headers)
        headers.set('Cookie', await cookie)
        return request(path, { ...init, headers })
      })
    },
  }
}

type Send = Client['send']

function client(send: Send): Client {
  return {
    send,
    get: (path) => send(path, { method: 'GET' }),
    put: (path, body) => send(path, json('PUT', body)),
    post: (path, body) => send(path, json('POST', body)),
    patch: (path, body) => send(path, json('PATCH', body)),
    delete: (path) => send(path, { method: 'DELETE' }),
  }
}

function json(method: string, body: unknown): RequestInit {
  if (body === undefined) return { method }
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

async function answer(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString()
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    read: (schema) => {
      const { data, error } = schema.safeParse(JSON.parse(text))
      if (error) throw new Error(`${response.status} ${text}\n${error.message}`)
      return data
    },
  }
}
