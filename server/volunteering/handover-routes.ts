// Handing a home's coordination over: one gives a code, a colleague takes it on, and it can be taken back.
import { createRoute, z } from '@hono/zod-openapi'
import {
  codeGiven,
  type HandoverFound,
  handoverDays,
  handoverFound,
  handoverGiven,
  handoverMade,
  handovers,
} from '../../shared/handovers.ts'
import { slug } from '../../shared/text.ts'
import { toLocal } from '../../shared/time.ts'
import { type Asker, demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { limitByAddress } from '../limit.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { answers, body, router } from '../router.ts'
import {
  changeHandover,
  endHandover,
  findHandover,
  listCoordinators,
  listHandovers,
  lockOf,
  turnHandover,
  usableUntil,
} from './handovers.ts'
import { findHome } from './home-store.ts'

const triesPerHour = 60
const handing = 'care-home.hand-over'
const idParam = z.strictObject({ id: slug.max(100) })

export function handoverRoutes(deps: Deps) {
  const today = () => toLocal(deps.clock()).slice(0, 10)

  async function getHome(id: string) {
    const home = await findHome(deps.db, id)
    if (!home) throw new ProblemError('not_found')
    return { id: home.id, name: home.name, example: home.example }
  }

  async function see(id: string) {
    const [home, coordinators, own] = await Promise.all([
      getHome(id),
      listCoordinators(deps.db, id),
      listHandovers(deps.db, id),
    ])
    return { home, coordinators, handovers: own }
  }

  type Row = NonNullable<Awaited<ReturnType<typeof findHandover>>>

  function stateOf(row: Row, asker: Asker): HandoverFound['state'] {
    if (asker && row.accepted_by === asker.id) return 'mine'
    if (row.accepted_by) return 'used'
    if (row.ended_at || usableUntil(row, handoverDays) < today()) return 'expired'
    return asker && row.given_by === asker.id ? 'given' : 'open'
  }

  async function toFound(row: Row, asker: Asker): Promise<HandoverFound> {
    const { from_day: from, until_day: until, note, giver: givenBy } = row
    const home = await getHome(row.care_home_id)
    return { home, from, until, note, givenBy, state: stateOf(row, asker) }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/care-homes/{id}/handovers',
        summary: 'Who coordinates a home, and what has been handed over or waits to be',
        request: { params: idParam },
        responses: answers(handovers, 'The handovers that are not over, the newest first'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        demand(c.get('asker'), handing, id)
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/care-homes/{id}/handovers',
        summary: 'Hand a home over from a day: a code for a colleague, who has to accept it',
        request: { params: idParam, body: body(handoverGiven) },
        responses: answers(handoverMade, 'The code, told this once'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { from, until, note } = c.req.valid('json')
        const asker = demand(c.get('asker'), handing, id)
        if (from < today())
          throw new ProblemError('invalid', '', [{ pointer: '/from', detail: 'must not be past' }])
        await getHome(id)
        const code = deps.random.code()
        await change(deps, asker, lockOf(id), async (trx) => {
          const handoverId = deps.random.id()
          await trx
            .insertInto('handovers')
            .values({
              id: handoverId,
              care_home_id: id,
              code_hash: hashOf(code),
              given_by: asker.id,
              note,
              from_day: from,
              until_day: until,
              made_at: deps.clock(),
              accepted_by: null,
              accepted_at: null,
              gives_role: 0,
              begun_at: null,
              ended_at: null,
            })
            .execute()
          return { action: handing, subject: id, detail: { handover: handoverId, from, until } }
        })
        return c.json({ code, handovers: await see(id) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/care-homes/{id}/handovers/{handoverId}',
        summary: 'Take a handover back: its code opens nothing, and what was lent comes home',
        request: { params: idParam.extend({ handoverId: z.uuid() }) },
        responses: answers(handovers, 'Those that stand'),
      }),
      async (c) => {
        const { id, handoverId } = c.req.valid('param')
        const asker = demand(c.get('asker'), handing, id)
        await change(deps, asker, lockOf(id), async (trx) => {
          const row = await findHandover(trx, { id: handoverId })
          if (row?.care_home_id !== id) throw new ProblemError('not_found')
          if (row.ended_at) return undefined
          await endHandover(trx, deps, handoverId)
          const detail = { handover: handoverId }
          return { action: 'care-home.end-handover', subject: id, detail }
        })
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/handover-codes',
        summary: 'What a code hands over, and whether it can still be used',
        middleware: limitByAddress(deps, triesPerHour),
        request: { body: body(codeGiven) },
        responses: answers(handoverFound, 'The home, the days and the note'),
      }),
      async (c) => {
        const row = await findHandover(deps.db, { codeHash: hashOf(c.req.valid('json').code) })
        if (!row) throw new ProblemError('not_found')
        return c.json(await toFound(row, c.get('asker')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/handovers',
        summary: 'Take a home on by a code; it works once',
        middleware: limitByAddress(deps, triesPerHour),
        request: { body: body(codeGiven) },
        responses: answers(handoverFound, 'The home, mine to coordinate from its day on'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'care-home.take-over')
        const codeHash = hashOf(c.req.valid('json').code)
        const known = await findHandover(deps.db, { codeHash })
        if (!known) throw new ProblemError('not_found')
        const home = await getHome(known.care_home_id)
        await change(deps, asker, lockOf(home.id), async (trx) => {
          const row = await findHandover(trx, { codeHash })
          const state = row && stateOf(row, asker)
          if (!row || state === 'mine') return undefined
          if (state !== 'open') throw new ProblemError('conflict', `The code is ${state}`)
          const at = deps.clock()
          await changeHandover(trx, row.id, { accepted_by: asker.id, accepted_at: at })
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: row.given_by,
            kind: 'handover-accepted',
            about: {
              kind: 'care-home',
              id: home.id,
              path: `/arbejdsbord/plejehjem/${home.id}/overdrag`,
              title: { da: home.name, en: home.name },
              closesAt: null,
            },
            at,
          })
          await turnHandover(trx, deps, row.id)
          const detail = { handover: row.id }
          return { action: 'care-home.accept-handover', subject: home.id, detail }
        })
        const now = await findHandover(deps.db, { codeHash })
        return c.json(await toFound(now ?? known, asker), 200)
      },
    )
}
