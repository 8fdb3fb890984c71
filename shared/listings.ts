// One listing per thing: the row that everything cross-cutting reads.
import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { listingKinds, refKinds } from './names.ts'
import { activityKinds, activityLanguages } from './sign-up-names.ts'
import { bilingual } from './text.ts'

export const listingKind = z.enum(listingKinds)
export type ListingKind = z.infer<typeof listingKind>

export const refKind = z.enum(refKinds)
export type RefKind = z.infer<typeof refKind>

/** The few words with which one thing points at another. */
export const listingRef = z.strictObject({
  kind: listingKind,
  id: z.string(),
  path: z.string(),
  title: bilingual,
  closesAt: instant.nullable(),
})
export type ListingRef = z.infer<typeof listingRef>

/** What a submission is about; not all of it is listed. */
export const aboutRef = listingRef.extend({ kind: refKind })
export type AboutRef = z.infer<typeof aboutRef>

export const listing = listingRef
  .extend({
    summary: bilingual,
    coreTasks: z.array(coreTaskOrAcross),
    communities: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    opensAt: instant,
    changedAt: instant,
    /** Places left where the thing has places, otherwise null. */
    placesLeft: z.number().int().min(0).nullable(),
    example: z.boolean(),
  })
  .meta({ id: 'Listing' })
export type Listing = z.infer<typeof listing>

/** Filters of the list that everyone shares; `after` is the key that the page before ended on. */
export const listingFilter = z.object({
  kind: listingKind.optional(),
  /** Of an activity: what takes place, on which day of the week (Monday is 1), with which language. */
  activity: z.enum(activityKinds).optional(),
  weekday: z.coerce.number().int().min(1).max(7).optional(),
  language: z.enum(activityLanguages).optional(),
  coreTask: coreTaskOrAcross.optional(),
  community: z.string().max(60).optional(),
  state: z.enum(['open', 'upcoming', 'closed']).optional(),
  after: z
    .string()
    .max(200)
    .regex(/^[^~]+~[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type ListingFilter = z.infer<typeof listingFilter>

export const listingPage = z
  .strictObject({ listings: z.array(listing), next: z.string().nullable() })
  .meta({ id: 'ListingPage' })
export type ListingPage = z.infer<typeof listingPage>
