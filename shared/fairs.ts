// A volunteer fair: when and where, how many stands, and the associations that show what they do.
import { z } from 'zod'
import { localCommunity } from './communities.ts'
import { checkContact, contactFields } from './contact.ts'
import { standNeeds, standStates } from './fair-names.ts'
import { instant, localDateTime } from './instant.ts'
import { bilingual, line, slug } from './text.ts'
import { fromLocal } from './time.ts'
import { written } from './volunteering.ts'

export const fairContent = z.strictObject({
  title: bilingual,
  summary: bilingual,
  /** House and address. */
  place: z.string(),
})

/** An association at a fair, as everyone reads of it. */
export const stand = z.strictObject({ id: z.uuid(), association: z.string(), shows: z.string() })
export type Stand = z.infer<typeof stand>

export const fairSummary = fairContent
  .extend({
    id: z.string(),
    community: localCommunity,
    startsAt: instant,
    endsAt: instant,
    /** Until when associations can sign up. */
    closesAt: instant,
    opensAt: instant,
    capacity: z.number().int().min(1),
    standsLeft: z.number().int().min(0),
    waiting: z.number().int().min(0),
    cancelled: z.strictObject({ at: instant, because: z.string() }).nullable(),
    example: z.boolean(),
  })
  .meta({ id: 'FairSummary' })
export type FairSummary = z.infer<typeof fairSummary>

export const fair = fairSummary.extend({ stands: z.array(stand) }).meta({ id: 'Fair' })
export type Fair = z.infer<typeof fair>

export const fairList = z
  .strictObject({ coming: z.array(fairSummary), past: z.array(fairSummary) })
  .meta({ id: 'FairList' })

export const fairStand = z
  .strictObject({
    fairId: slug.max(100),
    association: line.min(2).max(100),
    /** What people can see, try or hear at the stand. */
    shows: z.string().trim().min(10).max(600),
    needs: z
      .array(z.enum(standNeeds))
      .max(standNeeds.length)
      .refine((needs) => new Set(needs).size === needs.length, 'named twice'),
    ...contactFields,
  })
  .superRefine(checkContact)
export type FairStand = z.infer<typeof fairStand>

/** One's own stand: it has a place, or a number in line. */
export const ownStand = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(standStates),
    position: z.number().int().min(1).nullable(),
    fair: fairSummary.pick({ id: true, title: true, startsAt: true, place: true, cancelled: true }),
  })
  .meta({ id: 'OwnStand' })
export type OwnStand = z.infer<typeof ownStand>

/** As those who hold the fair see it. */
export const deskFair = fairSummary
  .extend({
    stands: z.array(
      stand.extend({
        needs: z.array(z.enum(standNeeds)),
        contact: z.string(),
        state: z.enum(standStates),
        position: z.number().int().min(1).nullable(),
      }),
    ),
  })
  .meta({ id: 'DeskFair' })
export type DeskFair = z.infer<typeof deskFair>

export const fairGiven = z
  .strictObject({
    title: written(3, 80, line),
    summary: written(10, 600),
    place: line.min(3).max(120),
    communityId: slug.max(60),
    /** In Copenhagen, as they are typed. */
    startsAt: localDateTime,
    endsAt: localDateTime,
    closesAt: localDateTime,
    capacity: z.number().int().min(1).max(200),
  })
  .superRefine(({ startsAt, endsAt, closesAt }, context) => {
    if (fromLocal(endsAt) <= fromLocal(startsAt))
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'must come after the start' })
    if (fromLocal(closesAt) > fromLocal(startsAt))
      context.addIssue({ code: 'custom', path: ['closesAt'], message: 'at the latest the start' })
  })
  .meta({ id: 'FairGiven' })
export type FairGiven = z.infer<typeof fairGiven>

/** Why it is called off; those who have signed up read it. */
export const fairCancellation = z.strictObject({ reason: line.min(3).max(200) })
