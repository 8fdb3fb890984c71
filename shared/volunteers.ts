// The volunteer: what one would like, what one has read at a home, and what a home has seen of one; never a document.
import { z } from 'zod'
import { checkContact, contactFields } from './contact.ts'
import { instant } from './instant.ts'
import { activityKinds, activityLanguages, checkKinds } from './sign-up-names.ts'
import { contact } from './sign-ups.ts'

/** What one would like; it only marks what suits one, and nobody else sees it. */
export const volunteerProfile = z
  .strictObject({
    interests: z.array(z.enum(activityKinds)).max(activityKinds.length),
    /** Monday is 1. */
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
    languages: z.array(z.enum(activityLanguages)).max(activityLanguages.length),
  })
  .meta({ id: 'VolunteerProfile' })
export type VolunteerProfile = z.infer<typeof volunteerProfile>

export const ownProfile = z
  .strictObject({ profile: volunteerProfile.nullable() })
  .meta({ id: 'OwnProfile' })

export const checkKind = z.enum(checkKinds).exclude(['none'])
export type CheckAsked = z.infer<typeof checkKind>

/** How a check stands: asked for, or shown to a coordinator. The document itself is never kept. */
export const checkStatus = z.strictObject({
  kind: checkKind,
  status: z.enum(['asked', 'shown']),
  seenOn: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
})
export type CheckStatus = z.infer<typeof checkStatus>

/** What a home knows of me, and what I have agreed to there. */
export const readiness = z
  .strictObject({
    /** The version that counts now. */
    guidelinesVersion: z.number().int(),
    /** The newest that I have read and agreed to. */
    agreedVersion: z.number().int().nullable(),
    introducedOn: z.iso.date().nullable(),
    /** When I asked to be called about an introduction or a check. */
    wishedAt: instant.nullable(),
    checks: z.array(checkStatus),
    /** Whether a sign-up asks if I am 15. */
    asksAge: z.boolean(),
    /** Until when a guardian's yes for this home stands. */
    yesUntil: instant.nullable(),
  })
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof readiness>

export const guidelinesAgreed = z.strictObject({ version: z.number().int().min(1).max(9999) })

/** How the home can reach somebody who wants an introduction. */
export const introductionWish = z.strictObject(contactFields).superRefine(checkContact)
export type IntroductionWish = z.infer<typeof introductionWish>

/** A volunteer as the home's coordinators see them. */
export const homeVolunteer = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  agreedVersion: z.number().int().nullable(),
  introducedOn: z.iso.date().nullable(),
  wish: z.strictObject({ at: instant, contact }).nullable(),
  /** Of the kinds that an activity of the home asks for. */
  checks: z.array(checkStatus),
  guardian: z.strictObject({ name: z.string(), contact, validUntil: instant }).nullable(),
})
export type HomeVolunteer = z.infer<typeof homeVolunteer>

export const homeVolunteers = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    example: z.boolean(),
    guidelinesVersion: z.number().int(),
    /** What the home's activities ask for. */
    asksIntroduction: z.boolean(),
    asksChecks: z.array(checkKind),
    volunteers: z.array(homeVolunteer),
  })
  .meta({ id: 'HomeVolunteers' })
export type HomeVolunteers = z.infer<typeof homeVolunteers>

/** When somebody was introduced; null takes it back. */
export const introductionNoted = z.strictObject({ on: z.iso.date().nullable() })

export const checkNoted = z
  .strictObject({
    status: z.enum(['none', 'asked', 'shown']),
    seenOn: z.iso.date().nullable(),
    validUntil: z.iso.date().nullable(),
  })
  .superRefine(({ status, seenOn, validUntil }, context) => {
    if ((status === 'shown') !== (seenOn !== null))
      context.addIssue({ code: 'custom', path: ['seenOn'], message: 'belongs to what was shown' })
    if (validUntil !== null && (seenOn === null || validUntil < seenOn))
      context.addIssue({ code: 'custom', path: ['validUntil'], message: 'comes after it was seen' })
  })
export type CheckNoted = z.infer<typeof checkNoted>
