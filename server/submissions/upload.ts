// Attachments: named when a submission is sent, their bytes taken afterwards, piece by piece.
import { z } from 'zod'
import { lockKey } from '../../db/open.ts'
import type { AttachmentsTable, SubmissionsTable } from '../../db/schema.ts'
import { isAttachmentType, kindOf, takesAttachments } from '../../shared/attachments.ts'
import { withoutMetadata } from '../../shared/cleaning.ts'
import type { Fault } from '../../shared/problem.ts'
import type { AttachmentManifest, FormName } from '../../shared/submissions.ts'
import {
  changeToComing,
  changeToComplete,
  changeToRejected,
  fileOf,
  isComing,
  listAttachments,
} from '../attachments.ts'
import type { Deps } from '../deps.ts'
import { handleJob, type JobHandler } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { stands } from './earlier.ts'
import { changeToReceived, findOwn, getSubmission } from './store.ts'

/** @throws ProblemError that names each entry that cannot be taken */
export function demandManifest(form: FormName, manifest: readonly AttachmentManifest[]) {
  const faults: Fault[] = []
  if (manifest.length > 0 && !takesAttachments(form))
    faults.push({ pointer: '/attachments', detail: 'this form takes no attachments' })
  const seen = new Set<string>()
  for (const [index, { id, type }] of manifest.entries()) {
    // Ids differ by more than their letters' case, because files may not.
    if (seen.has(id.toLowerCase()))
      faults.push({ pointer: `/attachments/${index}/id`, detail: 'named twice' })
    seen.add(id.toLowerCase())
    if (!isAttachmentType(type))
      faults.push({ pointer: `/attachments/${index}/type`, detail: 'this type is not taken' })
  }
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}

/** One piece of an attachment: whose it is said to be, and where it goes on. */
export interface Piece {
  submissionId: string
  attachmentId: string
  offset: number
  /** How long it says that it is; 0 where it does not say. */
  length: number
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Takes a piece of an attachment; what comes before a cut is kept. With the last byte it is checked.
 * Nothing is taken of what has come already, or is not wanted any more.
 * @param accounts whose submission it has to be
 * @returns the submission as it is then
 * @throws ProblemError also where the whole has come and is not what was named
 */
export async function takePiece(
  deps: Deps,
  accounts: readonly string[],
  piece: Piece,
): Promise<SubmissionsTable> {
  const { submissionId, attachmentId, offset, length } = piece
  const submission = await findOwn(deps.db, accounts, submissionId)
  if (!submission) throw new ProblemError('submission_unknown')
  const attachments = await listAttachments(deps.db, [submissionId])
  const attachment = attachments.find(({ id }) => id === attachmentId)
  if (!attachment) throw new ProblemError('attachment_unknown')
  if (!isComing(attachment) || !stands(submission)) return submission
  if (attachment.gone_at) await takeUpAgain(deps, attachment)

  const file = fileOf(attachment)
  if (offset > (await deps.files.size(file))) throw new ProblemError('offset_mismatch')
  const tooLarge = new ProblemError('too_large', `It was named with ${attachment.size} bytes`)
  if (offset + length > attachment.size) throw tooLarge
  if (!(await deps.files.write(file, offset, piece.bytes, attachment.size))) throw tooLarge
  if ((await deps.files.size(file)) < attachment.size) return submission
  if (!(await deps.files.seal(file, attachment.sha256))) {
    await deps.files.drop(file)
    throw new ProblemError('hash_mismatch')
  }
  return await settle(deps, attachment)
}

/** What comes after its time is taken all the same, and has as much time again. */
async function takeUpAgain({ db, clock }: Deps, attachment: AttachmentsTable) {
  await db.transaction().execute(async (trx) => {
    await lockKey(trx, attachment.submission_id)
    const rows = await listAttachments(trx, [attachment.submission_id])
    const now = rows.find(({ id }) => id === attachment.id)
    // Another try may have brought all of it meanwhile.
    if (now?.gone_at && isComing(now)) await changeToComing(trx, now, clock())
  })
}

/** All bytes are here: keeps them or, where they are not what they claim to be, drops them. */
async function settle(deps: Deps, attachment: AttachmentsTable): Promise<SubmissionsTable> {
  const { submission_id: submissionId, id, type } = attachment
  const at = deps.clock()
  const isWhatItClaims = isOfType(await deps.files.read(fileOf(attachment)), type)
  const settled = await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, submissionId)
    const tell = async (kind: 'attachment-rejected' | 'attachments-received') =>
      await addMessage(trx, {
        id: deps.random.id(),
        accountId: submission.account_id,
        kind,
        submissionId,
        at,
      })
    const submission = await getSubmission(trx, submissionId)
    const attachments = await listAttachments(trx, [submissionId])
    const own = attachments.find((each) => each.id === id)
    // Another try of the same bytes was first.
    if (!own || !isComing(own)) return submission
    if (isWhatItClaims) {
      const expiresAt = submission.withdrawn_at ? own.expires_at : null
      await changeToComplete(trx, own, { at, expiresAt })
    } else {
      await changeToRejected(trx, own)
      if (stands(submission)) await tell('attachment-rejected')
    }
    const others = attachments.filter((each) => each.id !== id)
    if (others.some(isComing) || !stands(submission)) return submission
    if (isWhatItClaims || others.some((each) => each.completed_at !== null))
      await tell('attachments-received')
    return await changeToReceived(trx, submission)
  })
  // Only now, so that a crash before costs nobody the bytes once more.
  await (isWhatItClaims
    ? deps.files.drop(fileOf(attachment))
    : deps.files.remove(fileOf(attachment)))
  return settled
}

/** A picture counts as one where it can be shown to staff without what it tells of its place. */
function isOfType(bytes: Uint8Array, type: string): boolean {
  return (
    isAttachmentType(type) && kindOf(bytes) === type && withoutMetadata(bytes, type) !== undefined
  )
}

/** Reminds the sender, once, of attachments that have not come. */
export function remindAttachments(deps: Deps): JobHandler {
  const payload = z.strictObject({ submissionId: z.uuid() })
  return handleJob('remind-attachments', payload, async ({ submissionId }, finish) => {
    await deps.db.transaction().execute(async (trx) => {
      await finish(trx)
      await lockKey(trx, submissionId)
      const submission = await getSubmission(trx, submissionId)
      if (submission.outcome !== 'filed' || !stands(submission)) return
      await addMessage(trx, {
        id: deps.random.id(),
        accountId: submission.account_id,
        kind: 'attachments-missing',
        submissionId,
        at: deps.clock(),
      })
    })
  })
}
