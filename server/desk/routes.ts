// The desk: what waits for staff, across all features that add cases.
import { createRoute, z } from '@hono/zod-openapi'
import {
  type CaseOpened,
  caseChange,
  caseFilter,
  caseMarking,
  caseOpened,
  casePage,
} from '../../shared/cases.ts'
import { demand } from '../access.ts'
import { downloadHeaders, findReceived, readShown, tellAttachments } from '../attachments.ts'
import { addAudit } from '../audit.ts'
import { demandScored, listHiddenFrom } from '../blind-readings.ts'
import { changeLateDecision, changeMark, findCase, getSenderId, listCases } from '../cases.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, fileAnswers, router } from '../router.ts'

const idParam = z.strictObject({ id: z.uuid() })
const attachmentParam = z.strictObject({ id: z.uuid(), attachmentId: z.uuid() })

/** @throws ProblemError not_found */
async function openCase(deps: Deps, id: string): Promise<CaseOpened> {
  const found = await findCase(deps.db, id)
  if (!found) throw new ProblemError('not_found')
  return { ...found, attachments: await tellAttachments(deps, id, found.ended === null) }
}

export function deskRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/cases',
        summary: 'Applications and responses: unopened first, then the longest waiting',
        request: { query: caseFilter },
        responses: answers(casePage, 'One page of cases'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.read')
        const hidden = await listHiddenFrom(deps.db, asker)
        return c.json(await listCases(deps.db, c.req.valid('query'), hidden), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/cases/{id}',
        summary: 'Open a case; that it was opened is logged',
        request: { params: idParam },
        responses: answers(caseOpened, 'What was sent'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.read')
        const { id } = c.req.valid('param')
        await demandScored(deps.db, asker, id)
        const opened = await openCase(deps, id)
        await addAudit(deps.db, deps, { accountId: asker.id, action: 'case.read', subject: id })
        return c.json(opened, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/cases/{id}/attachments/{attachmentId}',
        summary: 'An attachment, a picture without its metadata; that it was opened is logged',
        request: { params: attachmentParam },
        responses: fileAnswers('The bytes, not scanned for viruses'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.read')
        const { id, attachmentId } = c.req.valid('param')
        await demandScored(deps.db, asker, id)
        if (!(await findCase(deps.db, id))) throw new ProblemError('not_found')
        const attachment = await findReceived(deps.db, id, attachmentId)
        if (!attachment) throw new ProblemError('attachment_unknown')
        const shown = await readShown(deps, attachment)
        await addAudit(deps.db, deps, {
          accountId: asker.id,
          action: 'case.read-attachment',
          subject: id,
          detail: { attachmentId },
        })
        return c.body(shown, 200, downloadHeaders(attachment))
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/desk/cases/{id}',
        summary: 'Accept or decline what came after the deadline; its sender is told',
        request: { params: idParam, body: body(caseChange) },
        responses: answers(caseOpened, 'The case, decided'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.decide-late')
        const { id } = c.req.valid('param')
        const { lateDecision } = c.req.valid('json')
        await demandScored(deps.db, asker, id)
        await change(deps, asker, id, async (trx) => {
          const before = await findCase(trx, id)
          if (!before) throw new ProblemError('not_found')
          if (!before.late) throw new ProblemError('conflict', 'It came in time')
          if (before.ended) throw new ProblemError('conflict', 'It counts no longer')
          if (before.lateDecision === lateDecision) return undefined
          await changeLateDecision(trx, id, lateDecision)
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: await getSenderId(trx, id),
            kind: `late-${lateDecision}`,
            submissionId: id,
            at: deps.clock(),
          })
          return {
            action: 'case.decide-late',
            subject: id,
            detail: { from: before.lateDecision, to: lateDecision },
          }
        })
        return c.json(await openCase(deps, id), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/cases/{id}/mark',
        summary: 'Mark how far one has come with a case',
        request: { params: idParam, body: body(caseMarking) },
        responses: answers(caseOpened, 'The case, marked'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'case.mark')
        const { id } = c.req.valid('param')
        const { mark } = c.req.valid('json')
        await demandScored(deps.db, asker, id)
        await change(deps, asker, id, async (trx) => {
          const before = await findCase(trx, id)
          if (!before) throw new ProblemError('not_found')
          await changeMark(trx, id, { mark, at: deps.clock(), by: asker.id })
          return { action: 'case.mark', subject: id, detail: { from: before.mark, to: mark } }
        })
        return c.json(await openCase(deps, id), 200)
      },
    )
}
