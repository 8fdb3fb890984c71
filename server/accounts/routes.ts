import { createRoute, z } from '@hono/zod-openapi'
import { personas } from '../../db/seed/personas.ts'
import { persona, session } from '../../shared/accounts.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { endSession, findAccount, startSession } from '../session.ts'
import { findPersonaAccount, listPersonas } from './store.ts'

export function sessionRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/session',
        summary: 'Who is signed in here',
        responses: answers(session, 'The account, or null'),
      }),
      (c) =>
        c.json({ account: c.get('asker'), demo: deps.settings.demo, serverNow: deps.clock() }, 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/session',
        summary: 'Sign out',
        responses: answers(session, 'Nobody is signed in'),
      }),
      async (c) => {
        await endSession(deps, c)
        return c.json({ account: null, demo: deps.settings.demo, serverNow: deps.clock() }, 200)
      },
    )
}

/** Signing in as an example person; mounted in demo mode only. */
export function demoRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/demo/personas',
        summary: 'The example people one can sign in as',
        responses: answers(z.array(persona), 'The personas'),
      }),
      async (c) => c.json(await listPersonas(deps.db, personas), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/demo/sessions',
        summary: 'Sign in as an example person',
        request: { body: body(z.strictObject({ persona: z.string().min(1).max(60) })) },
        responses: answers(session, 'Signed in'),
      }),
      async (c) => {
        const found = await findPersonaAccount(deps.db, c.req.valid('json').persona)
        if (!found) {
          throw new ProblemError('invalid', '', [
            { pointer: '/persona', detail: 'there is no such persona' },
          ])
        }
        await startSession(deps, c, found.id)
        const account = await findAccount(deps.db, found.id)
        return c.json({ account, demo: true, serverNow: deps.clock() }, 200)
      },
    )
}
