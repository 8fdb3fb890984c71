import { createRoute, z } from '@hono/zod-openapi'
import { callFilter, callPage } from '../../shared/calls.ts'
import { type Nomination, nomination } from '../../shared/nominations.ts'
import {
  committeeFilter,
  committeePage,
  committeeStory,
  taskCommittee,
} from '../../shared/task-committees.ts'
import { demand } from '../access.ts'
import { withCounts } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { getTaskCommittee, listCommitteeEvents } from '../task-committees.ts'
import { declineNomination, findNomination } from './nominations.ts'
import { listCalls, listCommittees } from './store.ts'
import { tellStory } from './story.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const nominationParam = z.strictObject({ id: z.uuid() })

export function taskCommitteeRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees',
        summary: 'All task committees, past and present, the latest call first',
        request: { query: committeeFilter },
        responses: answers(committeePage, 'One page of task committees'),
      }),
      async (c) => c.json(await listCommittees(deps.db, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}',
        summary: 'A task committee: its charter and seats',
        request: { params: idParam },
        responses: answers(taskCommittee, 'The task committee'),
      }),
      async (c) => c.json(await getTaskCommittee(deps.db, c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/story',
        summary: 'What has happened around a task committee, the oldest first',
        request: { params: idParam },
        responses: answers(committeeStory, 'The events'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const [found, events] = await Promise.all([
          getTaskCommittee(deps.db, id),
          listCommitteeEvents(deps.db, id),
        ])
        return c.json({ events: tellStory(found, events, deps.clock()) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/nominations/{id}',
        summary: 'A nomination, for whoever holds its link',
        request: { params: nominationParam },
        responses: answers(nomination, 'The nomination'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'nomination.answer')
        return c.json(await tellNomination(deps, c.req.valid('param').id, account.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/nominations/{id}/no',
        summary: 'Say no to a nomination; the name is deleted, and the nominator told',
        request: { params: nominationParam },
        responses: answers(nomination, 'The nomination, without the name'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'nomination.answer')
        const { id } = c.req.valid('param')
        await deps.db.transaction().execute(async (trx) => {
          const found = await findNomination(trx, id)
          if (!found) throw new ProblemError('not_found')
          if ((await accountsOf(trx, account.id)).includes(found.account_id))
            throw new ProblemError('forbidden', 'Only the nominated person can answer')
          await declineNomination(trx, found, { at: deps.clock(), random: deps.random })
        })
        return c.json(await tellNomination(deps, id, account.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/task-committees',
        summary: 'Calls, and how many applications have come to each',
        request: { query: callFilter },
        responses: answers(callPage, 'One page of calls, latest deadline first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'case.read')
        const { calls, next } = await listCalls(deps.db, c.req.valid('query'))
        const form = 'task-committee-application'
        const counted = await withCounts(deps.db, 'task-committee', form, calls)
        return c.json({ calls: counted, next }, 200)
      },
    )
}

/** Whoever was named must not be told to others once they have answered. */
async function tellNomination(deps: Deps, id: string, accountId: string): Promise<Nomination> {
  const found = await findNomination(deps.db, id)
  if (!found) throw new ProblemError('not_found')
  const own = (await accountsOf(deps.db, accountId)).includes(found.account_id)
  const isShown = own || found.state === 'open'
  return nomination.parse({
    id,
    committeeId: found.committee_id,
    seatKind: found.seat_kind,
    state: found.state,
    nomineeName: isShown ? found.nominee : null,
    why: isShown ? found.why : null,
    own,
  })
}
