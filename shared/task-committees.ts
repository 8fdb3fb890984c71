// A task committee: its charter, its seats, and the application for one of them.
import { z } from 'zod'
import { challenge, challengeId } from './challenges.ts'
import { localCommunity } from './communities.ts'
import { checkContact, contactFields } from './contact.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { termId } from './terms.ts'
import { bilingual, line, slug } from './text.ts'

/** Who a seat is for (AG): the task sets the team among these. */
export const seatKind = z.enum(['councillor', 'citizen', 'external-expert', 'staff'])
export type SeatKind = z.infer<typeof seatKind>

const least = z.number().int().min(1).max(20)

export const competence = z.strictObject({ id: slug, name: bilingual })

export const seat = z.strictObject({
  kind: seatKind,
  places: z.number().int().min(1).max(20),
  /** Whether one can apply for it here; the council finds the others itself. */
  open: z.boolean(),
  competences: z.array(competence),
})
export type Seat = z.infer<typeof seat>

export const ageBand = z.enum(['15-17', '18-29', '30-44', '45-64', '65+'])
export type AgeBand = z.infer<typeof ageBand>

export const gender = z.enum(['woman', 'man', 'other'])
export type Gender = z.infer<typeof gender>

/** What the team should have at least so many of: an age band, a gender, people from a place. */
export const balanceWish = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('age-band'), value: ageBand, least }),
  z.strictObject({ by: z.literal('gender'), value: gender, least }),
  z.strictObject({ by: z.literal('local-community'), value: slug, least }),
])
export type BalanceWish = z.infer<typeof balanceWish>

/** What readers score an application by, published with the call. */
export const criterion = z.strictObject({ id: slug, name: bilingual, explanation: bilingual })
export type Criterion = z.infer<typeof criterion>

/**
 * The council's mandate: the texts and dates of a task committee, apart from title and seats.
 * What charters did not name before is null or empty there.
 */
export const charter = z.strictObject({
  task: bilingual,
  purpose: bilingual,
  effect: bilingual,
  whyComplex: bilingual,
  challenges: z.array(challengeId).min(1),
  coreTasks: z.array(coreTaskOrAcross).min(1),
  communities: z.array(slug),
  chair: bilingual,
  deputy: bilingual,
  meetingForm: bilingual,
  /** Dates without time, `YYYY-MM-DD`. */
  appointsOn: z.iso.date(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  /** What the committee may decide on, and what is decided already. */
  room: bilingual.nullable().default(null),
  decided: bilingual.nullable().default(null),
  resources: bilingual.nullable().default(null),
  balance: z.array(balanceWish).max(20).default([]),
  criteria: z.array(criterion).max(10).default([]),
  /** Whether readers see neither name nor contact until they have scored. */
  blind: z.boolean().default(false),
  /** When it reports to a dialogue meeting. */
  reportsOn: z.array(z.iso.date()).max(24).default([]),
})
export type Charter = z.infer<typeof charter>

/**
 * How far a committee has come, where the clock cannot tell. A decided one is called, read and
 * appointed by its dates; a draft has not been decided by the council and is shown as what it is.
 */
export const committeeStage = z.enum(['draft', 'decided', 'at-work', 'ended'])
export type CommitteeStage = z.infer<typeof committeeStage>

export const taskCommittee = z
  .strictObject({
    id: slug,
    title: bilingual,
    summary: bilingual,
    charter: charter.extend({
      challenges: z.array(challenge),
      communities: z.array(localCommunity),
    }),
    seats: z.array(seat),
    opensAt: instant,
    closesAt: instant,
    stage: committeeStage,
    termId,
    /** When the council decided the charter, and the published agenda where it did. */
    decidedOn: z.iso.date().nullable(),
    decidedLink: z.url().nullable(),
    example: z.boolean(),
    changedAt: instant,
  })
  .meta({ id: 'TaskCommittee' })
export type TaskCommittee = z.infer<typeof taskCommittee>

/** What happened around a task committee, in the order in which its public story tells it. */
export const committeeEventKind = z.enum([
  'problem-handed-in',
  'topic-discussed',
  'drafted',
  'draft-changed',
  'charter-decided',
  'call-opened',
  'window-changed',
  'call-closed',
  'question-answered',
  'reading-finished',
  'appointed',
  'seat-taken-over',
  'work-begun',
  'met',
  'document-published',
  'status-reported',
  'recommended',
  'recommendation-answered',
  'came-of',
  'evaluated',
  'ended',
])
export type CommitteeEventKind = z.infer<typeof committeeEventKind>

/** Numbers and links of an event, for the words of its kind; never a person. */
export const committeeEventDetail = z.strictObject({
  count: z.number().int().optional(),
  version: z.number().int().optional(),
  title: bilingual.optional(),
  path: z.string().startsWith('/').max(200).optional(),
  link: z.url().optional(),
})
export type CommitteeEventDetail = z.infer<typeof committeeEventDetail>

export const committeeEvent = z
  .strictObject({
    id: z.string(),
    at: instant,
    kind: committeeEventKind,
    detail: committeeEventDetail,
  })
  .meta({ id: 'CommitteeEvent' })
export type CommitteeEvent = z.infer<typeof committeeEvent>

/** A task committee in the overview: what it is and when. */
export const committeeSummary = taskCommittee
  .pick({
    id: true,
    title: true,
    summary: true,
    stage: true,
    opensAt: true,
    closesAt: true,
    example: true,
  })
  .extend(charter.pick({ coreTasks: true, appointsOn: true, startsOn: true, endsOn: true }).shape)
  .meta({ id: 'CommitteeSummary' })
export type CommitteeSummary = z.infer<typeof committeeSummary>

export const committeeFilter = z.object({
  coreTask: coreTaskOrAcross.optional(),
  /** The key that the page before ended on: when it opens, and its id. */
  after: z
    .string()
    .max(200)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type CommitteeFilter = z.infer<typeof committeeFilter>

/** One page of all task committees, the latest call first. */
export const committeePage = z
  .strictObject({ committees: z.array(committeeSummary), next: z.string().nullable() })
  .meta({ id: 'CommitteePage' })
export type CommitteePage = z.infer<typeof committeePage>

export const committeeStory = z
  .strictObject({ events: z.array(committeeEvent) })
  .meta({ id: 'CommitteeStory' })

export const applyingAs = z.enum(['myself', 'local-council', 'association', 'business'])
export type ApplyingAs = z.infer<typeof applyingAs>

export const availability = z.enum(['weekday-daytime', 'weekday-evening', 'weekend'])

const notStated = 'not-stated'
export const ageBandAnswer = z.enum([...ageBand.options, notStated])
export const genderAnswer = z.enum([...gender.options, notStated])

/**
 * An application for a seat. Whoever applies for others than themselves names the organisation and
 * their role in it; whoever has a conflict of interest says which. Age band and gender are asked
 * only where the charter's balance names them; what is absent is not stated.
 */
export const taskCommitteeApplication = z
  .strictObject({
    committeeId: slug.max(100),
    seatKind,
    applyingAs,
    organisation: line.min(2).max(120).optional(),
    organisationRole: line.min(2).max(120).optional(),
    name: line.min(2).max(100),
    motivation: z.string().trim().min(10).max(2000),
    offer: z.string().trim().min(10).max(2000),
    competences: z.array(slug.max(60)).max(20),
    otherCompetences: z.string().trim().max(500).optional(),
    localCommunityId: slug.max(60).nullable(),
    availability: z.array(availability).min(1).max(availability.options.length),
    conflict: z.enum(['no', 'yes']),
    conflictDescription: z.string().trim().min(5).max(1000).optional(),
    ageBand: ageBandAnswer.optional(),
    gender: genderAnswer.optional(),
    /** The nomination that one says yes to. */
    nominationId: z.uuid().optional(),
    ...contactFields,
  })
  .superRefine((value, context) => {
    const need = (path: keyof typeof value) =>
      value[path] === undefined &&
      context.addIssue({ code: 'custom', path: [path], message: 'missing' })
    const unneeded = (path: keyof typeof value) =>
      value[path] !== undefined &&
      context.addIssue({ code: 'custom', path: [path], message: 'does not belong here' })
    const isSelf = value.applyingAs === 'myself'
    for (const path of ['organisation', 'organisationRole'] as const)
      isSelf ? unneeded(path) : need(path)
    value.conflict === 'yes' ? need('conflictDescription') : unneeded('conflictDescription')
    checkContact(value, context)
    for (const path of ['competences', 'availability'] as const)
      if (new Set(value[path]).size < value[path].length)
        context.addIssue({ code: 'custom', path: [path], message: 'named twice' })
  })
export type TaskCommitteeApplication = z.infer<typeof taskCommitteeApplication>
