// What no route can read is refused before any route sees it: too large, not JSON, unkeepable text.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from './problem.ts'

/** Deeper than any form, and far from where recursion ends. */
const deepest = 32

/** @param bytes the most that one body may take, whether it says its length or not */
export function limitBody(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ProblemError('too_large', `At most ${bytes} bytes are taken`)
    },
  })
}

/** Lets a body through only as JSON that every table can keep. */
export const checkBody: MiddlewareHandler = async (c, next) => {
  const [path, query] = c.req.url.split('?')
  if (path?.includes('%00')) throw new ProblemError('not_found')
  if (query?.includes('%00')) throw new ProblemError('bad_request', 'A NUL in the query')
  if (!['GET', 'HEAD'].includes(c.req.method)) {
    const text = await c.req.text()
    if (text !== '') checkJson(text, c.req.header('Content-Type'))
  }
  await next()
}

function checkJson(text: string, contentType: string | undefined) {
  if (!/^application\/json\b/i.test(contentType ?? ''))
    throw new ProblemError('not_json', 'The Content-Type must be application/json')
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new ProblemError('not_json')
  }
  const fault = findFault(body)
  if (fault) throw new ProblemError('invalid', '', [{ pointer: '', detail: fault }])
}

/** PostgreSQL keeps no NUL in text, and schemas step over `__proto__` without a word. */
function findFault(body: unknown): string | undefined {
  let level = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return `nested deeper than ${deepest} levels`
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && value.includes('\0')) return 'a NUL character in a text'
      if (typeof value !== 'object' || value === null) continue
      for (const [key, entry] of Object.entries(value)) {
        if (key === '__proto__' || key.includes('\0')) return 'a field name that is not allowed'
        below.push(entry)
      }
    }
    level = below
  }
  return undefined
}
