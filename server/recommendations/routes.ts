// The committee's side: what everyone reads, and the room where recommendations and status reports are written.
import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import {
  handedOver,
  recommendationHandedOver,
  recommendationRoom,
  recommendationSaved,
  statusReported,
} from '../../shared/recommendations.ts'
import { slug } from '../../shared/text.ts'
import { toLocal } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { change } from '../change.ts'
import { listReports, putStatus } from '../committee-statuses.ts'
import type { Deps } from '../deps.ts'
import { findHeldMeeting, listNextMeetings } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { addCommitteeEvent, getTaskCommittee } from '../task-committees.ts'
import {
  addDraft,
  changeDraft,
  findRecommendation,
  handOver,
  listDrafts,
  listRecommendations,
  removeDraft,
} from './store.ts'

const committeeParam = z.strictObject({ id: slug.max(100) })
const draftParam = committeeParam.extend({ recommendationId: z.uuid() })
const meetingParam = committeeParam.extend({ meetingId: slug.max(100) })

/** How many of the coming dialogue meetings one can report to. */
const meetingsAhead = 6

export function recommendationRoutes(deps: Deps) {
  async function getRoom(id: string) {
    const { title, stage, example, charter } = await getTaskCommittee(deps.db, id)
    const [statuses, recommendations, drafts, meetings] = await Promise.all([
      listReports(deps.db, id),
      listRecommendations(deps.db, id),
      listDrafts(deps.db, id),
      listNextMeetings(deps.db, 'dialogue', deps.clock(), meetingsAhead),
    ])
    return {
      committee: { id, title, stage, example },
      statuses,
      recommendations,
      drafts,
      meetings: meetings.map(({ id: meetingId, startsAt }) => ({
        id: meetingId,
        startsAt,
        named: charter.reportsOn.includes(toLocal(startsAt).slice(0, 10)),
      })),
    }
  }

  /** One at a time in each room, while the committee is at work. */
  async function write(
    asker: Asker,
    id: string,
    what: string,
    work: (trx: Trx, at: string) => Promise<{ subject: string } | undefined>,
  ) {
    const account = demand(asker, 'committee-room.take-part', id)
    const { stage } = await getTaskCommittee(deps.db, id)
    if (stage !== 'at-work') throw new ProblemError('conflict', 'The committee is not at work')
    await change(deps, account, `recommendations ${id}`, async (trx) => {
      const done = await work(trx, deps.clock())
      return done && { action: `recommendation.${what}`, ...done, detail: { committee: id } }
    })
    return await getRoom(id)
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/task-committees/{id}/recommendations',
        summary: 'What a task committee has handed over, what was answered and what came of it',
        request: { params: committeeParam },
        responses: answers(handedOver, 'Status reports and recommendations'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        await getTaskCommittee(deps.db, id)
        const [statuses, recommendations] = await Promise.all([
          listReports(deps.db, id),
          listRecommendations(deps.db, id),
        ])
        return c.json({ statuses, recommendations }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/committee-rooms/{id}/recommendations',
        summary: 'The same for those who take part, with what is still being written',
        request: { params: committeeParam },
        responses: answers(recommendationRoom, 'Recommendations, drafts and meetings to come'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), 'committee-room.take-part', id)
        return c.json(await getRoom(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/recommendations/{recommendationId}',
        summary: 'Write a recommendation, which stays in the room until it is handed over',
        request: { params: draftParam, body: body(recommendationSaved) },
        responses: answers(recommendationRoom, 'The room, with the draft'),
      }),
      async (c) => {
        const { id, recommendationId } = c.req.valid('param')
        const saved = c.req.valid('json')
        const room = await write(c.get('asker'), id, 'write', async (trx, at) => {
          const before = await findRecommendation(trx, recommendationId)
          if (before && before.committee_id !== id) throw new ProblemError('not_found')
          if (before?.number) throw new ProblemError('conflict', 'It has been handed over')
          if (!before) {
            await addDraft(trx, { ...saved, id: recommendationId, committeeId: id, at })
            return { subject: recommendationId }
          }
          const isSame =
            before.title === saved.title && before.body === saved.text && before.why === saved.why
          // A retry of what came through.
          if (isSame) return undefined
          if (!(await changeDraft(trx, recommendationId, saved))) throw new ProblemError('stale')
          return { subject: recommendationId }
        })
        return c.json(room, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/committee-rooms/{id}/recommendations/{recommendationId}',
        summary: 'Remove a draft; what has been handed over stays',
        request: { params: draftParam },
        responses: answers(recommendationRoom, 'The room, without the draft'),
      }),
      async (c) => {
        const { id, recommendationId } = c.req.valid('param')
        const room = await write(c.get('asker'), id, 'remove', async (trx) => {
          const before = await findRecommendation(trx, recommendationId)
          if (before?.committee_id !== id) return undefined
          if (before.number) throw new ProblemError('conflict', 'It has been handed over')
          await removeDraft(trx, recommendationId)
          return { subject: recommendationId }
        })
        return c.json(room, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/recommendations/{recommendationId}/handed-over',
        summary: 'Hand a recommendation over to the council, as it stood when it was read',
        request: { params: draftParam, body: body(recommendationHandedOver) },
        responses: answers(recommendationRoom, 'The room, with the recommendation handed over'),
      }),
      async (c) => {
        const { id, recommendationId } = c.req.valid('param')
        const { revision } = c.req.valid('json')
        const room = await write(c.get('asker'), id, 'hand-over', async (trx, at) => {
          const before = await findRecommendation(trx, recommendationId)
          if (before?.committee_id !== id) throw new ProblemError('not_found')
          if (before.number) return undefined
          if (before.revision !== revision) throw new ProblemError('stale')
          const number = await handOver(trx, id, recommendationId, at)
          await addCommitteeEvent(trx, deps, {
            committeeId: id,
            at,
            kind: 'recommended',
            detail: {
              title: { da: before.title, en: before.title },
              path: `/opgaveudvalg/${id}#anbefaling-${number}`,
            },
          })
          return { subject: recommendationId }
        })
        return c.json(room, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/committee-rooms/{id}/statuses/{meetingId}',
        summary: 'Report to a coming dialogue meeting how the committee is doing',
        request: { params: meetingParam, body: body(statusReported) },
        responses: answers(recommendationRoom, 'The room, with the report'),
      }),
      async (c) => {
        const { id, meetingId } = c.req.valid('param')
        const { text } = c.req.valid('json')
        const room = await write(c.get('asker'), id, 'report', async (trx, at) => {
          const meeting = await findHeldMeeting(trx, meetingId)
          if (meeting?.kind !== 'dialogue') throw new ProblemError('not_found')
          if (meeting.isCancelled || meeting.startsAt <= at)
            throw new ProblemError('conflict', 'The meeting has begun or is cancelled')
          const status = { da: text, en: text }
          await putStatus(trx, deps, { meetingId, committeeId: id, status, at })
          return { subject: meetingId }
        })
        return c.json(room, 200)
      },
    )
}
