// Appointment to a task committee: the council's decision, the answer to each applicant, and theirs.
import { z } from 'zod'
import { instant } from './instant.ts'
import { listingKind, listingRef } from './listings.ts'
import { committeeStage, seatKind } from './task-committees.ts'

/** What the council decided about an applicant. */
export const seatAnswerKind = z.enum(['appointed', 'alternate', 'refused'])
export type SeatAnswerKind = z.infer<typeof seatAnswerKind>

/** What an applicant has said to it; `lapsed` is silence past the date, `withdrawn` an application taken back. */
export const seatResponse = z.enum(['accepted', 'declined', 'lapsed', 'withdrawn'])
export type SeatResponse = z.infer<typeof seatResponse>

/** The council's decision as it is recorded; who gets which seat is the selection as it stands then. */
export const councilDecision = z.strictObject({
  decidedOn: z.iso.date(),
  /** The published agenda where it was decided. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** How many days somebody has to say yes to an offered seat. */
  answerDays: z.number().int().min(1).max(60),
})
export type CouncilDecision = z.infer<typeof councilDecision>

/** Something open that a refusal points at. */
export const possibilityKey = z.strictObject({ kind: listingKind, id: z.string().min(1).max(100) })
export type PossibilityKey = z.infer<typeof possibilityKey>

/** What an answer will say; of a refusal the words are the reason. */
export const answerDraft = z.strictObject({
  words: z.string().trim().max(2000),
  possibilities: z.array(possibilityKey).max(5),
})
export type AnswerDraft = z.infer<typeof answerDraft>

/** The words that all answers of a kind share, unless an applicant gets words of their own. */
export const answerDrafts = z.strictObject({
  appointed: answerDraft,
  alternate: answerDraft,
  refused: answerDraft,
})
export type AnswerDrafts = z.infer<typeof answerDrafts>

export const ownDraft = z.strictObject({ draft: answerDraft.nullable() })

/** Which answers go out now; null is all that have not. */
export const answersSent = z.strictObject({
  submissionIds: z.array(z.uuid()).min(1).max(500).nullable(),
})

const seatAnswer = z.strictObject({
  submissionId: z.uuid(),
  seatKind,
  kind: seatAnswerKind,
  /** Of alternates the order in which they are asked. */
  position: z.number().int().min(1),
  words: z.string(),
  possibilities: z.array(listingRef),
  sentAt: instant.nullable(),
  offeredAt: instant.nullable(),
  answerBy: instant.nullable(),
  response: seatResponse.nullable(),
  respondedAt: instant.nullable(),
})

/** The answer to one's own application. */
export const ownSeatAnswer = seatAnswer
  .extend({ committee: listingRef, decidedOn: z.iso.date(), link: z.url().nullable() })
  .meta({ id: 'OwnSeatAnswer' })
export type OwnSeatAnswer = z.infer<typeof ownSeatAnswer>

export const ownSeatAnswerFound = z.strictObject({ answer: ownSeatAnswer.nullable() })

/** An answer as staff see it, before and after it is sent. */
export const seatAnswerOpened = seatAnswer
  .extend({
    applicant: z.string(),
    /** Words of its own; null where the shared ones are sent. */
    draft: answerDraft.nullable(),
    holdsSeat: z.boolean(),
  })
  .meta({ id: 'SeatAnswerOpened' })
export type SeatAnswerOpened = z.infer<typeof seatAnswerOpened>

export const seatTally = z.strictObject({
  kind: seatKind,
  places: z.number().int(),
  /** Who is proposed, before the decision; who was appointed, after it. */
  appointed: z.number().int(),
  alternates: z.number().int(),
  offered: z.number().int(),
  accepted: z.number().int(),
})
export type SeatTally = z.infer<typeof seatTally>

/** Appointment as staff see it. */
export const appointment = z
  .strictObject({
    committeeId: z.string(),
    stage: committeeStage,
    closesAt: instant,
    startsOn: z.iso.date(),
    decision: councilDecision
      .extend({ recordedAt: instant, sentAt: instant.nullable() })
      .nullable(),
    seats: z.array(seatTally),
    drafts: answerDrafts,
    answers: z.array(seatAnswerOpened),
    serverNow: instant,
  })
  .meta({ id: 'Appointment' })
export type Appointment = z.infer<typeof appointment>

/** Something open to point at; `near` shares a core task or a place with the committee. */
export const possibility = z
  .strictObject({ ...listingRef.shape, kind: listingKind, near: z.boolean() })
  .meta({ id: 'Possibility' })
export type Possibility = z.infer<typeof possibility>

/** An applicant's own answer to a seat that is offered, or that they have. */
export const appointmentAnswer = z.strictObject({
  applicationId: z.uuid(),
  answer: z.enum(['accepted', 'declined']),
})
export type AppointmentAnswer = z.infer<typeof appointmentAnswer>
