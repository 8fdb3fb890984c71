// Sessions: a random token in a cookie, its hash in the database.
import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Database } from '../db/open.ts'
import { type Account, role } from '../shared/accounts.ts'
import { addMinutes } from '../shared/time.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problem.ts'
import type { Env } from './router.ts'

export const sessionCookie = 'session'
const sessionMinutes = 30 * 24 * 60

/** Finds who asks, for every request. */
export function knowAsker(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = getCookie(c, sessionCookie)
    c.set('asker', token ? await findAsker(deps, token) : null)
    await next()
  }
}

/**
 * Refuses changes that another site's page asked for. Browsers always say where such a request
 * comes from; a caller that says nothing is no browser and carries no visitor's cookie.
 */
export function checkOrigin(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      const origin = c.req.header('Origin')
      const host = c.req.header('Host')
      const own = deps.settings.publicOrigin
      const same = own ? origin === own : origin?.replace(/^https?:\/\//, '') === host
      const site = c.req.header('Sec-Fetch-Site')
      if (origin !== undefined ? !same : site !== undefined && site !== 'same-origin')
        throw new ProblemError('wrong_origin')
    }
    await next()
  }
}

export async function startSession(deps: Deps, c: Context<Env>, accountId: string) {
  const token = deps.random.token()
  const now = deps.clock()
  await removeSession(deps, c)
  await deps.db.deleteFrom('sessions').where('expires_at', '<', now).execute()
  await deps.db
    .insertInto('sessions')
    .values({
      token_hash: hash(token),
      account_id: accountId,
      created_at: now,
      expires_at: addMinutes(now, sessionMinutes),
    })
    .execute()
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: sessionMinutes * 60,
    secure: deps.settings.publicOrigin?.startsWith('https:') ?? false,
  })
}

export async function endSession(deps: Deps, c: Context<Env>) {
  await removeSession(deps, c)
  deleteCookie(c, sessionCookie, { path: '/' })
}

async function removeSession(deps: Deps, c: Context<Env>) {
  const token = getCookie(c, sessionCookie)
  if (!token) return
  await deps.db.deleteFrom('sessions').where('token_hash', '=', hash(token)).execute()
}

async function findAsker(deps: Deps, token: string): Promise<Account | null> {
  const found = await deps.db
    .selectFrom('sessions')
    .select('account_id')
    .where('token_hash', '=', hash(token))
    .where('expires_at', '>', deps.clock())
    .executeTakeFirst()
  return found ? await findAccount(deps.db, found.account_id) : null
}

export async function findAccount(db: Database, id: string): Promise<Account | null> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['accounts.id', 'name', 'example', 'role', 'body_id', 'body_name'])
    .where('accounts.id', '=', id)
    .execute()
  const first = rows[0]
  if (!first) return null
  return {
    id: first.id,
    name: first.name,
    example: first.example === 1,
    roles: rows.flatMap((row) =>
      row.role === null
        ? []
        : [
            {
              role: role.parse(row.role),
              body: row.body_id ? { id: row.body_id, name: row.body_name ?? '' } : null,
            },
          ],
    ),
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
