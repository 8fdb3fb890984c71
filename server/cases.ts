// Cases: each feature adds one in the transaction that receives a submission; the desk reads them all.
import type { Database, Trx } from '../db/open.ts'
import type { CasesTable } from '../db/schema.ts'
import type { CallOverview } from '../shared/calls.ts'
import {
  type CaseEnd,
  type CaseFilter,
  type CaseMark,
  type CaseOpened,
  type CasePage,
  type CaseSummary,
  caseSummary,
  type LateDecision,
  lateDecision,
} from '../shared/cases.ts'
import type { FormName } from '../shared/submissions.ts'
import { guestIssuer } from './session.ts'

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
      late_decision: null,
      ended: null,
    })
    .execute()
}

/** Nothing waits any more: it was withdrawn, or another took its place. */
export async function endCase(trx: Trx, submissionId: string, ended: CaseEnd) {
  await trx.updateTable('cases').set({ ended }).where('submission_id', '=', submissionId).execute()
}

/** What staff decided of those that came late, where they have decided. */
export async function listLateDecisions(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, LateDecision>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .select(['submission_id', 'late_decision'])
    .where('submission_id', 'in', submissionIds)
    .where('late_decision', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.submission_id, lateDecision.parse(row.late_decision)]))
}

/**
 * One page of cases: what waits unopened first, and of each kind the longest waiting first.
 * @param hidden submissions that whoever asks may not see
 */
export async function listCases(
  db: Database,
  filter: CaseFilter,
  hidden: readonly string[] = [],
): Promise<CasePage> {
  let query = selectCases(db)
  if (hidden.length > 0) query = query.where('submission_id', 'not in', hidden)
  if (filter.aboutKind) query = query.where('about_kind', '=', filter.aboutKind)
  if (filter.aboutId) query = query.where('about_id', '=', filter.aboutId)
  if (filter.form) query = query.where('cases.form', '=', filter.form)
  if (filter.mark) query = query.where('mark', '=', filter.mark)
  // Nobody needs to open what has ended.
  if (filter.mark === 'new') query = query.where('ended', 'is', null)
  if (filter.late) query = query.where('cases.late', '=', filter.late === 'yes' ? 1 : 0)
  if (filter.ended) query = query.where('ended', filter.ended === 'yes' ? 'is not' : 'is', null)
  const [group, receivedAt, id] = filter.after?.split('~') ?? []
  if (group && receivedAt && id)
    query = query.where((e) => {
      const isOpened = e.or([e('mark', '<>', 'new'), e('ended', 'is not', null)])
      const key = e.refTuple('cases.received_at', 'submission_id')
      const isLater = e(key, '>', e.tuple(receivedAt, id))
      return group === 'new' ? e.or([isOpened, isLater]) : e.and([isOpened, isLater])
    })
  // Under one mark there is nothing to put first, and the index alone gives the order.
  if (!filter.mark)
    query = query.orderBy((e) =>
      e
        .case()
        .when(e.and([e('mark', '=', 'new'), e('ended', 'is', null)]))
        .then(0)
        .else(1)
        .end(),
    )
  const rows = await query
    .orderBy('cases.received_at')
    .orderBy('submission_id')
    .limit(filter.limit + 1)
    .execute()
  const last = rows.length > filter.limit ? rows[filter.limit - 1] : undefined
  return {
    cases: rows.slice(0, filter.limit).map(toSummary),
    next: last ? toKey(last) : null,
  }
}

/** Adds to each call how much of a form stands there, how much of it nobody has opened or came late, and how much has ended. */
export async function withCounts(
  db: Database,
  aboutKind: string,
  form: FormName,
  calls: readonly Omit<CallOverview, keyof typeof nothingCame>[],
): Promise<CallOverview[]> {
  if (calls.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select((e) => [
      'about_id',
      e.fn.countAll<number>().filterWhere('ended', 'is', null).as('total'),
      e.fn
        .countAll<number>()
        .filterWhere(e.and([e('mark', '=', 'new'), e('ended', 'is', null)]))
        .as('unread'),
      e.fn
        .countAll<number>()
        .filterWhere(e.and([e('late', '=', 1), e('ended', 'is', null)]))
        .as('late'),
      e.fn.countAll<number>().filterWhere('ended', 'is not', null).as('ended'),
    ])
    .where('about_kind', '=', aboutKind)
    .where('form', '=', form)
    .where(
      'about_id',
      'in',
      calls.map(({ id }) => id),
    )
    .groupBy('about_id')
    .execute()
  const counts = new Map(rows.map(({ about_id, ...count }) => [about_id, count]))
  return calls.map((call) => ({ ...call, ...(counts.get(call.id) ?? nothingCame) }))
}

/** A case as it was sent, but for its attachments. */
export async function findCase(
  db: Database,
  submissionId: string,
): Promise<Omit<CaseOpened, 'attachments'> | undefined> {
  const row = await selectCases(db)
    .innerJoin('accounts', 'accounts.id', 'submissions.account_id')
    .select(['issuer', 'attached_to'])
    .select(['receipt', 'version', 'payload', 'queue_age_ms', 'withdrawn_at'])
    .select(['supersedes', 'superseded_by'])
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...toSummary(row),
    senderKnown: row.issuer !== guestIssuer ? 'signed-in' : row.attached_to ? 'later' : 'guest',
    receipt: row.receipt,
    version: row.version,
    payload: JSON.parse(row.payload),
    queueAgeMs: row.queue_age_ms,
    withdrawnAt: row.withdrawn_at,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
  }
}

export async function changeMark(
  trx: Trx,
  submissionId: string,
  change: { mark: CaseMark; at: string; by: string | null },
) {
  await trx
    .updateTable('cases')
    .set({ mark: change.mark, marked_at: change.at, marked_by: change.by })
    .where('submission_id', '=', submissionId)
    .execute()
}

export async function changeLateDecision(trx: Trx, submissionId: string, decision: LateDecision) {
  await trx
    .updateTable('cases')
    .set({ late_decision: decision })
    .where('submission_id', '=', submissionId)
    .execute()
}

/** Whose submission a case is about; its sender hears of what staff decide. */
export async function getSenderId(db: Database, submissionId: string): Promise<string> {
  const row = await db
    .selectFrom('submissions')
    .select('account_id')
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow()
  return row.account_id
}

function selectCases(db: Database) {
  return db
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission_id')
    .selectAll('cases')
    .select('outcome')
}

const nothingCame = { total: 0, unread: 0, late: 0, ended: 0 }

function toKey(row: CasesTable): string {
  return `${row.mark === 'new' && !row.ended ? 'new' : 'opened'}~${row.received_at}~${row.submission_id}`
}

function toSummary(row: CasesTable & { outcome: string }): CaseSummary {
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
    lateDecision: row.late_decision,
    outcome: row.outcome,
    mark: row.mark,
    ended: row.ended,
  })
}
