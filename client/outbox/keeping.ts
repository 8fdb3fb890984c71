// Every open form's way to write its draft at once, for whoever is about to reload the page.

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
