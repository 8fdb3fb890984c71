// Everything that fails throws a ProblemError; one onError writes it as problem+json.
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Fault, type Problem, type ProblemType, problemStatus } from '../shared/problem.ts'

/** English titles for developers; what a person reads comes from the client's dictionaries. */
const titles: Record<ProblemType, string> = {
  not_json: 'The body is not JSON',
  bad_request: 'The request could not be read',
  not_signed_in: 'Sign in first',
  forbidden: 'Your roles do not allow this',
  wrong_origin: 'The request came from another site',
  not_found: 'There is nothing here',
  submission_unknown: 'No such submission belongs to this account',
  account_mismatch: 'Another account is signed in than the one that pressed Send',
  conflict: 'This was changed by someone else meanwhile',
  too_large: 'The body is too large',
  invalid: 'Some fields are not as they should be',
  id_reused: 'This id was used before with other content',
  unknown_form: 'There is no form of that name',
  unsupported_version: 'This version of the form is not taken here',
  internal: 'Something went wrong here',
  unavailable: 'The service is not ready',
}

export class ProblemError extends Error {
  readonly type: ProblemType
  readonly faults: Fault[] | undefined

  constructor(type: ProblemType, detail = '', faults?: Fault[]) {
    super(detail || titles[type])
    this.type = type
    this.faults = faults
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
    const problem =
      error instanceof ProblemError
        ? toProblem(error)
        : error instanceof HTTPException && error.status < 500
          ? toProblem(new ProblemError(error.status === 400 ? 'not_json' : 'bad_request'))
          : undefined
    if (problem) return c.body(JSON.stringify(problem), problemStatus[problem.type], headers)
    const errorId = newId()
    log({ level: 'error', errorId, message: error.message, stack: error.stack })
    const internal = { ...toProblem(new ProblemError('internal')), errorId }
    return c.body(JSON.stringify(internal), 500, headers)
  }
}

export const onNotFound: NotFoundHandler = (c) =>
  c.body(JSON.stringify(toProblem(new ProblemError('not_found'))), 404, headers)

const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
