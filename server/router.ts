// The router every feature starts from: what it knows of a request, and how bad input is refused.
import { OpenAPIHono } from '@hono/zod-openapi'
import { problem, toFaults } from '../shared/problem.ts'
import type { Asker } from './access.ts'
import { ProblemError } from './problem.ts'

export interface Env {
  Variables: {
    asker: Asker
    /** This device's guest, also while somebody is signed in. */
    guest: Asker
  }
}

export function router() {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new ProblemError('invalid', '', toFaults(result.error))
    },
  })
}

interface Answer<S> {
  description: string
  content: { 'application/json': { schema: S } }
}

/**
 * The answers of a route. Handlers throw their problems, so the type that the client sees has the
 * good answer alone, while the description for others tells of both.
 */
export function answers<S>(schema: S, description: string): { 200: Answer<S> } {
  const all = {
    200: { description, content: { 'application/json': { schema } } },
    default: {
      description: 'A problem, RFC 9457',
      content: { 'application/problem+json': { schema: problem } },
    },
  } as const
  return all
}

/** The answers of a route that gives a file. */
export function fileAnswers(description: string) {
  return {
    200: { description, content: { 'application/octet-stream': { schema: bytes } } },
    default: {
      description: 'A problem, RFC 9457',
      content: { 'application/problem+json': { schema: problem } },
    },
  }
}

/** Bytes of any kind, in the description. */
export const bytes = { type: 'string', format: 'binary' } as const

/** A JSON body that must be there. */
export function body<S>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}
