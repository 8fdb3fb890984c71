// The one door's envelope, outcomes and states: what phone and server say to one another.
import { z } from 'zod'
import { instant } from './instant.ts'
import { listingRef } from './listings.ts'

/** The most bytes that one submission's JSON may take. */
export const submissionBytesMax = 64 * 1024

export const formName = z.enum([
  'task-committee-application',
  'consultation-response',
  'shift-sign-up',
  'shift-withdrawal',
  'agenda-move-request',
  'dialogue-topic',
  'table-note',
])
export type FormName = z.infer<typeof formName>

export const attachmentManifest = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  size: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What `PUT /api/submissions/{id}` carries; the payload is checked by the form's own schema. */
export const submissionEnvelope = z.strictObject({
  form: z.string().min(1).max(100),
  version: z.number().int().min(1),
  payload: z.record(z.string(), z.unknown()),
  attachments: z.array(attachmentManifest).max(5).default([]),
  queueAgeMs: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  supersedes: z.uuid().optional(),
})
export type SubmissionEnvelope = z.infer<typeof submissionEnvelope>

/** How the clock may be broken: not at all, by some minutes, or received and marked for staff. */
export const latePolicy = z.enum(['strict', 'grace', 'review'])
export type LatePolicy = z.infer<typeof latePolicy>

/** Why a submission was decided against; each has words on screen in both languages. */
export const refusalReason = z.enum([
  'not_open_yet',
  'closed',
  'full',
  'already_applied',
  'already_answered',
  'not_asked',
  'already_signed_up',
  'no_such_seat',
  'nothing_to_withdraw',
  'withdrawal_closed',
  'gone',
  'meeting_cancelled',
  'nothing_to_move',
  'already_requested',
])
export type RefusalReason = z.infer<typeof refusalReason>

export const outcome = z.enum(['received', 'refused'])
export type Outcome = z.infer<typeof outcome>

/** A decided submission: the same answer for every retry of the same id, but for `serverNow`. */
export const submissionDecision = z
  .strictObject({
    submissionId: z.uuid(),
    form: formName,
    outcome,
    receipt: z.string().regex(/^\d{4}-\d{6,}$/),
    code: z.string().regex(/^[a-z0-9]{12}$/),
    receivedAt: instant,
    late: z.boolean(),
    /** SHA-256 of the content as received, see content.ts: the phone compares it with what it froze. */
    contentHash: z.string(),
    reason: refusalReason.optional(),
    alternatives: z.array(listingRef).optional(),
    about: listingRef.optional(),
    withdrawnAt: instant.optional(),
    serverNow: instant,
  })
  .meta({ id: 'SubmissionDecision' })
export type SubmissionDecision = z.infer<typeof submissionDecision>

/** What a person's phone may ask about: known ids are answered, unknown ones are left out. */
export const submissionStatusQuestion = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) })

/** The states an item on the phone can be in; each has words on screen. */
export const itemStates = [
  'draft',
  'queued',
  'sending',
  'unknown',
  'filed',
  'received',
  'refused',
  'attention',
] as const
export type ItemState = (typeof itemStates)[number]
