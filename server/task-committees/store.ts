import type { Database, Trx } from '../../db/open.ts'
import { type CallFilter, toCallPage } from '../../shared/calls.ts'
import {
  type CommitteeFilter,
  type CommitteePage,
  charter,
  committeeSummary,
} from '../../shared/task-committees.ts'
import { toPlain } from '../task-committees.ts'

/** @returns whether it was the account's first for this committee */
export async function addApplication(
  trx: Trx,
  entry: { submissionId: string; committeeId: string; accountId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('applications')
    .values({
      submission_id: entry.submissionId,
      committee_id: entry.committeeId,
      account_id: entry.accountId,
    })
    .onConflict((c) => c.columns(['committee_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Leaves the account free to apply again. */
export async function removeApplication(trx: Trx, submissionId: string) {
  await trx.deleteFrom('applications').where('submission_id', '=', submissionId).execute()
}

/** One page of calls for the desk, the latest deadline first. */
export async function listCalls(db: Database, { id, after, limit }: CallFilter) {
  let query = db.selectFrom('task_committees').selectAll()
  // A draft has no call yet.
  query = query.where('stage', '<>', 'draft')
  if (id) query = query.where('id', '=', id)
  const [closedAt, lastId] = after?.split('~') ?? []
  if (closedAt && lastId)
    query = query.where((e) =>
      e.or([
        e('closes_at', '<', closedAt),
        e.and([e('closes_at', '=', closedAt), e('id', '>', lastId)]),
      ]),
    )
  const rows = await query
    .orderBy('closes_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const found = rows.map((row) => {
    const { id, title, opensAt, closesAt, example } = toPlain(row)
    return { id, title, opensAt, closesAt, example }
  })
  return toCallPage(found, limit)
}

/** One page of all task committees, the latest call first; what cuts across belongs to every core task. */
export async function listCommittees(
  db: Database,
  filter: CommitteeFilter,
): Promise<CommitteePage> {
  const { coreTask, limit } = filter
  let query = db.selectFrom('task_committees').selectAll()
  if (coreTask)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('committee_topics')
          .select('topic')
          .whereRef('committee_id', '=', 'task_committees.id')
          .where('topic', 'in', [coreTask, 'across']),
      ),
    )
  const [opensAt, id] = filter.after?.split('~') ?? []
  if (opensAt && id)
    query = query.where((e) => e(e.refTuple('opens_at', 'id'), '<', e.tuple(opensAt, id)))
  const rows = await query
    .orderBy('opens_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    committees: rows.slice(0, limit).map((row) => {
      const { coreTasks, appointsOn, startsOn, endsOn } = charter.parse(JSON.parse(row.charter))
      return committeeSummary
        .strip()
        .parse({ ...toPlain(row), coreTasks, appointsOn, startsOn, endsOn })
    }),
    next: last ? `${last.opens_at}~${last.id}` : null,
  }
}
