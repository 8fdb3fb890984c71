// Looks a text through for what tells who a resident is, before it is saved.
import { type Accessor, createSignal } from 'solid-js'
import type { z } from 'zod'
import { findResidentData, type ResidentDataKind } from '../../shared/resident-data.ts'

export interface Found {
  kind: ResidentDataKind
  words: string
}

export interface LookThrough {
  /** What was found, once somebody wanted to save it; empty when the text is another by now. */
  found: Accessor<readonly Found[]>
  /**
   * Asks before the text is saved.
   * @returns whether it can be: nothing was found, or it was seen and kept
   */
  passes(): boolean
}

/** @param mayKeep staff may keep what they have seen by saving once more; everybody else mends it first */
export function createLookThrough(
  texts: () => readonly string[],
  { mayKeep }: { mayKeep: boolean },
): LookThrough {
  const [seen, setSeen] = createSignal<string>()
  const all = () => texts().join('\n')
  return {
    found: () => (seen() === all() ? find(texts()) : []),
    passes() {
      if (find(texts()).length === 0 || (mayKeep && seen() === all())) return true
      setSeen(all())
      return false
    },
  }
}

/** For a form's schema: a fault at each field that has to be mended before it is sent. */
export function faultFound(
  look: LookThrough,
  fields: Record<string, string | undefined>,
  context: z.RefinementCtx,
): void {
  if (look.passes()) return
  for (const [field, said = ''] of Object.entries(fields))
    if (findResidentData(said).length > 0)
      context.addIssue({ code: 'custom', path: [field], message: 'about a resident' })
}

function find(texts: readonly string[]): Found[] {
  return texts.flatMap((text) =>
    findResidentData(text).map(({ start, end, kind }) => ({ kind, words: text.slice(start, end) })),
  )
}
