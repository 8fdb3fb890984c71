// Writing a consultation at the desk: read it as it is kept, save it whole, bring its files.
import { createRoute, z } from '@hono/zod-openapi'
import { attachmentBytesMax } from '../../shared/attachments.ts'
import { consultationSave, consultationWritten } from '../../shared/consultation-saves.ts'
import { askedParty, materialFile } from '../../shared/consultations.ts'
import { hearingPartyKindId } from '../../shared/hearing-parties.ts'
import { slug } from '../../shared/text.ts'
import { demand } from '../access.ts'
import { fileHeaders } from '../attachments.ts'
import { limitBody } from '../body.ts'
import { listAskedParties } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { answers, body, bytes, fileAnswers, router } from '../router.ts'
import { keepFile, readFile } from './material-files.ts'
import { saveConsultation } from './saving.ts'
import { findWritten } from './store.ts'

const idParam = z.strictObject({ id: z.string().max(100) })
const newIdParam = z.strictObject({ id: slug.max(100).refine((id) => id !== 'ny') })
const fileParam = z.strictObject({ id: z.string().max(100), fileId: z.uuid() })

export function consultationDeskRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'get',
        path: '/hearing-parties',
        summary: 'The kinds of bodies with the right to be heard, and the bodies of each',
        responses: answers(z.array(askedParty), 'The kinds, in their order'),
      }),
      async (c) => c.json(await listAskedParties(deps.db, hearingPartyKindId.options), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/desk/consultations/{id}',
        summary: 'A consultation as staff write on it, drafts too',
        request: { params: idParam },
        responses: answers(consultationWritten, 'The consultation'),
      }),
      async (c) => {
        demand(c.get('asker'), 'consultation.write')
        const found = await findWritten(deps.db, c.req.valid('param').id, deps.clock())
        if (!found) throw new ProblemError('not_found')
        return c.json(found, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}',
        summary: 'Save a consultation whole: a new one, or the next revision of one',
        request: { params: newIdParam, body: body(consultationSave) },
        responses: answers(consultationWritten, 'The consultation, saved'),
      }),
      async (c) => {
        const account = demand(c.get('asker'), 'consultation.write')
        const { id } = c.req.valid('param')
        return c.json(await saveConsultation(deps, account, id, c.req.valid('json')), 200)
      },
    )
}

/** Files come whole, so these stand before the rule that a body is JSON. */
export function consultationFileRoutes(deps: Deps) {
  return router()
    .openapi(
      createRoute({
        method: 'put',
        path: '/desk/consultations/{id}/files/{fileId}',
        summary: 'Bring a file of the material',
        middleware: limitBody(attachmentBytesMax),
        request: {
          params: fileParam,
          query: z.strictObject({ name: z.string().min(1).max(200) }),
          body: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
        },
        responses: answers(materialFile, 'The file, to be named in a section'),
      }),
      async (c) => {
        demand(c.get('asker'), 'consultation.write')
        const { id, fileId } = c.req.valid('param')
        const sent = new Uint8Array(await c.req.arrayBuffer())
        const named = { id: fileId, name: c.req.valid('query').name }
        return c.json(await keepFile(deps, id, named, sent), 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/consultations/{id}/files/{fileId}',
        summary: 'A file of a published consultation’s material',
        request: { params: fileParam },
        responses: fileAnswers('The file'),
      }),
      async (c) => {
        const { id, fileId } = c.req.valid('param')
        const { file, bytes: content } = await readFile(deps, id, fileId)
        return c.body(content, 200, fileHeaders(file))
      },
    )
}
