// Everything that fails throws a ProblemError; one onError writes it as problem+json.
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Fault, type Problem, type ProblemType, problemStatus } from '../shared/problem.ts'
import { nameOf, placesOf } from './errors.ts'

/** English titles for developers; what a person reads comes from the client's dictionaries. */
const titles: Record<ProblemType, string> = {
  not_json: 'The body is not JSON',
  bad_request: 'The request could not be read',
  not_signed_in: 'Sign in first',
  forbidden: 'Your roles do not allow this',
  wrong_origin: 'The request came from another site',
  not_found: 'There is nothing here',
  submission_unknown: 'No such submission belongs to this account',
  attachment_unknown: 'The submission names no such attachment',
  offset_mismatch: 'The bytes do not go on from where the last ones ended',
  account_mismatch: 'Another account is signed in than the one that pressed Send',
  conflict: 'This was changed by someone else meanwhile',
  stale: 'What you began from has a newer version by now',
  too_large: 'The body is too large',
  invalid: 'Some fields are not as they should be',
  id_reused: 'This id was used before with other content',
  hash_mismatch: 'The bytes that came are not those that were named',
  unknown_form: 'There is no form of that name',
  unsupported_version: 'This version of the form is not taken here',
  too_many_requests: 'That was often; wait a little',
  internal: 'Something went wrong here',
  unavailable: 'The service is not ready',
}

export class ProblemError extends Error {
  readonly type: ProblemType
  readonly faults: Fault[] | undefined
  /** In how many seconds it is worth asking again, where that is known. */
  readonly retryAfter: number | undefined

  constructor(type: ProblemType, detail = '', faults?: Fault[], retryAfter?: number) {
    super(detail || titles[type])
    this.type = type
    this.faults = faults
    this.retryAfter = retryAfter
  }
}

function toProblem(error: ProblemError): Problem {
  return {
    type: error.type,
    title: titles[error.type],
    status: problemStatus[error.type],
    ...(error.message === titles[error.type] ? {} : { detail: error.message }),
    ...(error.faults ? { errors: error.faults } : {}),
  }
}

/**
 * Writes every error as problem+json. An unknown one is logged under an id and answered with that id alone.
 * @param log where unknown errors go
 * @param newId makes the id
 */
export function onError(
  log: (line: Record<string, unknown>) => void,
  newId: () => string,
): ErrorHandler {
  return (error, c) => {
    const known = toKnown(error)
    const answer = known ?? new ProblemError(isFull(error) ? 'unavailable' : 'internal')
    const problem = toProblem(answer)
    if (!known) {
      problem.errorId = newId()
      const { errorId } = problem
      log({ level: 'error', errorId, cause: nameOf(error), places: placesOf(error) })
    }
    const seconds = answer.retryAfter ?? (answer.type === 'unavailable' ? 60 : undefined)
    if (seconds !== undefined) c.header('Retry-After', String(seconds))
    return c.body(JSON.stringify(problem), problemStatus[problem.type], headers)
  }
}

function toKnown(error: Error): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined
  return new ProblemError(error.status === 400 ? 'not_json' : 'bad_request')
}

/** A disk or a quota without room, as the system, SQLite and PostgreSQL say it. */
function isFull(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'].some((full) => full === code)
}

export const onNotFound: NotFoundHandler = (c) =>
  c.body(JSON.stringify(toProblem(new ProblemError('not_found'))), 404, headers)

const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
