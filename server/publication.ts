// What of a response is public: written when it arrives and when staff decide, read by whatever shows it to others.
import type { Database, Trx } from '../db/open.ts'
import type { PublicationRule } from '../shared/consultations.ts'
import { findsIn } from '../shared/publication.ts'
import { type Redaction, redact } from '../shared/redaction.ts'
import type { Response, ResponsePart } from '../shared/responses.ts'
import { listAttachments, nameOf, stateOf } from './attachments.ts'
import type { Random } from './deps.ts'
import { withdrawPublicExports } from './exports.ts'
import { findResponseOf, listParts } from './responses.ts'

/**
 * Whether a response may be public without anybody having looked: nothing was found in it, it came in time, and
 * nobody's name has to be kept out of it.
 */
export function isPlain(
  response: Response,
  parts: readonly Pick<ResponsePart, 'body'>[],
  rule: PublicationRule,
): boolean {
  if (response.protected || response.late) return false
  return parts.every(({ body }) => findsIn(body, response, rule).length === 0)
}

/** Where a consultation's responses are public at once, makes one so that has just been added. */
export async function publishOnArrival(
  trx: Trx,
  rule: PublicationRule,
  submissionId: string,
  at: string,
) {
  if (rule.moderation !== 'after') return
  const response = await findResponseOf(trx, submissionId)
  const parts = (await listParts(trx, [submissionId])).get(submissionId) ?? []
  if (response && isPlain(response, parts, rule)) await publish(trx, submissionId, parts, [], at)
}

/** @param redactions of all parts; what they cover is left out of what is shown */
export async function publish(
  trx: Trx,
  submissionId: string,
  parts: readonly Pick<ResponsePart, 'part' | 'body'>[],
  redactions: readonly (Redaction & { part: string })[],
  at: string,
) {
  // As it was written, in one go however many parts there are; then those of which something is hidden.
  await trx
    .updateTable('response_parts')
    .set((e) => ({ shown: e.ref('body') }))
    .where('submission_id', '=', submissionId)
    .execute()
  for (const { part, body } of parts) {
    const own = redactions.filter((each) => each.part === part)
    if (own.length > 0)
      await trx
        .updateTable('response_parts')
        .set({ shown: redact(body, own) })
        .where('submission_id', '=', submissionId)
        .where('part', '=', part)
        .execute()
  }
  await trx
    .updateTable('responses')
    .set((e) => ({ publication: 'public', published_at: e.fn.coalesce('published_at', e.val(at)) }))
    .where('submission_id', '=', submissionId)
    .execute()
}

/** Whatever was made of what is public, and lies outside the database, is made anew without a response. */
export async function leavePublic(
  trx: Trx,
  { at, random }: { at: string; random: Random },
  submissionId: string,
) {
  const response = await findResponseOf(trx, submissionId)
  if (response?.publication === 'public')
    await withdrawPublicExports(trx, { clock: () => at, random }, response.consultationId)
}

/** Takes a response out of what is public; nothing of it is left there. */
export async function hold(trx: Trx, submissionId: string) {
  await trx
    .updateTable('response_parts')
    .set({ shown: null })
    .where('submission_id', '=', submissionId)
    .execute()
  await trx
    .updateTable('responses')
    .set({ publication: 'held', published_at: null })
    .where('submission_id', '=', submissionId)
    .execute()
}

/** An attachment as everybody may fetch it. */
export interface PublicAttachment {
  submissionId: string
  id: string
  name: string
  type: string
  size: number
}

/**
 * The attachments to which staff have said yes, of those responses that are public. Those of protected people are
 * called by their place, since the name of a file may tell whose it is.
 */
export async function listPublicAttachments(
  db: Database,
  submissionIds: readonly string[],
): Promise<PublicAttachment[]> {
  if (submissionIds.length === 0) return []
  const allowed = await db
    .selectFrom('public_attachments')
    .innerJoin('responses', 'responses.submission_id', 'public_attachments.submission_id')
    .select(['public_attachments.submission_id', 'attachment_id', 'protected'])
    .where('public_attachments.submission_id', 'in', submissionIds)
    .where('publication', '=', 'public')
    .execute()
  if (allowed.length === 0) return []
  const rows = await listAttachments(db, [...new Set(allowed.map((row) => row.submission_id))])
  return rows.flatMap((row) => {
    const yes = allowed.find(
      (each) => each.submission_id === row.submission_id && each.attachment_id === row.id,
    )
    if (!yes || stateOf(row, true) !== 'received') return []
    const { submission_id: submissionId, id, type, size, position } = row
    const name = nameOf(yes.protected ? { name: `bilag-${position + 1}`, type } : row)
    return [{ submissionId, id, name, type, size }]
  })
}
