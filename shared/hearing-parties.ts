import { z } from 'zod'
import { bilingual } from './text.ts'

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
