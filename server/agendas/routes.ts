import { createRoute, z } from '@hono/zod-openapi'
import { agenda, agendaItemGiven, moveRequestAnswer, ownMoveRequest } from '../../shared/agendas.ts'
import { slug } from '../../shared/text.ts'
import { demand } from '../access.ts'
import { changeMark } from '../cases.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { findHeldMeeting } from '../meetings.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { putItem, waits } from './rules.ts'
import {
  answerRequest,
  findPlace,
  findRequest,
  listItems,
  listPlaces,
  removePlaces,
} from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const itemParam = z.strictObject({ id: z.string().max(100), itemId: slug.max(100) })

export function agendaRoutes(deps: Deps) {
  const getAgenda = async (meetingId: string) => {
    if (!(await findHeldMeeting(deps.db, meetingId))) throw new ProblemError('not_found')
    return { meetingId, items: await listItems(deps.db, meetingId) }
  }
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/agenda',
        summary: 'A meeting’s agenda, the ordinary part first',
        request: { params: idParam },
        responses: answers(agenda, 'The agenda'),
      }),
      async (c) => c.json(await getAgenda(c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/move-requests/{id}',
        summary: 'A request of mine to move an item, and the answer to it',
        request: { params: z.strictObject({ id: z.uuid() }) },
        responses: answers(ownMoveRequest, 'The request'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const found = await findRequest(deps.db, c.req.valid('param').id)
        if (found?.accountId !== account.id) throw new ProblemError('not_found')
        const { accountId: _, ...own } = found
        return c.json(own, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/meetings/{id}/agenda/{itemId}',
        summary: 'Put an item on a meeting’s agenda, or change it, also where others have it too',
        request: { params: itemParam, body: body(agendaItemGiven) },
        responses: answers(agenda, 'The agenda, with the item'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'agenda.change')
        const { id, itemId } = c.req.valid('param')
        const given = c.req.valid('json')
        await change(deps, account, `agenda item ${itemId}`, async (trx) => {
          if (!(await findHeldMeeting(trx, id))) throw new ProblemError('not_found')
          const action = await putItem(trx, id, itemId, given)
          return {
            action,
            subject: itemId,
            detail: { meeting: id, part: given.part },
          }
        })
        return c.json(await getAgenda(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/desk/meetings/{id}/agenda/{itemId}',
        summary: 'Take an item off a meeting’s agenda; a request that waits is answered first',
        request: { params: itemParam },
        responses: answers(agenda, 'The agenda, without the item'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'agenda.change')
        const { id, itemId } = c.req.valid('param')
        await change(deps, account, `agenda item ${itemId}`, async (trx) => {
          const place = (await listPlaces(trx, itemId)).find((each) => each.meeting_id === id)
          if (!place) throw new ProblemError('not_found')
          if (place.answer === 'waiting') throw waits()
          await removePlaces(trx, itemId, [id])
          return {
            action: 'agenda.remove',
            subject: itemId,
            detail: { meeting: id, request: place.answer },
          }
        })
        return c.json(await getAgenda(id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/meetings/{id}/agenda/{itemId}/request',
        summary: 'Answer a request to move an item to the ordinary part',
        request: { params: itemParam, body: body(moveRequestAnswer) },
        responses: answers(agenda, 'The agenda, with the answer'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'agenda.change')
        const { id, itemId } = c.req.valid('param')
        const { answer, text } = c.req.valid('json')
        await change(deps, account, `agenda item ${itemId}`, async (trx) => {
          if (!(await findPlace(trx, id, itemId))) throw new ProblemError('not_found')
          const at = deps.clock()
          const asked = await answerRequest(trx, { meetingId: id, itemId }, { answer, text, at })
          if (!asked) throw new ProblemError('conflict', 'No request waits for an answer here')
          await changeMark(trx, asked.submissionId, { mark: 'done', at, by: account.id })
          const kind = answer === 'moved' ? 'item-moved' : 'item-kept'
          await addMessage(trx, { id: deps.random.id(), kind, at, ...asked })
          return { action: 'agenda.answer', subject: itemId, detail: { meeting: id, answer } }
        })
        return c.json(await getAgenda(id), 200)
      },
    )
}
