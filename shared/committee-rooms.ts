// The room of a task committee at work: its members, meetings, documents and tasks, and what of it is public.
import { z } from 'zod'
import { instant, localDateTime } from './instant.ts'
import { meetingState } from './meetings.ts'
import { attachmentKept } from './submissions.ts'
import { committeeStage, seatKind } from './task-committees.ts'
import { bilingual, line, slug } from './text.ts'
import { fromLocal } from './time.ts'

/** Who leads; everybody else is a member like the others. */
export const committeeDuty = z.enum(['chair', 'deputy'])
export type CommitteeDuty = z.infer<typeof committeeDuty>

export const committeeMember = z
  .strictObject({
    accountId: z.uuid(),
    name: z.string(),
    /** Null where it is not known by what seat somebody sits there. */
    seatKind: seatKind.nullable(),
    duty: committeeDuty.nullable(),
  })
  .meta({ id: 'CommitteeMember' })
export type CommitteeMember = z.infer<typeof committeeMember>

/** What a meeting talks about, one matter a line, and what came of it; each public on its own. */
export const meetingPapers = z.strictObject({
  agenda: z.array(line.min(1).max(300)).max(30),
  agendaPublic: z.boolean(),
  minutes: z.string().trim().max(20_000),
  minutesPublic: z.boolean(),
})
export type MeetingPapers = z.infer<typeof meetingPapers>

export const roomMeeting = meetingPapers
  .extend({
    id: slug,
    startsAt: instant,
    endsAt: instant,
    place: bilingual.nullable(),
    state: meetingState,
    /** Counts the changes of its papers; a change names the one it began from. */
    revision: z.int().min(0),
  })
  .meta({ id: 'RoomMeeting' })
export type RoomMeeting = z.infer<typeof roomMeeting>

export const papersChanged = meetingPapers.extend({ revision: z.int().min(0) })
export type PapersChanged = z.infer<typeof papersChanged>

/** A meeting as it is called; times are Copenhagen's, and it may be held anywhere. */
export const roomMeetingCalled = z
  .strictObject({
    startsAt: localDateTime,
    endsAt: localDateTime,
    place: line.min(2).max(200),
    agenda: meetingPapers.shape.agenda,
  })
  .refine((value) => fromLocal(value.startsAt) < fromLocal(value.endsAt), {
    path: ['endsAt'],
    error: 'the meeting ends before it starts',
    when: ({ issues }) => issues.length === 0,
  })
export type RoomMeetingCalled = z.infer<typeof roomMeetingCalled>

const documentFile = attachmentKept.pick({ id: true, name: true, type: true, size: true })

export const roomDocument = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    text: z.string(),
    author: z.string(),
    addedAt: instant,
    public: z.boolean(),
    files: z.array(documentFile),
    /** How many files are still on their way. */
    coming: z.int().min(0),
  })
  .meta({ id: 'RoomDocument' })
export type RoomDocument = z.infer<typeof roomDocument>

/** A document as a member sends it; its files are the submission's attachments. */
export const roomDocumentSent = z.strictObject({
  committeeId: slug.max(100),
  title: line.min(3).max(120),
  text: z.string().trim().max(20_000).optional(),
})
export type RoomDocumentSent = z.infer<typeof roomDocumentSent>

export const documentChange = z.strictObject({ public: z.boolean() })

export const roomTask = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    /** Whose it is; null for everybody's. */
    accountId: z.uuid().nullable(),
    dueOn: z.iso.date().nullable(),
    doneAt: instant.nullable(),
  })
  .meta({ id: 'RoomTask' })
export type RoomTask = z.infer<typeof roomTask>

export const roomTaskGiven = z.strictObject({
  title: line.min(3).max(200),
  accountId: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
  done: z.boolean(),
})
export type RoomTaskGiven = z.infer<typeof roomTaskGiven>

const committeeInShort = z.strictObject({
  id: slug,
  title: bilingual,
  stage: committeeStage,
  example: z.boolean(),
})

export const committeeRoom = z
  .strictObject({
    committee: committeeInShort,
    /** Whether the asker calls meetings, writes minutes and chooses what is public. */
    leads: z.boolean(),
    members: z.array(committeeMember),
    meetings: z.array(roomMeeting),
    documents: z.array(roomDocument),
    tasks: z.array(roomTask),
    /** In how many sections of the working text several texts wait for a person to choose. */
    toChoose: z.int().min(0),
  })
  .meta({ id: 'CommitteeRoom' })
export type CommitteeRoom = z.infer<typeof committeeRoom>

/** What everyone may see of a room; what is not public of a meeting is empty. */
export const publicRoom = z
  .strictObject({
    meetings: z.array(
      roomMeeting.omit({ revision: true, agendaPublic: true, minutesPublic: true }),
    ),
    documents: z.array(roomDocument.omit({ author: true, public: true, coming: true })),
  })
  .meta({ id: 'PublicRoom' })
export type PublicRoom = z.infer<typeof publicRoom>

export const memberGiven = z.strictObject({ seatKind, duty: committeeDuty.nullable() })
export type MemberGiven = z.infer<typeof memberGiven>

/** The members as staff arrange them, and those of the council and the staff who can be named. */
export const committeeMembers = z
  .strictObject({
    committee: committeeInShort,
    members: z.array(committeeMember),
    candidates: z.array(z.strictObject({ accountId: z.uuid(), name: z.string(), seatKind })),
  })
  .meta({ id: 'CommitteeMembers' })
export type CommitteeMembers = z.infer<typeof committeeMembers>
