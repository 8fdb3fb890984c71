// Whether anything was ever kept on this phone; who only reads need not load the outbox.

export const outboxName = 'medspil-outbox'

/** True also where the browser doesn't tell. */
export async function outboxExists(): Promise<boolean> {
  const known = await indexedDB.databases?.().catch(() => undefined)
  return known?.some(({ name }) => name === outboxName) ?? true
}
