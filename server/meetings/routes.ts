import { createRoute, z } from '@hono/zod-openapi'
import { lockKey } from '../../db/open.ts'
import {
  meetingCancellation,
  meetingCommittee,
  meetingFilter,
  meetingList,
  meetingMove,
  meetingPage,
} from '../../shared/meetings.ts'
import { rhythmRule } from '../../shared/rhythm.ts'
import type { Bilingual } from '../../shared/text.ts'
import { fromLocal } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { changeRule } from './calendar.ts'
import { toListing } from './rules.ts'
import {
  changeTime,
  findMeeting,
  findRow,
  getMeeting,
  listCommittees,
  listMeetings,
  listRules,
} from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

const ruleKept = z
  .strictObject({ rule: rhythmRule, example: z.boolean(), changedAt: z.string() })
  .meta({ id: 'RhythmRuleKept' })

export function meetingRoutes(deps: Deps) {
  /** Moves or cancels a meeting, keeps why, and tells everyone through its listing. */
  async function change(
    asker: Asker,
    id: string,
    wanted: { startsAt: string; endsAt: string } | 'cancelled',
    reason: { da: string; en?: string | undefined },
  ) {
    const account = demand(asker, 'meeting.change')
    const said: Bilingual = { da: reason.da, en: reason.en || reason.da }
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
        reason: said,
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
        method: 'get',
        path: '/rhythm',
        summary: 'The rules that the calendar is made from',
        responses: answers(z.array(ruleKept), 'The rules, in the order of the month'),
      }),
      async (c) => c.json(await listRules(deps.db), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/rhythm/{id}',
        summary: 'Add or change a rule; meetings ahead that nobody has moved follow it',
        request: { params: idParam, body: body(rhythmRule) },
        responses: answers(z.array(ruleKept), 'The rules, changed'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'rhythm.change')
        const rule = c.req.valid('json')
        if (rule.id !== c.req.valid('param').id)
          throw new ProblemError('invalid', '', [
            { pointer: '/id', detail: 'is another one than in the address' },
          ])
        await deps.db.transaction().execute(async (trx) => {
          await lockKey(trx, 'meetings')
          const known = new Set((await listCommittees(trx)).map(({ id }) => id))
          const faults = rule.committeeIds.flatMap((id, index) =>
            known.has(id)
              ? []
              : [{ pointer: `/committeeIds/${index}`, detail: 'there is no such committee' }],
          )
          if (faults.length > 0) throw new ProblemError('invalid', '', faults)
          await changeRule(trx, deps, rule, { at: deps.clock(), example: false })
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'rhythm.change',
            subject: rule.id,
            detail: { week: rule.week, weekday: rule.weekday, from: rule.from, until: rule.until },
          })
        })
        return c.json(await listRules(deps.db), 200)
      },
    )
}

async function getPage(db: Deps['db'], id: string) {
  const found = await findMeeting(db, id)
  if (!found) throw new ProblemError('not_found')
  return found
}
