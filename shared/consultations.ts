// A consultation: what is asked, of whom and until when, and a response to it.
import { z } from 'zod'
import { body, localCommunity } from './communities.ts'
import { phone } from './contact.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { hearingPartyKind, hearingPartyKindId } from './hearing-parties.ts'
import { instant } from './instant.ts'
import { latePolicy } from './submissions.ts'
import { bilingual, line, slug } from './text.ts'

export const consultationKind = z.enum(['budget', 'policy', 'plan'])
export type ConsultationKind = z.infer<typeof consultationKind>

/** One part of the material; a blank line in the body parts paragraphs. */
export const materialSection = z.strictObject({ heading: bilingual, body: bilingual })
export type MaterialSection = z.infer<typeof materialSection>

/** What a consultation holds apart from title and window; what it points at stands as ids. */
export const consultationContent = z.strictObject({
  kind: consultationKind,
  coreTasks: z.array(coreTaskOrAcross).min(1),
  communities: z.array(slug),
  /** What one is asked to answer. */
  question: bilingual,
  /** What the responses are used for: who decides, and when. */
  afterwards: bilingual,
  material: z.array(materialSection).min(1),
  asked: z
    .strictObject({
      /** Whether others than the parties may answer too. */
      everyone: z.boolean(),
      parties: z.array(hearingPartyKindId),
    })
    .refine((value) => value.everyone || value.parties.length > 0, { error: 'nobody is asked' }),
  /** What is published of a response, and the ground in GDPR for keeping and publishing it. */
  publishing: z.strictObject({ what: bilingual, ground: bilingual }),
  contact: z.strictObject({ role: bilingual, phone, email: z.email() }),
})
export type ConsultationContent = z.infer<typeof consultationContent>

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
    asked: z.strictObject({ everyone: z.boolean(), parties: z.array(askedParty) }),
    opensAt: instant,
    closesAt: instant,
    latePolicy,
    /** Whether one can answer without signing in, for oneself alone. */
    guests: z.boolean(),
    example: z.boolean(),
    changedAt: instant,
  })
  .meta({ id: 'Consultation' })
export type Consultation = z.infer<typeof consultation>

/** What staff decide about answers without signing in. */
export const guestsChange = z.strictObject({ guests: z.boolean() })

/** A response for oneself, or for a body that one represents or chairs. */
export const consultationResponse = z
  .strictObject({
    consultationId: slug.max(100),
    representing: z.enum(['self', 'body']),
    bodyId: slug.max(60).optional(),
    name: line.min(2).max(100),
    text: z.string().trim().min(10).max(10_000),
    /** That one has read what is published; GDPR art. 6(1)(e) is the ground, not consent. */
    acknowledged: z.literal(true),
  })
  .superRefine((value, context) => {
    const isForBody = value.representing === 'body'
    if (isForBody === (value.bodyId !== undefined)) return
    const message = isForBody ? 'missing' : 'does not belong here'
    context.addIssue({ code: 'custom', path: ['bodyId'], message })
  })
export type ConsultationResponse = z.infer<typeof consultationResponse>
