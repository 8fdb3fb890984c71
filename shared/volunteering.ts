// Volunteering at a care home: its page, its activities and their shifts; signing up is in sign-ups.ts.
import { z } from 'zod'
import { careHome, localCommunity } from './communities.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant, localDateTime } from './instant.ts'
import { activityKinds, activityLanguages, audiences, checkKinds } from './sign-up-names.ts'
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

/** What one has to bring or be; what is not asked is null, false or none. */
export const needs = z.strictObject({
  ageFrom: z.number().int().min(0).max(99).nullable().default(null),
  ageTo: z.number().int().min(0).max(120).nullable().default(null),
  car: z.boolean().default(false),
  certificate: bilingual.nullable().default(null),
  introduction: z.boolean().default(false),
  check: z.enum(checkKinds).default('none'),
})
export type Needs = z.infer<typeof needs>

/**
 * What a volunteer should know of an activity before coming (BU: clear tasks and guidelines). What older activities
 * do not say is asked of nobody.
 */
export const activityContent = z.strictObject({
  kind: z.enum(activityKinds).default('other'),
  /** Whether whoever likes can come by; those who sign up are the ones who help. */
  audience: z.enum(audiences).default('signed-up'),
  whatItIs: bilingual,
  whatItIsNot: bilingual,
  howYouAreMet: bilingual,
  toKnow: bilingual.nullable().default(null),
  coreTasks: z.array(coreTaskOrAcross).min(1),
  needs: needs.default(() => needs.parse({})),
  /** The fewest people it makes sense with. */
  leastPeople: z.number().int().min(1).max(40).default(1),
  languages: z.array(z.enum(activityLanguages)).min(1).default(['da']),
  /** How long before the start one can still withdraw here. */
  withdrawalHours: z.number().int().min(0).max(168).default(0),
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
  visiting: true,
})

export const careHomePage = careHome
  .omit({ localCommunityId: true })
  .extend({
    community: localCommunity,
    /** Counts up where everybody must read the guidelines and the confidentiality again. */
    guidelinesVersion: z.number().int().min(1),
    activities: z.array(activity),
  })
  .meta({ id: 'CareHomePage' })
export type CareHomePage = z.infer<typeof careHomePage>

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
    /** What its coordinator has not dealt with yet. */
    waiting: z.strictObject({
      stories: z.number().int().min(0),
      questions: z.number().int().min(0),
      /** Volunteers who would like to be called. */
      calls: z.number().int().min(0),
    }),
  })
  .meta({ id: 'CareHomeOverview' })
export type CareHomeOverview = z.infer<typeof careHomeOverview>

/** One of a home's activities as its coordinator lists them. */
export const homeActivity = activityContent
  .pick({ audience: true })
  .extend({ id: slug, title: bilingual })
  .meta({ id: 'HomeActivity' })
export type HomeActivity = z.infer<typeof homeActivity>

/** Who can come to an activity, as its coordinator changes it. */
export const audienceGiven = z.strictObject({ audience: z.enum(audiences) })

export const shiftHoursMax = 12

/** How a shift comes again: the value of an RRULE (RFC 5545) by days, weeks or months. */
export const repetition = z
  .string()
  .max(100)
  .regex(
    /^(FREQ=DAILY(;INTERVAL=[1-9]\d?)?|FREQ=WEEKLY(;INTERVAL=[1-9]\d?)?(;BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*)?|FREQ=MONTHLY(;INTERVAL=[1-9]\d?)?(;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU))?)(;(COUNT=[1-9]\d{0,2}|UNTIL=2\d{7}T235959))?$/,
  )

/** A time as a coordinator types it, in Copenhagen. */
export const newShift = z
  .strictObject({
    startsAt: localDateTime,
    endsAt: localDateTime,
    capacity: z.number().int().min(1).max(50),
    repeats: repetition.optional(),
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
export function written(min: number, max: number, text = z.string().trim()) {
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
    kind: activityContent.shape.kind,
    audience: activityContent.shape.audience,
    toKnow: written(3, 1000).optional(),
    needs: needs.extend({ certificate: written(3, 120, line).optional() }).optional(),
    leastPeople: activityContent.shape.leastPeople,
    languages: activityContent.shape.languages,
    withdrawalHours: activityContent.shape.withdrawalHours,
    shifts: z.array(newShift).min(1).max(20),
  })
  .superRefine(({ coreTasks, shifts }, context) => {
    if (new Set(coreTasks).size < coreTasks.length)
      context.addIssue({ code: 'custom', path: ['coreTasks'], message: 'named twice' })
    checkStarts({ shifts }, context)
  })
  .meta({ id: 'NewActivity' })
function checkStarts({ shifts }: { shifts: NewShift[] }, context: z.RefinementCtx) {
  for (const [at, entry] of shifts.entries())
    if (shifts.slice(0, at).some((earlier) => earlier.startsAt === entry.startsAt))
      context.addIssue({
        code: 'custom',
        path: ['shifts', at, 'startsAt'],
        message: 'there is another time that starts then',
      })
}

/** More times of an activity that stands. */
export const newTimes = z
  .strictObject({ shifts: z.array(newShift).min(1).max(20) })
  .superRefine(checkStarts)
  .meta({ id: 'NewTimes' })
export type NewTimes = z.infer<typeof newTimes>

/** As a phone sends it: what is not said is not asked of anyone. */
export type NewActivityGiven = z.input<typeof newActivity>
export type NewActivity = z.infer<typeof newActivity>

/** Why a shift is called off; those who have signed up read it. */
export const shiftCancellation = z.strictObject({ reason: line.min(3).max(200) })
export type ShiftCancellation = z.infer<typeof shiftCancellation>

/** A repeating time ends: its shifts from this day on are called off. */
export const ruleEnding = z.strictObject({ from: z.iso.date(), reason: line.min(3).max(200) })
export type RuleEnding = z.infer<typeof ruleEnding>

/** How many sign-ups were told that it is called off. */
export const calledOff = z.strictObject({ told: z.number().int().min(0) }).meta({ id: 'CalledOff' })
