import { createRoute, z } from '@hono/zod-openapi'
import { facts } from '../../db/seed/facts.ts'
import {
  carriedTheme,
  type DiscussionSummary,
  discussion,
  discussionGiven,
  discussionSummary,
  themesGathered,
} from '../../shared/discussions.ts'
import { type Bilingual, slug } from '../../shared/text.ts'
import { fromLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { focusItemFaults } from '../focus-list.ts'
import { findHeldMeeting } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import {
  findDiscussion,
  findLastTable,
  getWhole,
  listCarried,
  listDiscussions,
  putDiscussion,
  putThemes,
} from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

export function discussionRoutes(deps: Deps) {
  async function getDiscussion(id: string, all: boolean) {
    const found = await findDiscussion(deps.db, id)
    if (!found) throw new ProblemError('not_found')
    if (!all && !found.public) return { ...found, notes: [], themes: [] }
    return await getWhole(deps.db, found)
  }
  const both = ({ da, en }: { da: string; en?: string | undefined }) => ({ da, en: en || da })
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/discussions',
        summary: 'Group discussions, the newest first',
        request: { query: z.object({ meeting: slug.max(100).optional() }) },
        responses: answers(z.array(discussionSummary), 'The discussions, without notes'),
      }),
      async (c) => c.json(await listDiscussions(deps.db, c.req.valid('query').meeting), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/discussions/{id}',
        summary: 'A group discussion; its notes and themes once they are public',
        request: { params: idParam },
        responses: answers(discussion, 'The discussion'),
      }),
      async (c) => c.json(await getDiscussion(c.req.valid('param').id, false), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/discussions/{id}',
        summary: 'All of a group discussion, for those who take part in it',
        request: { params: idParam },
        responses: answers(discussion, 'The discussion, with every note'),
      }),
      async (c) => {
        demand(c.get('asker'), 'discussion.read')
        return c.json(await getDiscussion(c.req.valid('param').id, true), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/carried-themes',
        summary: 'What group discussions have carried on to an address of the app',
        request: { query: z.object({ path: z.string().max(200) }) },
        responses: answers(z.array(carriedTheme), 'The themes, with the way back'),
      }),
      async (c) => c.json(await listCarried(deps.db, c.req.valid('query').path), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/discussions/{id}',
        summary: 'Begin a group discussion, or change one',
        request: {
          params: z.strictObject({ id: slug.max(100) }),
          body: body(discussionGiven),
        },
        responses: answers(discussion, 'The discussion'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'discussion.change')
        const { title, question, opensAt, closesAt, ...rest } = c.req.valid('json')
        const { id } = c.req.valid('param')
        await change(deps, account, `discussion ${id}`, async (trx) => {
          if (facts.discussions.some((each) => each.id === id))
            throw new ProblemError('conflict', 'What history tells stays as it is')
          if (rest.meetingId !== null && !(await findHeldMeeting(trx, rest.meetingId)))
            throw new ProblemError('invalid', '', [
              { pointer: '/meetingId', detail: 'there is no such meeting' },
            ])
          const last = await findLastTable(trx, id)
          if (rest.tables < last)
            throw new ProblemError('invalid', '', [
              { pointer: '/tables', detail: `table ${last} has written already` },
            ])
          const before = await findDiscussion(trx, id)
          await putDiscussion(trx, {
            ...rest,
            id,
            title: both(title),
            summary: summaryOf(before, both(question)),
            question: both(question),
            heldOn: opensAt.slice(0, 10),
            opensAt: fromLocal(opensAt),
            closesAt: fromLocal(closesAt),
            example: before?.example ?? false,
          })
          return {
            action: before ? 'discussion.change' : 'discussion.add',
            subject: id,
            detail: { public: rest.public ? 1 : 0 },
          }
        })
        return c.json(await getDiscussion(id, true), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/discussions/{id}/themes',
        summary: 'Gather notes into themes, say where they went, and whether all may read it',
        request: { params: idParam, body: body(themesGathered) },
        responses: answers(discussion, 'The discussion, with its themes'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'discussion.change')
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        await change(deps, account, `discussion ${id}`, async (trx) => {
          const found = await findDiscussion(trx, id)
          if (!found) throw new ProblemError('not_found')
          const { notes, themes: before } = await getWhole(trx, found)
          if (before.map((theme) => theme.id).join() !== given.seen.join())
            throw new ProblemError('conflict', 'The themes were changed meanwhile')
          const known = new Set(notes.map((note) => note.id))
          const faults = given.themes.flatMap((theme, index) => [
            ...(theme.noteIds.every((noteId) => known.has(noteId))
              ? []
              : [{ pointer: `/themes/${index}/noteIds`, detail: 'there is no such note' }]),
            ...focusItemFaults(theme.carried?.path, `/themes/${index}/carried/path`),
          ])
          if (faults.length > 0) throw new ProblemError('invalid', '', faults)
          const themes = given.themes.map((theme) => ({
            ...theme,
            id: deps.random.id(),
            title: both(theme.title),
            carried: theme.carried && { ...theme.carried, text: both(theme.carried.text) },
          }))
          await putThemes(trx, id, themes, given.public)
          return {
            action: 'discussion.themes',
            subject: id,
            detail: { themes: themes.length, public: given.public ? 1 : 0 },
          }
        })
        return c.json(await getDiscussion(id, true), 200)
      },
    )
}

/** One that history tells has a summary of its own; otherwise the question is all there is to say. */
function summaryOf(before: DiscussionSummary | undefined, question: Bilingual): Bilingual {
  const isOwn = before && before.summary.da !== before.question.da
  return isOwn ? before.summary : question
}
