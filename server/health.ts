// For whoever keeps the service running: whether the process lives, and whether it can serve.
import { Hono } from 'hono'
import { isMigrated } from '../db/migrate.ts'
import type { Deps } from './deps.ts'
import { nameOf } from './errors.ts'
import { ProblemError } from './problem.ts'

export function healthRoutes(deps: Deps) {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'alive' }, 200, { 'Cache-Control': 'no-store' }))
    .get('/readyz', async (c) => {
      const fault = await findFault(deps)
      if (fault) throw new ProblemError('unavailable', fault)
      return c.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' })
    })
}

async function findFault(deps: Deps): Promise<string | undefined> {
  try {
    return (await isMigrated(deps.db)) ? undefined : 'The database waits for its migrations'
  } catch (error) {
    deps.log({ level: 'warn', message: 'not ready', cause: nameOf(error) })
    return 'The database does not answer'
  }
}
