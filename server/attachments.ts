// Attachments as they are kept: rows in the transaction that names them, bytes with files.ts; told to sender and staff.
import type { Database, Trx } from '../db/open.ts'
import type { AttachmentsTable } from '../db/schema.ts'
import { cleanName, isAttachmentType } from '../shared/attachments.ts'
import { withoutMetadata } from '../shared/cleaning.ts'
import type { AttachmentKept, AttachmentManifest } from '../shared/submissions.ts'
import type { Deps } from './deps.ts'

export async function addAttachments(
  trx: Trx,
  submissionId: string,
  manifest: readonly AttachmentManifest[],
) {
  if (manifest.length === 0) return
  const rows = manifest.map((entry, position) => ({
    ...entry,
    submission_id: submissionId,
    position,
    completed_at: null,
    rejected: 0,
  }))
  await trx.insertInto('attachments').values(rows).execute()
}

/** In the order in which each submission names them. */
export async function listAttachments(
  db: Database,
  submissionIds: readonly string[],
): Promise<AttachmentsTable[]> {
  if (submissionIds.length === 0) return []
  return await db
    .selectFrom('attachments')
    .selectAll()
    .where('submission_id', 'in', submissionIds)
    .orderBy('submission_id')
    .orderBy('position')
    .execute()
}

/** Which attachment of which submission. */
type AttachmentKey = Pick<AttachmentsTable, 'submission_id' | 'id'>

export async function changeToComplete(trx: Trx, key: AttachmentKey, at: string) {
  await changeAttachment(trx, key, { completed_at: at })
}

export async function changeToRejected(trx: Trx, key: AttachmentKey) {
  await changeAttachment(trx, key, { rejected: 1 })
}

async function changeAttachment(
  trx: Trx,
  { submission_id, id }: AttachmentKey,
  change: { completed_at: string } | { rejected: number },
) {
  await trx
    .updateTable('attachments')
    .set(change)
    .where('submission_id', '=', submission_id)
    .where('id', '=', id)
    .execute()
}

/** A submission's attachments in the order in which they were named. */
export async function tellAttachments(
  deps: Pick<Deps, 'db' | 'files'>,
  submissionId: string,
): Promise<AttachmentKept[]> {
  const rows = await listAttachments(deps.db, [submissionId])
  return await Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      name: nameOf(row),
      type: row.type,
      size: row.size,
      sha256: row.sha256,
      receivedBytes: row.completed_at ? row.size : await deps.files.size(fileOf(row)),
      state: row.rejected === 1 ? 'rejected' : row.completed_at ? 'received' : 'coming',
    })),
  )
}

export function isComing(row: AttachmentsTable): boolean {
  return row.completed_at === null && row.rejected === 0
}

/** Under which key its bytes lie. */
export function fileOf(row: AttachmentKey): string {
  return `${row.submission_id}/${row.id}`
}

/** The name that people see; the one that was sent is kept, because the content's hash is over it. */
export function nameOf({ name, type }: Pick<AttachmentsTable, 'name' | 'type'>): string {
  if (!isAttachmentType(type)) throw new Error(`Nothing of the type ${type} is kept`)
  return cleanName(name, type)
}

/** An attachment whose bytes are here and were what they claimed to be. */
export async function findReceived(
  db: Database,
  submissionId: string,
  id: string,
): Promise<AttachmentsTable | undefined> {
  const rows = await listAttachments(db, [submissionId])
  return rows.find((row) => row.id === id && row.completed_at !== null)
}

/** Its bytes as others than the sender get them: a picture without its metadata. */
export async function readShown(
  { files }: Pick<Deps, 'files'>,
  row: AttachmentsTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const sent = await files.read(fileOf(row))
  const shown = isAttachmentType(row.type) && withoutMetadata(sent, row.type)
  if (!shown) throw new Error('A picture was received that cannot be shown')
  return new Uint8Array(shown)
}

/** To be saved under its name, and never run or shown as a page of ours. */
export function downloadHeaders(row: AttachmentsTable): Record<string, string> {
  const name = nameOf(row)
  // RFC 6266: the plain name for old programs, the encoded one (RFC 8187) for all others.
  const plain = name.replace(/[^ -~]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'Content-Type': row.type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  }
}
