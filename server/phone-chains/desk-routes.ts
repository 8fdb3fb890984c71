// The coordinator's door: making a chain, keeping it, following up, and ending it with all names and numbers.
import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import {
  chainGiven,
  deskChain,
  deskChains,
  deskReport,
  invitationGiven,
  invitationMade,
  memberChanged,
  memberGiven,
  orderGiven,
  pauseGiven,
} from '../../shared/phone-chains.ts'
import { addMinutes } from '../../shared/time.ts'
import { type Asker, demand, mayDo } from '../access.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { retention } from '../retention.ts'
import { answers, body, router } from '../router.ts'
import { closeCall, reportCall, tell } from './calls.ts'
import { type Chain, findMember, isSameCall, lockOf, nextDayOf } from './chain.ts'
import { hashOf, letGo, takeIn, tellChanged } from './members.ts'
import {
  addInvitation,
  changeMember,
  findChain,
  listChainIds,
  listChains,
  listInvitations,
  listPlaces,
  putChain,
  putOrder,
  putPause,
  removeChain,
  removeInvitation,
  removePause,
} from './store.ts'
import { toDeskChain, waitingOf } from './view.ts'

const action = 'phone-chain.manage'
const idParam = z.strictObject({ id: z.uuid() })
const partParam = idParam.extend({ partId: z.uuid() })

export function phoneChainDeskRoutes(deps: Deps) {
  const see = async (id: string) => {
    const chain = await getChain(deps.db, id)
    const now = deps.clock()
    return toDeskChain(chain, await listInvitations(deps.db, id, now), now)
  }
  /** A change by somebody who may, of a chain that is there; those whom it concerns are told. */
  const keep = async (
    asker: Asker,
    id: string,
    what: string,
    work: (trx: Trx, chain: Chain, by: Account) => Promise<void>,
  ) => {
    const by = demand(asker, action)
    await change(deps, by, lockOf(id), async (trx) => {
      const chain = await getChain(trx, id)
      demand(asker, action, chain.place.id)
      await work(trx, chain, by)
      await tellChanged(trx, deps, chain, deps.clock())
      return { action: `phone-chain.${what}`, subject: id }
    })
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/phone-chains',
        summary: 'The phone chains I coordinate, and where I may make one; nobody is named',
        responses: answers(deskChains, 'The chains, by name'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), action)
        const places = (await listPlaces(deps.db)).filter(({ id }) => mayDo(asker, action, id))
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
        const by = demand(c.get('asker'), action)
        const found = await see(id)
        demand(by, action, found.place.id)
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
        const by = demand(c.get('asker'), action, given.place.id)
        const places = await listPlaces(deps.db)
        if (!places.some(({ kind, id }) => kind === given.place.kind && id === given.place.id))
          throw new ProblemError('invalid', '', [
            { pointer: '/place/id', detail: 'there is no such place' },
          ])
        await change(deps, by, lockOf(id), async (trx) => {
          const before = await findChain(trx, id)
          if (before) demand(by, action, before.place.id)
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
        path: '/desk/phone-chains/{id}/members/{partId}',
        summary: 'A member without the app, by their own word or through somebody they named',
        request: { params: partParam, body: body(memberGiven) },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id, partId } = c.req.valid('param')
        const { name, phone, word, replaces = null } = c.req.valid('json')
        await keep(c.get('asker'), id, 'add-member', async (trx, chain) => {
          // Pressed twice.
          if (findMember(chain, partId)) return
          const addedAt = deps.clock()
          const member = { id: partId, name, phone, accountId: null, word, addedAt }
          await takeIn(trx, deps, chain, member, replaces)
        })
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/desk/phone-chains/{id}/members/{partId}',
        summary: 'Put a name or number right',
        request: { params: partParam, body: body(memberChanged) },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id, partId } = c.req.valid('param')
        const given = c.req.valid('json')
        await keep(c.get('asker'), id, 'change-member', async (trx, chain) => {
          await changeMember(trx, getMember(chain, partId).id, given)
        })
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/phone-chains/{id}/members/{partId}',
        summary: 'Take a member out; name and number are deleted at once',
        request: { params: partParam },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id, partId } = c.req.valid('param')
        await keep(c.get('asker'), id, 'remove-member', async (trx, chain) => {
          const member = findMember(chain, partId)
          if (member) await letGo(trx, deps, chain, member, deps.clock())
        })
        return c.json(await see(id), 200)
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
        path: '/desk/phone-chains/{id}/invitations',
        summary: 'A code that one person can use to come into the chain; told once',
        request: { params: idParam, body: body(invitationGiven) },
        responses: answers(invitationMade, 'The code'),
      }),
      async (c) => {
        const { id } = c.req.valid('param')
        const { replaces } = c.req.valid('json')
        const code = deps.random.code()
        const expiresAt = addMinutes(deps.clock(), retention.chainInvitations)
        await keep(c.get('asker'), id, 'invite', async (trx, chain) => {
          await addInvitation(trx, {
            id: deps.random.id(),
            chainId: id,
            codeHash: hashOf(code),
            replacesId: replaces === undefined ? null : getMember(chain, replaces).id,
            expiresAt,
          })
        })
        return c.json({ code, expiresAt }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/phone-chains/{id}/invitations/{partId}',
        summary: 'Take a code back',
        request: { params: partParam },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id, partId } = c.req.valid('param')
        await keep(c.get('asker'), id, 'take-back-invitation', (trx) =>
          removeInvitation(trx, id, partId),
        )
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/phone-chains/{id}/pauses/{partId}',
        summary: 'The chain or one of its members rests for some days',
        request: { params: partParam, body: body(pauseGiven) },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id, partId } = c.req.valid('param')
        const pause = c.req.valid('json')
        await keep(c.get('asker'), id, 'pause', async (trx, chain) => {
          if (pause.memberId !== null) getMember(chain, pause.memberId)
          await putPause(trx, id, { ...pause, id: partId })
        })
        return c.json(await see(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/phone-chains/{id}/pauses/{partId}',
        summary: 'Take a pause away',
        request: { params: partParam },
        responses: answers(deskChain, 'The chain as it is now'),
      }),
      async (c) => {
        const { id, partId } = c.req.valid('param')
        await keep(c.get('asker'), id, 'remove-pause', (trx) => removePause(trx, id, partId))
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

/** @throws ProblemError not_found */
async function getChain(db: Deps['db'], id: string): Promise<Chain> {
  const chain = await findChain(db, id)
  if (!chain) throw new ProblemError('not_found')
  return chain
}

/** @throws ProblemError not_found */
function getMember(chain: Chain, id: string) {
  const member = findMember(chain, id)
  if (!member) throw new ProblemError('not_found')
  return member
}
