// Hiding by sentences and words: pure steps on the list of what is hidden in one part.
import type { PartRedaction } from '../../../shared/publication.ts'
import type { RedactionReason } from '../../../shared/redaction.ts'

export interface Stretch {
  start: number
  end: number
}

/** The sentences of each paragraph: they end where a full stop or its like is followed by a space. */
export function paragraphsIn(body: string): Stretch[][] {
  return [...body.matchAll(/[^\n]+/g)].map((paragraph) =>
    [...paragraph[0].matchAll(/\S.*?(?:[.!?…]+["”»)]*(?=\s|$)|$)/gu)].map((sentence) => {
      const start = paragraph.index + sentence.index
      return { start, end: start + sentence[0].trimEnd().length }
    }),
  )
}

/** The words of a stretch, with the signs that hang on them. */
export function wordsIn(body: string, { start, end }: Stretch): Stretch[] {
  return [...body.slice(start, end).matchAll(/\S+/g)].map((word) => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  }))
}

export function isHidden(hidden: readonly Stretch[], { start, end }: Stretch): boolean {
  return hidden.some((each) => each.start <= start && end <= each.end)
}

/** Hides a stretch; neighbours with the same reason and nothing but space between become one. */
export function hide(
  hidden: readonly PartRedaction[],
  body: string,
  { part, start, end }: Stretch & { part: string },
  reason: RedactionReason,
): PartRedaction[] {
  const merged: PartRedaction[] = []
  const sorted = [...show(hidden, body, { start, end }), { part, start, end, reason }].sort(
    (a, b) => a.start - b.start,
  )
  for (const each of sorted) {
    const last = merged.at(-1)
    const isNext = last?.reason === each.reason && !body.slice(last.end, each.start).trim()
    if (last && isNext) last.end = each.end
    else merged.push({ ...each })
  }
  return merged
}

/** Shows a stretch again; what is left on either side of it stays hidden. */
export function show(
  hidden: readonly PartRedaction[],
  body: string,
  { start, end }: Stretch,
): PartRedaction[] {
  return hidden
    .flatMap((each) => {
      if (each.end <= start || end <= each.start) return [each]
      const before = body.slice(each.start, Math.max(each.start, start)).trimEnd().length
      const after = body.slice(Math.min(each.end, end), each.end).trimStart().length
      return [
        { ...each, end: each.start + before },
        { ...each, start: each.end - after },
      ]
    })
    .filter((each) => each.start < each.end)
}

/** A stretch cut where what is hidden begins and ends. */
export function cut(
  { start, end }: Stretch,
  hidden: readonly Stretch[],
): (Stretch & { isHidden: boolean })[] {
  const places = [start, end, ...hidden.flatMap((each) => [each.start, each.end])]
  const inside = [...new Set(places)].filter((at) => start <= at && at <= end).sort((a, b) => a - b)
  return inside.slice(1).map((to, index) => {
    const piece = { start: inside[index] ?? start, end: to }
    return { ...piece, isHidden: isHidden(hidden, piece) }
  })
}
