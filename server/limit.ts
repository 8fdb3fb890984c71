// Keeps one address from asking for the same thing all day. In memory and by process: enough against a loop, and no
// address is ever written down.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { addMinutes } from '../shared/time.ts'
import type { Deps } from './deps.ts'
import { ProblemError } from './problem.ts'

/** @param most how many requests one address may make in an hour */
export function limitByAddress(deps: Deps, most: number): MiddlewareHandler {
  let since = deps.clock()
  let counts = new Map<string, number>()
  return async (c, next) => {
    const now = deps.clock()
    if (now >= addMinutes(since, 60)) {
      since = now
      counts = new Map()
    }
    const address = addressOf(c, deps.settings.publicOrigin !== undefined)
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count > most) {
      const waitMs = Date.parse(addMinutes(since, 60)) - Date.parse(now)
      throw new ProblemError('too_many_requests', '', undefined, Math.ceil(waitMs / 1000))
    }
    await next()
  }
}

/** Behind a proxy the last address in X-Forwarded-For is the one that the proxy saw; those before it are claims. */
function addressOf(c: Context, isProxied: boolean): string {
  const forwarded = isProxied && c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim()
  if (forwarded) return forwarded
  // Without a socket, as in a test, everybody is one address.
  return (c.env && 'incoming' in c.env && getConnInfo(c).remote.address) || ''
}
