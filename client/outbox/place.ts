// Where a field stands in a form's values: by its name, or one step down as `organisation.name`.
import type { Values } from './item.ts'

export function valueAt(values: object, field: string): unknown {
  const { name, below } = split(field)
  const value = new Map<string, unknown>(Object.entries(values)).get(name)
  if (below === undefined) return value
  return isNested(value) ? value[below] : undefined
}

export function withValueAt<T extends object>(values: T, field: string, value: unknown): T {
  const { name, below } = split(field)
  if (below === undefined) return { ...values, [name]: value }
  const around = valueAt(values, name)
  return { ...values, [name]: { ...(isNested(around) ? around : {}), [below]: value } }
}

export function isNested(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ids have no dots, so the first one parts the name from what stands below it. */
function split(field: string): { name: string; below: string | undefined } {
  const at = field.indexOf('.')
  return at < 0
    ? { name: field, below: undefined }
    : { name: field.slice(0, at), below: field.slice(at + 1) }
}
