// What is sent of a form's values, and what is wrong with them, by the form's own zod schema.
import type { z } from 'zod'
import { type Fault, isBlank, missing, toFault, type Way } from './fault.ts'
import type { Values } from './item.ts'
import { isNested, valueAt, withValueAt } from './place.ts'

export interface Checked {
  given: object
  initial: object
  optional: ReadonlySet<string>
}

/** The payload: what is shown and answered, without spaces around it. */
export function toPayload(form: Checked, values: object, shown: readonly string[]): Values {
  let payload: Values = { ...form.given }
  for (const field of shown) {
    const value = toSent(form, field, valueAt(values, field))
    if (value !== undefined) payload = withValueAt(payload, field, value)
  }
  return payload
}

function toSent(form: Checked, field: string, value: unknown): unknown {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  // What is nullable says null; anything else that is blank is left out.
  if (typeof value === 'string' || value === null)
    return valueAt(form.initial, field) === null ? null : undefined
  // One answer among several that nobody chose is none.
  return field.includes('.') && isBlank(value) ? undefined : value
}

/**
 * What is wrong with some of the fields, at most one fault each, in the fields' order.
 * @param schema undefined where it could not be fetched; then only blanks are found, and the server checks
 * @param shown every field of every step: the others are not sent
 */
export function findFaults(
  form: Checked,
  schema: z.ZodType | undefined,
  values: object,
  shown: readonly string[],
  fields: readonly string[],
  wayOf: (field: string) => Way,
): Fault[] {
  const issues = schema?.safeParse(toPayload(form, values, shown)).error?.issues ?? []
  return fields.flatMap((field) => {
    const value = valueAt(values, field)
    if (isBlank(value)) return form.optional.has(field) ? [] : missing(field, wayOf(field))
    const issue = issues.find(({ path }) => `${path.join('.')}.`.startsWith(`${field}.`))
    return issue ? toFault(issue, field, value, wayOf(field)) : []
  })
}

/** Takes over what a draft kept, field by field, where it still fits the form. */
export function merge<T extends object>(initial: T, kept: Values): T {
  let merged = initial
  for (const [field, blank] of Object.entries(initial)) {
    const value = kept[field]
    if (isNested(blank) && isNested(value)) merged = { ...merged, [field]: merge(blank, value) }
    else if (fits(blank, value)) merged = { ...merged, [field]: value }
  }
  return merged
}

function fits(blank: unknown, value: unknown): boolean {
  if (blank === null) return value === null || ['string', 'number'].includes(typeof value)
  return Array.isArray(blank) ? Array.isArray(value) : typeof value === typeof blank
}
