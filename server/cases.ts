// Cases: each feature adds one in the transaction that receives a submission; the desk reads them all.
import type { Database, Trx } from '../db/open.ts'
import type { CasesTable } from '../db/schema.ts'
import type { CallOverview } from '../shared/calls.ts'
import {
  type CaseFilter,
  type CaseMark,
  type CaseOpened,
  type CasePage,
  type CaseSummary,
  caseSummary,
} from '../shared/cases.ts'

export async function addCase(
  trx: Trx,
  entry: Pick<CaseSummary, 'submissionId' | 'form' | 'about' | 'sender' | 'receivedAt' | 'late'>,
) {
  await trx
    .insertInto('cases')
    .values({
      submission_id: entry.submissionId,
      form: entry.form,
      about_kind: entry.about.kind,
      about_id: entry.about.id,
      title_da: entry.about.title.da,
      title_en: entry.about.title.en,
      sender: entry.sender,
      received_at: entry.receivedAt,
      late: entry.late ? 1 : 0,
      mark: 'new',
      marked_at: null,
      marked_by: null,
    })
    .execute()
}

/** One page of cases: what nobody has opened first, and of each kind the longest waiting first. */
export async function listCases(db: Database, filter: CaseFilter): Promise<CasePage> {
  let query = db.selectFrom('cases').selectAll()
  if (filter.aboutKind) query = query.where('about_kind', '=', filter.aboutKind)
  if (filter.aboutId) query = query.where('about_id', '=', filter.aboutId)
  if (filter.mark) query = query.where('mark', '=', filter.mark)
  if (filter.late) query = query.where('late', '=', filter.late === 'yes' ? 1 : 0)
  const [group, receivedAt, id] = filter.after?.split('~') ?? []
  if (group && receivedAt && id)
    query = query.where((e) => {
      const isOpened = e('mark', '<>', 'new')
      const isLater = e(e.refTuple('received_at', 'submission_id'), '>', e.tuple(receivedAt, id))
      return group === 'new' ? e.or([isOpened, isLater]) : e.and([isOpened, isLater])
    })
  // Under one mark there is nothing to put first, and the index alone gives the order.
  if (!filter.mark)
    query = query.orderBy((e) => e.case().when('mark', '=', 'new').then(0).else(1).end())
  const rows = await query
    .orderBy('received_at')
    .orderBy('submission_id')
    .limit(filter.limit + 1)
    .execute()
  const last = rows.length > filter.limit ? rows[filter.limit - 1] : undefined
  return {
    cases: rows.slice(0, filter.limit).map(toSummary),
    next: last ? toKey(last) : null,
  }
}

/** Adds to each call how much has come, how much of it nobody has opened, how much came late. */
export async function withCounts(
  db: Database,
  aboutKind: string,
  calls: readonly Omit<CallOverview, 'total' | 'unread' | 'late'>[],
): Promise<CallOverview[]> {
  const rows = await db
    .selectFrom('cases')
    .select((e) => [
      'about_id',
      e.fn.countAll<number>().as('total'),
      e.fn.countAll<number>().filterWhere('mark', '=', 'new').as('unread'),
      e.fn.countAll<number>().filterWhere('late', '=', 1).as('late'),
    ])
    .where('about_kind', '=', aboutKind)
    .groupBy('about_id')
    .execute()
  const counts = new Map(rows.map(({ about_id, ...count }) => [about_id, count]))
  return calls.map((call) => ({ ...call, ...(counts.get(call.id) ?? nothingCame) }))
}

export async function findCase(
  db: Database,
  submissionId: string,
): Promise<CaseOpened | undefined> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission_id')
    .selectAll('cases')
    .select(['receipt', 'version', 'payload', 'queue_age_ms', 'withdrawn_at'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...toSummary(row),
    receipt: row.receipt,
    version: row.version,
    payload: JSON.parse(row.payload),
    queueAgeMs: row.queue_age_ms,
    withdrawnAt: row.withdrawn_at,
  }
}

export async function changeMark(
  trx: Trx,
  submissionId: string,
  change: { mark: CaseMark; at: string; by: string },
) {
  await trx
    .updateTable('cases')
    .set({ mark: change.mark, marked_at: change.at, marked_by: change.by })
    .where('submission_id', '=', submissionId)
    .execute()
}

const nothingCame = { total: 0, unread: 0, late: 0 }

function toKey(row: CasesTable): string {
  return `${row.mark === 'new' ? 'new' : 'opened'}~${row.received_at}~${row.submission_id}`
}

function toSummary(row: CasesTable): CaseSummary {
  return caseSummary.parse({
    submissionId: row.submission_id,
    form: row.form,
    about: {
      kind: row.about_kind,
      id: row.about_id,
      title: { da: row.title_da, en: row.title_en },
    },
    sender: row.sender,
    receivedAt: row.received_at,
    late: row.late === 1,
    mark: row.mark,
  })
}
