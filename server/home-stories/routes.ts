import { createRoute, z } from '@hono/zod-openapi'
import {
  deskStories,
  homeStory,
  homeStoryFilter,
  homeStoryPage,
  ownStory,
  storyDecision,
  storyHomes,
  whatWorkedFilter,
} from '../../shared/home-stories.ts'
import { demand } from '../access.ts'
import { getSenderId } from '../cases.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import {
  decideStory,
  findCareHome,
  findDesk,
  findOwn,
  findPublished,
  findStory,
  listCareHomes,
  listPublished,
} from './store.ts'

const homeParam = z.strictObject({ id: z.string().max(100) })
const storyParam = z.strictObject({ id: z.uuid() })

export function homeStoryRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/care-homes/{id}/stories',
        summary: 'What has been told of a care home and shown, the newest first',
        request: { params: homeParam, query: homeStoryFilter },
        responses: answers(homeStoryPage, 'One page of stories'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        if (!(await findCareHome(deps.db, id))) throw new ProblemError('not_found')
        return c.json(
          await listPublished(deps.db, { ...c.req.valid('query'), careHomeId: id }),
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/what-worked',
        summary: 'What worked at the care homes and can be used by others, the newest first',
        request: { query: whatWorkedFilter },
        responses: answers(homeStoryPage, 'One page of stories'),
      }),
      async (c) =>
        c.json(await listPublished(deps.db, { ...c.req.valid('query'), kind: 'what-worked' }), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/story-homes',
        summary: 'The care homes that one can tell of',
        responses: answers(storyHomes, 'The care homes, by name'),
      }),
      async (c) => c.json({ homes: await listCareHomes(deps.db) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/stories/{id}',
        summary: 'A story that everyone may read',
        request: { params: storyParam },
        responses: answers(homeStory, 'The story'),
      }),
      async (c) => {
        const found = await findPublished(deps.db, c.req.valid('param').id)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/stories/{id}',
        summary: 'How a story of mine stands',
        request: { params: storyParam },
        responses: answers(ownStory, 'Waiting, shown, or not and why'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'submission.see-own')
        const accounts = await accountsOf(deps.db, asker.id)
        const found = await findOwn(deps.db, c.req.valid('param').id, accounts)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/stories',
        summary: 'What has been told of the home, and what waits to be read',
        request: { params: homeParam },
        responses: answers(deskStories, 'The stories, with their writers’ names'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), 'story.publish', id)
        const found = await findDesk(deps.db, id)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/stories/{id}/decision',
        summary: 'Show a story to everyone, or say no with a reason; its writer is told',
        request: { params: storyParam, body: body(storyDecision) },
        responses: answers(deskStories, 'All of the home’s stories as they stand now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const decision = c.req.valid('json')
        const known = await findStory(deps.db, id)
        // Whose home it is decides who may, so what is gone looks as it does to everyone.
        const by = demand(c.get('asker'), 'story.publish', known?.care_home_id)
        if (!known) throw new ProblemError('not_found')
        await change(deps, by, id, async (trx) => {
          const before = await findStory(trx, id)
          if (!before) throw new ProblemError('not_found')
          const reason = decision.state === 'declined' ? decision.reason : null
          if (before.state === decision.state && before.reason === reason) return undefined
          const at = deps.clock()
          await decideStory(trx, id, decision, at)
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: await getSenderId(trx, id),
            kind: decision.state === 'published' ? 'story-published' : 'story-declined',
            submissionId: id,
            at,
          })
          return { action: 'story.publish', subject: id, detail: { state: decision.state } }
        })
        const found = await findDesk(deps.db, known.care_home_id)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
}
