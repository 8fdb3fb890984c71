// Notices to a person about what they have sent or take part in: in the app, and by mail where they want it.
import { z } from 'zod'
import { instant } from './instant.ts'
import { aboutRef } from './listings.ts'
import { formName } from './submissions.ts'

/** What happened; each kind has words on screen and in mail, in both languages. */
export const messageKind = z.enum([
  'submission-received',
  'submission-filed',
  'submission-refused',
  'attachments-received',
  'attachments-missing',
  'attachment-rejected',
  'submission-withdrawn',
  'submission-superseded',
  'late-accepted',
  'late-declined',
  'problem-answered',
  'problem-on-meeting',
  'became-draft',
  'question-answered',
  'item-moved',
  'item-kept',
  'nomination-accepted',
  'nomination-declined',
  'seat-offered',
  'seat-alternate',
  'seat-refused',
  'seat-moved-up',
  'seat-lapsed',
  'pool-asked',
  'named-reader',
  'recommendation-answered',
  'evaluation-opened',
  'response-answered',
  'response-redacted',
  'response-held',
  'appeal-answered',
  'responses-unfiled',
  'party-invited',
  'party-reminded',
  'party-uninvited',
  'room-response-sent',
  'representation-ended',
  'chain-follow-up',
  'chain-with-coordinator',
  'chain-call-settled',
  'chain-changed',
  'chain-left',
  'chain-member-left',
  'place-offered',
  'place-lapsed',
  'shift-cancelled',
  'shift-note',
  'shift-missed',
  'handover-accepted',
  'place-taken-over',
  'place-changed-hands',
  'place-still-yours',
  'shift-reminder',
  'home-question-asked',
  'introduction-wished',
  'story-told',
  'story-published',
  'story-declined',
  'stand-taken',
  'stand-given',
  'fair-changed',
  'fair-cancelled',
  'guardian-said-yes',
  'guardian-said-no',
  'guardian-silent',
])
export type MessageKind = z.infer<typeof messageKind>

export const message = z
  .strictObject({
    id: z.uuid(),
    kind: messageKind,
    /** What was sent; null where the notice follows from nothing that was. */
    submission: z.strictObject({ id: z.uuid(), form: formName, receipt: z.string() }).nullable(),
    /** What it is about; the words name the form and the thing, never what was written. */
    about: aboutRef.nullable(),
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof message>

/** One page of notices, the newest first. */
export const messagePage = z
  .strictObject({
    messages: z.array(message),
    unread: z.number().int().min(0),
    next: z.string().nullable(),
  })
  .meta({ id: 'MessagePage' })
export type MessagePage = z.infer<typeof messagePage>

/**
 * What was read: some notices, all up to the newest one that was on screen, or the submission itself as it stood at
 * an instant, which is all that notices about it could tell.
 */
export const messagesRead = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) }),
  z.strictObject({ until: instant, submissionId: z.uuid().optional() }),
])
export type MessagesRead = z.infer<typeof messagesRead>

/** A mail address as a person types it; large and small letters are the same. */
export const mailAddress = z.string().trim().toLowerCase().pipe(z.email().max(200))

/** The code that a mail brings, with which a person shows that the address is theirs. */
export const mailCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/)

/** Whether and where an account gets mail about its notices. */
export const mailChoice = z
  .strictObject({
    /** Whether mail is sent from here at all. */
    offered: z.boolean(),
    address: z.string().nullable(),
    /** An address that waits for its code. */
    pending: z.string().nullable(),
  })
  .meta({ id: 'MailChoice' })
export type MailChoice = z.infer<typeof mailChoice>

/** A mail of the demo, which never left. */
export const postedMail = z
  .strictObject({
    id: z.string(),
    address: z.string(),
    subject: z.string(),
    body: z.string(),
    postedAt: instant,
  })
  .meta({ id: 'PostedMail' })
export type PostedMail = z.infer<typeof postedMail>
