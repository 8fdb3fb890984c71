// The coordinator's door: making a chain, its order and days, following up, and ending it with all names and numbers.
import { createRoute, z } from '@hono/zod-openapi'
import {
  chainGiven,
  deskChain,
  deskChains,
  deskReport,
  orderGiven,
} from '../../shared/phone-chains.ts'
import { demand, mayDo } from '../access.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { closeCall, reportCall, tell } from './calls.ts'
import { isSameCall, lockOf, nextDayOf } from './chain.ts'
import { deskHands, getMember, manage } from './desk.ts'
import { tellChanged } from './members.ts'
import {
  findChain,
  listChainIds,
  listChains,
  listPlaces,
  putChain,
  putOrder,
  removeChain,
} from './store.ts'
import { waitingOf } from './view.ts'

const idParam = z.strictObject({ id: z.uuid() })

export function phoneChainDeskRoutes(deps: Deps) {
  const { see, keep } = deskHands(deps)
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/phone-chains',
        summary: 'The phone chains I coordinate, and where I may make one; nobody is named',
        responses: answers(deskChains, 'The chains, by name'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), manage)
        const places = (await listPlaces(deps.db)).filter(({ id }) => mayDo(asker, manage, id))
        const now = deps.clock()
        const ids = await listChainIds(
          deps.db,
          places.map(({ id }) => id),
        )
        const chains = await listChains(deps.db, ids)
        const answer = {
          places,
          chains: chains.map((chain) => ({
            id: chain.id,
            name: chain.name,
            place: chain.place,
            example: chain.example,
            members: chain.members.length,
            nextDay: nextDayOf(chain, now) ?? null,
            waiting: waitingOf(chain).length,
          })),
        }
        return c.json(answer, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/phone-chains/{id}',
        summary: 'A phone chain with names and numbers; that it was seen is logged',
        request: { params: idParam },
        responses: answers(deskChain, 'The chain, its members in order, its calls'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const by = demand(c.get('asker'), manage)
        const found = await see(id)
        demand(by, manage, found.place.id)
        await addAudit(deps.db, deps, { accountId: by.id, action: 'phone-chain.see', subject: id })
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/phone-chains/{id}',
        summary: 'Make a chain, or change its name, days, time and what happens on holidays',
        request: { params: idParam, body: body(chainGiven) },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        const by = demand(c.get('asker'), manage, given.place.id)
        const places = await listPlaces(deps.db)
        if (!places.some(({ kind, id }) => kind === given.place.kind && id === given.place.id))
          throw new ProblemError('invalid', '', [
            { pointer: '/place/id', detail: 'there is no such place' },
          ])
        await change(deps, by, lockOf(id), async (trx) => {
          const before = await findChain(trx, id)
          if (before) demand(by, manage, before.place.id)
          const at = deps.clock()
          await putChain(trx, id, given, { at, example: false })
          if (before) await tellChanged(trx, deps, before, at)
          return { action: before ? 'phone-chain.change' : 'phone-chain.add', subject: id }
        })
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/phone-chains/{id}',
        summary: 'End a chain: all names, numbers and calls are deleted at once',
        request: { params: idParam },
        responses: answers(z.strictObject({ ended: z.literal(true) }), 'It is gone'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        await keep(c.get('asker'), id, 'end', async (trx, chain) => {
          const at = deps.clock()
          await removeChain(trx, id)
          for (const { accountId } of chain.members)
            if (accountId) await tell(trx, deps, chain, { accountId, kind: 'chain-left', at })
        })
        return c.json({ ended: true } as const, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/phone-chains/{id}/order',
        summary: 'Who rings whom: each rings the next, and the last rings the first',
        request: { params: idParam, body: body(orderGiven) },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { memberIds } = c.req.valid('json')
        await keep(c.get('asker'), id, 'order', async (trx, chain) => {
          const known = chain.members.map((member) => member.id)
          if (known.toSorted().join() !== memberIds.toSorted().join())
            throw new ProblemError('invalid', '', [
              { pointer: '/memberIds', detail: 'must name each member once' },
            ])
          await putOrder(trx, memberIds)
        })
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/phone-chains/{id}/calls',
        summary:
          'Write down how a call went for somebody without the app, or that it was followed up',
        request: { params: idParam, body: body(deskReport) },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { what, ...key } = c.req.valid('json')
        await keep(c.get('asker'), id, 'tell-call', async (trx, chain) => {
          const at = deps.clock()
          if (what === 'closed') {
            const call = chain.calls.find((each) => isSameCall(each, key))
            const isOpen = call?.state === 'missed' || call?.state === 'with-coordinator'
            if (call && isOpen) await closeCall(trx, deps, chain, call, at)
            return
          }
          getMember(chain, key.callerId)
          getMember(chain, key.calleeId)
          const report = { ...key, by: 'caller', reached: what === 'reached' } as const
          await reportCall(trx, deps, chain, report, at)
        })
        return c.json(await see(id), 200)
      },
    )
}
