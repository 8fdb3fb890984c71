// A task committee: its charter, its seats, and the application for one of them.
import { z } from 'zod'
import { challenge, challengeId } from './challenges.ts'
import { localCommunity } from './communities.ts'
import { checkContact, contactFields } from './contact.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { bilingual, line, slug } from './text.ts'

/** Who a seat is for (AG): the task sets the team among these. */
export const seatKind = z.enum(['councillor', 'citizen', 'external-expert', 'staff'])
export type SeatKind = z.infer<typeof seatKind>

export const competence = z.strictObject({ id: slug, name: bilingual })

export const seat = z.strictObject({
  kind: seatKind,
  places: z.number().int().min(1).max(20),
  /** Whether one can apply for it here; the council finds the others itself. */
  open: z.boolean(),
  competences: z.array(competence),
})
export type Seat = z.infer<typeof seat>

/** The council's mandate: the texts and dates of a task committee, apart from title and seats. */
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
})
export type Charter = z.infer<typeof charter>

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
    example: z.boolean(),
    changedAt: instant,
  })
  .meta({ id: 'TaskCommittee' })
export type TaskCommittee = z.infer<typeof taskCommittee>

export const applyingAs = z.enum(['myself', 'local-council', 'association', 'business'])
export type ApplyingAs = z.infer<typeof applyingAs>

export const availability = z.enum(['weekday-daytime', 'weekday-evening', 'weekend'])

/**
 * An application for a seat. Whoever applies for others than themselves names the organisation and
 * their role in it; whoever has a conflict of interest says which.
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
