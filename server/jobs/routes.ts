import { createRoute, z } from '@hono/zod-openapi'
import { stuckJobPage } from '../../shared/jobs.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { listStuck, retryStuck } from '../jobs.ts'
import { ProblemError } from '../problem.ts'
import { answers, router } from '../router.ts'

export function jobRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/jobs',
        summary: 'Work that was given up, the latest first',
        request: {
          query: z.object({
            after: z
              .string()
              .max(100)
              .regex(/^[^~]+~[^~]+$/)
              .optional(),
            limit: z.coerce.number().int().min(1).max(50).default(20),
          }),
        },
        responses: answers(stuckJobPage, 'One page of stuck jobs'),
      }),
      async (c) => {
        demand(c.get('asker'), 'job.see')
        return c.json(await listStuck(deps.db, c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/jobs/{id}/retry',
        summary: 'Begin a stuck job anew',
        request: { params: z.strictObject({ id: z.uuid() }) },
        responses: answers(z.strictObject({ id: z.uuid() }), 'It is tried again'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'job.retry')
        const { id } = c.req.valid('param')
        await deps.db.transaction().execute(async (trx) => {
          const kind = await retryStuck(trx, id, deps.clock())
          if (!kind) throw new ProblemError('not_found')
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'job.retry',
            subject: id,
            detail: { kind },
          })
        })
        return c.json({ id }, 200)
      },
    )
}
