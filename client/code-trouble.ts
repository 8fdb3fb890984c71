// What can go wrong where a person types a code or a number that somebody gave them.
import { Failure } from './api.ts'

export type CodeTrouble = 'unknown' | 'offline' | 'tooMany' | 'failed'

/** A code of another shape than ours is as unknown as a wrong one. */
export function troubleOf(error: unknown): CodeTrouble {
  if (!(error instanceof Failure)) return 'failed'
  switch (error.type) {
    case 'not_found':
    case 'invalid':
      return 'unknown'
    case 'no_contact':
      return 'offline'
    case 'too_many_requests':
      return 'tooMany'
    default:
      return 'failed'
  }
}
