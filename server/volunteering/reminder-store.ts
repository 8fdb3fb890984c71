// The rows of the reminders: who is still to be reminded, and who has been.
import type { Database, Trx } from '../../db/open.ts'
import { addDays } from '../../shared/time.ts'

const atOnce = 500

/** Those who come today or tomorrow and have not been reminded, the soonest first. */
export async function listRemindable(db: Database, at: string) {
  return await db
    .selectFrom('shifts')
    .innerJoin('sign_ups', 'sign_ups.shift_id', 'shifts.id')
    .leftJoin('shift_reminders', 'shift_reminders.submission_id', 'sign_ups.submission_id')
    .select(['sign_ups.submission_id as submissionId', 'activity_id as activityId'])
    .select(['starts_at as startsAt', 'sign_ups.created_at as createdAt'])
    .where('starts_at', '>', at)
    .where('starts_at', '<', addDays(at, 2, '00:00'))
    .where('state', '=', 'coming')
    .where('sent_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('sign_ups.submission_id')
    .limit(atOnce)
    .execute()
}

export async function removeRemindersBefore(db: Database, endedBefore: string) {
  await db
    .deleteFrom('shift_reminders')
    .where('submission_id', 'in', (e) =>
      e
        .selectFrom('sign_ups')
        .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
        .select('sign_ups.submission_id')
        .where('ends_at', '<', endedBefore),
    )
    .execute()
}

/** @returns whether it is the first */
export async function noteReminded(trx: Trx, submissionId: string, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('shift_reminders')
    .values({ submission_id: submissionId, sent_at: at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
