// Whether anything was ever kept on this phone; who only reads need not load the outbox.

export const outboxName = 'medspil-outbox'

/** True also where the browser doesn't tell. */
export async function outboxExists(): Promise<boolean> {
  const known = await indexedDB.databases?.().catch(() => undefined)
  return known?.some(({ name }) => name === outboxName) ?? true
}

/** Whether there is anything to go on with: what is kept, or the mark of what was. */
export async function hasBegun(): Promise<boolean> {
  return readMark() !== null || (await outboxExists())
}

/** What loss.ts left beside the database; null where there is none, or none can be read. */
export function readMark(): string | null {
  try {
    return localStorage.getItem(outboxName)
  } catch {
    return null
  }
}
