import { createRoute, z } from '@hono/zod-openapi'
import { ownPool, poolAsking, poolFilter, poolPage } from '../../shared/pool.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { listOpen } from '../listings.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { addAsk, findOwnEntry, findOwner, listPeople, removeEnded } from './store.ts'

const askParam = z.strictObject({ id: z.uuid(), askId: z.uuid() })
const asked = z.strictObject({ askedAt: z.string() })

export function poolRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/pool',
        summary: "One's own place in the pool, and what one was asked about",
        responses: answers(ownPool, 'The place, where there is one'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'pool.enter')
        const own = await accountsOf(deps.db, asker.id)
        return c.json({ entry: await findOwnEntry(deps.db, own) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/pool',
        summary: 'Whoever may be asked, the longest waiting first',
        request: { query: poolFilter },
        responses: answers(poolPage, 'One page of people'),
      }),
      async (c) => {
        demand(c.get('asker'), 'pool.read')
        return c.json(await listPeople(deps.db, c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/pool/{id}/asks/{askId}',
        summary: 'Ask somebody in the pool about something open; they are told in the app',
        request: { params: askParam, body: body(poolAsking) },
        responses: answers(asked, 'When they were asked'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'pool.read')
        const { id, askId } = c.req.valid('param')
        const { kind, listingId } = c.req.valid('json')
        const at = deps.clock()
        await deps.db.transaction().execute(async (trx) => {
          const owner = await findOwner(trx, id)
          if (!owner) throw new ProblemError('not_found')
          const [open] = await listOpen(trx, [{ kind, id: listingId }], at)
          if (!open) throw new ProblemError('conflict', 'It is not open now')
          if (!(await addAsk(trx, { id: askId, submissionId: id, kind, listingId, at }))) return
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: owner,
            kind: 'pool-asked',
            submissionId: id,
            at,
          })
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'pool.ask',
            subject: id,
            detail: { kind, listingId },
          })
        })
        return c.json({ askedAt: at }, 200)
      },
    )
}

/** What is kept of people is kept no longer than they were told. */
export async function forgetPool(deps: Deps) {
  await deps.db.transaction().execute((trx) => removeEnded(trx, deps.clock()))
}
