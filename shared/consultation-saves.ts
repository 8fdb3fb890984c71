// Writing a consultation at the desk: what a save holds, and what stands once it is open.
import { z } from 'zod'
import {
  type ConsultationContent,
  consultation,
  consultationContent,
  consultationStatus,
  questionsOf,
} from './consultations.ts'
import { localDateTime } from './instant.ts'
import { latePolicy } from './submissions.ts'
import { fromLocal } from './time.ts'

/** How much a consultation may take as JSON, material and all. */
export const consultationBytesMax = 1024 * 1024

/** The whole consultation, as it is to stand; times are Copenhagen's. */
export const consultationSave = z
  .strictObject({
    /** The revision that was changed; 0 for a new one. */
    basedOn: z.int().min(0),
    title: consultation.shape.title,
    summary: consultation.shape.summary,
    content: consultationContent,
    opensAt: localDateTime,
    closesAt: localDateTime,
    latePolicy,
    guests: z.boolean(),
    status: consultationStatus,
  })
  .superRefine((value, context) => {
    const fault = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    if (fromLocal(value.opensAt) >= fromLocal(value.closesAt))
      fault(['closesAt'], 'the deadline must come after the opening')
    if (value.guests && !value.content.asked.everyone)
      fault(['guests'], 'only the invited parties may respond')
    if (!value.content.wholeText && questionsOf(value.content).length === 0)
      fault(['content', 'wholeText'], 'there is nothing else to answer')
    const { deletesOn } = value.content.publication
    if (deletesOn !== null && deletesOn <= value.closesAt.slice(0, 10))
      fault(['content', 'publication', 'deletesOn'], 'must come after the deadline')
  })
export type ConsultationSave = z.infer<typeof consultationSave>

/** A consultation as staff write on: everything as it is kept, and whether what it asks still may change. */
export const consultationWritten = z
  .strictObject({
    id: consultation.shape.id,
    revision: z.int().min(1),
    title: consultation.shape.title,
    summary: consultation.shape.summary,
    content: consultationContent,
    opensAt: consultation.shape.opensAt,
    closesAt: consultation.shape.closesAt,
    latePolicy,
    guests: z.boolean(),
    status: consultationStatus,
    example: z.boolean(),
    /** Published, and past its opening: people answer what stands. */
    begun: z.boolean(),
  })
  .meta({ id: 'ConsultationWritten' })
export type ConsultationWritten = z.infer<typeof consultationWritten>

/**
 * What people have answered by, and so may not change once it is open: what is asked and how, and what is shown of
 * names. Words may be mended.
 */
export function standingOf(content: ConsultationContent): string {
  const { names, representatives } = content.publication
  const asked = questionsOf(content).map(({ section, question }) => ({
    section: section.id,
    id: question.id,
    kind: question.kind,
    options: question.options.map(({ id }) => id),
    required: question.required,
  }))
  return JSON.stringify({ asked, wholeText: content.wholeText, names, representatives })
}
