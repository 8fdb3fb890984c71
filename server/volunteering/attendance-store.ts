// The rows of who came, of notes to those signed up, and of the code at a home's door.
import type { Database, Trx } from '../../db/open.ts'
import type { Attendance } from '../../shared/sign-up-names.ts'

export async function setAttendance(
  trx: Trx,
  submissionId: string,
  attendance: Attendance | null,
  at: string,
) {
  await trx
    .updateTable('sign_ups')
    .set({ attendance, attendance_at: attendance && at })
    .where('submission_id', '=', submissionId)
    .execute()
}

/** A person's places at a home whose times end after an instant, the soonest first. */
export async function listPlacesAt(
  db: Database,
  accountIds: readonly string[],
  careHomeId: string,
  endsAfter: string,
) {
  return await db
    .selectFrom('sign_ups')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .select(['submission_id', 'activity_id', 'starts_at', 'ends_at'])
    .where('account_id', 'in', [...accountIds])
    .where('care_home_id', '=', careHomeId)
    .where('state', '=', 'coming')
    .where('ends_at', '>', endsAfter)
    .orderBy('starts_at')
    .orderBy('submission_id')
    .limit(20)
    .execute()
}

export async function findDoorCode(db: Database, careHomeId: string) {
  return await db
    .selectFrom('door_codes')
    .select(['code_hash', 'made_at'])
    .where('care_home_id', '=', careHomeId)
    .executeTakeFirst()
}

/** The one before it opens nothing any more. */
export async function putDoorCode(trx: Trx, careHomeId: string, codeHash: string, at: string) {
  const values = { code_hash: codeHash, made_at: at }
  await trx
    .insertInto('door_codes')
    .values({ care_home_id: careHomeId, ...values })
    .onConflict((c) => c.column('care_home_id').doUpdateSet(values))
    .execute()
}

/** @returns whether it is new: a note that is sent again is the same note */
export async function addNote(
  trx: Trx,
  entry: { id: string; shiftId: string; body: string; at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('shift_notes')
    .values({ id: entry.id, shift_id: entry.shiftId, body: entry.body, sent_at: entry.at })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What was written to those who come to some shifts, the latest first. */
export async function listNotes(db: Database, shiftIds: readonly string[]) {
  if (shiftIds.length === 0) return []
  return await db
    .selectFrom('shift_notes')
    .selectAll()
    .where('shift_id', 'in', [...shiftIds])
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function removeNotesBefore(db: Database, endedBefore: string) {
  await db
    .deleteFrom('shift_notes')
    .where('shift_id', 'in', (e) =>
      e.selectFrom('shifts').select('id').where('ends_at', '<', endedBefore),
    )
    .execute()
}

/** Everybody who came to a home's times that began within some time. */
export async function listCame(
  db: Database,
  careHomeIds: readonly string[],
  from: string,
  to: string,
) {
  return await db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .innerJoin('sign_ups', 'sign_ups.shift_id', 'shifts.id')
    .select(['care_home_id', 'shift_id', 'account_id', 'people', 'starts_at', 'ends_at'])
    .where('care_home_id', 'in', [...careHomeIds])
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .where('attendance', '=', 'came')
    .execute()
}
