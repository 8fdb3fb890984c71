// Every open form's way to write its draft at once, for whoever is about to reload the page.

const open = new Set<() => Promise<void>>()

/** @returns takes it out again */
export function onKeep(keep: () => Promise<void>): () => void {
  open.add(keep)
  return () => open.delete(keep)
}

/** Resolves when everything typed is on the disk, as far as the disk lets it. */
export async function keepAll(): Promise<void> {
  await Promise.allSettled(Array.from(open, (keep) => keep()))
}
