import { createRoute, z } from '@hono/zod-openapi'
import { agenda, agendaItemAdded, moveRequestAnswer } from '../../shared/agendas.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { findHeldMeeting } from '../meetings.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, router } from '../router.ts'
import { addItem, answerRequest, findPlace, listItems } from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const itemParam = z.strictObject({ id: z.string().max(100), itemId: z.string().max(100) })

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
        method: 'post',
        path: '/desk/meetings/{id}/agenda',
        summary: 'Put an item on a meeting’s agenda, and on others’ where they have it together',
        request: { params: idParam, body: body(agendaItemAdded) },
        responses: answers(agenda, 'The agenda, with the item'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'agenda.change')
        const { id } = c.req.valid('param')
        const { alsoAt, part, title, ...item } = c.req.valid('json')
        await deps.db.transaction().execute(async (trx) => {
          const itemId = deps.random.id()
          if (!(await findHeldMeeting(trx, id))) throw new ProblemError('not_found')
          const others = [...new Set(alsoAt)].filter((each) => each !== id)
          for (const [index, other] of others.entries())
            if (!(await findHeldMeeting(trx, other)))
              throw new ProblemError('invalid', '', [
                { pointer: `/alsoAt/${index}`, detail: 'there is no such meeting' },
              ])
          const said = { da: title.da, en: title.en || title.da }
          await addItem(trx, { ...item, id: itemId, title: said, example: false }, part, [
            id,
            ...others,
          ])
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'agenda.add',
            subject: itemId,
            detail: { meeting: id, part },
          })
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
        await deps.db.transaction().execute(async (trx) => {
          if (!(await findPlace(trx, id, itemId))) throw new ProblemError('not_found')
          const at = deps.clock()
          if (!(await answerRequest(trx, { meetingId: id, itemId }, { answer, text, at })))
            throw new ProblemError('conflict', 'No request waits for an answer here')
          await addAudit(trx, deps, {
            accountId: account.id,
            action: 'agenda.answer',
            subject: itemId,
            detail: { meeting: id, answer },
          })
        })
        return c.json(await getAgenda(id), 200)
      },
    )
}
