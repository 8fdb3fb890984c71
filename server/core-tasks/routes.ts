import { createRoute, z } from '@hono/zod-openapi'
import { coreTask, coreTaskId } from '../../shared/core-tasks.ts'
import { follows } from '../../shared/follows.ts'
import { instant } from '../../shared/instant.ts'
import { type Asker, demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { listChanges } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import {
  addFollow,
  changeSeen,
  findCoreTask,
  listCoreTasks,
  listFollows,
  removeFollow,
} from './store.ts'

const idParam = z.strictObject({ id: coreTaskId })

export function coreTaskRoutes(deps: Deps) {
  const myFollows = async (asker: Asker) => {
    const account = demand(asker, 'core-task.follow')
    const serverNow = deps.clock()
    const followed = await listFollows(deps.db, account.id)
    return {
      follows: await Promise.all(
        followed.map(async (follow) => ({
          ...follow,
          changes: await listChanges(deps.db, follow.coreTaskId, follow.seenAt, serverNow),
        })),
      ),
      serverNow,
    }
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/core-tasks',
        summary: 'The four core tasks',
        responses: answers(z.array(coreTask), 'The core tasks, in their order'),
      }),
      async (c) => c.json(await listCoreTasks(deps.db), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/core-tasks/{id}',
        summary: 'One core task and its movement',
        request: { params: z.strictObject({ id: z.string().max(60) }) },
        responses: answers(coreTask, 'The core task'),
      }),
      async (c) => {
        const found = await findCoreTask(deps.db, c.req.valid('param').id)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/follows',
        summary: 'The core tasks I follow, and what has changed since I last looked',
        responses: answers(follows, 'What I follow'),
      }),
      async (c) => c.json(await myFollows(c.get('asker')), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/follows/{id}',
        summary: 'Follow a core task',
        request: { params: idParam },
        responses: answers(follows, 'What I follow now'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'core-task.follow')
        await addFollow(deps.db, account.id, c.req.valid('param').id, deps.clock())
        return c.json(await myFollows(account), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/follows/{id}',
        summary: 'Stop following a core task',
        request: { params: idParam },
        responses: answers(follows, 'What I follow now'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'core-task.follow')
        await removeFollow(deps.db, account.id, c.req.valid('param').id)
        return c.json(await myFollows(account), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/follows/seen',
        summary: 'I have seen what changed until this instant',
        request: { body: body(z.strictObject({ until: instant })) },
        responses: answers(follows, 'What I follow now'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'core-task.follow')
        const now = deps.clock()
        const { until } = c.req.valid('json')
        await changeSeen(deps.db, account.id, [until, now].sort()[0] ?? now)
        return c.json(await myFollows(account), 200)
      },
    )
}
