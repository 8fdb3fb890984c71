// Sessions: a random token in a cookie, its hash in the database. A device's guest has a cookie of its own, so that
// what was sent without signing in stays within reach whoever signs in.
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Database } from '../db/open.ts'
import { type Account, role } from '../shared/accounts.ts'
import { addMinutes } from '../shared/time.ts'
import { type Action, demand } from './access.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problem.ts'
import { hashOf } from './random.ts'
import type { Env } from './router.ts'

/** Who vouches for a device's own account: nobody but us. */
export const guestIssuer = 'guest'

export const sessionCookie = 'session'

/** The cookies, and after how many minutes of rest each ends. */
const lives = { session: 30 * 24 * 60, guest: 365 * 24 * 60 } as const
type Cookie = keyof typeof lives

/** Finds who asks, for every request: whoever signed in, else this device's guest. */
export function knowAsker(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const holder = await findHolder(deps, c, 'guest')
    // One that is attached is its owner's, who signs in.
    const guest = holder?.guest ? holder : null
    c.set('guest', guest)
    c.set('asker', (await findHolder(deps, c, 'session')) ?? guest)
    await next()
  }
}

/**
 * Whom a request acts for: the account that X-Account names, where it is the asker's own, a guest attached to it or
 * this device's guest; the asker where it names none.
 * @throws ProblemError not_signed_in, forbidden or account_mismatch
 */
export async function demandSender(deps: Deps, c: Context<Env>, action: Action): Promise<Account> {
  const asker = demand(c.get('asker'), action)
  const claimed = c.req.header('X-Account') ?? asker.id
  const guest = c.get('guest')
  if (claimed === asker.id) return asker
  if (claimed === guest?.id) return demand(guest, action)
  const attached = asker.attached.includes(claimed) && (await findAccount(deps.db, claimed))
  if (!attached) throw new ProblemError('account_mismatch')
  return attached
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

/** Signs in; a device's guest keeps its own session. */
export async function startSession(deps: Deps, c: Context<Env>, accountId: string) {
  await remove(deps, c, 'session')
  await start(deps, c, 'session', accountId)
}

/** Lets this device act as its guest. */
export async function startGuestSession(deps: Deps, c: Context<Env>, accountId: string) {
  await start(deps, c, 'guest', accountId)
}

async function start(deps: Deps, c: Context<Env>, cookie: Cookie, accountId: string) {
  const token = deps.random.token()
  const now = deps.clock()
  await deps.db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now,
      expires_at: addMinutes(now, lives[cookie]),
    })
    .execute()
  giveCookie(deps, c, cookie, token)
}

function giveCookie(deps: Deps, c: Context<Env>, cookie: Cookie, token: string) {
  setCookie(c, cookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: lives[cookie] * 60,
    secure: deps.settings.publicOrigin?.startsWith('https:') ?? false,
  })
}

/** Ends the session of whoever signed in. */
export async function endSession(deps: Deps, c: Context<Env>) {
  await end(deps, c, 'session')
}

/** This device's guest is within reach of nobody here any more. */
export async function endGuestSession(deps: Deps, c: Context<Env>) {
  await end(deps, c, 'guest')
}

async function end(deps: Deps, c: Context<Env>, cookie: Cookie) {
  await remove(deps, c, cookie)
  deleteCookie(c, cookie, { path: '/' })
}

async function remove(deps: Deps, c: Context<Env>, cookie: Cookie) {
  const token = getCookie(c, cookie)
  if (!token) return
  await deps.db.deleteFrom('sessions').where('token_hash', '=', hashOf(token)).execute()
}

/** Whoever uses a session before it ends keeps it: past half of its life it begins anew. */
async function findHolder(deps: Deps, c: Context<Env>, cookie: Cookie): Promise<Account | null> {
  const token = getCookie(c, cookie)
  if (!token) return null
  const now = deps.clock()
  const found = await deps.db
    .selectFrom('sessions')
    .select(['account_id', 'expires_at'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!found) return null
  if (found.expires_at < addMinutes(now, lives[cookie] / 2)) {
    await deps.db
      .updateTable('sessions')
      .set({ expires_at: addMinutes(now, lives[cookie]) })
      .where('token_hash', '=', hashOf(token))
      .execute()
    giveCookie(deps, c, cookie, token)
  }
  return await findAccount(deps.db, found.account_id)
}

/** Those that have ended by themselves. */
export async function removeEndedSessions(db: Database, at: string) {
  await db.deleteFrom('sessions').where('expires_at', '<=', at).execute()
}

/** Every account of one person's: the one they sign in to, and the guests that they said were them. */
export async function accountsOf(db: Database, accountId: string): Promise<string[]> {
  const known = await db
    .selectFrom('accounts')
    .select('attached_to')
    .where('id', '=', accountId)
    .executeTakeFirst()
  const owner = known?.attached_to ?? accountId
  return [owner, ...(await listAttached(db, owner))]
}

async function listAttached(db: Database, owner: string): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts')
    .select('id')
    .where('attached_to', '=', owner)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function findAccount(db: Database, id: string): Promise<Account | null> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['accounts.id', 'issuer', 'name', 'example', 'attached_to'])
    .select(['role', 'body_id', 'body_name'])
    .where('accounts.id', '=', id)
    .execute()
  const first = rows[0]
  if (!first) return null
  return {
    id: first.id,
    name: first.name,
    example: first.example === 1,
    // Whoever is attached has been signed in for.
    guest: first.issuer === guestIssuer && first.attached_to === null,
    attached: await listAttached(db, id),
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
