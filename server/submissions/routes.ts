import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { instant } from '../../shared/instant.ts'
import {
  submissionDecision,
  submissionEnvelope,
  submissionStatusQuestion,
} from '../../shared/submissions.ts'
import { demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, type Env, router } from '../router.ts'
import { decideSubmission } from './door.ts'
import type { Form } from './forms.ts'
import { findSubmission, listKnown, listOwn, toDecision } from './store.ts'

const idParam = z.strictObject({ id: z.uuid() })

const ownSubmission = submissionDecision
  .extend({ version: z.number().int(), payload: z.record(z.string(), z.unknown()) })
  .meta({ id: 'OwnSubmission' })

/** Who sends is settled before what is sent: a phone whose session ended holds its items for login. */
const checkSender: MiddlewareHandler<Env> = async (c, next) => {
  const account = demand(c.get('asker'), 'submission.send')
  const claimed = c.req.header('X-Account')
  if (claimed !== undefined && claimed !== account.id) throw new ProblemError('account_mismatch')
  await next()
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
        middleware: checkSender,
        request: {
          params: idParam,
          headers: z.object({ 'x-account': z.uuid() }),
          body: {
            required: true,
            content: { 'application/json': { schema: submissionEnvelope, examples } },
          },
        },
        responses: answers(submissionDecision, 'Decided: received, or refused with a reason'),
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
        const account = demand(c.get('asker'), 'submission.see-own')
        const rows = await listKnown(deps.db, account.id, c.req.valid('json').ids)
        const serverNow = deps.clock()
        return c.json({ decisions: rows.map((row) => toDecision(row, serverNow)), serverNow }, 200)
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
        const { rows, next } = await listOwn(deps.db, account.id, c.req.valid('query'))
        const serverNow = deps.clock()
        return c.json({ submissions: rows.map((row) => toDecision(row, serverNow)), next }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/submissions/{id}',
        summary: 'One of my submissions, with what I sent',
        request: { params: idParam },
        responses: answers(ownSubmission, 'The decision and the payload'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const row = await findSubmission(deps.db, c.req.valid('param').id)
        if (!row || row.account_id !== account.id) throw new ProblemError('submission_unknown')
        const decision = toDecision(row, deps.clock())
        return c.json({ ...decision, version: row.version, payload: JSON.parse(row.payload) }, 200)
      },
    )
}
