import { createRoute, z } from '@hono/zod-openapi'
import type { Bilingual } from '../../shared/text.ts'
import { addMinutes, fromLocal } from '../../shared/time.ts'
import {
  type Activity,
  activity,
  careHomeDesk,
  careHomeOverview,
  careHomePage,
  type NewActivity,
  newActivity,
  ownSignUp,
} from '../../shared/volunteering.ts'
import { demand, mayDo } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { toActivityListing } from './rules.ts'
import {
  addActivity,
  addShifts,
  findCareHomeDesk,
  findCareHomePage,
  findHome,
  listOverviews,
  listOwnSignUps,
} from './store.ts'

const daysAheadMax = 366
const idParam = z.strictObject({ id: z.string().max(100) })

export function volunteeringRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/care-homes/{id}',
        summary: 'A care home: what happens there, and when one can come',
        request: { params: idParam },
        responses: answers(careHomePage, 'The care home, its activities and their coming shifts'),
      }),
      async (c) => {
        const found = await findCareHomePage(deps.db, c.req.valid('param').id, deps.clock())
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/sign-ups',
        summary: 'What I have signed up for and has not ended yet',
        responses: answers(z.array(ownSignUp), 'My sign-ups, the soonest first'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'submission.see-own')
        return c.json(await listOwnSignUps(deps.db, asker.id, deps.clock()), 200)
      },
    )
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
        const entry = toActivity(c.req.valid('json'), deps.random.id(), at)
        await deps.db.transaction().execute(async (trx) => {
          const home = await findHome(trx, id)
          if (!home) throw new ProblemError('not_found')
          await addActivity(trx, { ...entry, careHomeId: id, createdAt: at })
          await addShifts(trx, entry.id, entry.shifts)
          await putListing(
            trx,
            toActivityListing({ ...entry, createdAt: at, home }, entry.shifts, { at, now: at }),
          )
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'care-home.add-activity',
            subject: entry.id,
            detail: { careHome: id },
          })
        })
        return c.json(entry, 200)
      },
    )
}

/** @throws ProblemError that names each shift that lies in the past or too far ahead */
function toActivity(given: NewActivity, id: string, at: string): Activity {
  const shifts = given.shifts.map((entry, index) => ({
    ...entry,
    id: `${id}-${index + 1}`,
    startsAt: fromLocal(entry.startsAt),
    endsAt: fromLocal(entry.endsAt),
    placesLeft: entry.capacity,
  }))
  const faults = shifts.flatMap(({ startsAt }, index) => {
    const pointer = `/shifts/${index}/startsAt`
    if (startsAt <= at) return [{ pointer, detail: 'must lie ahead' }]
    if (startsAt > addMinutes(at, daysAheadMax * 24 * 60))
      return [{ pointer, detail: `at most ${daysAheadMax} days ahead` }]
    return []
  })
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
  return {
    id,
    title: inBoth(given.title),
    summary: inBoth(given.summary),
    whatItIs: inBoth(given.whatItIs),
    whatItIsNot: inBoth(given.whatItIsNot),
    howYouAreMet: inBoth(given.howYouAreMet),
    coreTasks: given.coreTasks,
    example: false,
    shifts: shifts.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
  }
}

/** Danish stands in where English has not been written. */
function inBoth({ da, en }: { da: string; en?: string | undefined }): Bilingual {
  return { da, en: en ?? da }
}
