// What is typed and not in the outbox: every open form's way to write it at once, and drafts of what isn't sent by it.

const open = new Set<() => Promise<boolean>>()

/** @returns takes it out again */
export function onKeep(keep: () => Promise<boolean>): () => void {
  open.add(keep)
  return () => open.delete(keep)
}

/** @returns whether everything typed is on the disk */
export async function keepAll(): Promise<boolean> {
  const kept = await Promise.allSettled(Array.from(open, (keep) => keep()))
  return kept.every((result) => result.status === 'fulfilled' && result.value)
}

const localPrefix = 'draft:'

/** Where a form that is not sent by the outbox keeps its draft in localStorage, so that signing out finds it. */
export function localSlot(name: string): string {
  return localPrefix + name
}

/** Whether such a form has kept something. */
export function hasLocal(): boolean {
  return localSlots().length > 0
}

/** Signing out: what such forms have kept is gone. */
export function forgetLocal(): void {
  for (const name of localSlots()) localStorage.removeItem(name)
}

function localSlots(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(localPrefix))
}
