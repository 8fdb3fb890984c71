// The rows of the sign-ups: who comes, who waits in line, and who has been offered a place.
import type { Database, Trx } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import type { SignUpEnd, SignUpState } from '../../shared/sign-up-names.ts'
import { type ShiftOfActivity, toShiftOfActivity } from './shift-store.ts'

export async function findSignUp(db: Database, id: string): Promise<SignUpsTable | undefined> {
  return await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

/** A shift, and what the person who wishes for it has signed up for there and not left. */
export interface WishedShift extends ShiftOfActivity {
  own: Pick<SignUpsTable, 'submission_id' | 'state'> | undefined
}

/** Those of an activity's shifts that are wished for, in the order named. */
export async function listWished(
  db: Database,
  activityId: string,
  ids: readonly string[],
  accountId: string,
): Promise<WishedShift[]> {
  const rows = await db
    .selectFrom('shifts')
    .leftJoin('sign_ups', (join) =>
      join
        .onRef('shift_id', '=', 'shifts.id')
        .on('account_id', '=', accountId)
        .on('state', '<>', 'ended'),
    )
    .selectAll('shifts')
    .select(['submission_id', 'state'])
    .where('activity_id', '=', activityId)
    .where('shifts.id', 'in', [...ids])
    .execute()
  return rows
    .map(({ submission_id, state, ...row }) => ({
      ...toShiftOfActivity(row),
      own: submission_id && state ? { submission_id, state } : undefined,
    }))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** What a person has signed up for at a shift and not left. */
export async function findJoined(
  db: Database,
  shiftId: string,
  accountId: string,
): Promise<SignUpsTable | undefined> {
  return await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .where('account_id', '=', accountId)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
}

const asNew = {
  ended_by: null,
  offered_at: null,
  attendance: null,
  attendance_at: null,
}

/** Whoever waits stands at the end of the shift's line. */
export async function addSignUp(
  trx: Trx,
  entry: Omit<SignUpsTable, keyof typeof asNew | 'queue_number'>,
) {
  const isInLine = entry.state === 'waiting' || entry.state === 'stand-in'
  await trx
    .insertInto('sign_ups')
    .values((e) => ({
      ...entry,
      ...asNew,
      queue_number: isInLine
        ? e
            .selectFrom('sign_ups')
            .select((f) => f(f.fn.coalesce(f.fn.max('queue_number'), f.lit(0)), '+', 1).as('next'))
            .where('shift_id', '=', entry.shift_id)
            .where('queue_number', 'is not', null)
        : null,
    }))
    .execute()
}

/** Those of a shift that stand so, the first in line first. */
export async function listByState(
  db: Database,
  shiftId: string,
  states: readonly SignUpState[],
): Promise<SignUpsTable[]> {
  return await db
    .selectFrom('sign_ups')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .where('state', 'in', [...states])
    .orderBy('queue_number')
    .orderBy('created_at')
    .execute()
}

export async function markOffered(trx: Trx, id: string, at: string, answerBy: string) {
  await change(trx, id, { state: 'offered', offered_at: at, answer_by: answerBy })
}

export async function markAwaiting(trx: Trx, id: string, answerBy: string) {
  await change(trx, id, { state: 'awaiting-yes', answer_by: answerBy })
}

export async function markComing(trx: Trx, id: string) {
  await change(trx, id, { state: 'coming' })
}

export async function markEnded(trx: Trx, id: string, by: SignUpEnd) {
  await change(trx, id, { state: 'ended', ended_by: by })
}

async function change(trx: Trx, id: string, to: Partial<SignUpsTable> & { state: SignUpState }) {
  await trx.updateTable('sign_ups').set(to).where('submission_id', '=', id).execute()
}
