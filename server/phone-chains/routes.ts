// A member's door: the chains one is in, coming into one by a code, and leaving.
import { createRoute, z } from '@hono/zod-openapi'
import type { Database } from '../../db/open.ts'
import {
  chainInvitedTo,
  chainJoined,
  invitationAsked,
  ownChain,
} from '../../shared/phone-chains.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { answers, body, router } from '../router.ts'
import { tellCoordinators } from './calls.ts'
import { type Chain, lockOf } from './chain.ts'
import { findInvitation, type Invitation, removeInvitation } from './invitation-store.ts'
import { letGo, takeIn, tellChanged } from './members.ts'
import { findChain, listChains, listOwnChainIds } from './store.ts'
import { toInvitedTo, toOwnChain } from './view.ts'

const action = 'phone-chain.take-part'

export function phoneChainRoutes(deps: Deps) {
  const listOwn = async (accountId: string) => {
    const chains = await listChains(deps.db, await listOwnChainIds(deps.db, accountId))
    return chains.flatMap((chain) => toOwnChain(chain, accountId, deps.clock()) ?? [])
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/phone-chains',
        summary: 'The phone chains I am in: my two neighbours, today’s call and what happened',
        responses: answers(z.array(ownChain), 'My chains, by name'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), action)
        return c.json(await listOwn(asker.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/phone-chains/invitation',
        summary: 'What a code invites me to, before I say yes',
        request: { body: body(invitationAsked) },
        responses: answers(chainInvitedTo, 'The chain, without those who are in it'),
      }),
      async (c) => {
        demand(c.get('asker'), action)
        const { chain } = await getInvited(deps.db, c.req.valid('json').code, deps.clock())
        return c.json(toInvitedTo(chain), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/phone-chains',
        summary: 'I want to be in the chain that the code is for, under this name and number',
        request: { body: body(chainJoined) },
        responses: answers(z.array(ownChain), 'My chains, this one among them'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), action)
        const { code, name, phone } = c.req.valid('json')
        const at = deps.clock()
        const invited = await getInvited(deps.db, code, at)
        const { id } = invited.chain
        await change(deps, asker, lockOf(id), async (trx) => {
          const { chain, invitation } = await getInvited(trx, code, at)
          // Pressed twice, or in it already.
          if (chain.members.some(({ accountId }) => accountId === asker.id)) return undefined
          await removeInvitation(trx, id, invitation.id)
          const word = 'app'
          const memberId = deps.random.id()
          const member = {
            id: memberId,
            name,
            phone,
            accountId: asker.id,
            word,
            addedAt: at,
          } as const
          await takeIn(trx, deps, chain, member, invitation.replacesId)
          await tellChanged(trx, deps, chain, at)
          return { action: 'phone-chain.join', subject: id }
        })
        return c.json(await listOwn(asker.id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/phone-chains/{id}',
        summary: 'I leave the chain; my name and number are deleted at once',
        request: { params: z.strictObject({ id: z.uuid() }) },
        responses: answers(z.array(ownChain), 'The chains that I am still in'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), action)
        const { id } = c.req.valid('param')
        await change(deps, asker, lockOf(id), async (trx) => {
          const chain = await findChain(trx, id)
          const me = chain?.members.find(({ accountId }) => accountId === asker.id)
          if (!chain || !me) return undefined
          const at = deps.clock()
          await letGo(trx, deps, chain, me, at)
          await tellChanged(trx, deps, chain, at)
          await tellCoordinators(trx, deps, chain, 'chain-member-left', at)
          return { action: 'phone-chain.leave', subject: id }
        })
        return c.json(await listOwn(asker.id), 200)
      },
    )
}

/** @throws ProblemError not_found where the code was used, has ended or never was */
async function getInvited(
  db: Database,
  code: string,
  at: string,
): Promise<{ chain: Chain; invitation: Invitation }> {
  const invitation = await findInvitation(db, hashOf(code), at)
  const chain = invitation && (await findChain(db, invitation.chainId))
  if (!invitation || !chain) throw new ProblemError('not_found', 'No invitation has this code')
  return { chain, invitation }
}
