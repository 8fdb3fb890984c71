// Problem types of RFC 9457: everything that fails is answered with one of these.
import { z } from 'zod'

export const problemTypes = [
  'not_json',
  'bad_request',
  'not_signed_in',
  'forbidden',
  'wrong_origin',
  'not_found',
  'submission_unknown',
  'attachment_unknown',
  'account_mismatch',
  'offset_mismatch',
  'conflict',
  'stale',
  'too_large',
  'invalid',
  'id_reused',
  'hash_mismatch',
  'unknown_form',
  'unsupported_version',
  'too_many_requests',
  'internal',
  'unavailable',
] as const
export type ProblemType = (typeof problemTypes)[number]

/** The status each problem type is answered with. */
export const problemStatus = {
  not_json: 400,
  bad_request: 400,
  not_signed_in: 401,
  forbidden: 403,
  wrong_origin: 403,
  not_found: 404,
  submission_unknown: 404,
  attachment_unknown: 404,
  account_mismatch: 409,
  offset_mismatch: 409,
  conflict: 409,
  stale: 409,
  too_large: 413,
  invalid: 422,
  id_reused: 422,
  hash_mismatch: 422,
  unknown_form: 422,
  unsupported_version: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemType, number>

/** One fault in what was sent: a JSON pointer to it (RFC 6901) and what is wrong there. */
export const fault = z.strictObject({ pointer: z.string(), detail: z.string() })
export type Fault = z.infer<typeof fault>

export const problem = z
  .object({
    type: z.enum(problemTypes),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(fault).optional(),
    errorId: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details, RFC 9457' })
export type Problem = z.infer<typeof problem>

/**
 * The faults of a failed zod check.
 * @param base pointer under which the checked value lies, for instance `/payload`
 * @returns one fault an issue, unknown fields named one by one
 */
export function toFaults(error: z.ZodError, base = ''): Fault[] {
  return error.issues.flatMap((issue) => {
    const pointer = base + issue.path.map((part) => `/${escapePointer(String(part))}`).join('')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: `${pointer}/${escapePointer(key)}`,
        detail: 'unknown field',
      }))
    }
    return [{ pointer, detail: issue.message }]
  })
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
