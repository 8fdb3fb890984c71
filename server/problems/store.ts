import type { Database, Trx } from '../../db/open.ts'
import type { ProblemsTable } from '../../db/schema.ts'
import type { LocalCommunity } from '../../shared/communities.ts'
import { type TaskProblem, type TaskProblemPage, taskProblem } from '../../shared/problems.ts'
import { listNamedCommunities } from '../communities.ts'

export async function addProblem(
  trx: Trx,
  entry: Pick<ProblemsTable, 'submission_id' | 'title' | 'body' | 'received_at' | 'example'> & {
    coreTasks: readonly string[]
    communities: readonly string[]
  },
) {
  const { coreTasks, communities, ...row } = entry
  await trx
    .insertInto('problems')
    .values({
      ...row,
      core_tasks: JSON.stringify(coreTasks),
      communities: JSON.stringify(communities),
      public: 0,
      way: null,
      answer: '',
      answered_at: null,
      meeting_id: null,
      committee_id: null,
    })
    .execute()
}

/** @returns whether it still waited for an answer; one that is answered stands */
export async function removeProblem(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('problems')
    .where('submission_id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function changeProblem(
  trx: Trx,
  id: string,
  change: Partial<
    Pick<ProblemsTable, 'public' | 'way' | 'answer' | 'answered_at' | 'meeting_id' | 'committee_id'>
  >,
) {
  await trx.updateTable('problems').set(change).where('submission_id', '=', id).execute()
}

export async function findProblem(db: Database, id: string): Promise<TaskProblem | undefined> {
  const row = await select(db).where('submission_id', '=', id).executeTakeFirst()
  return row && (await toProblems(db, [row]))[0]
}

export async function isSentBy(
  db: Database,
  id: string,
  accountIds: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .select('id')
    .where('id', '=', id)
    .where('account_id', 'in', accountIds)
    .executeTakeFirst()
  return row !== undefined
}

type Page = { after?: string | undefined; limit: number }

/** What everyone may read, the newest first. */
export async function listPublicProblems(db: Database, page: Page): Promise<TaskProblemPage> {
  let query = select(db).where('problems.public', '=', 1)
  const [receivedAt, id] = page.after?.split('~') ?? []
  if (receivedAt && id)
    query = query.where((e) =>
      e(e.refTuple('received_at', 'submission_id'), '<', e.tuple(receivedAt, id)),
    )
  const rows = await query
    .orderBy('received_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return await toPage(db, rows, page.limit, (row) => row.received_at)
}

/** What waits for an answer, the longest waiting first. */
export async function listWaitingProblems(db: Database, page: Page): Promise<TaskProblemPage> {
  let query = select(db).where('answered_at', 'is', null)
  const [receivedAt, id] = page.after?.split('~') ?? []
  if (receivedAt && id)
    query = query.where((e) =>
      e(e.refTuple('received_at', 'submission_id'), '>', e.tuple(receivedAt, id)),
    )
  const rows = await query
    .orderBy('received_at')
    .orderBy('submission_id')
    .limit(page.limit + 1)
    .execute()
  return await toPage(db, rows, page.limit, (row) => row.received_at)
}

/** What has been answered, the latest answer first. */
export async function listAnsweredProblems(db: Database, page: Page): Promise<TaskProblemPage> {
  let query = select(db).where('answered_at', 'is not', null)
  const [answeredAt, id] = page.after?.split('~') ?? []
  if (answeredAt && id)
    query = query.where((e) =>
      e(e.refTuple('answered_at', 'submission_id'), '<', e.tuple(answeredAt, id)),
    )
  const rows = await query
    .orderBy('answered_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return await toPage(db, rows, page.limit, (row) => row.answered_at ?? '')
}

/** A problem with the words of where it went. */
function select(db: Database) {
  return db
    .selectFrom('problems')
    .leftJoin('listings', (join) =>
      join.onRef('listings.id', '=', 'problems.meeting_id').on('listings.kind', '=', 'meeting'),
    )
    .leftJoin('meetings', 'meetings.id', 'problems.meeting_id')
    .leftJoin('task_committees', 'task_committees.id', 'problems.committee_id')
    .selectAll('problems')
    .select([
      'listings.title_da as meeting_da',
      'listings.title_en as meeting_en',
      'meetings.starts_at as meeting_at',
      'task_committees.title_da as committee_da',
      'task_committees.title_en as committee_en',
    ])
}

type Row = ProblemsTable & {
  meeting_da: string | null
  meeting_en: string | null
  meeting_at: string | null
  committee_da: string | null
  committee_en: string | null
}

async function toPage(
  db: Database,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): Promise<TaskProblemPage> {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    problems: await toProblems(db, rows.slice(0, limit)),
    next: last ? `${keyOf(last)}~${last.submission_id}` : null,
  }
}

async function toProblems(db: Database, rows: readonly Row[]): Promise<TaskProblem[]> {
  const idsOf = (row: Row): string[] => JSON.parse(row.communities)
  const places = await listNamedCommunities(db, [...new Set(rows.flatMap(idsOf))])
  return rows.map((row) =>
    toProblem(
      row,
      places.filter(({ id }) => idsOf(row).includes(id)),
    ),
  )
}

function toProblem(row: Row, communities: LocalCommunity[]): TaskProblem {
  return taskProblem.parse({
    id: row.submission_id,
    title: row.title,
    body: row.body,
    coreTasks: JSON.parse(row.core_tasks),
    communities,
    receivedAt: row.received_at,
    public: row.public === 1,
    answer:
      row.way === null
        ? null
        : { way: row.way, text: row.answer, at: row.answered_at, where: whereOf(row) },
    example: row.example === 1,
  })
}

function whereOf(row: Row) {
  if (row.way === 'draft' && row.committee_id)
    return {
      id: row.committee_id,
      path: `/opgaveudvalg/${row.committee_id}`,
      title: { da: row.committee_da, en: row.committee_en },
      startsAt: null,
    }
  if (row.way === 'meeting' && row.meeting_id)
    return {
      id: row.meeting_id,
      path: `/moeder/${row.meeting_id}`,
      title: { da: row.meeting_da, en: row.meeting_en },
      startsAt: row.meeting_at,
    }
  return null
}
