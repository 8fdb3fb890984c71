// The router every feature starts from: what it knows of a request, and how bad input is refused.
import { OpenAPIHono } from '@hono/zod-openapi'
import { problem, toFaults } from '../shared/problem.ts'
import type { Asker } from './access.ts'
import { ProblemError } from './problem.ts'

export interface Env {
  Variables: { asker: Asker }
}

export function router() {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid', '', toFaults(result.error))
    },
  })
}

/** The answers of a route: the one it gives, and the problem it may give instead. */
export function answers<S>(schema: S, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: {
      description: 'A problem, RFC 9457',
      content: { 'application/problem+json': { schema: problem } },
    },
  }
}

/** A JSON body that must be there. */
export function body<S>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}
