// Naming somebody else for a seat: they must say yes themselves, by applying.
import { z } from 'zod'
import { seatKind } from './task-committees.ts'
import { line, slug } from './text.ts'

/** No contact: whoever nominates hands the link over themselves. */
export const seatNomination = z.strictObject({
  committeeId: slug.max(100),
  seatKind,
  nomineeName: line.min(2).max(100),
  why: z.string().trim().min(10).max(1000),
})
export type SeatNomination = z.infer<typeof seatNomination>

export const nominationState = z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired'])
export type NominationState = z.infer<typeof nominationState>

/** A nomination as whoever holds its link sees it once they are signed in. */
export const nomination = z
  .strictObject({
    id: z.uuid(),
    committeeId: slug,
    seatKind,
    state: nominationState,
    /** Null once it is deleted, and for others than the nominator once it is answered. */
    nomineeName: z.string().nullable(),
    why: z.string().nullable(),
    /** Whether one sent it oneself. */
    own: z.boolean(),
  })
  .meta({ id: 'Nomination' })
export type Nomination = z.infer<typeof nomination>
