// Signing up for a shift: what is sent, how it stands, and who comes as a coordinator sees it.
import { z } from 'zod'
import { careHome } from './communities.ts'
import { checkContact, contactFields, contactWay } from './contact.ts'
import { instant } from './instant.ts'
import {
  ageWords,
  alternativesMax,
  attendances,
  confirmables,
  ifFullChoices,
  isGroupKind,
  namedKinds,
  peopleBy,
  signUpEnds,
  signUpKinds,
  signUpStates,
  swapWays,
} from './sign-up-names.ts'
import { line, slug } from './text.ts'
import { activity, shift } from './volunteering.ts'

export const signUpKind = z.enum(signUpKinds)
export const signUpState = z.enum(signUpStates)
export const signUpEnd = z.enum(signUpEnds)

const shiftId = slug.max(100)

/** One signs up alone, as a pair or as a group; which time one gets is settled as it arrives. */
export const shiftSignUp = z
  .strictObject({
    shiftId,
    kind: signUpKind,
    /** Said by groups; the others are as many as their kind says. */
    people: z.number().int().min(1).max(40).optional(),
    groupName: line.min(2).max(80).optional(),
    /** Other times of the same activity that will do, the best first. */
    alternatives: z.array(shiftId).max(alternativesMax),
    ifFull: z.enum(ifFullChoices),
    /** Asked of those who come alone or as a pair and have not said it before. */
    age: z.enum(ageWords).optional(),
    /** Which version of the home's guidelines stood on the screen; forms before the third had none. */
    guidelines: z.number().int().min(1).max(9999).optional(),
    confirms: z.array(z.enum(confirmables)).max(confirmables.length).default([]),
    ...contactFields,
    message: z.string().trim().max(300).optional(),
    /** The offer of a place that somebody else gives away: see `shiftSwap`. */
    swapId: z.uuid().optional(),
  })
  .superRefine(checkContact)
  .superRefine(({ kind, age }, context) => {
    // The yes is for one child at a time, and a group comes with its grown-ups.
    if (age !== undefined && (isGroupKind(kind) || (age === 'under-15' && kind !== 'alone')))
      context.addIssue({ code: 'custom', path: ['age'], message: 'does not belong here' })
  })
  .superRefine(({ shiftId, kind, people, groupName, alternatives }, context) => {
    const [least, most] = peopleBy[kind]
    if (people === undefined && least < most)
      context.addIssue({ code: 'custom', path: ['people'], message: 'missing' })
    if (people !== undefined && people > 0 && people < least)
      context.addIssue({
        code: 'too_small',
        origin: 'number',
        minimum: least,
        inclusive: true,
        path: ['people'],
      })
    if (people !== undefined && people > most && people <= 40)
      context.addIssue({
        code: 'too_big',
        origin: 'number',
        maximum: most,
        inclusive: true,
        path: ['people'],
      })
    const isNamed = namedKinds.includes(kind)
    if (isNamed !== (groupName !== undefined))
      context.addIssue({
        code: 'custom',
        path: ['groupName'],
        message: isNamed ? 'missing' : 'does not belong here',
      })
    if (new Set([shiftId, ...alternatives]).size <= alternatives.length)
      context.addIssue({ code: 'custom', path: ['alternatives'], message: 'named twice' })
  })
export type ShiftSignUp = z.infer<typeof shiftSignUp>

/** The sign-up is named by the id of the submission that it came with. */
export const shiftOfferAnswer = z.strictObject({
  signUpId: z.uuid(),
  answer: z.enum(['accepted', 'declined']),
})
export type ShiftOfferAnswer = z.infer<typeof shiftOfferAnswer>

export const shiftWithdrawal = z.strictObject({ signUpId: z.uuid() })
export type ShiftWithdrawal = z.infer<typeof shiftWithdrawal>

/**
 * A place offered to another: to whoever has the code, of which the phone that made it sends the hash alone, or to those
 * in line. Its holder keeps it until somebody has taken it.
 */
export const shiftSwap = z.discriminatedUnion('way', [
  z.strictObject({
    signUpId: z.uuid(),
    way: z.literal('link'),
    codeHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ signUpId: z.uuid(), way: z.literal('line') }),
])
export type ShiftSwap = z.infer<typeof shiftSwap>

const shiftRef = shift.pick({ id: true, startsAt: true, endsAt: true })
const activityRef = activity.pick({ id: true, title: true })

export const ownSignUp = z
  .strictObject({
    submissionId: z.uuid(),
    receipt: z.string(),
    kind: signUpKind,
    people: z.number().int(),
    state: signUpState,
    endedBy: signUpEnd.nullable(),
    /** How many in line come first, counting this one; null for one that does not wait. */
    position: z.number().int().min(1).nullable(),
    /** Until when an offer stands, or a place is held for a guardian's yes. */
    answerBy: instant.nullable(),
    /** The last instant at which it can be withdrawn. */
    withdrawBy: instant,
    /** Whether it is at another time than the one wished most. */
    isAlternative: z.boolean(),
    /** The open offer by which its holder would give it away; `isAsking`: somebody in line has it to answer. */
    swap: z.strictObject({ id: z.uuid(), way: z.enum(swapWays), isAsking: z.boolean() }).nullable(),
    shift: shiftRef.extend({ cancelledBecause: z.string().nullable() }),
    activity: activityRef,
    careHome: careHome.pick({ id: true, name: true, phone: true }),
    /** Whether one came, once somebody has said so. */
    attendance: z.enum(attendances).nullable(),
    /** What the coordinator has written to those who come, the latest first. */
    notes: z.array(z.strictObject({ id: z.uuid(), body: z.string(), sentAt: instant })),
  })
  .meta({ id: 'OwnSignUp' })
export type OwnSignUp = z.infer<typeof ownSignUp>

/** A place that somebody gives away, as whoever has its link sees it: never by whom. */
export const swapFound = z
  .strictObject({
    id: z.uuid(),
    /** `mine`: whoever asks gives it away, or comes already. */
    state: z.enum(['open', 'over', 'mine']),
    people: z.number().int(),
    shift: shiftRef,
    activity: activityRef,
    careHome: careHome.pick({ id: true, name: true }),
  })
  .meta({ id: 'SwapFound' })
export type SwapFound = z.infer<typeof swapFound>

export const contact = z.strictObject({ by: contactWay, value: z.string() })
export type Contact = z.infer<typeof contact>

/** One who comes, waits or could come, alone or for a group. */
export const visitor = z.strictObject({
  submissionId: z.uuid(),
  name: z.string(),
  kind: signUpKind,
  people: z.number().int(),
  groupName: z.string(),
  state: signUpState,
  contact,
  message: z.string(),
  /** Whether they have offered their place to somebody else. */
  givesAway: z.boolean(),
  /** Who said yes for somebody under 15. */
  guardian: z.strictObject({ name: z.string(), contact }).nullable(),
})
export type Visitor = z.infer<typeof visitor>

export const deskShift = shift.extend({
  activity: activityRef.extend({ leastPeople: z.number().int() }),
  ruleId: slug.nullable(),
  visitors: z.array(visitor),
})
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
