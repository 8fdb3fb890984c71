// Puts the features together: createApp is the whole server, but for the socket.
import { OpenAPIHono } from '@hono/zod-openapi'
import { submissionBytesMax } from '../shared/submissions.ts'
import { demoRoutes, sessionRoutes } from './accounts/routes.ts'
import { checkBody, limitBody } from './body.ts'
import { responseForm } from './consultations/forms.ts'
import { consultationRoutes } from './consultations/routes.ts'
import { coreTaskRoutes } from './core-tasks/routes.ts'
import type { Deps } from './deps.ts'
import { deskRoutes } from './desk/routes.ts'
import { healthRoutes } from './health.ts'
import { describeApi, openApiRoutes } from './openapi.ts'
import { onError, onNotFound } from './problem.ts'
import type { Env } from './router.ts'
import { checkOrigin, knowAsker } from './session.ts'
import type { Form } from './submissions/forms.ts'
import { submissionRoutes } from './submissions/routes.ts'
import { takePartRoutes } from './take-part/routes.ts'
import { applicationForm } from './task-committees/forms.ts'
import { taskCommitteeRoutes } from './task-committees/routes.ts'

export const forms: readonly Form[] = [applicationForm, responseForm]

/** The features' routes; the type of what this returns is all that the client knows of the server. */
function apiRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .route('/', sessionRoutes(deps))
    .route('/', submissionRoutes(deps, forms))
    .route('/', takePartRoutes(deps))
    .route('/', coreTaskRoutes(deps))
    .route('/', taskCommitteeRoutes(deps))
    .route('/', consultationRoutes(deps))
    .route('/', deskRoutes(deps))
}

export type Api = ReturnType<typeof apiRoutes>
export type DemoApi = ReturnType<typeof demoRoutes>

export function createApp(deps: Deps) {
  const api = new OpenAPIHono<Env>()
  api.use(checkOrigin(deps), limitBody(submissionBytesMax), checkBody, knowAsker(deps))
  api.route('/', apiRoutes(deps))
  if (deps.settings.demo) api.route('/', demoRoutes(deps))
  api.route(
    '/',
    openApiRoutes(() => describeApi(app, forms)),
  )
  const app = new OpenAPIHono<Env>()
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.route('/api', api)
  app.route('/', healthRoutes(deps))
  app.onError(onError(deps.log, deps.random.id))
  app.notFound(onNotFound)
  return app
}
