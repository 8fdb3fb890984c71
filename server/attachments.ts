// Attachments as they are kept: rows in the transaction that names them, bytes with files.ts; told to sender and staff.
import type { Database, Trx } from '../db/open.ts'
import type { AttachmentsTable } from '../db/schema.ts'
import { cleanName, isAttachmentType } from '../shared/attachments.ts'
import { withoutMetadata } from '../shared/cleaning.ts'
import type { AttachmentKept, AttachmentManifest } from '../shared/submissions.ts'
import { addMinutes } from '../shared/time.ts'
import type { Deps } from './deps.ts'
import { retention } from './retention.ts'

export async function addAttachments(
  trx: Trx,
  submissionId: string,
  manifest: readonly AttachmentManifest[],
  at: string,
) {
  if (manifest.length === 0) return
  const rows = manifest.map((entry, position) => ({
    ...entry,
    submission_id: submissionId,
    position,
    completed_at: null,
    rejected: 0,
    expires_at: addMinutes(at, retention.unfinishedFiles),
    gone_at: null,
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

/** @param expiresAt where its submission was withdrawn meanwhile */
export async function changeToComplete(
  trx: Trx,
  key: AttachmentKey,
  { at, expiresAt }: { at: string; expiresAt: string | null },
) {
  await changeAttachment(trx, key, { completed_at: at, expires_at: expiresAt })
}

export async function changeToRejected(trx: Trx, key: AttachmentKey) {
  await changeAttachment(trx, key, { rejected: 1, expires_at: null })
}

/** What had come of it was let go, and now it comes after all. */
export async function changeToComing(trx: Trx, key: AttachmentKey, at: string) {
  const expiresAt = addMinutes(at, retention.unfinishedFiles)
  await changeAttachment(trx, key, { gone_at: null, expires_at: expiresAt })
}

export async function changeToGone(trx: Trx, key: AttachmentKey, at: string) {
  await changeAttachment(trx, key, { gone_at: at, expires_at: null })
}

async function changeAttachment(
  trx: Trx,
  { submission_id, id }: AttachmentKey,
  change: Partial<Pick<AttachmentsTable, 'completed_at' | 'rejected' | 'expires_at' | 'gone_at'>>,
) {
  await trx
    .updateTable('attachments')
    .set(change)
    .where('submission_id', '=', submission_id)
    .where('id', '=', id)
    .execute()
}

/** The files of what was withdrawn stay for a while, and then go. */
export async function expireAttachments(trx: Trx, submissionId: string, at: string) {
  await trx
    .updateTable('attachments')
    .set({ expires_at: addMinutes(at, retention.withdrawnFiles) })
    .where('submission_id', '=', submissionId)
    .where('rejected', '=', 0)
    .where('gone_at', 'is', null)
    .execute()
}

/** Those whose time is over, the longest first. */
export async function listExpired(
  db: Database,
  at: string,
  limit: number,
): Promise<AttachmentsTable[]> {
  return await db
    .selectFrom('attachments')
    .selectAll()
    .where('expires_at', '<=', at)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
}

/**
 * A submission's attachments in the order in which they were named.
 * @param stands whether it still counts; nothing more is taken of what does not
 */
export async function tellAttachments(
  deps: Pick<Deps, 'db' | 'files'>,
  submissionId: string,
  stands: boolean,
): Promise<AttachmentKept[]> {
  const rows = await listAttachments(deps.db, [submissionId])
  return await Promise.all(
    rows.map(async (row) => {
      const state = stateOf(row, stands)
      return {
        id: row.id,
        name: nameOf(row),
        type: row.type,
        size: row.size,
        sha256: row.sha256,
        receivedBytes:
          state === 'received'
            ? row.size
            : state === 'coming'
              ? await deps.files.size(fileOf(row))
              : 0,
        state,
      }
    }),
  )
}

/** @param stands whether its submission still counts */
export function stateOf(row: AttachmentsTable, stands: boolean): AttachmentKept['state'] {
  if (row.rejected === 1) return 'rejected'
  if (row.completed_at) return row.gone_at ? 'removed' : 'received'
  return row.gone_at || !stands ? 'absent' : 'coming'
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
  return rows.find((row) => row.id === id && stateOf(row, true) === 'received')
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
  return fileHeaders({ name: nameOf(row), type: row.type })
}

/** Something that others brought is saved, never shown as a page of ours. */
export function fileHeaders({ name, type }: { name: string; type: string }) {
  // RFC 6266: the plain name for old programs, the encoded one (RFC 8187) for all others.
  const plain = name.replace(/[^ -~]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  }
}
