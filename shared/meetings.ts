// A meeting: when and where it is, whose it is, and what became of it.
import { z } from 'zod'
import { committeeKind } from './committees.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant, localDateTime } from './instant.ts'
import { meetingKind } from './rhythm.ts'
import { termId } from './terms.ts'
import { bilingual, line, slug } from './text.ts'
import { fromLocal } from './time.ts'

/** Planned by the rhythm, added outside it, or changed since. */
export const meetingState = z.enum(['planned', 'added', 'moved', 'cancelled'])
export type MeetingState = z.infer<typeof meetingState>

export const meeting = z
  .strictObject({
    id: slug,
    kind: meetingKind,
    title: bilingual,
    summary: bilingual,
    startsAt: instant,
    endsAt: instant,
    place: bilingual.nullable(),
    coreTasks: z.array(coreTaskOrAcross),
    committees: z.array(z.strictObject({ id: slug, name: bilingual })),
    state: meetingState,
    /** When the rhythm has it; the same as `startsAt` until it is moved. */
    plannedAt: instant,
    /** Why it was added, moved or cancelled. */
    reason: bilingual.nullable(),
    example: z.boolean(),
    changedAt: instant,
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof meeting>

/** What happened to a meeting's time, kept for ever; where it was added, `from` is `to`. */
export const meetingChange = z.strictObject({
  at: instant,
  change: z.enum(['added', 'moved', 'cancelled']),
  from: z.strictObject({ startsAt: instant, endsAt: instant }),
  to: z.strictObject({ startsAt: instant, endsAt: instant }),
  reason: bilingual,
})
export type MeetingChange = z.infer<typeof meetingChange>

export const meetingPage = meeting
  .extend({ parts: z.array(bilingual), changes: z.array(meetingChange) })
  .meta({ id: 'MeetingPage' })
export type MeetingPage = z.infer<typeof meetingPage>

/** Days are Copenhagen's; `to` is the day after the last. Without `from` the list begins today. */
export const meetingFilter = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  committee: slug.max(60).optional(),
  coreTask: coreTaskOrAcross.optional(),
  after: z
    .string()
    .max(200)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type MeetingFilter = z.infer<typeof meetingFilter>

export const meetingList = z
  .strictObject({ meetings: z.array(meeting), next: z.string().nullable() })
  .meta({ id: 'MeetingList' })
export type MeetingList = z.infer<typeof meetingList>

/** A committee that has meetings. */
export const meetingCommittee = z
  .strictObject({
    id: slug,
    termId,
    name: bilingual,
    kind: committeeKind.nullable(),
    coreTasks: z.array(coreTaskOrAcross),
    example: z.boolean(),
  })
  .meta({ id: 'MeetingCommittee' })
export type MeetingCommittee = z.infer<typeof meetingCommittee>

/** A reason as staff write it; what is left blank in English is shown in Danish. */
export const reasonGiven = z.strictObject({
  da: line.min(3).max(300),
  en: line.max(300).optional(),
})

const endsAfterStart = {
  path: ['endsAt'],
  error: 'the meeting ends before it starts',
  when: ({ issues }: { issues: readonly unknown[] }) => issues.length === 0,
}

export const meetingMove = z
  .strictObject({ startsAt: localDateTime, endsAt: localDateTime, reason: reasonGiven })
  .refine(({ startsAt, endsAt }) => fromLocal(startsAt) < fromLocal(endsAt), endsAfterStart)
export type MeetingMove = z.infer<typeof meetingMove>

const said = z.strictObject({ da: line.min(3).max(300), en: line.max(300).optional() })

/** A meeting outside the rhythm, such as a seminar, and why it is held. */
export const meetingAdded = z
  .strictObject({
    kind: meetingKind,
    title: said,
    summary: said,
    place: said.nullable(),
    committeeIds: z.array(slug.max(60)).max(10),
    coreTasks: z.array(coreTaskOrAcross).min(1),
    startsAt: localDateTime,
    endsAt: localDateTime,
    reason: reasonGiven,
  })
  .refine(({ startsAt, endsAt }) => fromLocal(startsAt) < fromLocal(endsAt), endsAfterStart)
export type MeetingAdded = z.infer<typeof meetingAdded>

export const meetingCancellation = z.strictObject({ reason: reasonGiven })

/** A secret address that a calendar subscribes to; it is told once, when it is made. */
export const calendarLink = z
  .strictObject({ createdAt: instant.nullable(), path: z.string().nullable() })
  .meta({ id: 'CalendarLink' })
export type CalendarLink = z.infer<typeof calendarLink>
