// Who answers for a body: the chair and staff hand out codes, and whoever signs in with one takes it on.
import { createRoute, z } from '@hono/zod-openapi'
import {
  codeGiven,
  type InviteFound,
  inviteAsked,
  inviteDays,
  inviteFound,
  inviteMade,
  representation,
} from '../../shared/representation.ts'
import { slug } from '../../shared/text.ts'
import { addMinutes } from '../../shared/time.ts'
import { type Asker, demand, mayDo } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { type Body, findBody } from '../hearing-parties.ts'
import { limitByAddress } from '../limit.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { hashOf } from '../random.ts'
import { giveRole, takeRole } from '../roles.ts'
import { answers, body, router } from '../router.ts'
import {
  addInvite,
  findInvite,
  type Invite,
  listInvites,
  noteUsed,
  revokeInvite,
} from './invites.ts'
import { listSpokespeople } from './store.ts'

/** A library's devices often share one address; a code has 59 bits. */
const triesPerHour = 60

const bodyParam = z.strictObject({ bodyId: slug.max(60) })
const personParam = bodyParam.extend({ accountId: z.uuid() })
const inviteParam = bodyParam.extend({ inviteId: z.uuid() })

/** Whoever changes who answers for a body takes turns. */
const keyOf = (bodyId: string) => `body:${bodyId}`

export function representationRoutes(deps: Deps) {
  async function getBody(bodyId: string): Promise<Body> {
    const found = await findBody(deps.db, bodyId)
    if (!found) throw new ProblemError('not_found')
    return found
  }

  async function getRepresentation(bodyId: string) {
    const { id, name, example } = await getBody(bodyId)
    const [people, invites] = await Promise.all([
      listSpokespeople(deps.db, [bodyId]),
      listInvites(deps.db, bodyId, deps.clock()),
    ])
    return { body: { id, name, example }, people: people.get(bodyId) ?? [], invites }
  }

  function stateOf(invite: Invite, asker: Asker): InviteFound['state'] {
    const holds = asker?.roles.some(
      ({ role, body: held }) =>
        held?.id === invite.bodyId && (role === 'chair' || role === invite.role),
    )
    if (holds) return 'mine'
    if (invite.usedBy) return 'used'
    if (invite.revokedAt) return 'revoked'
    return invite.expiresAt < deps.clock() ? 'expired' : 'open'
  }

  async function toFound(invite: Invite, asker: Asker) {
    const { id, name, example } = await getBody(invite.bodyId)
    const { role, expiresAt } = invite
    return { body: { id, name, example }, role, expiresAt, state: stateOf(invite, asker) }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/bodies/{bodyId}/representation',
        summary: 'Who answers for a body, for its chair and for staff',
        request: { params: bodyParam },
        responses: answers(representation, 'Its people, and the codes that nobody has used'),
      }),
      async (c) => {
        const { bodyId } = c.req.valid('param')
        demand(c.get('asker'), 'representation.manage', bodyId)
        return c.json(await getRepresentation(bodyId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/bodies/{bodyId}/representation/invites',
        summary: 'Make a code that lets one person answer for the body; staff alone make a chair’s',
        request: { params: bodyParam, body: body(inviteAsked) },
        responses: answers(inviteMade, 'The code, told this once'),
      }),
      async (c) => {
        const { bodyId } = c.req.valid('param')
        const { role } = c.req.valid('json')
        const asker = c.get('asker')
        const account = demand(asker, 'representation.manage', bodyId)
        if (role === 'chair') demand(asker, 'party.invite')
        await getBody(bodyId)
        const code = deps.random.code()
        const id = deps.random.id()
        await change(deps, account, keyOf(bodyId), async (trx) => {
          const madeAt = deps.clock()
          await addInvite(trx, {
            id,
            codeHash: hashOf(code),
            bodyId,
            role,
            madeBy: account.id,
            madeAt,
            expiresAt: addMinutes(madeAt, inviteDays * 24 * 60),
          })
          return { action: 'representation.invite', subject: bodyId, detail: { role, invite: id } }
        })
        return c.json({ code, representation: await getRepresentation(bodyId) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/bodies/{bodyId}/representation/invites/{inviteId}',
        summary: 'Take back a code that nobody has used',
        request: { params: inviteParam },
        responses: answers(representation, 'The code can be used no more'),
      }),
      async (c) => {
        const { bodyId, inviteId } = c.req.valid('param')
        const account = demand(c.get('asker'), 'representation.manage', bodyId)
        await change(deps, account, keyOf(bodyId), async (trx) => {
          if (!(await revokeInvite(trx, bodyId, inviteId, deps.clock()))) return undefined
          const detail = { invite: inviteId }
          return { action: 'representation.revoke', subject: bodyId, detail }
        })
        return c.json(await getRepresentation(bodyId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/bodies/{bodyId}/representation/people/{accountId}',
        summary: 'Somebody answers for the body no more; a body’s own last chair stays',
        request: { params: personParam },
        responses: answers(representation, 'Those who still do'),
      }),
      async (c) => {
        const { bodyId, accountId } = c.req.valid('param')
        const asker = c.get('asker')
        const account = demand(asker, 'representation.manage', bodyId)
        const found = await getBody(bodyId)
        await change(deps, account, keyOf(bodyId), async (trx) => {
          const people = (await listSpokespeople(trx, [bodyId])).get(bodyId) ?? []
          const person = people.find((each) => each.accountId === accountId)
          if (!person) return undefined
          const chairs = people.filter(({ role }) => role === 'chair')
          if (person.role === 'chair' && chairs.length === 1 && !mayDo(asker, 'party.invite'))
            throw new ProblemError('conflict', 'A body keeps its last chair')
          for (const role of ['chair', 'representative'] as const)
            await takeRole(trx, accountId, role, bodyId)
          if (accountId !== account.id)
            await addMessage(trx, {
              id: deps.random.id(),
              accountId,
              kind: 'representation-ended',
              about: {
                kind: 'body',
                id: bodyId,
                path: '/mig',
                title: { da: found.name, en: found.name },
                closesAt: null,
              },
              at: deps.clock(),
            })
          const detail = { person: accountId, role: person.role }
          return { action: 'representation.end', subject: bodyId, detail }
        })
        return c.json(await getRepresentation(bodyId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/representation-invites',
        summary: 'What a code is for, and whether it can still be used',
        middleware: limitByAddress(deps, triesPerHour),
        request: { body: body(codeGiven) },
        responses: answers(inviteFound, 'The body, and how the code stands'),
      }),
      async (c) => {
        const invite = await findInvite(deps.db, hashOf(c.req.valid('json').code))
        if (!invite) throw new ProblemError('not_found')
        return c.json(await toFound(invite, c.get('asker')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/representations',
        summary: 'Take on answering for a body by a code; it works once',
        middleware: limitByAddress(deps, triesPerHour),
        request: { body: body(codeGiven) },
        responses: answers(inviteFound, 'The body, which is mine to answer for'),
      }),
      async (c) => {
        const asker = c.get('asker')
        const account = demand(asker, 'representation.accept')
        const codeHash = hashOf(c.req.valid('json').code)
        const invite = await findInvite(deps.db, codeHash)
        if (!invite) throw new ProblemError('not_found')
        const found = await getBody(invite.bodyId)
        await change(deps, account, keyOf(found.id), async (trx) => {
          const now = await findInvite(trx, codeHash)
          const state = now && stateOf(now, asker)
          if (state === 'mine') return undefined
          if (state !== 'open') throw new ProblemError('conflict', `The code is ${state}`)
          const held = { id: found.id, name: found.name }
          if (invite.role === 'chair') await takeRole(trx, account.id, 'representative', found.id)
          await giveRole(trx, account.id, { role: invite.role, body: held })
          await noteUsed(trx, invite.id, { at: deps.clock(), by: account.id })
          const detail = { role: invite.role, invite: invite.id }
          return { action: 'representation.accept', subject: found.id, detail }
        })
        return c.json({ ...(await toFound(invite, asker)), state: 'mine' as const }, 200)
      },
    )
}
