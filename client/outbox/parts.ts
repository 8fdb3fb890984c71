// What is still to come of a filed submission's attachments, and which part is next.
import type { Item } from './item.ts'

const smallestPart = 16 * 1024
const firstPart = 32 * 1024
const largestPart = 256 * 1024
/** How long a part should take: what a cut costs is at most one part. */
const partMs = 2000

/** How large a part may be, by what the line has carried. */
export function createPace() {
  let bytes = firstPart
  const become = (next: number) => {
    bytes = Math.round(Math.min(largestPart, Math.max(smallestPart, next)))
  }
  return {
    bytes: () => bytes,
    /** @param ms how long a part took that arrived; null for one that did not */
    note(sent: number, ms: number | null) {
      if (ms === null) become(bytes / 2)
      // A clock that was set back says nothing; one part alone says little.
      else become(Math.min(bytes * 2, ms > 0 ? (sent * partMs) / ms : Number.POSITIVE_INFINITY))
    },
  }
}
export type Pace = ReturnType<typeof createPace>

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
export function nextPart({ attachments, decision }: Filed, pace: Pace) {
  const [next] = decision?.missing ?? []
  const size = attachments.find(({ id }) => id === next?.id)?.size
  if (!next || size === undefined) return undefined
  return { ...next, length: Math.min(pace.bytes(), Math.max(0, size - next.offset)) }
}
