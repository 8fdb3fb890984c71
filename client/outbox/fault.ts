// What is wrong with an answer, in codes that have words; zod's issues are read, never shown.
import type { z } from 'zod'

export type FaultCode =
  | 'write'
  | 'choose'
  | 'tick'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-low'
  | 'too-high'
  | 'email'
  | 'phone'
  | 'other'

export interface Fault {
  field: string
  code: FaultCode
  /** The limit that was passed, where there is one. */
  limit: number
  /** How much was answered: characters, choices, the number itself. */
  given: number
}

/** How a field is answered, which decides what its missing answer is called. */
export type Way = 'write' | 'choose' | 'tick'

type Issue = z.core.$ZodIssue

export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return (
    value === undefined ||
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  )
}

export function missing(field: string, way: Way): Fault {
  return { field, code: way, limit: 0, given: 0 }
}

/** @param value what stands in the field */
export function toFault(issue: Issue, field: string, value: unknown, way: Way): Fault {
  if (isBlank(value)) return missing(field, way)
  const given = amountOf(value)
  switch (issue.code) {
    case 'too_small':
      return { field, code: smallCode(issue.origin), limit: Number(issue.minimum), given }
    case 'too_big':
      return { field, code: bigCode(issue.origin), limit: Number(issue.maximum), given }
    case 'invalid_format':
      return { field, code: formatCode(issue.format, field), limit: 0, given }
    default:
      return { field, code: 'other', limit: 0, given }
  }
}

function amountOf(value: unknown): number {
  if (typeof value === 'string') return value.trim().length
  return Array.isArray(value) ? value.length : Number(value)
}

function smallCode(origin: string): FaultCode {
  if (origin === 'string') return 'too-short'
  return origin === 'array' || origin === 'set' ? 'too-few' : 'too-low'
}

function bigCode(origin: string): FaultCode {
  if (origin === 'string') return 'too-long'
  return origin === 'array' || origin === 'set' ? 'too-many' : 'too-high'
}

function formatCode(format: string, field: string): FaultCode {
  if (format === 'email') return 'email'
  return /phone/i.test(field) ? 'phone' : 'other'
}
