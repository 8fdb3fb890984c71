import { createRoute, z } from '@hono/zod-openapi'
import type { Trx } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import {
  bodyAdded,
  invitationAnswer,
  ownBody,
  partiesChosen,
  partyBoard,
} from '../../shared/hearing-parties.ts'
import { mayRemind } from '../../shared/party-reminders.ts'
import { slug } from '../../shared/text.ts'
import { windowState } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { change } from '../change.ts'
import { type ConsultationKept, getKept } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { findBody, findInvitation, putAnswer } from '../hearing-parties.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { keyOf } from './reminders.ts'
import { bodiesOf } from './rules.ts'
import {
  addBody,
  addInvitations,
  countBodies,
  hasResponse,
  listBodyNames,
  listKinds,
  listOwnInvitations,
  listParties,
  listRemindable,
  noteReminded,
  removeInvitation,
} from './store.ts'
import { tellParties } from './telling.ts'

const consultationParam = z.strictObject({ id: slug.max(100) })
const bodyParam = z.strictObject({ bodyId: slug.max(60) })
const ownParam = bodyParam.extend({ consultationId: slug.max(100) })

export function hearingPartyRoutes(deps: Deps) {
  async function getBoard(id: string) {
    const call = await getKept(deps.db, id)
    const [kinds, { parties, others }] = await Promise.all([
      listKinds(deps.db),
      listParties(deps.db, id, call.asked.parties),
    ])
    const { title, opensAt, closesAt, status, example } = call
    const published = status === 'published'
    return {
      consultation: { id, title, opensAt, closesAt, published, example },
      kinds,
      parties,
      others,
    }
  }

  async function listOwnBodies(account: Account) {
    const own = bodiesOf(account)
    const ids = own.map(({ id }) => id)
    const invitations = await listOwnInvitations(deps.db, ids)
    const known = await Promise.all(own.map(({ id }) => findBody(deps.db, id)))
    return own.flatMap(({ id, role }, index) => {
      const found = known[index]
      if (!found) return []
      const { name, example } = found
      return [{ body: { id, name, example }, role, invitations: invitations.get(id) ?? [] }]
    })
  }

  /** @throws ProblemError conflict where nobody can answer it now */
  async function getAnswerable(trx: Trx, id: string): Promise<ConsultationKept> {
    const call = await getKept(trx, id)
    if (call.status !== 'published') throw new ProblemError('conflict', 'It is not published yet')
    if (windowState(call, deps.clock()) === 'closed')
      throw new ProblemError('conflict', 'The deadline has passed')
    return call
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/parties',
        summary: 'The hearing parties of a consultation: who is invited, and what has come of it',
        request: { params: consultationParam },
        responses: answers(partyBoard, 'The board'),
      }),
      async (c) => {
        demand(c.get('asker'), 'party.invite')
        return c.json(await getBoard(c.req.valid('param').id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/consultations/{id}/parties/invitations',
        summary: 'Invite parties; one that is invited already is told nothing',
        request: { params: consultationParam, body: body(partiesChosen) },
        responses: answers(partyBoard, 'The board, with the invitations'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'party.invite')
        const { id } = c.req.valid('param')
        const wanted = [...new Set(c.req.valid('json').bodyIds)]
        await change(deps, account, keyOf(id), async (trx) => {
          const call = await getAnswerable(trx, id)
          if ((await countBodies(trx, wanted)) !== wanted.length)
            throw new ProblemError('invalid', '', [
              { pointer: '/bodyIds', detail: 'there is no such body' },
            ])
          const at = deps.clock()
          const invited = await addInvitations(trx, id, wanted, { at, by: account.id })
          if (invited.length === 0) return undefined
          await tellParties(trx, deps, call, invited, 'party-invited')
          const detail = { bodies: invited.sort().join(' ') }
          return { action: 'party.invite', subject: id, detail }
        })
        return c.json(await getBoard(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/consultations/{id}/parties/invitations/{bodyId}',
        summary: 'Take an invitation back, until the party has answered; its people are told',
        request: { params: consultationParam.extend(bodyParam.shape) },
        responses: answers(partyBoard, 'The board, without the invitation'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'party.invite')
        const { id, bodyId } = c.req.valid('param')
        await change(deps, account, keyOf(id), async (trx) => {
          const call = await getAnswerable(trx, id)
          if (await hasResponse(trx, id, bodyId))
            throw new ProblemError('conflict', 'The body has answered')
          if (!(await removeInvitation(trx, id, bodyId))) return undefined
          await tellParties(trx, deps, call, [bodyId], 'party-uninvited')
          return { action: 'party.uninvite', subject: id, detail: { body: bodyId } }
        })
        return c.json(await getBoard(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/desk/consultations/{id}/parties/reminders',
        summary: 'Remind parties that have neither answered nor declined, at most once a day',
        request: { params: consultationParam, body: body(partiesChosen) },
        responses: answers(partyBoard, 'The board, with the reminders'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'party.invite')
        const { id } = c.req.valid('param')
        const wanted = c.req.valid('json').bodyIds
        await change(deps, account, keyOf(id), async (trx) => {
          const call = await getAnswerable(trx, id)
          const at = deps.clock()
          const waiting = (await listRemindable(trx, { consultationId: id }))
            .filter((row) => wanted.includes(row.bodyId) && mayRemind(row, at))
            .map(({ bodyId }) => bodyId)
          const reminded = await tellParties(trx, deps, call, waiting, 'party-reminded')
          if (reminded.length === 0) return undefined
          await noteReminded(trx, id, reminded, at)
          const detail = { bodies: reminded.join(' ') }
          return { action: 'party.remind', subject: id, detail }
        })
        return c.json(await getBoard(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/parties/{bodyId}',
        summary: 'Write down a body that was not known, so that it can be invited',
        request: { params: consultationParam.extend(bodyParam.shape), body: body(bodyAdded) },
        responses: answers(partyBoard, 'The board, where the body is among the others'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'party.invite')
        const { id, bodyId } = c.req.valid('param')
        const { name, kind } = c.req.valid('json')
        await change(deps, account, 'bodies', async (trx) => {
          await getKept(trx, id)
          const twin = (await listBodyNames(trx)).find((each) => isSameName(each.name, name))
          // A retry of what came through.
          if (twin?.id === bodyId) return undefined
          if (twin || !(await addBody(trx, { id: bodyId, name, kind })))
            throw new ProblemError('conflict', 'There is a body of that name already')
          return { action: 'body.add', subject: bodyId, detail: { kind } }
        })
        return c.json(await getBoard(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/bodies',
        summary: 'The bodies that I answer for, and what they are invited to',
        responses: answers(z.array(ownBody), 'The bodies, by name'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'representation.accept')
        return c.json(await listOwnBodies(account), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/bodies/{bodyId}/invitations/{consultationId}',
        summary: 'Say yes or no to an invitation; until the deadline one may say the other',
        request: { params: ownParam, body: body(invitationAnswer) },
        responses: answers(z.array(ownBody), 'The bodies, by name'),
      }),
      async (c) => {
        const { bodyId, consultationId } = c.req.valid('param')
        const account = demand(c.get('asker'), 'party.answer', bodyId)
        const { state } = c.req.valid('json')
        await change(deps, account, keyOf(consultationId), async (trx) => {
          const found = await findInvitation(trx, consultationId, bodyId)
          if (!found) throw new ProblemError('not_found')
          await getAnswerable(trx, consultationId)
          if (found.state === state) return undefined
          if (state === 'declined' && (await hasResponse(trx, consultationId, bodyId)))
            throw new ProblemError('conflict', 'The body has answered')
          await putAnswer(trx, found, { state, at: deps.clock(), by: account.id })
          return {
            action: state === 'accepted' ? 'party.accept' : 'party.decline',
            subject: consultationId,
            detail: { body: bodyId },
          }
        })
        return c.json(await listOwnBodies(account), 200)
      },
    )
}

function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLocaleLowerCase('da').replaceAll(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}
