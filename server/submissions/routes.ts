import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { attachmentBytesMax } from '../../shared/attachments.ts'
import { instant } from '../../shared/instant.ts'
import {
  ownSubmission,
  receiptChecked,
  receiptQuestion,
  submissionDecision,
  submissionEnvelope,
  submissionStatusQuestion,
} from '../../shared/submissions.ts'
import { demand } from '../access.ts'
import { downloadHeaders, fileOf, findReceived } from '../attachments.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, bytes, type Env, fileAnswers, router } from '../router.ts'
import { accountsOf, demandSender } from '../session.ts'
import { tellDecision, tellDecisions, tellOwn } from './decisions.ts'
import { decideSubmission } from './door.ts'
import type { Form } from './forms.ts'
import { checkReceipt } from './receipts.ts'
import { findOwn, listKnown, listOwn } from './store.ts'
import { takePiece } from './upload.ts'

const idParam = z.strictObject({ id: z.uuid() })
const attachmentParam = z.strictObject({ id: z.uuid(), attachmentId: z.uuid() })
const senderHeader = z.object({ 'x-account': z.uuid() })

/**
 * From here on the request acts for the account that X-Account names. Who sends is settled before
 * what is sent: a phone whose session ended holds its items for login.
 */
function actForSender(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('asker', await demandSender(deps, c, 'submission.send'))
    await next()
  }
}

export function submissionRoutes(deps: Deps, forms: readonly Form[]) {
  const examples = Object.fromEntries(
    forms.map((form) => [
      form.form,
      {
        summary: form.title.en,
        value: {
          form: form.form,
          version: form.version,
          payload: form.example,
          attachments: [],
          queueAgeMs: 0,
        },
      },
    ]),
  )
  return router()
    .openapi(
      createRoute({
        method: 'put',
        path: '/submissions/{id}',
        summary: 'Send a submission; a retry with the same id gets the first decision',
        middleware: actForSender(deps),
        request: {
          params: idParam,
          headers: senderHeader,
          body: {
            required: true,
            content: { 'application/json': { schema: submissionEnvelope, examples } },
          },
        },
        responses: answers(
          submissionDecision,
          'Decided: received, filed, or refused with a reason',
        ),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.send')
        const { id } = c.req.valid('param')
        return c.json(await decideSubmission(deps, forms, account, id, c.req.valid('json')), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/submissions/status',
        summary: 'What was decided of these ids; unknown ones are left out',
        request: { body: body(submissionStatusQuestion) },
        responses: answers(
          z.strictObject({ decisions: z.array(submissionDecision), serverNow: instant }),
          'The known decisions',
        ),
      }),
      async (c) => {
        const sender = await demandSender(deps, c, 'submission.see-own')
        const accounts = await accountsOf(deps.db, sender.id)
        const rows = await listKnown(deps.db, accounts, c.req.valid('json').ids)
        const decisions = await tellDecisions(deps, rows)
        return c.json({ decisions, serverNow: deps.clock() }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/submissions',
        summary: 'My submissions, newest first',
        request: {
          query: z.object({
            after: z
              .string()
              .max(100)
              .regex(/^[^~]+~[^~]+$/)
              .optional(),
            limit: z.coerce.number().int().min(1).max(50).default(20),
            /** Only those received about one thing that staff read, such as a task committee. */
            aboutKind: z.string().max(40).optional(),
            aboutId: z.string().max(100).optional(),
          }),
        },
        responses: answers(
          z.strictObject({ submissions: z.array(submissionDecision), next: z.string().nullable() }),
          'One page of decisions',
        ),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const accounts = await accountsOf(deps.db, account.id)
        const { rows, next } = await listOwn(deps.db, accounts, c.req.valid('query'))
        return c.json({ submissions: await tellDecisions(deps, rows), next }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/submissions/{id}',
        summary: 'One of my submissions, with what I sent',
        request: { params: idParam },
        responses: answers(ownSubmission, 'The decision, the payload and the attachments'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const accounts = await accountsOf(deps.db, account.id)
        const row = await findOwn(deps.db, accounts, c.req.valid('param').id)
        if (!row) throw new ProblemError('submission_unknown')
        return c.json(await tellOwn(deps, row), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/submissions/{id}/attachments/{attachmentId}',
        summary: 'An attachment of mine, as I sent it',
        request: { params: attachmentParam },
        responses: fileAnswers('The bytes'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const accounts = await accountsOf(deps.db, account.id)
        const { id, attachmentId } = c.req.valid('param')
        const row = await findOwn(deps.db, accounts, id)
        if (!row) throw new ProblemError('submission_unknown')
        const attachment = await findReceived(deps.db, id, attachmentId)
        if (!attachment) throw new ProblemError('attachment_unknown')
        const content = await deps.files.read(fileOf(attachment))
        return c.body(content, 200, downloadHeaders(attachment))
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/receipts',
        summary: 'What a receipt vouches for, to anyone who has its number and its code',
        request: { body: body(receiptQuestion) },
        responses: answers(receiptChecked, 'When what came, and what became of it'),
      }),
      async (c) => c.json(await checkReceipt(deps, c.req.valid('json')), 200),
    )
}

/** Stands before what limits all other bodies and reads them as JSON. */
export function uploadRoutes(deps: Deps) {
  return router().openapi(
    createRoute({
      method: 'patch',
      path: '/submissions/{id}/attachments/{attachmentId}',
      summary: 'Send an attachment’s bytes from an offset on; those before a cut are kept',
      middleware: actForSender(deps),
      request: {
        params: attachmentParam,
        headers: senderHeader.extend({
          'upload-offset': z
            .string()
            .regex(/^\d{1,9}$/)
            .transform(Number),
        }),
        body: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
      },
      responses: answers(submissionDecision, 'The submission as it is now'),
    }),
    async (c) => {
      const account = demand(c.get('asker'), 'submission.send')
      const { id, attachmentId } = c.req.valid('param')
      const length = Number(c.req.header('Content-Length') ?? 0)
      if (length > attachmentBytesMax) throw new ProblemError('too_large')
      const row = await takePiece(deps, await accountsOf(deps.db, account.id), {
        submissionId: id,
        attachmentId,
        offset: c.req.valid('header')['upload-offset'],
        length,
        bytes: readPieces(c.req.raw.body),
      })
      return c.json(await tellDecision(deps, row), 200)
    },
  )
}

async function* readPieces(stream: ReadableStream<Uint8Array> | null) {
  try {
    if (stream) yield* stream
  } catch {
    throw new ProblemError('bad_request', 'The bytes broke off')
  }
}
