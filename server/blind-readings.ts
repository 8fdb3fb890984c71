// Who reads blindly: what they have not scored is kept from them on the desk too, until the reading is finished.
import type { Database } from '../db/open.ts'
import type { Account } from '../shared/accounts.ts'
import { charter } from '../shared/task-committees.ts'
import { ProblemError } from './problem.ts'

/** The applications whose names an account may not see yet, of all committees or of one. */
export async function listHiddenFrom(
  db: Database,
  { id, attached, roles }: Account,
  committeeId?: string,
): Promise<string[]> {
  const read = roles.flatMap(({ role, body }) => (role === 'reader' && body ? [body.id] : []))
  const asked = committeeId === undefined ? read : read.filter((each) => each === committeeId)
  if (asked.length === 0) return []
  const committees = await db
    .selectFrom('task_committees')
    .select(['id', 'charter'])
    .where('id', 'in', asked)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('committee_events')
            .select('committee_events.id')
            .whereRef('committee_id', '=', 'task_committees.id')
            .where('kind', '=', 'reading-finished'),
        ),
      ),
    )
    .execute()
  const blind = committees.filter((each) => charter.parse(JSON.parse(each.charter)).blind)
  if (blind.length === 0) return []
  const rows = await db
    .selectFrom('applications')
    .leftJoin('readings', (join) =>
      join
        .onRef('readings.submission_id', '=', 'applications.submission_id')
        .on('readings.account_id', 'in', [id, ...attached]),
    )
    .select('applications.submission_id')
    .where(
      'committee_id',
      'in',
      blind.map((each) => each.id),
    )
    .where('readings.account_id', 'is', null)
    .execute()
  return rows.map(({ submission_id }) => submission_id)
}

/** @throws ProblemError forbidden */
export async function demandScored(
  db: Database,
  account: Account,
  submissionId: string,
): Promise<void> {
  if ((await listHiddenFrom(db, account)).includes(submissionId))
    throw new ProblemError('forbidden', scoreFirst)
}

export const scoreFirst = 'You read this blindly: score the application first'
