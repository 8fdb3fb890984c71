// Phone chains: people who ring one another in a ring on agreed days; a name and a number of each, and nothing more.
import { z } from 'zod'
import { callStates, chainMembersMax, chainWeekdays, followUpChoices } from './chain-days.ts'
import { phone } from './contact.ts'
import { instant } from './instant.ts'
import { line, slug } from './text.ts'

/** A day in Copenhagen. */
const day = z.iso.date()

/** How the ring knows that somebody wants to be in it. */
export const memberWord = z.enum([
  /** In the app, by a code. */
  'app',
  /** Without the app: said so to the coordinator. */
  'self',
  /** Without the app: through somebody they had named. */
  'named',
])
export type MemberWord = z.infer<typeof memberWord>

export const chainPlace = z.strictObject({
  kind: z.enum(['care-home', 'local-community']),
  id: slug.max(100),
  name: z.string(),
})
export type ChainPlace = z.infer<typeof chainPlace>

/** When a chain rings: by day, so that nobody is rung at night. */
const chainRule = z.strictObject({
  name: line.min(3).max(60),
  weekdays: z.array(z.enum(chainWeekdays)).min(1).max(7),
  at: z.iso.time({ precision: -1 }).refine((at) => at >= '07:00' && at <= '20:00', {
    error: 'from 7 to 20 o’clock',
  }),
  skipsHolidays: z.boolean(),
  followUpMinutes: z.literal(followUpChoices),
})

/** What the coordinator says of a chain; where it belongs stands from the beginning. */
export const chainGiven = chainRule
  .extend({ place: chainPlace.omit({ name: true }) })
  .meta({ id: 'PhoneChainGiven' })
export type ChainGiven = z.infer<typeof chainGiven>

const memberName = line.min(2).max(60)
const memberPhone = phone.max(30)

/** A member without the app; with `replaces` in the place of another, who is deleted. */
export const memberGiven = z.strictObject({
  name: memberName,
  phone: memberPhone,
  word: z.enum(['self', 'named']),
  replaces: z.uuid().optional(),
})
export type MemberGiven = z.infer<typeof memberGiven>

/** Right what was written down wrong. */
export const memberChanged = z.strictObject({ name: memberName, phone: memberPhone })

export const orderGiven = z.strictObject({
  memberIds: z.array(z.uuid()).min(1).max(chainMembersMax),
})

/** From a day until another, both part of it; of the whole chain where it is nobody's own. */
export const pauseGiven = z
  .strictObject({ memberId: z.uuid().nullable(), from: day, until: day })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'must not come before' })
export type PauseGiven = z.infer<typeof pauseGiven>

export const invitationGiven = z.strictObject({ replaces: z.uuid().optional() })

/** The code is told once; only its hash is kept. */
export const invitationMade = z
  .strictObject({ code: z.string(), expiresAt: instant })
  .meta({ id: 'PhoneChainInvitation' })
export type InvitationMade = z.infer<typeof invitationMade>

/** A code as a person types it: capitals, spaces and hyphens make no difference. */
const invitationCode = z
  .string()
  .max(40)
  .transform((typed) => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  .pipe(z.string().length(12))

export const invitationAsked = z.strictObject({ code: invitationCode })
export const chainJoined = z.strictObject({
  code: invitationCode,
  name: memberName,
  phone: memberPhone,
})

/** What one is invited to, before one says yes. */
export const chainInvitedTo = chainRule
  .omit({ followUpMinutes: true })
  .extend({ id: z.uuid(), place: chainPlace, example: z.boolean() })
  .meta({ id: 'PhoneChainInvitedTo' })
export type ChainInvitedTo = z.infer<typeof chainInvitedTo>

/** One press on the phone: I got hold of them, or I did not. */
export const chainCallReport = z.strictObject({
  chainId: z.uuid(),
  day,
  /** The member who was rung. */
  calleeId: z.uuid(),
  reached: z.boolean(),
})
export type ChainCallReport = z.infer<typeof chainCallReport>

const neighbour = z.strictObject({ id: z.uuid(), name: z.string(), phone: z.string() })
export type Neighbour = z.infer<typeof neighbour>

const callState = z.enum(callStates)

/** A chain as one of its members sees it: the two neighbours, today's call and what happened. */
export const ownChain = chainRule
  .extend({
    id: z.uuid(),
    place: chainPlace,
    /** Where the coordinator is rung; null where only the municipality's own number is known. */
    coordinatorPhone: z.string().nullable(),
    example: z.boolean(),
    me: neighbour,
    today: day,
    /** Null where the chain is paused or no day is left. */
    nextDay: day.nullable(),
    /** I am away until this day. */
    awayUntil: day.nullable(),
    /** On the next call day, or today. */
    before: neighbour.nullable(),
    after: neighbour.nullable(),
    /** How today's call of mine stands, and the one to me. */
    call: z.strictObject({ state: callState, changedAt: instant }).nullable(),
    toMe: callState.nullable(),
    /** What another did not get through with, and I follow up. */
    followUps: z.array(
      z.strictObject({
        day,
        callee: neighbour,
        until: instant.nullable(),
        state: callState,
      }),
    ),
  })
  .meta({ id: 'OwnPhoneChain' })
export type OwnChain = z.infer<typeof ownChain>

/** A call as the coordinator sees it. */
export const deskCall = z.strictObject({
  day,
  caller: neighbour,
  callee: neighbour,
  follower: neighbour.nullable(),
  until: instant.nullable(),
  state: callState.nullable(),
  changedAt: instant.nullable(),
})
export type DeskCall = z.infer<typeof deskCall>

export const deskMember = neighbour.extend({ word: memberWord, addedAt: instant })
export type DeskMember = z.infer<typeof deskMember>

export const deskPause = z.strictObject({
  id: z.uuid(),
  memberId: z.uuid().nullable(),
  from: day,
  until: day,
})
export type DeskPause = z.infer<typeof deskPause>

/** A chain as its coordinator keeps it. */
export const deskChain = chainRule
  .extend({
    id: z.uuid(),
    place: chainPlace,
    example: z.boolean(),
    today: day,
    nextDay: day.nullable(),
    members: z.array(deskMember),
    pauses: z.array(deskPause),
    /** Codes that nobody has used yet. */
    invitations: z.array(
      z.strictObject({ id: z.uuid(), replaces: z.string().nullable(), expiresAt: instant }),
    ),
    /** Today's, in the ring's order; empty on other days. */
    calls: z.array(deskCall),
    /** Of all days: what the coordinator has to follow up. */
    waiting: z.array(deskCall),
  })
  .meta({ id: 'PhoneChainDesk' })
export type DeskChain = z.infer<typeof deskChain>

/** The chains that one coordinates, and the places where one may make a new one. */
export const deskChains = z
  .strictObject({
    chains: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        place: chainPlace,
        example: z.boolean(),
        members: z.int(),
        nextDay: day.nullable(),
        waiting: z.int(),
      }),
    ),
    places: z.array(chainPlace),
  })
  .meta({ id: 'PhoneChainsDesk' })
export type DeskChains = z.infer<typeof deskChains>

/** What the coordinator writes down of a call: as the one who was to ring said, or that it has been followed up. */
export const deskReport = z.strictObject({
  day,
  callerId: z.uuid(),
  calleeId: z.uuid(),
  what: z.enum(['reached', 'missed', 'closed']),
})
export type DeskReport = z.infer<typeof deskReport>
