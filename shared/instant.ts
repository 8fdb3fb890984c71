// Schemas of time; the rules that reckon with it are in time.ts.
import { z } from 'zod'

/** An instant: ISO 8601 in UTC with milliseconds, so that text order is time order in both engines. */
export const instant = z.iso.datetime({ precision: 3 })

/**
 * A local date and time without zone as a form gives it, `YYYY-MM-DDTHH:mm`, read as Copenhagen
 * time; from the year 2000.
 */
export const localDateTime = z
  .string()
  .regex(/^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/, { abort: true })
  .refine((value) => isDateTime(value), { error: 'no such date and time' })

function isDateTime(value: string): boolean {
  const read = new Date(`${value}:00.000Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value)
}
