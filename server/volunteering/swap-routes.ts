// The door to a place that somebody gives away: whoever has its code sees what it is, and may take it over.
import { createRoute } from '@hono/zod-openapi'
import { codeGiven } from '../../shared/representation.ts'
import { type SwapFound, swapFound } from '../../shared/sign-ups.ts'
import { demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { limitByAddress } from '../limit.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { answers, body, router } from '../router.ts'
import { findActivity } from './activity-store.ts'
import { findShift } from './shift-store.ts'
import { findJoined, findSignUp } from './sign-up-store.ts'
import { addReader, findSwap } from './swap-store.ts'

/** A library's devices often share one address; a code has 59 bits. */
const triesPerHour = 60

export function swapRoutes(deps: Deps) {
  return router().openapi(
    createRoute({
      method: 'post',
      path: '/me/shift-swaps',
      summary: 'What place a code is for; whoever has asked with it may take the place over',
      middleware: limitByAddress(deps, triesPerHour),
      request: { body: body(codeGiven) },
      responses: answers(swapFound, 'The place, and whether it can still be taken'),
    }),
    async (c) => {
      const { id: accountId } = demand(c.get('asker'), 'shift.sign-up')
      const { db } = deps
      const swap = await findSwap(db, { codeHash: hashOf(c.req.valid('json').code) })
      const giver = swap && (await findSignUp(db, swap.signUpId))
      const shift = giver && (await findShift(db, giver.shift_id))
      const activity = shift && (await findActivity(db, shift.activityId))
      if (!activity) throw new ProblemError('not_found', 'No place has this code')
      const own = await findJoined(db, shift.id, accountId)
      const isOver =
        swap.endedAt !== null || giver.state !== 'coming' || shift.startsAt < deps.clock()
      let state: SwapFound['state'] = 'open'
      if (own && own.state !== 'waiting' && own.state !== 'stand-in') state = 'mine'
      else if (isOver) state = 'over'
      else await db.transaction().execute((trx) => addReader(trx, swap.id, accountId))
      const { startsAt, endsAt } = shift
      return c.json(
        {
          id: swap.id,
          state,
          people: giver.people,
          shift: { id: shift.id, startsAt, endsAt },
          activity: { id: activity.id, title: activity.title },
          careHome: { id: activity.home.id, name: activity.home.name },
        },
        200,
      )
    },
  )
}
