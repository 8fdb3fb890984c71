import type { Database, Trx } from '../../db/open.ts'
import type { ExportsTable } from '../../db/schema.ts'
import {
  type ExportFailure,
  type ExportFile,
  type ResponseExport,
  responseExport,
} from '../../shared/exports.ts'

export async function findExport(
  db: Database,
  id: string,
): Promise<(ResponseExport & { consultationId: string }) | undefined> {
  const row = await db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [told] = await withFiles(db, [row])
  return told && { ...told, consultationId: row.consultation_id }
}

/** The latest first. */
export async function listExports(
  db: Database,
  consultationId: string,
  limit: number,
): Promise<ResponseExport[]> {
  const rows = await db
    .selectFrom('exports')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return await withFiles(db, rows)
}

/** What everybody may fetch: the latest of each format. */
export async function listPublicExports(
  db: Database,
  consultationId: string,
): Promise<ResponseExport[]> {
  const rows = await db
    .selectFrom('exports')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('audience', '=', 'public')
    .where('state', '=', 'ready')
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const latest = rows.filter(
    (row, at) => rows.findIndex(({ format }) => format === row.format) === at,
  )
  return await withFiles(db, latest)
}

/** Whether the same is being made already. */
export async function isUnderWay(
  trx: Trx,
  entry: { consultationId: string; audience: string; format: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('exports')
    .select('id')
    .where('consultation_id', '=', entry.consultationId)
    .where('audience', '=', entry.audience)
    .where('format', '=', entry.format)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return row !== undefined
}

/** Begins one that waits, or one whose process has ended. @returns undefined where it is not wanted any more */
export async function beginExport(db: Database, id: string): Promise<ExportsTable | undefined> {
  return await db
    .updateTable('exports')
    .set((e) => ({ state: 'running', tries: e('tries', '+', 1), written: 0 }))
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returningAll()
    .executeTakeFirst()
}

type Begun = Pick<ExportsTable, 'id' | 'tries'>

/** @returns false where it is not wanted any more, or another process has begun it anew */
export async function changeWritten(
  db: Database,
  begun: Begun,
  progress: { written: number; total?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await stillRunning(db, begun).set(progress).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns false where it is not wanted any more; then nothing is offered */
export async function changeToReady(
  trx: Trx,
  begun: Begun,
  made: {
    files: readonly (ExportFile & { file: string })[]
    written: number
    at: string
    expiresAt: string
  },
): Promise<boolean> {
  const { numUpdatedRows } = await stillRunning(trx, begun)
    .set({
      state: 'ready',
      written: made.written,
      total: made.written,
      finished_at: made.at,
      expires_at: made.expiresAt,
    })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (made.files.length > 0)
    await trx
      .insertInto('export_files')
      .values(made.files.map((file, position) => ({ export_id: begun.id, position, ...file })))
      .execute()
  return true
}

export async function changeToFailed(
  db: Database,
  begun: Begun,
  failure: ExportFailure,
  at: string,
) {
  await stillRunning(db, begun).set({ state: 'failed', failure, finished_at: at }).execute()
}

function stillRunning(db: Database, { id, tries }: Begun) {
  return db
    .updateTable('exports')
    .where('id', '=', id)
    .where('tries', '=', tries)
    .where('state', '=', 'running')
}

/** @returns false where it had ended already */
export async function changeToCancelled(trx: Trx, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('exports')
    .set({ state: 'cancelled', finished_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those that a process is at work on, and the try that counts. */
export async function listRunning(db: Database): Promise<Begun[]> {
  return await db
    .selectFrom('exports')
    .select(['id', 'tries'])
    .where('state', '=', 'running')
    .execute()
}

/** Lets go of those whose time is over. */
export async function expireExports(db: Database, at: string) {
  await db
    .updateTable('exports')
    .set({ state: 'expired' })
    .where('expires_at', '<=', at)
    .where('state', '=', 'ready')
    .execute()
  await db
    .deleteFrom('export_files')
    .where('export_id', 'in', (query) =>
      query.selectFrom('exports').select('id').where('state', 'in', ['expired', 'outdated']),
    )
    .execute()
}

/** The keys of the files that are offered. */
export async function listKeys(db: Database): Promise<Set<string>> {
  const rows = await db.selectFrom('export_files').select('file').execute()
  return new Set(rows.map(({ file }) => file))
}

/** A file that is offered. */
export async function findFile(db: Database, exportId: string, name: string) {
  return await db
    .selectFrom('export_files')
    .innerJoin('exports', 'exports.id', 'export_files.export_id')
    .select(['file', 'type', 'bytes', 'name', 'format', 'audience', 'consultation_id'])
    .where('export_id', '=', exportId)
    .where('name', '=', name)
    .where('state', '=', 'ready')
    .executeTakeFirst()
}

/** Under which receipt each was received. */
export async function listReceipts(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('submissions')
    .select(['id', 'receipt'])
    .where('id', 'in', submissionIds)
    .execute()
  return new Map(rows.map(({ id, receipt }) => [id, receipt]))
}

async function withFiles(db: Database, rows: readonly ExportsTable[]): Promise<ResponseExport[]> {
  const ids = rows.filter(({ state }) => state === 'ready').map(({ id }) => id)
  const files =
    ids.length === 0
      ? []
      : await db
          .selectFrom('export_files')
          .selectAll()
          .where('export_id', 'in', ids)
          .orderBy('position')
          .execute()
  return rows.map((row) =>
    responseExport.parse({
      id: row.id,
      format: row.format,
      audience: row.audience,
      state: row.state,
      failure: row.failure,
      total: row.total,
      written: row.written,
      caseNumber: row.case_number,
      requestedAt: row.requested_at,
      finishedAt: row.finished_at,
      expiresAt: row.expires_at,
      files: files
        .filter(({ export_id }) => export_id === row.id)
        .map(({ name, type, bytes, sha256 }) => ({ name, type, bytes, sha256 })),
    }),
  )
}
