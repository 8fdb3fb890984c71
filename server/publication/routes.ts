import { createRoute, z } from '@hono/zod-openapi'
import { lockKey } from '../../db/open.ts'
import {
  deskResponse,
  journalEntry,
  ownPublication,
  plainPublication,
  plainPublished,
  publicationQueue,
  publicationReview,
  publicResponseFilter,
  publicResponseOpened,
  publicResponsePage,
  queueFilter,
} from '../../shared/publication.ts'
import { toLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { downloadHeaders, findReceived, readShown } from '../attachments.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import { getPublished } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { isPlain, listPublicAttachments, listUnfiled, publish } from '../publication.ts'
import { findResponse, findResponseOf, listParts, listResponses } from '../responses.ts'
import { answers, body, fileAnswers, router } from '../router.ts'
import { accountsOf } from '../session.ts'
import { reviewResponse } from './review.ts'
import {
  countQueue,
  findConsultationOf,
  findJournal,
  isDeleted,
  listAppealed,
  listWaiting,
  putJournal,
} from './store.ts'
import {
  openResponse,
  tellDeleted,
  tellOwn,
  toAbout,
  toListed,
  toPublic,
  toQueued,
} from './view.ts'

const callParam = z.strictObject({ id: z.string().max(100) })
const responseParam = callParam.extend({ number: z.coerce.number().int().min(1) })
const ownParam = z.strictObject({ id: z.uuid() })
const attachmentParam = responseParam.extend({ attachmentId: z.uuid() })

export function publicationRoutes(deps: Deps) {
  const { db } = deps
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/responses',
        summary: 'The responses that are public, by number, with what is hidden left out',
        request: { params: callParam, query: publicResponseFilter },
        responses: answers(publicResponsePage, 'One page of responses'),
      }),
      async (c) => {
        const { id: consultationId } = c.req.valid('param')
        const { after, limit } = c.req.valid('query')
        const call = await getPublished(db, consultationId)
        const filter = { consultationId, publication: 'public' } as const
        const found = await listResponses(db, filter, after, limit + 1)
        const journal = await findJournal(db, consultationId)
        const shown = found.slice(0, limit)
        return c.json(
          {
            consultation: toAbout(call),
            tombstone: journal?.tombstone ?? null,
            responses: await toListed(db, call, shown),
            next: found.length > limit ? String(shown.at(-1)?.number) : null,
          },
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/responses/{number}',
        summary: 'One public response, or that it was deleted with the others',
        request: { params: responseParam },
        responses: answers(publicResponseOpened, 'The response'),
      }),
      async (c) => {
        const { id, number } = c.req.valid('param')
        const call = await getPublished(db, id)
        const found = await findResponse(db, id, number)
        const [response = null] = found ? await toPublic(db, call, [found]) : []
        const tombstone = found ? null : ((await findJournal(db, id))?.tombstone ?? null)
        if (!response && !tombstone) throw new ProblemError('not_found')
        return c.json({ consultation: toAbout(call), tombstone, response }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/responses/{number}/attachments/{attachmentId}',
        summary:
          'An attachment that staff have opened to everybody; a picture without its metadata',
        request: { params: attachmentParam },
        responses: fileAnswers('The bytes, not scanned for viruses'),
      }),
      async (c) => {
        const { id, number, attachmentId } = c.req.valid('param')
        const found = await findResponse(db, (await getPublished(db, id)).id, number)
        const open = found ? await listPublicAttachments(db, [found.submissionId]) : []
        const shown = open.find((each) => each.id === attachmentId)
        const row = shown && (await findReceived(db, shown.submissionId, attachmentId))
        if (!row) throw new ProblemError('attachment_unknown')
        const bytes = await readShown(deps, row)
        return c.body(bytes, 200, downloadHeaders({ ...row, name: shown.name }))
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/responses/{id}/publication',
        summary: 'What of my response everybody may read, and why something is hidden',
        request: { params: ownParam },
        responses: answers(ownPublication, 'How it stands'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'submission.see-own')
        const { id } = c.req.valid('param')
        const own = await accountsOf(db, account.id)
        const found = await findOwn(db, id, own)
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/publications',
        summary: 'Responses by how they stand with the public, those that wait first of all',
        request: { params: callParam, query: queueFilter },
        responses: answers(publicationQueue, 'One page of them'),
      }),
      async (c) => {
        demand(c.get('asker'), 'response.publish')
        const { id: consultationId } = c.req.valid('param')
        const { state, after, limit } = c.req.valid('query')
        const call = await getPublished(db, consultationId)
        const found =
          state === 'appealed'
            ? await listAppealed(db, consultationId, after, limit + 1)
            : await listResponses(db, { consultationId, publication: state }, after, limit + 1)
        const shown = found.slice(0, limit)
        const {
          tombstone = null,
          recordedBy: _,
          ...journal
        } = (await findJournal(db, consultationId)) ?? {}
        return c.json(
          publicationQueue.parse({
            consultation: toAbout(call),
            rule: call.publication,
            counts: await countQueue(db, consultationId),
            unfiled: (await listUnfiled(db, deps.clock(), [consultationId])).length > 0,
            journal: 'caseNumber' in journal ? journal : null,
            tombstone,
            responses: await toQueued(db, call, shown),
            next: found.length > limit ? String(shown.at(-1)?.number) : null,
          }),
          200,
        )
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/publications',
        summary: 'Make those public that somebody has read and in which nothing was found',
        request: { params: callParam, body: body(plainPublication) },
        responses: answers(plainPublished, 'The numbers of those that are public now'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.publish')
        const { id } = c.req.valid('param')
        const { numbers } = c.req.valid('json')
        const published = await db.transaction().execute(async (trx) => {
          const call = await getPublished(trx, id)
          const found = await listWaiting(trx, id, numbers)
          const parts = await listParts(
            trx,
            found.map(({ submissionId }) => submissionId),
          )
          const done: number[] = []
          for (const response of found) {
            const { submissionId, number } = response
            const own = parts.get(submissionId) ?? []
            if (!isPlain(response, own, call.publication)) continue
            await publish(trx, submissionId, own, [], deps.clock())
            await addAudit(trx, deps, {
              accountId: asker.id,
              action: 'response.publish',
              subject: submissionId,
            })
            done.push(number)
          }
          return done
        })
        return c.json({ published }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/journal',
        summary: 'Note that everything that has come is filed; only then may it be deleted',
        request: { params: callParam, body: body(journalEntry) },
        responses: answers(journalEntry, 'The entry'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.publish')
        const { id } = c.req.valid('param')
        const entry = c.req.valid('json')
        const at = deps.clock()
        if (entry.journalisedOn > toLocal(at).slice(0, 10))
          throw new ProblemError('invalid', '', [
            { pointer: '/journalisedOn', detail: 'lies in the future' },
          ])
        await change(deps, asker, `journal:${id}`, async (trx) => {
          const call = await getPublished(trx, id)
          await putJournal(trx, call.id, { ...entry, at, by: asker.id })
          return {
            action: 'consultation.journalise',
            subject: id,
            detail: { caseNumber: entry.caseNumber, journalisedOn: entry.journalisedOn },
          }
        })
        return c.json(entry, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/publications/{number}',
        summary: 'One response with what was found in it; that it was opened is logged',
        request: { params: responseParam },
        responses: answers(deskResponse, 'The response, as it was written'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.publish')
        const { id: consultationId, number } = c.req.valid('param')
        const opened = await openResponse(deps, { consultationId, number }, asker.id)
        await addAudit(db, deps, {
          accountId: asker.id,
          action: 'response.read',
          subject: opened.submissionId,
        })
        return c.json(opened, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/publications/{number}',
        summary: 'Decide what of a response everybody may read; its author is told what is hidden',
        request: { params: responseParam, body: body(publicationReview) },
        responses: answers(deskResponse, 'The response, decided'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'response.publish')
        const { id: consultationId, number } = c.req.valid('param')
        const given = c.req.valid('json')
        await db.transaction().execute(async (trx) => {
          const call = await getPublished(trx, consultationId)
          const known = await findResponse(trx, consultationId, number)
          if (!known) throw new ProblemError('not_found')
          await lockKey(trx, `review:${known.submissionId}`)
          const response = await findResponseOf(trx, known.submissionId)
          if (!response) throw new ProblemError('not_found')
          await reviewResponse(trx, deps, { call, response, by: asker.id }, given)
        })
        return c.json(await openResponse(deps, { consultationId, number }, asker.id), 200)
      },
    )
}

async function findOwn(db: Deps['db'], id: string, own: readonly string[]) {
  const consultationId = await findConsultationOf(db, id, own)
  if (!consultationId) return undefined
  const response = await findResponseOf(db, id)
  if (response) return await tellOwn(db, response)
  return (await isDeleted(db, id)) ? tellDeleted(consultationId) : undefined
}
