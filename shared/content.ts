// The content of a submission as one string, the same on phone and server, to hash and to compare.

/**
 * What makes two requests with one id the same: form, version, payload, attachments and supersedes,
 * never how long it waited.
 * @returns JSON with the keys of every object in order; absent and undefined are the same
 */
export function contentOf(envelope: {
  form: string
  version: number
  payload: Record<string, unknown>
  attachments?: readonly unknown[]
  supersedes?: string | undefined
}): string {
  const { form, version, payload, attachments = [], supersedes } = envelope
  return JSON.stringify(inOrder({ form, version, payload, attachments, supersedes }))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, inOrder(entry)]),
  )
}
