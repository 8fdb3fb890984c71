// Whom staff propose for a task committee's seats, and as alternates: what the council decides from.
import type { Database } from '../db/open.ts'
import { type Place, place } from '../shared/composition.ts'
import { type SeatKind, seatKind } from '../shared/task-committees.ts'

export interface Selected {
  submissionId: string
  /** Whose application it is. */
  accountId: string
  seatKind: SeatKind
  place: Place
  /** From 1 within its seat kind and place; of alternates the order in which they are asked. */
  position: number
}

/** A committee's selection, seat kind by seat kind, each in its order. */
export async function listSelected(db: Database, committeeId: string): Promise<Selected[]> {
  const rows = await db
    .selectFrom('selections')
    .innerJoin('applications', 'applications.submission_id', 'selections.submission_id')
    .select(['selections.submission_id', 'account_id', 'seat_kind', 'place', 'position'])
    .where('selections.committee_id', '=', committeeId)
    .orderBy('seat_kind')
    .orderBy('place')
    .orderBy('position')
    .orderBy('selections.submission_id')
    .execute()
  return rows.map((row) => ({
    submissionId: row.submission_id,
    accountId: row.account_id,
    seatKind: seatKind.parse(row.seat_kind),
    place: place.parse(row.place),
    position: row.position,
  }))
}
