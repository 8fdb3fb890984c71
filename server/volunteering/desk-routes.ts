// What coordinators do: see who comes, make activities, call off a shift or end a repeating time.
import { createRoute, z } from '@hono/zod-openapi'
import type { Database } from '../../db/open.ts'
import { careHomeDesk } from '../../shared/sign-ups.ts'
import {
  activity,
  audienceGiven,
  calledOff,
  careHomeOverview,
  homeActivity,
  newActivity,
  ruleEnding,
  shiftCancellation,
} from '../../shared/volunteering.ts'
import { demand, mayDo } from '../access.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { addActivity, changeAudience, findActivity, listActivities } from './activity-store.ts'
import { callOff, endRule } from './calling-off.ts'
import { findCareHomeDesk } from './home-desk-store.ts'
import { findCareHomePage, findHome, listOverviews } from './home-store.ts'
import { planActivity } from './new-activity.ts'
import { placesKey } from './places.ts'
import { relist } from './relisting.ts'
import { addRule, findRule } from './rule-store.ts'
import { addShifts, findShift } from './shift-store.ts'

const callingOff = 'care-home.call-off'
const idParam = z.strictObject({ id: z.string().max(100) })

export function volunteeringDeskRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes',
        summary: 'The care homes I coordinate: the week to come, its places and gaps',
        responses: answers(z.array(careHomeOverview), 'The care homes, by name'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'care-home.see-sign-ups')
        const homes = await listOverviews(deps.db, deps.clock())
        return c.json(
          homes.filter(({ id }) => mayDo(asker, 'care-home.see-sign-ups', id)),
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}',
        summary: 'Who comes to each shift; that it was seen is logged',
        request: { params: idParam },
        responses: answers(careHomeDesk, 'The coming shifts, the soonest first'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const action = 'care-home.see-sign-ups'
        const asker = demand(c.get('asker'), action, id)
        const found = await findCareHomeDesk(deps.db, id, deps.clock())
        if (!found) throw new ProblemError('not_found')
        await addAudit(deps.db, deps, { accountId: asker.id, action, subject: id })
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/care-homes/{id}/activities',
        summary: 'Make a new activity with its first shifts, in Copenhagen time',
        request: { params: idParam, body: body(newActivity) },
        responses: answers(activity, 'The activity, open for sign-ups'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'care-home.add-activity', id)
        const at = deps.clock()
        const given = c.req.valid('json')
        const activityId = deps.random.id()
        const { title, summary, content, shifts, rules } = planActivity(given, activityId, at)
        await change(deps, asker, `care-home:${id}`, async (trx) => {
          if (!(await findHome(trx, id))) throw new ProblemError('not_found')
          const entry = { id: activityId, title, summary, example: false, createdAt: at }
          await addActivity(trx, { ...entry, content, careHomeId: id })
          for (const rule of rules) await addRule(trx, rule)
          await addShifts(trx, activityId, shifts)
          await relist(trx, activityId, { at, now: at })
          const detail = { careHome: id }
          return { action: 'care-home.add-activity', subject: activityId, detail }
        })
        const made = (await findCareHomePage(deps.db, id, at))?.activities
        const shown = made?.find((each) => each.id === activityId)
        if (!shown) throw new ProblemError('not_found')
        return c.json(shown, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/activities',
        summary: 'The home’s activities, and who can come to each',
        request: { params: idParam },
        responses: answers(z.array(homeActivity), 'The activities'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), 'care-home.edit', id)
        const found = await listActivities(deps.db, id)
        return c.json(
          found.map(({ needs: _, ...shown }) => shown),
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/activities/{id}/audience',
        summary: 'Say who can come: those who have signed up, or whoever likes',
        request: { params: idParam, body: body(audienceGiven) },
        responses: answers(audienceGiven, 'Who can come now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { audience } = c.req.valid('json')
        const { activityId, home } = await getActivityOf(deps.db, { activityId: id })
        const action = 'care-home.edit'
        const asker = demand(c.get('asker'), action, home.id)
        await change(deps, asker, `care-home:${home.id}`, async (trx) => {
          if (!(await changeAudience(trx, activityId, audience))) return undefined
          return { action, subject: activityId, detail: { careHome: home.id, audience } }
        })
        return c.json({ audience }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/shifts/{id}/cancellation',
        summary: 'Call off one shift; everybody who has signed up is told why',
        request: { params: idParam, body: body(shiftCancellation) },
        responses: answers(calledOff, 'How many sign-ups were told'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { reason } = c.req.valid('json')
        const { activityId, home } = await getActivityOf(deps.db, await findShift(deps.db, id))
        const asker = demand(c.get('asker'), callingOff, home.id)
        let told = 0
        await change(deps, asker, placesKey(activityId), async (trx) => {
          const shift = await findShift(trx, id)
          const at = deps.clock()
          if (!shift || shift.isCancelled || shift.startsAt <= at)
            throw new ProblemError('conflict', 'It has begun, or has been called off already')
          told = await callOff(trx, deps, shift, { reason, at })
          return { action: callingOff, subject: id, detail: { careHome: home.id } }
        })
        return c.json({ told }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/activity-rules/{id}/ending',
        summary: 'End a repeating time from a day on; its shifts from then are called off',
        request: { params: idParam, body: body(ruleEnding) },
        responses: answers(calledOff, 'How many sign-ups were told'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { from, reason } = c.req.valid('json')
        const known = await findRule(deps.db, id)
        const of = known && { activityId: known.activity_id }
        const { activityId, home } = await getActivityOf(deps.db, of)
        const asker = demand(c.get('asker'), callingOff, home.id)
        let told = 0
        await change(deps, asker, placesKey(activityId), async (trx) => {
          const rule = await findRule(trx, id)
          if (!rule || (rule.ended_from && rule.ended_from <= from))
            throw new ProblemError('conflict', 'It has been ended already')
          told = await endRule(trx, deps, rule, from, { reason, at: deps.clock() })
          return { action: callingOff, subject: id, detail: { careHome: home.id, from } }
        })
        return c.json({ told }, 200)
      },
    )
}

/** @throws ProblemError not_found */
export async function getActivityOf(db: Database, of: { activityId: string } | undefined) {
  const activity = of && (await findActivity(db, of.activityId))
  if (!activity) throw new ProblemError('not_found')
  return { activityId: activity.id, home: activity.home }
}
