// The one door's envelope, outcomes and states: what phone and server say to one another.
import { z } from 'zod'
import { attachmentBytesMax, attachmentsMax } from './attachments.ts'
import { instant } from './instant.ts'
import { aboutRef, listingRef } from './listings.ts'

/** The most bytes that one submission's JSON may take. */
export const submissionBytesMax = 64 * 1024

export const formName = z.enum([
  'task-committee-application',
  'consultation-response',
  'entered-response',
  'shift-sign-up',
  'shift-offer-answer',
  'shift-swap',
  'home-question',
  'organisation-question',
  'withdrawal',
  /** What a withdrawal from a shift was called before; phones that were away may still send it. */
  'shift-withdrawal',
  'agenda-move-request',
  'dialogue-topic',
  'table-note',
  'task-problem',
  'working-text-save',
  'room-comment',
  'room-document',
  'call-question',
  'seat-nomination',
  'appointment-answer',
  'pool-entry',
  'committee-evaluation',
  'redaction-appeal',
  'chain-call',
  'shift-check-in',
  'home-story',
  'fair-stand',
])
export type FormName = z.infer<typeof formName>

export const attachmentManifest = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  size: z.number().int().min(1).max(attachmentBytesMax),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type AttachmentManifest = z.infer<typeof attachmentManifest>

/**
 * An attachment as the server has it: on its way, here, not kept because it was not what it claimed to be, not here
 * when its time had passed or its submission ended, or removed because its submission was withdrawn.
 */
export const attachmentKept = attachmentManifest
  .extend({
    receivedBytes: z.number().int().min(0),
    state: z.enum(['coming', 'received', 'rejected', 'absent', 'removed']),
  })
  .meta({ id: 'AttachmentKept' })
export type AttachmentKept = z.infer<typeof attachmentKept>

/** Takes back a submission, whichever form it came by; its own id may arrive later than this. */
export const withdrawal = z.strictObject({ submissionId: z.uuid() })
export type Withdrawal = z.infer<typeof withdrawal>

/** What `PUT /api/submissions/{id}` carries; the payload is checked by the form's own schema. */
export const submissionEnvelope = z.strictObject({
  form: z.string().min(1).max(100),
  version: z.number().int().min(1),
  payload: z.record(z.string(), z.unknown()),
  attachments: z.array(attachmentManifest).max(attachmentsMax).default([]),
  queueAgeMs: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** An earlier submission that this one takes the place of. */
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
  'answered_in_room',
  'not_asked',
  'already_signed_up',
  'no_such_seat',
  'nothing_to_withdraw',
  'withdrawal_closed',
  'withdrawn',
  'nothing_to_replace',
  'replacement_closed',
  'gone',
  'not_offered',
  'seat_passed_on',
  'already_in_pool',
  'meeting_cancelled',
  'nothing_to_move',
  'already_requested',
  'nothing_to_appeal',
  'already_appealed',
  'not_in_chain',
  'already_reported',
  'shift_cancelled',
  'wrong_door_code',
  'not_signed_up',
  'nothing_to_swap',
  'nobody_in_line',
  'swap_pending',
  'swap_over',
  'fair_cancelled',
  'guidelines_unread',
  'introduction_missing',
  'check_missing',
  'needs_unsaid',
  'too_young',
  'guardian_too_late',
])
export type RefusalReason = z.infer<typeof refusalReason>

/** `filed` is decided and counted; its attachments are still on their way. */
export const outcome = z.enum(['filed', 'received', 'refused'])
export type Outcome = z.infer<typeof outcome>

/**
 * A decided submission. A retry of the same id gets the same decision; what came of it since then
 * (bytes, a withdrawal, a replacement) is told along with it.
 */
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
    about: aboutRef.optional(),
    /** Of a filed one: the attachments still to come, and how many bytes of each the server has. */
    missing: z.array(z.strictObject({ id: z.uuid(), offset: z.number().int().min(0) })).optional(),
    /** Attachments that were not what they claimed to be, and were not kept. */
    rejected: z.array(z.uuid()).optional(),
    /** Attachments that had not come in good time; one of them that is missing too is still taken. */
    absent: z.array(z.uuid()).optional(),
    /** Attachments that came and are no longer kept. */
    removed: z.array(z.uuid()).optional(),
    supersedes: z.uuid().optional(),
    supersededBy: z.uuid().optional(),
    /** What staff decided of one that came late. */
    lateDecision: z.enum(['accepted', 'declined']).optional(),
    withdrawnAt: instant.optional(),
    serverNow: instant,
  })
  .meta({ id: 'SubmissionDecision' })
export type SubmissionDecision = z.infer<typeof submissionDecision>

/** One's own submission opened: what was sent, as it was sent. */
export const ownSubmission = submissionDecision
  .extend({
    version: z.number().int(),
    payload: z.record(z.string(), z.unknown()),
    attachments: z.array(attachmentKept),
  })
  .meta({ id: 'OwnSubmission' })
export type OwnSubmission = z.infer<typeof ownSubmission>

/** A receipt's number and its code, which whoever holds both may check. */
export const receiptQuestion = z.strictObject({
  receipt: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{6,}$/),
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9]{12}$/),
})
export type ReceiptQuestion = z.infer<typeof receiptQuestion>

/** What a receipt vouches for: when what came about what, and what became of it; never who or which words. */
export const receiptChecked = submissionDecision
  .pick({
    form: true,
    outcome: true,
    receipt: true,
    receivedAt: true,
    late: true,
    lateDecision: true,
    about: true,
    withdrawnAt: true,
    contentHash: true,
    serverNow: true,
  })
  .extend({
    superseded: z.boolean(),
    /** How many attachments it has, here or on their way. */
    attachments: z.number().int().min(0),
  })
  .meta({ id: 'ReceiptChecked' })
export type ReceiptChecked = z.infer<typeof receiptChecked>

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
