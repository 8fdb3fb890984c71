import { createRoute, z } from '@hono/zod-openapi'
import { ownSignUp } from '../../shared/sign-ups.ts'
import { careHomePage } from '../../shared/volunteering.ts'
import { demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { findCareHomePage } from './home-store.ts'
import { findOwnSignUp, listOwnSignUps } from './own-sign-up-store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

export function volunteeringRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/care-homes/{id}',
        summary: 'A care home: what happens there, and when one can come',
        request: { params: idParam },
        responses: answers(careHomePage, 'The care home, its activities and their coming shifts'),
      }),
      async (c) => {
        const found = await findCareHomePage(deps.db, c.req.valid('param').id, deps.clock())
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/sign-ups',
        summary: 'What I have signed up for and has not ended yet',
        responses: answers(z.array(ownSignUp), 'My sign-ups, the soonest first'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'submission.see-own')
        return c.json(await listOwnSignUps(deps.db, asker.id, deps.clock()), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/sign-ups/{id}',
        summary: 'How one sign-up of mine stands: a place, a place in line, an offer, or its end',
        request: { params: idParam },
        responses: answers(ownSignUp, 'The sign-up, named by the id of its submission'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'submission.see-own')
        const accounts = await accountsOf(deps.db, asker.id)
        const found = await findOwnSignUp(deps.db, accounts, c.req.valid('param').id)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
}
