// Many people at a running server, without a browser: made-up ones laid down with a session each, personas, and days that pass.
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { z } from 'zod'
import { openDatabase } from '../../db/open.ts'
import { session } from '../../shared/accounts.ts'
import type { FormName } from '../../shared/submissions.ts'
import { submissionDecision } from '../../shared/submissions.ts'
import { addMinutes } from '../../shared/time.ts'

export interface Person {
  accountId: string
  name: string
  get: <T>(path: string, schema: z.ZodType<T>) => Promise<T>
  put: (path: string, body?: unknown) => Promise<unknown>
  post: (path: string, body?: unknown) => Promise<unknown>
  /** Sends through the door, and wants it received. @returns the submission's id */
  submit: (form: FormName, payload: unknown, version?: number) => Promise<string>
}

/** A cookie for each of so many made-up people, laid down before the server opens its database. */
export async function layPeople(folder: string, count: number): Promise<string[]> {
  const db = openDatabase({ file: join(folder, 'medspil.sqlite') })
  const people = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    token: randomUUID(),
    name: `Borger ${index + 1} Eksempel`,
  }))
  const created_at = new Date().toISOString()
  await db
    .insertInto('accounts')
    .values(
      people.map(({ id, name }) => ({
        id,
        issuer: 'example',
        subject: name,
        name,
        example: 1,
        created_at,
      })),
    )
    .execute()
  await db
    .insertInto('sessions')
    .values(
      people.map(({ id, token }) => ({
        token_hash: createHash('sha256').update(token).digest('hex'),
        account_id: id,
        created_at,
        expires_at: '2999-01-01T00:00:00.000Z',
      })),
    )
    .execute()
  await db.destroy()
  return people.map(({ token }) => `session=${token}`)
}

/** Lets the days go by until a call has closed; the server may go on meanwhile. */
export async function letDeadlinePass(folder: string, committeeId: string): Promise<void> {
  const db = openDatabase({ file: join(folder, 'medspil.sqlite') })
  const at = new Date().toISOString()
  const [opensAt, closesAt] = [addMinutes(at, -30), addMinutes(at, -1)]
  await db
    .updateTable('task_committees')
    .set({ opens_at: opensAt, closes_at: closesAt })
    .where('id', '=', committeeId)
    .execute()
  await db
    .updateTable('listings')
    .set({ opens_at: opensAt, closes_at: closesAt, closes_key: closesAt })
    .where('kind', '=', 'task-committee')
    .where('id', '=', committeeId)
    .execute()
  await db.destroy()
}

/** Signs in as a persona of the demo. @returns the cookie */
export async function signInAt(origin: string, persona: string): Promise<string> {
  const answer = await fetch(`${origin}/api/demo/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ persona }),
  })
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${persona} cannot sign in: ${await answer.text()}`)
  return cookie
}

/** Whoever holds the cookie. */
export async function personAt(origin: string, cookie: string): Promise<Person> {
  async function send(method: string, path: string, body?: unknown, accountId = '') {
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Cookie: cookie,
        Origin: origin,
        'X-Account': accountId,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    const read: unknown = JSON.parse(text)
    return read
  }
  const { account } = session.parse(await send('GET', '/session'))
  if (!account) throw new Error('The cookie signs nobody in')
  return {
    accountId: account.id,
    name: account.name,
    get: async (path, schema) => schema.parse(await send('GET', path)),
    put: (path, body = {}) => send('PUT', path, body),
    post: (path, body = {}) => send('POST', path, body),
    async submit(form, payload, version = 1) {
      const id = randomUUID()
      const envelope = { form, version, payload, attachments: [], queueAgeMs: 0 }
      const decision = submissionDecision.parse(
        await send('PUT', `/submissions/${id}`, envelope, account.id),
      )
      if (decision.outcome !== 'received') throw new Error(JSON.stringify(decision))
      return id
    },
  }
}
