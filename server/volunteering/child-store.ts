// The rows of what somebody under 15 has signed up for at one home and what is not over.
import type { Database, Trx } from '../../db/open.ts'
import type { SignUpsTable } from '../../db/schema.ts'
import { type YoungSignUp, youngSignUp } from '../../shared/guardians.ts'
import { readContent } from './rules.ts'

const shown = 500

/** The soonest first. */
export async function listOfChild(
  trx: Trx,
  accountId: string,
  careHomeId: string,
  at: string,
): Promise<(SignUpsTable & { activity_id: string })[]> {
  return await trx
    .selectFrom('sign_ups')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .selectAll('sign_ups')
    .select('activity_id')
    .where('account_id', '=', accountId)
    .where('care_home_id', '=', careHomeId)
    .where('state', '<>', 'ended')
    .where('starts_at', '>', at)
    .where('sign_ups.kind', 'in', ['alone', 'pair'])
    .orderBy('starts_at')
    .orderBy('submission_id')
    .execute()
}

/** A child at a home. */
interface Whose {
  accountId: string
  careHomeId: string
}

const keyOf = ({ accountId, careHomeId }: Whose) => `${accountId} ${careHomeId}`

/** What each has signed up for as a guardian sees it, the soonest first. */
export async function listYoungSignUps(
  db: Database,
  whose: readonly Whose[],
  at: string,
): Promise<(of: Whose) => YoungSignUp[]> {
  if (whose.length === 0) return () => []
  const rows = await db
    .selectFrom('sign_ups')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .select(['submission_id', 'account_id', 'care_home_id', 'state', 'answer_by'])
    .select(['shift_id', 'starts_at', 'ends_at', 'title_da', 'title_en', 'content'])
    .where(
      'account_id',
      'in',
      whose.map(({ accountId }) => accountId),
    )
    .where(
      'care_home_id',
      'in',
      whose.map(({ careHomeId }) => careHomeId),
    )
    .where('state', '<>', 'ended')
    .where('ends_at', '>', at)
    .where('sign_ups.kind', 'in', ['alone', 'pair'])
    .orderBy('starts_at')
    .orderBy('shift_id')
    .limit(shown)
    .execute()
  const byChild = Map.groupBy(rows, (row) =>
    keyOf({ accountId: row.account_id, careHomeId: row.care_home_id }),
  )
  return (of) => (byChild.get(keyOf(of)) ?? []).map(toYoungSignUp)
}

function toYoungSignUp(row: {
  submission_id: string
  state: string
  answer_by: string | null
  shift_id: string
  starts_at: string
  ends_at: string
  title_da: string
  title_en: string
  content: string
}): YoungSignUp {
  const { whatItIs, whatItIsNot, howYouAreMet } = readContent(row.content)
  const title = { da: row.title_da, en: row.title_en }
  return youngSignUp.parse({
    submissionId: row.submission_id,
    state: row.state,
    answerBy: row.state === 'awaiting-yes' ? row.answer_by : null,
    shift: { id: row.shift_id, startsAt: row.starts_at, endsAt: row.ends_at },
    activity: { title, whatItIs, whatItIsNot, howYouAreMet },
  })
}
