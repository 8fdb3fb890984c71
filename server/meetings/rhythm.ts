// The rules that the calendar is made from: to see, to try and to change.
import { createRoute, z } from '@hono/zod-openapi'
import { type Database, lockKey } from '../../db/open.ts'
import {
  type RhythmRule,
  type RuleBound,
  rhythmRule,
  ruleEffect,
  ruleKept,
  ruleRemoval,
} from '../../shared/rhythm.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { changeRule, planRule } from './calendar.ts'
import { checkCommittees } from './committee-store.ts'
import { findBound, listRuledIds, listRules, removeRule } from './rule-store.ts'

const idParam = z.strictObject({ id: z.string().max(60) })

export function rhythmRoutes(deps: Deps) {
  return router()
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
        method: 'post',
        path: '/desk/rhythm/{id}/preview',
        summary: 'What a changed rule would do to the meetings ahead; nothing is saved',
        request: { params: idParam, body: body(rhythmRule) },
        responses: answers(z.array(ruleEffect), 'The meetings ahead, in order'),
      }),
      async (c) => {
        demand(c.get('asker'), 'rhythm.change')
        const rule = c.req.valid('json')
        await checkRule(deps.db, c.req.valid('param').id, rule)
        return c.json(await planRule(deps.db, rule, deps.clock()), 200)
      },
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
        await change(deps, account, 'meetings', async (trx) => {
          await checkRule(trx, c.req.valid('param').id, rule)
          await changeRule(trx, deps, rule, { at: deps.clock(), example: false })
          return {
            action: 'rhythm.change',
            subject: rule.id,
            detail: { week: rule.week, weekday: rule.weekday, from: rule.from, until: rule.until },
          }
        })
        return c.json(await listRules(deps.db), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/rhythm/{id}/removal',
        summary: 'Whether a rule can be deleted, and otherwise why it can only be ended',
        request: { params: idParam },
        responses: answers(ruleRemoval, 'What binds the rule'),
      }),
      async (c) => {
        demand(c.get('asker'), 'rhythm.change')
        const { id } = c.req.valid('param')
        await getRule(deps.db, id)
        return c.json({ bound: await findBound(deps.db, id, deps.clock()) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/rhythm/{id}',
        summary: 'Delete a rule with its meetings, as long as nothing has come of them',
        request: { params: idParam },
        responses: answers(z.array(ruleKept), 'The rules that are left'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'rhythm.change')
        const { id } = c.req.valid('param')
        await change(deps, account, 'meetings', async (trx) => {
          await getRule(trx, id)
          // Whoever moves one of its meetings just now comes first, or waits.
          for (const meetingId of await listRuledIds(trx, id))
            await lockKey(trx, `meeting ${meetingId}`)
          const bound = await findBound(trx, id, deps.clock())
          if (bound) throw new ProblemError('conflict', boundBy[bound])
          await removeRule(trx, id)
          return {
            action: 'rhythm.remove',
            subject: id,
            detail: {},
          }
        })
        return c.json(await listRules(deps.db), 200)
      },
    )
}

const boundBy: Record<RuleBound, string> = {
  held: 'One of its meetings has begun or been held, so the rule can only be ended from a date',
  changed: 'One of its meetings was moved or cancelled, so the rule can only be ended from a date',
  used: 'Something hangs on one of its meetings, so the rule can only be ended from a date',
}

/** @throws ProblemError not_found */
async function getRule(db: Database, id: string): Promise<RhythmRule> {
  const known = (await listRules(db)).find((each) => each.rule.id === id)
  if (!known) throw new ProblemError('not_found')
  return known.rule
}

/** @throws ProblemError invalid, where the rule is another's, or of a committee that is not there */
async function checkRule(db: Database, id: string, rule: RhythmRule) {
  const known = (await listRules(db)).find((each) => each.rule.id === id)?.rule
  const faults = [
    ...(rule.id === id ? [] : [{ pointer: '/id', detail: 'is another one than in the address' }]),
    ...(known && known.kind !== rule.kind
      ? [{ pointer: '/kind', detail: 'a rule keeps its kind' }]
      : []),
    ...(known && known.termId !== rule.termId
      ? [{ pointer: '/termId', detail: 'a rule keeps its term' }]
      : []),
  ]
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
  await checkCommittees(db, rule.committeeIds)
}
