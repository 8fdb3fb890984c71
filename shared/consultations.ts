// A consultation: what is asked, of whom and until when, and a response to it.
import { z } from 'zod'
import { body, localCommunity } from './communities.ts'
import { phone } from './contact.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { hearingPartyKind, hearingPartyKindId } from './hearing-parties.ts'
import { instant } from './instant.ts'
import { questionKinds } from './response-limits.ts'
import { latePolicy } from './submissions.ts'
import { bilingual, slug } from './text.ts'

export const consultationKind = z.enum(['budget', 'policy', 'plan'])
export type ConsultationKind = z.infer<typeof consultationKind>

/** How a question is answered: in words, by one of its options, or by several. */
export const questionKind = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof questionKind>

export const questionOption = z.strictObject({ id: slug.max(60), name: bilingual })

/** Asked under a section; what answers it stands under its id, which is its own in the whole consultation. */
export const question = z
  .strictObject({
    id: slug.max(60),
    kind: questionKind,
    text: bilingual,
    options: z.array(questionOption).max(20).default([]),
    required: z.boolean().default(false),
  })
  .superRefine(({ kind, options }, context) => {
    const isRight = kind === 'text' ? options.length === 0 : options.length >= 2
    if (!isRight) context.addIssue({ code: 'custom', path: ['options'], message: 'do not fit' })
    if (hasTwins(options))
      context.addIssue({ code: 'custom', path: ['options'], message: 'named twice' })
  })
export type Question = z.infer<typeof question>

/** Numbers of one unit, shown as bars and as a table. */
export const figure = z.strictObject({
  id: slug.max(60),
  caption: bilingual,
  unit: bilingual,
  rows: z
    .array(z.strictObject({ label: bilingual, value: z.number() }))
    .min(1)
    .max(30),
})
export type Figure = z.infer<typeof figure>

/** A file that belongs to the material; anybody may fetch it. */
export const materialFile = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  size: z.int().min(1),
})
export type MaterialFile = z.infer<typeof materialFile>

/** One part of the material; a blank line in the body parts paragraphs. */
export const materialSection = z.strictObject({
  id: slug.max(60),
  heading: bilingual,
  body: bilingual,
  figures: z.array(figure).max(10).default([]),
  files: z.array(materialFile).max(10).default([]),
  questions: z.array(question).max(20).default([]),
})
export type MaterialSection = z.infer<typeof materialSection>

const material = z
  .array(materialSection)
  .min(1)
  .max(40)
  .superRefine((sections, context) => {
    if (hasTwins(sections)) context.addIssue({ code: 'custom', message: 'a section named twice' })
    if (hasTwins(sections.flatMap(({ questions }) => questions)))
      context.addIssue({ code: 'custom', message: 'a question named twice' })
  })

/** When a response is shown, by which name, and when all of them are deleted (`YYYY-MM-DD`). */
export const publicationRule = z.strictObject({
  moderation: z.enum(['before', 'after']),
  deletesOn: z.iso.date().nullable(),
  /** What is shown of the name of a person who answers for themselves. */
  names: z.enum(['whole', 'first', 'none']).default('whole'),
  /** Whether the person's name stands beside the body's or organisation's, which are always shown. */
  representatives: z.boolean().default(true),
})
export type PublicationRule = z.infer<typeof publicationRule>

/** What a consultation holds apart from title and window; what it points at stands as ids. */
export const consultationContent = z.strictObject({
  kind: consultationKind,
  coreTasks: z.array(coreTaskOrAcross).min(1),
  communities: z.array(slug),
  /** What one is asked to answer. */
  question: bilingual,
  /** What the responses are used for: who decides, and when. */
  afterwards: bilingual,
  material,
  /** Whether one may answer with one text; always where nothing else is asked. */
  wholeText: z.boolean().default(true),
  asked: z
    .strictObject({
      /** Whether others than the parties may answer too. */
      everyone: z.boolean(),
      parties: z.array(hearingPartyKindId),
    })
    .refine((value) => value.everyone || value.parties.length > 0, { error: 'nobody is asked' }),
  /** What is published of a response, and the ground in GDPR for keeping and publishing it. */
  publishing: z.strictObject({ what: bilingual, ground: bilingual }),
  publication: publicationRule.default({
    moderation: 'before',
    deletesOn: null,
    names: 'whole',
    representatives: true,
  }),
  contact: z.strictObject({ role: bilingual, phone, email: z.email() }),
})
export type ConsultationContent = z.infer<typeof consultationContent>

const older = z.looseObject({ material: z.array(z.looseObject({})) })

/** Content as it was once kept: a section without an id is called by its place, `afsnit-1`. */
export function withSectionIds(kept: unknown): Record<string, unknown> {
  const { material: sections, ...rest } = older.parse(kept)
  return {
    ...rest,
    material: sections.map((section, index) => ({ id: `afsnit-${index + 1}`, ...section })),
  }
}

/** Reads content of any age. @throws ZodError */
export function readContent(kept: unknown): ConsultationContent {
  return consultationContent.parse(withSectionIds(kept))
}

/** A draft is for staff alone. */
export const consultationStatus = z.enum(['draft', 'published'])
export type ConsultationStatus = z.infer<typeof consultationStatus>

/** A kind of hearing party that is asked, and the bodies of that kind. */
export const askedParty = hearingPartyKind.extend({
  bodies: z.array(body.pick({ id: true, name: true, example: true })),
})
export type AskedParty = z.infer<typeof askedParty>

export const consultation = consultationContent
  .extend({
    id: slug,
    title: bilingual,
    summary: bilingual,
    communities: z.array(localCommunity),
    asked: z.strictObject({
      everyone: z.boolean(),
      parties: z.array(askedParty),
      /** Bodies of other kinds that are asked by name; an answer that a phone has kept may lack them. */
      others: askedParty.shape.bodies.optional(),
    }),
    opensAt: instant,
    closesAt: instant,
    latePolicy,
    status: consultationStatus,
    /** Whether one can answer without signing in, for oneself alone. */
    guests: z.boolean(),
    example: z.boolean(),
    changedAt: instant,
  })
  .meta({ id: 'Consultation' })
export type Consultation = z.infer<typeof consultation>

/** What staff decide about answers without signing in. */
export const guestsChange = z.strictObject({ guests: z.boolean() })

/** Every question with the section that asks it, in order. */
export function questionsOf({
  material: sections,
}: Pick<ConsultationContent, 'material'>): { section: MaterialSection; question: Question }[] {
  return sections.flatMap((section) =>
    section.questions.map((each) => ({ section, question: each })),
  )
}

function hasTwins(things: readonly { id: string }[]): boolean {
  return new Set(things.map(({ id }) => id)).size < things.length
}
