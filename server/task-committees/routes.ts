import { createRoute, z } from '@hono/zod-openapi'
import { callOverview, windowChange } from '../../shared/calls.ts'
import { taskCommittee } from '../../shared/task-committees.ts'
import { fromLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { withCounts } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { findCall, findTaskCommittee, getTaskCommittee } from '../task-committees.ts'
import { toListing } from './rules.ts'
import { changeWindow, listCalls } from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

export function taskCommitteeRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}',
        summary: 'A task committee: its charter and seats',
        request: { params: idParam },
        responses: answers(taskCommittee, 'The task committee'),
      }),
      async (c) => {
        const found = await findTaskCommittee(deps.db, c.req.valid('param').id)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees',
        summary: 'Calls, and how many applications have come to each',
        responses: answers(z.array(callOverview), 'The calls, latest deadline first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'case.read')
        const calls = await listCalls(deps.db)
        return c.json(await withCounts(deps.db, 'task-committee', calls), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/task-committees/{id}/window',
        summary: 'Open and close a call, in Copenhagen time',
        request: { params: idParam, body: body(windowChange) },
        responses: answers(taskCommittee, 'The task committee, changed'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'task-committee.change-window')
        const { id } = c.req.valid('param')
        const { opensAt, closesAt } = c.req.valid('json')
        const change = { opensAt: fromLocal(opensAt), closesAt: fromLocal(closesAt) }
        const changed = await deps.db.transaction().execute(async (trx) => {
          const before = await findCall(trx, id)
          if (!before) throw new ProblemError('not_found')
          await changeWindow(trx, id, { ...change, changedAt: deps.clock() })
          const found = await getTaskCommittee(trx, id)
          await putListing(trx, toListing(found))
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'task-committee.change-window',
            subject: id,
            detail: { opensBefore: before.opensAt, closesBefore: before.closesAt, ...change },
          })
          return found
        })
        return c.json(changed, 200)
      },
    )
}
