import { createRoute, z } from '@hono/zod-openapi'
import { lockKey } from '../../db/open.ts'
import {
  meetingAdded,
  meetingCancellation,
  meetingCommittee,
  meetingFilter,
  meetingList,
  meetingMove,
  meetingPage,
} from '../../shared/meetings.ts'
import { slug } from '../../shared/text.ts'
import { fromLocal } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { checkCommittees, listCommittees } from './committee-store.ts'
import { both, toListing } from './rules.ts'
import {
  addCall,
  addMeeting,
  changeTime,
  findMeeting,
  findRow,
  getMeeting,
  listMeetings,
} from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

export function meetingRoutes(deps: Deps) {
  /** Moves or cancels a meeting, keeps why, and tells everyone through its listing. */
  async function change(
    asker: Asker,
    id: string,
    wanted: { startsAt: string; endsAt: string } | 'cancelled',
    reason: { da: string; en?: string | undefined },
  ) {
    const account = demand(asker, 'meeting.change')
    return await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, `meeting ${id}`)
      const before = await findRow(trx, id)
      if (!before) throw new ProblemError('not_found')
      const isOff = wanted === 'cancelled'
      if (isOff && before.state === 'cancelled')
        throw new ProblemError('conflict', 'The meeting is cancelled already')
      const at = deps.clock()
      const { startsAt, endsAt } = isOff
        ? { startsAt: before.starts_at, endsAt: before.ends_at }
        : wanted
      await changeTime(trx, before, {
        id: deps.random.id(),
        at,
        change: isOff ? 'cancelled' : 'moved',
        startsAt,
        endsAt,
        reason: both(reason),
      })
      await putListing(trx, toListing(await getMeeting(trx, id)))
      await addAudit(trx, deps, {
        accountId: account.id,
        action: isOff ? 'meeting.cancel' : 'meeting.move',
        subject: id,
        detail: { startsBefore: before.starts_at, startsAt, endsAt },
      })
      return await getPage(trx, id)
    })
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings',
        summary: 'The calendar: meetings by when they start, from today unless told otherwise',
        request: { query: meetingFilter },
        responses: answers(meetingList, 'One page of meetings'),
      }),
      async (c) => c.json(await listMeetings(deps.db, c.req.valid('query'), deps.clock()), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}',
        summary: 'A meeting: when and where, its parts, and what became of it',
        request: { params: idParam },
        responses: answers(meetingPage, 'The meeting'),
      }),
      async (c) => c.json(await getPage(deps.db, c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/committees',
        summary: 'The committees of each term that have meetings',
        responses: answers(z.array(meetingCommittee), 'The committees, newest term first'),
      }),
      async (c) => c.json(await listCommittees(deps.db), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/meetings/{id}/time',
        summary: 'Move a meeting, with the reason; times are Copenhagen’s',
        request: { params: idParam, body: body(meetingMove) },
        responses: answers(meetingPage, 'The meeting, moved'),
      }),
      async (c) => {
        const { startsAt, endsAt, reason } = c.req.valid('json')
        const wanted = { startsAt: fromLocal(startsAt), endsAt: fromLocal(endsAt) }
        return c.json(await change(c.get('asker'), c.req.valid('param').id, wanted, reason), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/meetings/{id}/cancellation',
        summary: 'Cancel a meeting, with the reason',
        request: { params: idParam, body: body(meetingCancellation) },
        responses: answers(meetingPage, 'The meeting, cancelled'),
      }),
      async (c) => {
        const { reason } = c.req.valid('json')
        const { id } = c.req.valid('param')
        return c.json(await change(c.get('asker'), id, 'cancelled', reason), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/meetings/{id}',
        summary: 'Call a meeting outside the rhythm, with the reason',
        request: { params: z.strictObject({ id: slug.max(100) }), body: body(meetingAdded) },
        responses: answers(meetingPage, 'The meeting'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'meeting.change')
        const { id } = c.req.valid('param')
        const { startsAt, endsAt, reason, kind, ...content } = c.req.valid('json')
        return c.json(
          await deps.db.transaction().execute(async (trx) => {
            await lockKey(trx, `meeting ${id}`)
            // A retry of what came through.
            if (await findRow(trx, id)) return await getPage(trx, id)
            await checkCommittees(trx, content.committeeIds)
            const at = deps.clock()
            const held = { startsAt: fromLocal(startsAt), endsAt: fromLocal(endsAt) }
            await addMeeting(trx, {
              id,
              rule_id: null,
              month: null,
              kind,
              starts_at: held.startsAt,
              ends_at: held.endsAt,
              content: {
                title: both(content.title),
                summary: both(content.summary),
                place: content.place && both(content.place),
                parts: [],
                committeeIds: content.committeeIds,
                coreTasks: content.coreTasks,
              },
              state: 'added',
              reason: JSON.stringify(both(reason)),
              example: 0,
              changed_at: at,
            })
            const why = { id: deps.random.id(), meetingId: id, at, reason: both(reason) }
            await addCall(trx, { ...why, ...held })
            await putListing(trx, toListing(await getMeeting(trx, id)))
            await addAudit(trx, deps, {
              accountId: account.id,
              action: 'meeting.add',
              subject: id,
              detail: held,
            })
            return await getPage(trx, id)
          }),
          200,
        )
      },
    )
}

async function getPage(db: Deps['db'], id: string) {
  const found = await findMeeting(db, id)
  if (!found) throw new ProblemError('not_found')
  return found
}
