// What is still to come of a filed submission's attachments, and which part is next.
import type { Item } from './item.ts'

/** As much as goes in one request: little enough to arrive between two cuts. */
const partBytes = 128 * 1024

type Filed = Pick<Item, 'attachments' | 'decision'>

/** How many bytes of its attachments the server has yet to get, as far as it last said. */
export function coming({ attachments, decision }: Filed): number {
  return (decision?.missing ?? []).reduce((sum, { id, offset }) => {
    const size = attachments.find((each) => each.id === id)?.size ?? 0
    return sum + Math.max(0, size - offset)
  }, 0)
}

/**
 * The attachment that is next, and the bytes of it to send.
 * @returns undefined where the server has not said what is missing; no bytes at all where it has them,
 * and only has to look at them
 */
export function nextPart({ attachments, decision }: Filed) {
  const [next] = decision?.missing ?? []
  const size = attachments.find(({ id }) => id === next?.id)?.size
  if (!next || size === undefined) return undefined
  return { ...next, length: Math.min(partBytes, Math.max(0, size - next.offset)) }
}
