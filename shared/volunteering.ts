// Volunteering at a care home: its page, its activities and their shifts, signing up and withdrawing.
import { z } from 'zod'
import { careHome, localCommunity } from './communities.ts'
import { checkContact, contactFields, contactWay } from './contact.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant, localDateTime } from './instant.ts'
import { bilingual, line, slug } from './text.ts'
import { fromLocal } from './time.ts'

/** A time at which an activity takes place, with a number of places. */
export const shift = z.strictObject({
  id: slug,
  startsAt: instant,
  endsAt: instant,
  capacity: z.number().int().min(1),
  placesLeft: z.number().int().min(0),
})
export type Shift = z.infer<typeof shift>

/** What a volunteer should know of an activity before coming (BU: clear tasks and guidelines). */
export const activityContent = z.strictObject({
  whatItIs: bilingual,
  whatItIsNot: bilingual,
  howYouAreMet: bilingual,
  coreTasks: z.array(coreTaskOrAcross).min(1),
})
export type ActivityContent = z.infer<typeof activityContent>

export const activity = activityContent
  .extend({
    id: slug,
    title: bilingual,
    summary: bilingual,
    example: z.boolean(),
    /** The next ones, at most twenty, the soonest first. */
    shifts: z.array(shift),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof activity>

/** A care home's texts, as they are kept. */
export const careHomeContent = careHome.pick({
  summary: true,
  contactRole: true,
  guidelines: true,
  confidentiality: true,
})

export const careHomePage = careHome
  .omit({ localCommunityId: true })
  .extend({ community: localCommunity, activities: z.array(activity) })
  .meta({ id: 'CareHomePage' })
export type CareHomePage = z.infer<typeof careHomePage>

/** One signs up alone, or for oneself and one more. */
export const shiftSignUp = z
  .strictObject({
    shiftId: slug.max(100),
    people: z.union([z.literal(1), z.literal(2)]),
    ...contactFields,
    message: z.string().trim().max(300).optional(),
  })
  .superRefine(checkContact)
export type ShiftSignUp = z.infer<typeof shiftSignUp>

/** The sign-up is named by the id of the submission that it came with. */
export const shiftWithdrawal = z.strictObject({ signUpId: z.uuid() })
export type ShiftWithdrawal = z.infer<typeof shiftWithdrawal>

const shiftRef = shift.pick({ id: true, startsAt: true, endsAt: true })
const activityRef = activity.pick({ id: true, title: true })

export const ownSignUp = z
  .strictObject({
    submissionId: z.uuid(),
    receipt: z.string(),
    people: z.number().int(),
    shift: shiftRef,
    activity: activityRef,
    careHome: careHome.pick({ id: true, name: true, phone: true }),
  })
  .meta({ id: 'OwnSignUp' })
export type OwnSignUp = z.infer<typeof ownSignUp>

/** One care home as its coordinator sees it in the list: the seven days to come. */
export const careHomeOverview = z
  .strictObject({
    id: slug,
    name: z.string(),
    example: z.boolean(),
    week: z.strictObject({
      shifts: z.number().int(),
      /** Shifts that nobody comes to yet. */
      shiftsWithNobody: z.number().int(),
      capacity: z.number().int(),
      taken: z.number().int(),
    }),
  })
  .meta({ id: 'CareHomeOverview' })
export type CareHomeOverview = z.infer<typeof careHomeOverview>

export const contact = z.strictObject({ by: contactWay, value: z.string() })
export type Contact = z.infer<typeof contact>

/** One who comes, alone or for two. */
export const visitor = z.strictObject({
  submissionId: z.uuid(),
  name: z.string(),
  people: z.number().int(),
  contact,
  message: z.string(),
})
export type Visitor = z.infer<typeof visitor>

export const deskShift = shift.extend({ activity: activityRef, visitors: z.array(visitor) })
export type DeskShift = z.infer<typeof deskShift>

/** A care home's coming shifts, at most a hundred, and who comes to each. */
export const careHomeDesk = z
  .strictObject({
    id: slug,
    name: z.string(),
    example: z.boolean(),
    shifts: z.array(deskShift),
  })
  .meta({ id: 'CareHomeDesk' })
export type CareHomeDesk = z.infer<typeof careHomeDesk>

export const shiftHoursMax = 12

/** A time as a coordinator types it, in Copenhagen. */
export const newShift = z
  .strictObject({
    startsAt: localDateTime,
    endsAt: localDateTime,
    capacity: z.number().int().min(1).max(50),
  })
  .refine(({ startsAt, endsAt }) => hoursBetween(startsAt, endsAt) > 0, {
    path: ['endsAt'],
    error: 'must come after the start',
    when: ({ issues }) => issues.length === 0,
  })
  .refine(({ startsAt, endsAt }) => hoursBetween(startsAt, endsAt) <= shiftHoursMax, {
    path: ['endsAt'],
    error: `at most ${shiftHoursMax} hours after the start`,
    when: ({ issues }) => issues.length === 0,
  })
export type NewShift = z.infer<typeof newShift>

function hoursBetween(startsAt: string, endsAt: string): number {
  return (Date.parse(fromLocal(endsAt)) - Date.parse(fromLocal(startsAt))) / 3_600_000
}

/** Text that staff write: English may come later, and Danish stands in until then. */
function written(min: number, max: number, text = z.string().trim()) {
  const one = text.min(min).max(max)
  return z.strictObject({ da: one, en: one.optional() })
}

export const newActivity = z
  .strictObject({
    title: written(3, 80, line),
    summary: written(10, 300),
    whatItIs: written(10, 1000),
    whatItIsNot: written(10, 1000),
    howYouAreMet: written(10, 1000),
    coreTasks: z.array(coreTaskOrAcross).min(1).max(coreTaskOrAcross.options.length),
    shifts: z.array(newShift).min(1).max(20),
  })
  .superRefine(({ coreTasks, shifts }, context) => {
    if (new Set(coreTasks).size < coreTasks.length)
      context.addIssue({ code: 'custom', path: ['coreTasks'], message: 'named twice' })
    for (const [at, entry] of shifts.entries())
      if (shifts.slice(0, at).some((earlier) => earlier.startsAt === entry.startsAt))
        context.addIssue({
          code: 'custom',
          path: ['shifts', at, 'startsAt'],
          message: 'there is another time that starts then',
        })
  })
  .meta({ id: 'NewActivity' })
export type NewActivity = z.infer<typeof newActivity>
