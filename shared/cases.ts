// A case: a submission that waits for staff to read it.
import { z } from 'zod'
import { instant } from './instant.ts'
import { refKind } from './listings.ts'
import { attachmentKept, formName } from './submissions.ts'
import { bilingual, slug } from './text.ts'

/** How far staff have come: nobody opened it, opened, to be talked over, done. */
export const caseMark = z.enum(['new', 'read', 'follow-up', 'done'])
export type CaseMark = z.infer<typeof caseMark>

/** What staff make of one that came late under the policy `review`. */
export const lateDecision = z.enum(['accepted', 'declined'])
export type LateDecision = z.infer<typeof lateDecision>

/** Why nothing waits any more: its sender took it back, or sent another in its place. */
export const caseEnd = z.enum(['withdrawn', 'superseded'])
export type CaseEnd = z.infer<typeof caseEnd>

/** Whether the sender had signed in: when they sent it, only afterwards, or never. */
export const senderKnown = z.enum(['signed-in', 'later', 'guest'])
export type SenderKnown = z.infer<typeof senderKnown>

export const caseSummary = z
  .strictObject({
    submissionId: z.uuid(),
    form: formName,
    about: z.strictObject({ kind: z.string(), id: z.string(), title: bilingual }),
    sender: z.string(),
    receivedAt: instant,
    late: z.boolean(),
    lateDecision: lateDecision.nullable(),
    /** `filed` while its attachments are on their way. */
    outcome: z.enum(['filed', 'received']),
    mark: caseMark,
    ended: caseEnd.nullable(),
  })
  .meta({ id: 'CaseSummary' })
export type CaseSummary = z.infer<typeof caseSummary>

export const casePage = z
  .strictObject({ cases: z.array(caseSummary), next: z.string().nullable() })
  .meta({ id: 'CasePage' })
export type CasePage = z.infer<typeof casePage>

/** A case opened: what was sent, as it was sent. */
export const caseOpened = caseSummary
  .extend({
    senderKnown,
    receipt: z.string(),
    version: z.number().int(),
    payload: z.record(z.string(), z.unknown()),
    queueAgeMs: z.number(),
    withdrawnAt: instant.nullable(),
    supersedes: z.uuid().nullable(),
    supersededBy: z.uuid().nullable(),
    attachments: z.array(attachmentKept),
  })
  .meta({ id: 'CaseOpened' })
export type CaseOpened = z.infer<typeof caseOpened>

export const caseFilter = z.object({
  aboutKind: refKind.optional(),
  aboutId: slug.max(100).optional(),
  form: formName.optional(),
  mark: caseMark.optional(),
  /** What came after the deadline stands apart. */
  late: z.enum(['yes', 'no']).optional(),
  /** What was withdrawn or replaced. */
  ended: z.enum(['yes', 'no']).optional(),
  /** The key that the page before ended on: opened or not, when it came, its id. */
  after: z
    .string()
    .max(120)
    .regex(/^(new|opened)~[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type CaseFilter = z.infer<typeof caseFilter>

export const caseMarking = z.strictObject({ mark: caseMark })
export const caseChange = z.strictObject({ lateDecision })
