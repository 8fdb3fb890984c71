// Planning the week: all of one's homes at a glance, more times of what stands, more or fewer places, a month copied.
import { createRoute, z } from '@hono/zod-openapi'
import type { Database } from '../../db/open.ts'
import {
  board,
  capacityGiven,
  made,
  month,
  monthCopy,
  monthCopyChosen,
} from '../../shared/board.ts'
import { copyTimes, keyOf, monthFrom } from '../../shared/month-copy.ts'
import { slug } from '../../shared/text.ts'
import { fromLocal } from '../../shared/time.ts'
import { newTimes } from '../../shared/volunteering.ts'
import { type Asker, demand, mayDo } from '../access.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { findBoard, listMonth, listStarts, setCapacity } from './board-store.ts'
import { getActivityOf } from './desk-routes.ts'
import { listOverviews } from './home-store.ts'
import { passOn } from './line.ts'
import { planTimes } from './new-activity.ts'
import { lockPlaces, placesKey } from './places.ts'
import { relist } from './relisting.ts'
import { addRule } from './rule-store.ts'
import { addShifts, findShift, listShifts } from './shift-store.ts'

const idParam = z.strictObject({ id: slug.max(100) })
const seeing = 'care-home.see-sign-ups'
const adding = 'care-home.add-activity'

export function boardRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/volunteers-week',
        summary: 'Seven days at the care homes I coordinate; that names were seen is logged',
        request: { query: z.strictObject({ from: z.iso.date() }) },
        responses: answers(board, 'The homes by name, their times and who comes'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), seeing)
        const homes = await ownHomes(deps, asker)
        const { from } = c.req.valid('query')
        const found = await findBoard(deps.db, homes, from)
        const subject = homes.join(' ')
        await addAudit(deps.db, deps, {
          accountId: asker.id,
          action: seeing,
          subject,
          detail: { from },
        })
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/activities/{id}/times',
        summary: 'Add times to an activity that stands, single or repeating, in Copenhagen time',
        request: { params: idParam, body: body(newTimes) },
        responses: answers(
          made,
          'How many times were made; those that repeat are laid a year ahead',
        ),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { home } = await getActivityOf(deps.db, { activityId: id })
        const asker = demand(c.get('asker'), adding, home.id)
        const given = c.req.valid('json').shifts
        const names = given.map(() => deps.random.code())
        const at = deps.clock()
        const { shifts, rules } = planTimes(given, id, at, (index) => names[index] ?? '')
        await change(deps, asker, placesKey(id), async (trx) => {
          const known = new Set((await listShifts(trx, id)).map(({ startsAt }) => startsAt))
          const twice = given.flatMap(({ startsAt }, index) =>
            known.has(fromLocal(startsAt)) ? [`/shifts/${index}/startsAt`] : [],
          )
          if (twice.length > 0)
            throw new ProblemError(
              'invalid',
              '',
              twice.map((pointer) => ({ pointer, detail: 'there is a time that starts then' })),
            )
          for (const rule of rules) await addRule(trx, rule)
          // Where a rule meets a time that was made by hand, the one by hand stands.
          await addShifts(
            trx,
            id,
            shifts.filter(({ startsAt }) => !known.has(startsAt)),
          )
          await relist(trx, id, { at, now: at })
          return { action: 'care-home.add-times', subject: id, detail: { careHome: home.id } }
        })
        return c.json({ made: given.length }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/shifts/{id}/capacity',
        summary: 'Change how many can come; a new place is offered to the first in line',
        request: { params: idParam, body: body(capacityGiven) },
        responses: answers(capacityGiven, 'How many can come now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { capacity } = c.req.valid('json')
        const { activityId, home } = await getActivityOf(deps.db, await findShift(deps.db, id))
        const asker = demand(c.get('asker'), adding, home.id)
        await change(deps, asker, placesKey(activityId), async (trx) => {
          const before = await findShift(trx, id)
          const at = deps.clock()
          if (!before || before.isCancelled || before.startsAt <= at)
            throw new ProblemError('conflict', 'It has begun, or has been called off')
          if (before.capacity === capacity) return undefined
          if (!(await setCapacity(trx, id, capacity)))
            throw new ProblemError('conflict', 'More than that hold a place')
          const after = await findShift(trx, id)
          if (after) await passOn(trx, deps, after, at)
          await relist(trx, activityId, { at, now: at })
          const detail = { careHome: home.id, from: before.capacity, to: capacity }
          return { action: 'care-home.change-places', subject: id, detail }
        })
        return c.json({ capacity }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/month-copy',
        summary: 'What a month would be like the one before, by weekday and time of day',
        request: { params: idParam, query: z.strictObject({ to: month }) },
        responses: answers(monthCopy, 'The times, and which of them can be made'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { to } = c.req.valid('query')
        demand(c.get('asker'), adding, id)
        return c.json({ to, times: await planCopy(deps.db, id, to, deps.clock()) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/care-homes/{id}/month-copy',
        summary: 'Make those times, all or none; what has come to stand meanwhile is left alone',
        request: { params: idParam, body: body(monthCopyChosen) },
        responses: answers(made, 'How many times were made'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { to, times } = c.req.valid('json')
        const asker = demand(c.get('asker'), adding, id)
        const chosen = new Set(times.map(keyOf))
        let count = 0
        await change(deps, asker, `care-home:${id}`, async (trx) => {
          const at = deps.clock()
          await lockPlaces(trx, ...times.map((time) => time.activityId))
          const plan = (await planCopy(trx, id, to, at)).filter(
            (time) =>
              time.state === 'new' && chosen.has(keyOf({ ...time, activityId: time.activity.id })),
          )
          const byActivity = Map.groupBy(plan, ({ activity }) => activity.id)
          for (const [activityId, own] of byActivity) {
            await addShifts(
              trx,
              activityId,
              own.map(({ startsAt, endsAt, capacity }) => ({
                id: `${activityId}-${deps.random.code()}`,
                startsAt,
                endsAt,
                capacity,
              })),
            )
            await relist(trx, activityId, { at, now: at })
          }
          count = plan.length
          return count === 0
            ? undefined
            : { action: 'care-home.copy-month', subject: id, detail: { to, times: count } }
        })
        return c.json({ made: count }, 200)
      },
    )
}

/** The homes that somebody coordinates, by name. */
export async function ownHomes(deps: Pick<Deps, 'db' | 'clock'>, asker: Asker): Promise<string[]> {
  const homes = await listOverviews(deps.db, deps.clock())
  return homes.flatMap(({ id }) => (mayDo(asker, seeing, id) ? [id] : []))
}

async function planCopy(db: Database, careHomeId: string, to: string, at: string) {
  const [times, taken] = await Promise.all([
    listMonth(db, careHomeId, monthFrom(to, -1)),
    listStarts(db, careHomeId, to),
  ])
  return copyTimes(times, to, taken, at).map(({ activityId: _, ...time }) => time)
}
