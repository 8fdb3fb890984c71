import type { Database, Trx } from '../../db/open.ts'
import { type CallFilter, toCallPage } from '../../shared/calls.ts'
import type { ConsultationWritten } from '../../shared/consultation-saves.ts'
import { consultationContent, type MaterialFile } from '../../shared/consultations.ts'
import { type ConsultationKept, findKept, toPlain } from '../consultations.ts'

export async function addConsultation(trx: Trx, entry: ConsultationKept) {
  await trx
    .insertInto('consultations')
    .values({ ...toRow(entry), revision: 1, last_number: 0 })
    .execute()
}

export async function changeConsultation(trx: Trx, entry: ConsultationKept) {
  await trx
    .updateTable('consultations')
    .set((e) => ({ ...toRow(entry), revision: e('revision', '+', 1) }))
    .where('id', '=', entry.id)
    .execute()
}

function toRow(entry: ConsultationKept) {
  const {
    id,
    title,
    summary,
    opensAt,
    closesAt,
    latePolicy,
    status,
    guests,
    example,
    changedAt,
    ...content
  } = entry
  return {
    id,
    title_da: title.da,
    title_en: title.en,
    summary_da: summary.da,
    summary_en: summary.en,
    content: JSON.stringify(consultationContent.parse(content)),
    opens_at: opensAt,
    closes_at: closesAt,
    late_policy: latePolicy,
    status,
    guests: guests ? 1 : 0,
    example: example ? 1 : 0,
    changed_at: changedAt,
  }
}

/** @param at whether it has opened by then */
export async function findWritten(
  db: Database,
  id: string,
  at: string,
): Promise<ConsultationWritten | undefined> {
  const kept = await findKept(db, id)
  if (!kept) return undefined
  const { revision } = await db
    .selectFrom('consultations')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { title, summary, opensAt, closesAt, latePolicy, status, guests, example, ...rest } = kept
  const { id: _, changedAt: __, ...content } = rest
  return {
    ...{ id, revision, title, summary, content, opensAt, closesAt, latePolicy },
    ...{ guests, status, example, begun: status === 'published' && opensAt <= at },
  }
}

export async function listFiles(db: Database, consultationId: string): Promise<MaterialFile[]> {
  return await db
    .selectFrom('consultation_files')
    .select(['id', 'name', 'type', 'size'])
    .where('consultation_id', '=', consultationId)
    .execute()
}

export async function findFile(
  db: Database,
  consultationId: string,
  id: string,
): Promise<MaterialFile | undefined> {
  return await db
    .selectFrom('consultation_files')
    .select(['id', 'name', 'type', 'size'])
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function addFile(
  trx: Trx,
  consultationId: string,
  { addedAt, ...file }: MaterialFile & { addedAt: string },
) {
  await trx
    .insertInto('consultation_files')
    .values({ ...file, consultation_id: consultationId, added_at: addedAt })
    .execute()
}

export async function changeWindow(
  trx: Trx,
  id: string,
  change: { opensAt: string; closesAt: string; changedAt: string },
) {
  await trx
    .updateTable('consultations')
    .set((e) => ({
      opens_at: change.opensAt,
      closes_at: change.closesAt,
      changed_at: change.changedAt,
      revision: e('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Whether one can answer without signing in; what has come stays. */
export async function changeGuests(trx: Trx, id: string, guests: boolean) {
  await trx
    .updateTable('consultations')
    .set((e) => ({ guests: guests ? 1 : 0, revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** One page of consultations for the desk, the latest deadline first. */
export async function listCalls(db: Database, { id, after, limit }: CallFilter) {
  let query = db.selectFrom('consultations').selectAll()
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
    const { id, title, opensAt, closesAt, example, status } = toPlain(row)
    return { id, title, opensAt, closesAt, example, ...(status === 'draft' && { draft: true }) }
  })
  return toCallPage(found, limit)
}
