// The bodies with the right to be heard: their kinds, their invitations to a consultation, and who answers for them.
import { z } from 'zod'
import { instant } from './instant.ts'
import { bilingual, line, slug } from './text.ts'

/** The kinds of bodies with the right to be heard on the budget (BU); school and day-care boards count apart. */
export const hearingPartyKindId = z.enum([
  'leisure-committee',
  'staff-committee',
  'school-board',
  'day-care-board',
  'senior-council',
  'disability-council',
  'self-governing-institution',
  'trade-union',
  'local-council',
])
export type HearingPartyKindId = z.infer<typeof hearingPartyKindId>

/** One kind of hearing party (BU); `heardSinceBudget` is the budget year that brought it in, null for those before. */
export const hearingPartyKind = z.strictObject({
  id: hearingPartyKindId,
  position: z.int().min(1).max(9),
  name: bilingual,
  description: bilingual,
  heardSinceBudget: z.int().min(2000).max(2100).nullable(),
})
export type HearingPartyKind = z.infer<typeof hearingPartyKind>

/** What a body has said to an invitation: nothing yet, that it will answer, or that it won't. */
export const invitationState = z.enum(['invited', 'accepted', 'declined'])
export type InvitationState = z.infer<typeof invitationState>

/** How an invitation stands, for staff and for the body's own people. */
export const invitation = z.strictObject({
  state: invitationState,
  invitedAt: instant,
  answeredAt: instant.nullable(),
  /** When the body was last reminded, by staff or by the clock. */
  remindedAt: instant.nullable(),
})

const named = z.strictObject({ id: z.string(), name: z.string(), example: z.boolean() })

/** Who answers for a body; a chair may also say who else does. */
export const spokesperson = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  role: z.enum(['representative', 'chair']),
})
export type Spokesperson = z.infer<typeof spokesperson>

/** A body on the board of one consultation: asked by its kind, invited by name, or answering unasked. */
export const party = z.strictObject({
  body: named,
  kind: hearingPartyKindId,
  people: z.array(spokesperson.omit({ accountId: true })),
  invitation: invitation.nullable(),
  /** What it has answered, by the response's number. */
  response: z.strictObject({ number: z.int(), receivedAt: instant }).nullable(),
})
export type Party = z.infer<typeof party>

/** Every party of a consultation, and how each stands. */
export const partyBoard = z
  .strictObject({
    consultation: z.strictObject({
      id: z.string(),
      title: bilingual,
      opensAt: instant,
      closesAt: instant,
      published: z.boolean(),
      example: z.boolean(),
    }),
    /** Every kind there is, in order. */
    kinds: z.array(hearingPartyKind.pick({ id: true, name: true })),
    /** By name within their kind. */
    parties: z.array(party),
    /** Bodies that are not on the board, and can be invited by name. */
    others: z.array(named.omit({ example: true })),
  })
  .meta({ id: 'PartyBoard' })
export type PartyBoard = z.infer<typeof partyBoard>

const ids = z.array(slug.max(60)).min(1).max(500)

/** Whom staff invite or remind: those that were on their screen. */
export const partiesChosen = z.strictObject({ bodyIds: ids })

/** A body that nobody had written down yet. */
export const bodyAdded = z.strictObject({ name: line.min(2).max(120), kind: hearingPartyKindId })
export type BodyAdded = z.infer<typeof bodyAdded>

/** What a body's people say to an invitation. */
export const invitationAnswer = z.strictObject({ state: invitationState.exclude(['invited']) })
export type InvitationAnswer = z.infer<typeof invitationAnswer>

/** What a body is or was invited to, as its own people see it. */
export const ownInvitation = invitation.extend({
  consultation: z.strictObject({
    id: z.string(),
    title: bilingual,
    opensAt: instant,
    closesAt: instant,
  }),
  /** When its response came; null where there is none. */
  respondedAt: instant.nullable(),
})
export type OwnInvitation = z.infer<typeof ownInvitation>

/** A body as its own people see it, the latest deadline first. */
export const ownBody = z
  .strictObject({
    body: named,
    role: spokesperson.shape.role,
    invitations: z.array(ownInvitation),
  })
  .meta({ id: 'OwnBody' })
export type OwnBody = z.infer<typeof ownBody>
