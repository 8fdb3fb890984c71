// The desk: what waits for staff, across all features that add cases.
import { createRoute, z } from '@hono/zod-openapi'
import { caseFilter, caseMarking, caseOpened, casePage } from '../../shared/cases.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { changeMark, findCase, listCases } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'

const idParam = z.strictObject({ id: z.uuid() })

export function deskRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/cases',
        summary: 'Applications and responses: unopened first, then the longest waiting',
        request: { query: caseFilter },
        responses: answers(casePage, 'One page of cases'),
      }),
      async (c) => {
        demand(c.get('asker'), 'case.read')
        return c.json(await listCases(deps.db, c.req.valid('query')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/cases/{id}',
        summary: 'Open a case; that it was opened is logged',
        request: { params: idParam },
        responses: answers(caseOpened, 'What was sent'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.read')
        const { id } = c.req.valid('param')
        const found = await findCase(deps.db, id)
        if (!found) throw new ProblemError('not_found')
        await addAudit(deps.db, deps, { accountId: asker.id, action: 'case.read', subject: id })
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/cases/{id}/mark',
        summary: 'Mark how far one has come with a case',
        request: { params: idParam, body: body(caseMarking) },
        responses: answers(caseOpened, 'The case, marked'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.mark')
        const { id } = c.req.valid('param')
        const { mark } = c.req.valid('json')
        const found = await deps.db.transaction().execute(async (trx) => {
          const before = await findCase(trx, id)
          if (!before) throw new ProblemError('not_found')
          await changeMark(trx, id, { mark, at: deps.clock(), by: asker.id })
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'case.mark',
            subject: id,
            detail: { from: before.mark, to: mark },
          })
          return { ...before, mark }
        })
        return c.json(found, 200)
      },
    )
}
