// The rows of what somebody under 15 has signed up for at one home and what is not over.
import type { Database, Trx } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import { type YoungSignUp, youngSignUp } from '../../shared/guardians.ts'
import { readContent } from './rules.ts'

/** By activity, so that whoever locks several waits in the same order. */
export async function listOfChild(
  trx: Trx,
  accountId: string,
  careHomeId: string,
  at: string,
): Promise<SignUpsTable[]> {
  return await trx
    .selectFrom('sign_ups')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .selectAll('sign_ups')
    .where('account_id', '=', accountId)
    .where('care_home_id', '=', careHomeId)
    .where('state', '<>', 'ended')
    .where('starts_at', '>', at)
    .where('sign_ups.kind', 'in', ['alone', 'pair'])
    .orderBy('activities.id')
    .orderBy('starts_at')
    .execute()
}

/** As a guardian sees them, the soonest first. */
export async function listYoungSignUps(
  db: Database,
  accountId: string,
  careHomeId: string,
  at: string,
): Promise<YoungSignUp[]> {
  const rows = await db
    .selectFrom('sign_ups')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .select(['submission_id', 'state', 'answer_by', 'shift_id', 'starts_at', 'ends_at'])
    .select(['title_da', 'title_en', 'content'])
    .where('account_id', '=', accountId)
    .where('care_home_id', '=', careHomeId)
    .where('state', '<>', 'ended')
    .where('ends_at', '>', at)
    .where('sign_ups.kind', 'in', ['alone', 'pair'])
    .orderBy('starts_at')
    .orderBy('shift_id')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const { whatItIs, whatItIsNot, howYouAreMet } = readContent(row.content)
    const title = { da: row.title_da, en: row.title_en }
    return youngSignUp.parse({
      submissionId: row.submission_id,
      state: row.state,
      answerBy: row.state === 'awaiting-yes' ? row.answer_by : null,
      shift: { id: row.shift_id, startsAt: row.starts_at, endsAt: row.ends_at },
      activity: { title, whatItIs, whatItIsNot, howYouAreMet },
    })
  })
}
