// The API described for others: OpenAPI 3.1, made from the schemas that the routes check with.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { consultationBytesMax } from '../shared/consultation-saves.ts'
import { submissionBytesMax, submissionEnvelope } from '../shared/submissions.ts'
import { answers, type Env, router } from './router.ts'
import { sessionCookie } from './session.ts'
import type { Form } from './submissions/forms.ts'

/** @param make gives the document; asked at the first request and kept */
export function openApiRoutes(make: () => ApiDocument) {
  let document: ApiDocument | undefined
  return router().openapi(
    createRoute({
      method: 'get',
      path: '/openapi.json',
      summary: 'This description',
      responses: answers(z.looseObject({ openapi: z.string() }), 'OpenAPI 3.1'),
    }),
    (c) => {
      document ??= make()
      return c.json({ ...document }, 200)
    },
  )
}

/**
 * @param app with every route mounted
 * @param forms what the door takes; each becomes a body of `PUT /api/submissions/{id}`
 */
export function describeApi(app: OpenAPIHono<Env>, forms: readonly Form[]) {
  const registry = app.openAPIRegistry
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
    description: 'Set when a person signs in',
  })
  for (const form of forms) {
    const payload = registry.register(toName(form.form), form.schema)
    registry.register(
      bodyName(form),
      submissionEnvelope.extend({
        form: z.literal(form.form),
        version: z.literal(form.version),
        payload,
      }),
    )
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Medspil',
      version: '1',
      description: [
        'What the app itself uses. Everything that a person submits goes through one door,',
        '`PUT /api/submissions/{id}`, under an id that the sender makes: a retry with the same id',
        'gets the first decision again. A refusal is decided too, so it is answered 200 with its',
        'reason; a problem (RFC 9457) means that nothing was decided and nothing stored.',
        'Attachments are named in it with size and SHA-256, and their bytes sent afterwards from an',
        'offset on, which `missing` of every answer tells; until all have come, it is `filed`.',
        `A body is JSON of at most ${submissionBytesMax} bytes, a consultation’s of ${consultationBytesMax}. Lists are read page by page:`,
        '`next` of one page is `after` of the following.',
      ].join(' '),
      license: { name: 'EUPL-1.2', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
    },
    servers: [{ url: '/' }],
  })
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of ['get', 'put', 'post', 'patch', 'delete'] as const) {
      const operation = item[method]
      if (operation) operation.security = needsSession(path) ? [{ session: [] }] : []
    }
  }
  const door = document.paths?.['/api/submissions/{id}']?.put?.requestBody
  const json = door && 'content' in door ? door.content['application/json'] : undefined
  if (json) {
    const refs = forms.map((form) => `#/components/schemas/${bodyName(form)}`)
    json.schema = {
      oneOf: refs.map(($ref) => ({ $ref })),
      discriminator: {
        propertyName: 'form',
        mapping: Object.fromEntries(forms.map(({ form }, index) => [form, refs[index] ?? ''])),
      },
    }
  }
  return document
}

type ApiDocument = ReturnType<typeof describeApi>

/** What belongs to a person or to staff; everything else is the same for everyone. */
function needsSession(path: string): boolean {
  return /^\/api\/(me|desk|submissions)\//.test(path)
}

function bodyName({ form }: Form): string {
  return `${toName(form)}Body`
}

/** `shift-sign-up` becomes `ShiftSignUp`. */
function toName(form: string): string {
  return form.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
