// Exports: staff have them made and fetch them; everybody fetches the public ones.
import { createRoute, z } from '@hono/zod-openapi'
import {
  exportAudience,
  exportDesk,
  exportedResponses,
  newExport,
  publicExports,
  type ResponseExport,
  responseExport,
} from '../../shared/exports.ts'
import { slug } from '../../shared/text.ts'
import { demand } from '../access.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import { getKept, getPublished } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { putExport } from '../exports.ts'
import { ProblemError } from '../problem.ts'
import { countResponses } from '../responses.ts'
import { answers, body, bytes, fileAnswers, router } from '../router.ts'
import { pagePolicy } from './html-volumes.ts'
import { filterOf } from './reading.ts'
import {
  changeToCancelled,
  findExport,
  findFile,
  isUnderWay,
  listExports,
  listPublicExports,
} from './store.ts'

const idParam = z.strictObject({ id: slug.max(100) })
const exportParam = idParam.extend({ exportId: z.uuid() })
const fileParam = exportParam.extend({
  name: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z]+$/)
    .max(140),
})
const listed = 50

const fileGiven = {
  ...fileAnswers('The file; JSON is as ExportedResponses'),
  200: {
    description: 'The file',
    content: {
      'application/octet-stream': { schema: bytes },
      'application/json': { schema: exportedResponses },
    },
  },
}

export function exportRoutes(deps: Deps) {
  const { db } = deps

  /** @throws ProblemError not_found */
  async function getExport(consultationId: string, id: string): Promise<ResponseExport> {
    const found = await findExport(db, id)
    if (found?.consultationId !== consultationId) throw new ProblemError('not_found')
    return responseExport.strip().parse(found)
  }

  /** @throws ProblemError not_found */
  async function getFile(consultationId: string, exportId: string, name: string) {
    const found = await findFile(db, exportId, name)
    if (found?.consultation_id !== consultationId) throw new ProblemError('not_found')
    const isRead = found.format === 'html' || found.format === 'pdf'
    const headers = {
      'Content-Type': found.type,
      'Content-Length': String(found.bytes),
      'Content-Disposition': `${isRead ? 'inline' : 'attachment'}; filename="${name}"`,
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
    }
    return { ...found, headers, stream: () => toStream(deps.files.stream(found.file)) }
  }

  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/exports',
        summary: 'What is public of the responses, as files: the latest of each format',
        request: { params: idParam },
        responses: answers(publicExports, 'The files'),
      }),
      async (c) => {
        const { id, title } = await getPublished(db, c.req.valid('param').id)
        return c.json({ title, exports: await listPublicExports(db, id) }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/exports/{exportId}/{name}',
        summary: 'One of the public files',
        request: { params: fileParam },
        responses: fileGiven,
      }),
      async (c) => {
        const { id, exportId, name } = c.req.valid('param')
        const found = await getFile(id, exportId, name)
        if (found.audience !== 'public') throw new ProblemError('not_found')
        return c.body(found.stream(), 200, found.headers)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/exports',
        summary: 'The exports of a consultation, the latest first',
        request: { params: idParam },
        responses: answers(exportDesk, 'Those that were made and those under way'),
      }),
      async (c) => {
        demand(c.get('asker'), 'export.make')
        const { id, title } = await getKept(db, c.req.valid('param').id)
        const [staff, everybody, exports] = await Promise.all([
          countResponses(db, filterOf(id, 'staff')),
          countResponses(db, filterOf(id, 'public')),
          listExports(db, id, listed),
        ])
        return c.json({ title, count: { staff, public: everybody }, exports }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/exports/{exportId}',
        summary: 'Have an export made; the id is of your making, and the same one twice is one',
        request: { params: exportParam, body: body(newExport) },
        responses: answers(responseExport, 'It waits, or stands as it was asked for before'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'export.make')
        const { id, exportId } = c.req.valid('param')
        const { format, audience, caseNumber = null } = c.req.valid('json')
        await getKept(db, id)
        await change(deps, asker, `exports:${id}`, async (trx) => {
          if (await findExport(trx, exportId)) return undefined
          if (await isUnderWay(trx, { consultationId: id, audience, format }))
            throw new ProblemError('conflict', 'The same is being made already')
          const at = deps.clock()
          await putExport(trx, {
            id: exportId,
            consultationId: id,
            audience,
            format,
            caseNumber,
            requestedBy: asker.id,
            at,
            runAt: at,
          })
          return {
            action: 'export.make',
            subject: id,
            detail: { exportId, format, audience },
          }
        })
        return c.json(await getExport(id, exportId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/exports/{exportId}/cancelled',
        summary: 'Cancel an export; what was written of it goes',
        request: { params: exportParam },
        responses: answers(responseExport, 'It is cancelled, or had ended already'),
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'export.make')
        const { id, exportId } = c.req.valid('param')
        await getExport(id, exportId)
        await change(deps, asker, `exports:${id}`, async (trx) =>
          (await changeToCancelled(trx, exportId, deps.clock()))
            ? { action: 'export.cancel', subject: id, detail: { exportId } }
            : undefined,
        )
        return c.json(await getExport(id, exportId), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}/exports/{exportId}/{name}',
        summary: 'A file of an export; that it was fetched is logged',
        request: { params: fileParam },
        responses: fileGiven,
      }),
      async (c) => {
        const asker = demand(c.get('asker'), 'export.make')
        const { id, exportId, name } = c.req.valid('param')
        const found = await getFile(id, exportId, name)
        await addAudit(db, deps, {
          accountId: asker.id,
          action: 'export.fetch',
          subject: id,
          detail: { exportId, name, audience: exportAudience.parse(found.audience) },
        })
        return c.body(found.stream(), 200, found.headers)
      },
    )
}

/** Read as fast as it is taken, and no faster. */
function toStream(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
