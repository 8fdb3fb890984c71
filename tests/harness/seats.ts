// Whom staff propose for a committee's seats, where a test is about what follows from it.
import type { Database } from '../../db/open.ts'
import { addSubmissionRow } from './rows.ts'

/** Chooses these for the seats of a kind and these as alternates, in this order. */
export async function choose(
  db: Database,
  committeeId: string,
  seatKind: string,
  seats: readonly string[],
  alternates: readonly string[] = [],
) {
  await db.deleteFrom('selections').where('committee_id', '=', committeeId).execute()
  const toRows = (ids: readonly string[], place: string) =>
    ids.map((id, index) => ({
      submission_id: id,
      committee_id: committeeId,
      seat_kind: seatKind,
      place,
      position: index + 1,
    }))
  const rows = [...toRows(seats, 'seat'), ...toRows(alternates, 'alternate')]
  if (rows.length > 0) await db.insertInto('selections').values(rows).execute()
}

/** Offers an account a seat for an application that never came through the door. */
export async function offerSeat(
  db: Database,
  entry: { submissionId: string; accountId: string; committeeId: string; at: string },
) {
  const { submissionId, accountId, committeeId, at } = entry
  await db.transaction().execute(async (trx) => {
    await addSubmissionRow(trx, { id: submissionId, accountId, about: null, at })
    await trx
      .insertInto('appointments')
      .values({
        committee_id: committeeId,
        decided_on: at.slice(0, 10),
        link: null,
        answer_days: 7,
        drafts: '{}',
        recorded_at: at,
        sent_at: at,
      })
      .execute()
    await trx
      .insertInto('seat_answers')
      .values({
        submission_id: submissionId,
        committee_id: committeeId,
        account_id: accountId,
        seat_kind: 'citizen',
        kind: 'appointed',
        position: 1,
        seat_number: 1,
        draft: null,
        words: '',
        possibilities: '[]',
        sent_at: at,
        offered_at: at,
        answer_by: at,
        response: null,
        responded_at: null,
      })
      .execute()
  })
}
