import { createRoute, z } from '@hono/zod-openapi'
import { callFilter, callPage, windowChange } from '../../shared/calls.ts'
import { consultation, guestsChange } from '../../shared/consultations.ts'
import { fromLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { withCounts } from '../cases.ts'
import { findConsultation, getConsultation, getPublished } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { listUnfiled } from '../publication.ts'
import { answers, body, router } from '../router.ts'
import { toListing } from './rules.ts'
import { changeGuests, changeWindow, listCalls } from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })

export function consultationRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}',
        summary: 'A consultation: its material, who is asked and until when',
        request: { params: idParam },
        responses: answers(consultation, 'The consultation'),
      }),
      async (c) => {
        const found = await findConsultation(deps.db, c.req.valid('param').id)
        if (found?.status !== 'published') throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations',
        summary: 'Consultations, and how many responses have come to each',
        request: { query: callFilter },
        responses: answers(callPage, 'One page of consultations, latest deadline first'),
      }),
      async (c) => {
        demand(c.get('asker'), 'case.read')
        const { calls, next } = await listCalls(deps.db, c.req.valid('query'))
        const [counted, unfiled] = await Promise.all([
          withCounts(deps.db, 'consultation', 'consultation-response', calls),
          listUnfiled(
            deps.db,
            deps.clock(),
            calls.map(({ id }) => id),
          ),
        ])
        return c.json(
          {
            calls: counted.map((call) => ({ ...call, unfiled: unfiled.includes(call.id) })),
            next,
          },
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/window',
        summary: 'Open and close a consultation, in Copenhagen time',
        request: { params: idParam, body: body(windowChange) },
        responses: answers(consultation, 'The consultation, changed'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'consultation.change-window')
        const { id } = c.req.valid('param')
        const { opensAt, closesAt } = c.req.valid('json')
        const change = { opensAt: fromLocal(opensAt), closesAt: fromLocal(closesAt) }
        const changed = await deps.db.transaction().execute(async (trx) => {
          const before = await getPublished(trx, id)
          await changeWindow(trx, id, { ...change, changedAt: deps.clock() })
          const found = await getConsultation(trx, id)
          await putListing(trx, toListing(found))
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'consultation.change-window',
            subject: id,
            detail: { opensBefore: before.opensAt, closesBefore: before.closesAt, ...change },
          })
          return found
        })
        return c.json(changed, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/guests',
        summary: 'Say whether one may respond without signing in',
        request: { params: idParam, body: body(guestsChange) },
        responses: answers(consultation, 'The consultation, changed'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'consultation.change-window')
        const { id } = c.req.valid('param')
        const { guests } = c.req.valid('json')
        const changed = await deps.db.transaction().execute(async (trx) => {
          const before = await getPublished(trx, id)
          if (guests && !before.asked.everyone)
            throw new ProblemError('conflict', 'Only the invited parties may respond')
          await changeGuests(trx, id, guests)
          await addAudit(trx, deps, {
            accountId: asker.id,
            action: 'consultation.change-guests',
            subject: id,
            detail: { before: before.guests ? 1 : 0, after: guests ? 1 : 0 },
          })
          return await getConsultation(trx, id)
        })
        return c.json(changed, 200)
      },
    )
}
