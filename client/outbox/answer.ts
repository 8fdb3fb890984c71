// Reads what came back to a request: which row of the answer table it is.
import type { Outcome, SubmissionDecision } from '../../shared/submissions.ts'
import type { Answer, Trouble } from './machine.ts'

const outcomes: readonly Outcome[] = ['filed', 'received', 'refused']

/** What is left of an HTTP answer once it has been read. */
export interface Reply {
  status: number
  /** The parsed body, undefined where it is not JSON. */
  body: unknown
  retryAfter: string | null
  /** The answer's own Date header: a phone's clock may be days off. */
  date: string | null
}

/**
 * @param id the submission that was sent
 * @param contentHash what was frozen at Send
 * @param now the phone's instant, only used where the answer names no date
 */
export function toAnswer(id: string, contentHash: string, reply: Reply, now: string): Answer {
  const { status, body } = reply
  if (status >= 200 && status < 300) {
    const decision = findDecision(body, id)
    if (!decision) return { kind: 'lost', offline: false }
    return decision.contentHash === contentHash
      ? { kind: 'decided', decision }
      : attention('other-content')
  }
  switch (status) {
    case 401:
      return { kind: 'login' }
    case 403:
      return attention('forbidden')
    case 404:
      if (typeOf(body) === 'attachment_unknown') return { kind: 'damaged' }
      return typeOf(body) === 'submission_unknown' ? attention('unknown-id') : { kind: 'update' }
    case 405:
    case 410:
      return { kind: 'update' }
    case 409:
      return typeOf(body) === 'account_mismatch'
        ? { kind: 'login' }
        : { kind: 'later', afterMs: null, soon: true, doubtful: false }
    case 413:
      return attention('too-large', pointersOf(body))
    case 422:
      if (typeOf(body) === 'unsupported_version') return { kind: 'update' }
      if (typeOf(body) === 'id_reused') return attention('reused')
      if (typeOf(body) === 'hash_mismatch') return { kind: 'damaged' }
      return attention('invalid', pointersOf(body))
    case 400:
      // Only our own server can tell that what was sent is wrong.
      return typeOf(body) ? attention('invalid', pointersOf(body)) : later(reply, now)
  }
  return status >= 400 ? later(reply, now) : { kind: 'lost', offline: false }
}

/** The known decisions in the answer to a status question; undefined where it is no such answer. */
export function toKnown(reply: Reply): Map<string, SubmissionDecision> | undefined {
  if (reply.status !== 200 || !isObject(reply.body) || !Array.isArray(reply.body.decisions)) {
    return undefined
  }
  const found = new Map<string, SubmissionDecision>()
  for (const entry of reply.body.decisions)
    if (isDecision(entry)) found.set(entry.submissionId, entry)
  return found
}

function later(reply: Reply, now: string): Answer {
  return {
    kind: 'later',
    afterMs: retryAfterMs(reply, now),
    soon: false,
    doubtful: ![425, 429, 503].includes(reply.status),
  }
}

/** Both forms of Retry-After: seconds, or a date, which is measured from the answer's own date. */
export function retryAfterMs(reply: Reply, now: string): number | null {
  const told = reply.retryAfter?.trim()
  if (!told) return null
  if (/^\d+$/.test(told)) return Number(told) * 1000
  const until = Date.parse(told)
  if (Number.isNaN(until)) return null
  const from = Date.parse(reply.date ?? '')
  return Math.max(0, until - (Number.isNaN(from) ? Date.parse(now) : from))
}

function attention(trouble: Trouble, pointers: string[] = []): Answer {
  return { kind: 'attention', trouble, pointers }
}

function findDecision(body: unknown, id: string): SubmissionDecision | undefined {
  return isDecision(body) && body.submissionId === id ? body : undefined
}

export function isDecision(value: unknown): value is SubmissionDecision {
  return (
    isObject(value) &&
    outcomes.some((outcome) => outcome === value.outcome) &&
    ['submissionId', 'form', 'receipt', 'code', 'receivedAt', 'contentHash'].every(
      (key) => typeof value[key] === 'string' && value[key] !== '',
    )
  )
}

function typeOf(body: unknown): string | undefined {
  return isObject(body) && typeof body.type === 'string' ? body.type : undefined
}

function pointersOf(body: unknown): string[] {
  if (!isObject(body) || !Array.isArray(body.errors)) return []
  return body.errors.flatMap((error) =>
    isObject(error) && typeof error.pointer === 'string' ? [error.pointer] : [],
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
