// What of a response is public: written when it arrives and when staff decide, read by whatever shows it to others.
import { type Database, lockKey, type Trx } from '../db/open.ts'
import { type PublicationRule, readContent } from '../shared/consultations.ts'
import { findsIn } from '../shared/publication.ts'
import { type Redaction, redact } from '../shared/redaction.ts'
import type { Response, ResponsePart } from '../shared/responses.ts'
import { toLocal } from '../shared/time.ts'
import { listAttachments, nameOf, stateOf } from './attachments.ts'
import type { Random } from './deps.ts'
import { withdrawPublicExports } from './exports.ts'
import { findResponseOf, listParts, removeResponse } from './responses.ts'

/**
 * Whether a response may be public without anybody having looked: nothing was found in it, it came in time, nobody's
 * name has to be kept out of it, and it did not come in the place of one that was kept back.
 */
export function isPlain(
  response: Response,
  parts: readonly Pick<ResponsePart, 'body'>[],
  rule: PublicationRule,
): boolean {
  if (response.protected || response.late || response.heldBefore) return false
  return parts.every(({ body }) => findsIn(body, response, rule).length === 0)
}

interface ArrivedResponse {
  submissionId: string
  consultationId: string
  respondents: readonly string[]
}

/**
 * Where a consultation's responses are public at once, makes one so that has just been added.
 * @param respondents as for `addResponse`: what was kept back of an earlier one of theirs keeps this one back too
 */
export async function publishOnArrival(
  trx: Trx,
  rule: PublicationRule,
  { submissionId, consultationId, respondents }: ArrivedResponse,
  at: string,
) {
  const held = await trx
    .deleteFrom('response_holds')
    .where('consultation_id', '=', consultationId)
    .where('respondent', 'in', respondents)
    .returning('held_at')
    .executeTakeFirst()
  if (held)
    await trx
      .updateTable('responses')
      .set({ held_before: held.held_at })
      .where('submission_id', '=', submissionId)
      .execute()
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

/** Takes a response away, and keeps that staff had kept it back: the next one from there is looked at first. */
export async function takeAway(
  trx: Trx,
  now: { at: string; random: Random },
  submissionId: string,
) {
  // Staff may be deciding.
  await lockKey(trx, `review:${submissionId}`)
  await leavePublic(trx, now, submissionId)
  const row = await trx
    .selectFrom('responses')
    .leftJoin('response_reviews', 'response_reviews.submission_id', 'responses.submission_id')
    .select(['consultation_id', 'respondent', 'publication', 'held_before', 'decided_at'])
    .where('responses.submission_id', '=', submissionId)
    .executeTakeFirst()
  const hidden = await trx
    .selectFrom('response_redactions')
    .select('part')
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  await removeResponse(trx, submissionId)
  if (!row) return
  const { consultation_id, respondent, publication } = row
  const isKeptBack = publication === 'held' || hidden !== undefined
  const held_at = isKeptBack ? row.decided_at : publication === 'waiting' ? row.held_before : null
  // What staff wrote down for somebody is read by whoever writes it down again.
  if (held_at && respondent !== submissionId)
    await trx
      .insertInto('response_holds')
      .values({ consultation_id, respondent, held_at })
      .onConflict((c) => c.columns(['consultation_id', 'respondent']).doUpdateSet({ held_at }))
      .execute()
}

/** With a consultation's responses goes what was kept of those that were taken away. */
export async function forgetHolds(trx: Trx, consultationId: string) {
  await trx.deleteFrom('response_holds').where('consultation_id', '=', consultationId).execute()
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

/** Whether the day has come, at the end of which nobody can respond any more. */
export function isDue(
  { closesAt, publication }: { closesAt: string; publication: { deletesOn: string | null } },
  at: string,
): boolean {
  const { deletesOn } = publication
  return deletesOn !== null && deletesOn <= toLocal(at).slice(0, 10) && closesAt < at
}

/** The forms by which responses come: from their authors, and from staff who enter them. */
export const responseForms = ['consultation-response', 'entered-response']

/**
 * Consultations whose date of deletion has come, while something that came to them is not filed: nothing goes before.
 * @param among where only some are asked about
 */
export async function listUnfiled(
  db: Database,
  at: string,
  among?: readonly string[],
): Promise<string[]> {
  if (among?.length === 0) return []
  let query = db
    .selectFrom('consultations')
    .leftJoin('consultation_journals as journal', 'journal.consultation_id', 'consultations.id')
    .select(['consultations.id', 'closes_at', 'content'])
    .where('status', '=', 'published')
    .where('closes_at', '<', at)
    .where((e) =>
      e.exists(
        e
          .selectFrom('cases')
          .innerJoin('submissions', 'submissions.id', 'cases.submission_id')
          .select('cases.submission_id')
          .where('about_kind', '=', 'consultation')
          .whereRef('about_id', '=', 'consultations.id')
          .where('cases.form', 'in', responseForms)
          .where('sender', '<>', '')
          .where('submissions.received_at', '>', e.fn.coalesce('journal.recorded_at', e.val(''))),
      ),
    )
    .orderBy('consultations.id')
  if (among) query = query.where('consultations.id', 'in', [...among])
  const rows = await query.execute()
  return rows
    .filter(({ closes_at: closesAt, content }) =>
      isDue({ closesAt, publication: readContent(JSON.parse(content)).publication }, at),
    )
    .map(({ id }) => id)
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
