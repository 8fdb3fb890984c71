import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import {
  deskFair,
  fair,
  fairCancellation,
  fairGiven,
  fairList,
  ownStand,
} from '../../shared/fairs.ts'
import { fromLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import { listNamedCommunities } from '../communities.ts'
import type { Deps } from '../deps.ts'
import { removeListings } from '../listings.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { moveUp, relist } from './line.ts'
import { toDesk, toPublic } from './rules.ts'
import {
  findFair,
  findStand,
  listComing,
  listPast,
  listStands,
  markCancelled,
  putFair,
} from './store.ts'

const fairParam = z.strictObject({ id: z.string().max(100) })
const keyOf = (id: string) => `fair:${id}`

export function fairRoutes(deps: Deps) {
  const getFair = async (id: string) => {
    const found = await findFair(deps.db, id)
    if (!found) throw new ProblemError('not_found')
    return found
  }
  const seeDesk = async (id: string) => toDesk(await getFair(id), await listStands(deps.db, id))
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/fairs',
        summary: 'Volunteer fairs to come, and those that have been held',
        responses: answers(fairList, 'The fairs'),
      }),
      async (c) => {
        const at = deps.clock()
        const [coming, past] = [await listComing(deps.db, at), await listPast(deps.db, at)]
        return c.json({ coming, past }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/fairs/{id}',
        summary: 'A volunteer fair: when, where, and the associations that come',
        request: { params: fairParam },
        responses: answers(fair, 'The fair; whom to reach is not told'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        return c.json(toPublic(await getFair(id), await listStands(deps.db, id)), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/fair-stands/{id}',
        summary: 'How a stand of mine stands: it has a place, or a number in line',
        request: { params: z.strictObject({ id: z.uuid() }) },
        responses: answers(ownStand, 'The stand, named by the id of its submission'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const asker = demand(c.get('asker'), 'submission.see-own')
        const row = await findStand(deps.db, id)
        const isOwn = row && (await accountsOf(deps.db, asker.id)).includes(row.account_id)
        if (!isOwn) throw new ProblemError('not_found')
        const { stands, ...found } = await seeDesk(row.fair_id)
        const own = stands.find((each) => each.id === id)
        if (!own) throw new ProblemError('not_found')
        const { title, startsAt, place, cancelled } = found
        const about = { id: found.id, title, startsAt, place, cancelled }
        return c.json({ id, state: own.state, position: own.position, fair: about }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/fairs/{id}',
        summary: 'A fair with its stands, what they need and whom to reach',
        request: { params: fairParam },
        responses: answers(deskFair, 'The fair, those with a stand first, then the line'),
      }),
      async (c) => {
        demand(c.get('asker'), 'fair.manage')
        return c.json(await seeDesk(c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/fairs/{id}',
        summary: 'Make a fair, or change it; a new time or place is told to those who come',
        request: { params: fairParam, body: body(fairGiven) },
        responses: answers(deskFair, 'The fair as it is now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        const by = demand(c.get('asker'), 'fair.manage')
        await change(deps, by, keyOf(id), async (trx) => {
          const at = deps.clock()
          const before = await findFair(trx, id)
          if (!before && !z.uuid().safeParse(id).success) throw new ProblemError('not_found')
          if (before?.cancelled) throw new ProblemError('conflict', 'It has been called off')
          const [startsAt, closesAt] = [fromLocal(given.startsAt), fromLocal(given.closesAt)]
          if (startsAt <= at) throw refuse('/startsAt', 'must lie ahead')
          const isNewDeadline = before?.closesAt !== closesAt
          if (isNewDeadline && closesAt <= at) throw refuse('/closesAt', 'must lie ahead')
          const [community] = await listNamedCommunities(trx, [given.communityId])
          if (!community) throw refuse('/communityId', 'there is no such place')
          if (before && given.capacity < before.capacity - before.standsLeft)
            throw refuse('/capacity', 'more than that have a stand already')
          const { title, summary, place, capacity } = given
          await putFair(trx, {
            id,
            content: JSON.stringify({ title: inBoth(title), summary: inBoth(summary), place }),
            local_community_id: community.id,
            starts_at: startsAt,
            ends_at: fromLocal(given.endsAt),
            opens_at: at,
            closes_at: closesAt,
            capacity,
            example: 0,
            held_by: by.id,
          })
          if (before) await moveUp(trx, deps.random, id, at)
          if (before && (before.startsAt !== startsAt || before.place !== place))
            await tellAll(trx, id, 'fair-changed', at)
          await relist(trx, id, at)
          return { action: 'fair.manage', subject: id, detail: { capacity } }
        })
        return c.json(await seeDesk(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/fairs/{id}/cancellation',
        summary: 'Call off a fair; everybody who has signed up is told why',
        request: { params: fairParam, body: body(fairCancellation) },
        responses: answers(deskFair, 'The fair as it is now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { reason } = c.req.valid('json')
        const by = demand(c.get('asker'), 'fair.manage')
        await change(deps, by, keyOf(id), async (trx) => {
          const at = deps.clock()
          const before = await findFair(trx, id)
          if (!before) throw new ProblemError('not_found')
          if (before.cancelled || before.startsAt <= at)
            throw new ProblemError('conflict', 'It has begun, or has been called off already')
          await markCancelled(trx, id, at, reason)
          await removeListings(trx, 'fair', [id])
          await tellAll(trx, id, 'fair-cancelled', at)
          return { action: 'fair.manage', subject: id, detail: { cancelled: 1 } }
        })
        return c.json(await seeDesk(id), 200)
      },
    )

  async function tellAll(
    trx: Trx,
    id: string,
    kind: 'fair-changed' | 'fair-cancelled',
    at: string,
  ) {
    for (const { account_id: accountId, submission_id: submissionId } of await listStands(trx, id))
      await addMessage(trx, { id: deps.random.id(), accountId, kind, submissionId, at })
  }
}

function refuse(pointer: string, detail: string): ProblemError {
  return new ProblemError('invalid', '', [{ pointer, detail }])
}

/** Danish stands in where English has not been written. */
function inBoth({ da, en }: { da: string; en?: string | undefined }) {
  return { da, en: en ?? da }
}
