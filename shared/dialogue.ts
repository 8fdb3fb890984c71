// A dialogue meeting: topics handed in until it starts, what is said of them in public, and where they went.
import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { appAddress } from './names.ts'
import { bilingual, line, slug } from './text.ts'
import { statusMax } from './text-limits.ts'

/** The two elements of the agenda (AG): task committees and their charters, then a blank paper. */
export const dialoguePart = z.enum(['task-committees', 'blank-paper'])
export type DialoguePart = z.infer<typeof dialoguePart>

/** A topic as a councillor or a head of area hands it in. */
export const dialogueTopicHandedIn = z.strictObject({
  meetingId: slug.max(100),
  part: dialoguePart,
  title: line.min(3).max(120),
  text: z.string().trim().min(10).max(3000),
  coreTasks: z.array(coreTaskOrAcross).min(1).max(5),
})
export type DialogueTopicHandedIn = z.infer<typeof dialogueTopicHandedIn>

export const appPath = z.string().max(200).regex(appAddress, 'must be an address in the app')

/** What follows from a topic, and the address in the app of where it went. */
export const followUp = z.strictObject({
  text: line.min(3).max(300),
  path: appPath.nullable(),
})
export type FollowUp = z.infer<typeof followUp>

export const dialogueTopic = z.strictObject({
  id: z.uuid(),
  part: dialoguePart,
  title: z.string(),
  text: z.string(),
  sender: z.string(),
  coreTasks: z.array(coreTaskOrAcross),
  receivedAt: instant,
  /** Whether everyone may read it; the meeting itself is not public. */
  public: z.boolean(),
  notes: z.string(),
  followUp: followUp.nullable(),
})
export type DialogueTopic = z.infer<typeof dialogueTopic>

export const committeeStatus = z.strictObject({
  committeeId: slug,
  path: z.string(),
  title: bilingual,
  status: bilingual,
})
export type CommitteeStatus = z.infer<typeof committeeStatus>

export const dialogue = z
  .strictObject({
    meetingId: slug,
    topics: z.array(dialogueTopic),
    statuses: z.array(committeeStatus),
  })
  .meta({ id: 'Dialogue' })
export type Dialogue = z.infer<typeof dialogue>

/** What staff set on a topic: whether it is public, what was said, what follows. */
export const dialogueTopicChange = z.strictObject({
  public: z.boolean(),
  notes: z.string().trim().max(5000),
  followUp: followUp.nullable(),
})
export type DialogueTopicChange = z.infer<typeof dialogueTopicChange>

export const committeeStatusGiven = z.strictObject({
  da: z.string().trim().min(3).max(statusMax),
  en: z.string().trim().max(statusMax).optional(),
})
