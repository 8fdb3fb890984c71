// A text that several people write together, section by section: each save names the text it began from.
import { z } from 'zod'
import { instant } from './instant.ts'
import { aboutRef } from './listings.ts'
import { bilingual, line, slug } from './text.ts'
import { commentMax, sectionMax } from './text-limits.ts'

/** What a working text can belong to; whoever takes part in that writes in the text. */
export const textOwnerKind = z.enum(['task-committee', 'party-room'])
export type TextOwnerKind = z.infer<typeof textOwnerKind>

const place = { ownerKind: textOwnerKind, ownerId: slug.max(100), sectionId: z.uuid() }

/**
 * A save. `basis` is the id of the save that its writer began from; a new section's is the section's own.
 * `settles` are the texts beside it that its writer has seen and taken care of.
 */
export const workingTextSave = z.strictObject({
  ...place,
  basis: z.uuid(),
  settles: z.array(z.uuid()).max(50),
  body: z.string().max(sectionMax),
})
export type WorkingTextSave = z.infer<typeof workingTextSave>

export const roomComment = z.strictObject({
  ...place,
  text: z.string().trim().min(1).max(commentMax),
})
export type RoomComment = z.infer<typeof roomComment>

export const savedText = z.strictObject({
  id: z.uuid(),
  /** The section's own count of what has been saved in it; 0 is the empty beginning. */
  number: z.int().min(0),
  body: z.string(),
  author: z.string(),
  savedAt: instant,
})
export type SavedText = z.infer<typeof savedText>

export const sectionComment = z.strictObject({
  id: z.uuid(),
  author: z.string(),
  text: z.string(),
  saidAt: instant,
  own: z.boolean(),
})
export type SectionComment = z.infer<typeof sectionComment>

export const workingSection = z.strictObject({
  id: z.uuid(),
  title: bilingual,
  /** How much of it is of use in the end; more can be saved on the way there. */
  max: z.int(),
  standing: savedText,
  /** What differs from it and waits for a person to choose, in the order it came. */
  beside: z.array(savedText),
  comments: z.array(sectionComment),
})
export type WorkingSection = z.infer<typeof workingSection>

export const workingText = z
  .strictObject({
    owner: z.strictObject({
      kind: textOwnerKind,
      id: slug,
      title: bilingual,
      /** Where what it belongs to is; the text itself lies below, at `/tekst`. */
      path: z.string(),
      /** What a save is about. */
      about: aboutRef.pick({ kind: true, id: true }),
    }),
    /** Which sections there are is given, so that nobody adds any. */
    fixed: z.boolean(),
    /** Nothing can be saved or said any more. */
    closed: z.boolean(),
    sections: z.array(workingSection),
  })
  .meta({ id: 'WorkingText' })
export type WorkingText = z.infer<typeof workingText>

export const sectionNamed = z.strictObject({ title: line.min(2).max(120) })

/** What has been saved in a section, the newest first. */
export const savedTextPage = z
  .strictObject({ saves: z.array(savedText), next: z.string().nullable() })
  .meta({ id: 'SavedTextPage' })
export type SavedTextPage = z.infer<typeof savedTextPage>

interface Text {
  id: string
  body: string
}

/** What people see of a section: the text that stands, and those that differ from it. */
export interface TextsInView<T extends Text = Text> {
  standing: T
  beside: readonly T[]
}

/**
 * Takes a save in. It takes the place of the text it began from, whether that stands or lies beside; where
 * that is no longer in view, it lies beside until a person chooses. Choosing is a save too: one that
 * began from the text that stands, and names those beside it that it settles.
 * @returns what is in view then. A text leaves it only when a save names it, or the same words are in view.
 */
export function receiveSave<T extends Text>(
  { standing, beside }: TextsInView<T>,
  save: T,
  { basis, settles }: Pick<WorkingTextSave, 'basis' | 'settles'>,
): TextsInView<T> {
  if (basis === standing.id)
    return withoutDoubles(
      save,
      beside.filter(({ id }) => !settles.includes(id)),
    )
  const at = beside.findIndex(({ id }) => id === basis)
  return withoutDoubles(standing, at < 0 ? [...beside, save] : beside.with(at, save))
}

function withoutDoubles<T extends Text>(standing: T, beside: readonly T[]): TextsInView<T> {
  const differs = ({ body }: T, index: number) =>
    body !== standing.body && beside.findIndex((other) => other.body === body) === index
  return { standing, beside: beside.filter(differs) }
}
