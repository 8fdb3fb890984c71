// The coordinator's door to who is in a chain: by word or by a code, in another's place, resting and leaving.
import { createRoute, z } from '@hono/zod-openapi'
import {
  deskChain,
  invitationGiven,
  invitationMade,
  memberChanged,
  memberGiven,
  pauseGiven,
} from '../../shared/phone-chains.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../random.ts'
import { retention } from '../retention.ts'
import { answers, body, router } from '../router.ts'
import { findMember } from './chain.ts'
import { deskHands, getMember } from './desk.ts'
import { addInvitation, removeInvitation } from './invitation-store.ts'
import { letGo, takeIn } from './members.ts'
import { changeMember, putPause, removePause } from './store.ts'

const idParam = z.strictObject({ id: z.uuid() })
const partParam = idParam.extend({ partId: z.uuid() })

export function chainMemberRoutes(deps: Deps) {
  const { see, keep } = deskHands(deps)
  return router()
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
}
