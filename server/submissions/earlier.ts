// What becomes of an earlier submission when it is withdrawn, or another takes its place.
import { lockKey, type Trx } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'
import type { Account } from '../../shared/accounts.ts'
import { aboutRef } from '../../shared/listings.ts'
import type { RefusalReason, SubmissionEnvelope } from '../../shared/submissions.ts'
import { expireAttachments } from '../attachments.ts'
import { endCase } from '../cases.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { accountsOf } from '../session.ts'
import type { Earlier, Form, Target } from './forms.ts'
import { changeToSuperseded, changeToWithdrawn, findSubmission } from './store.ts'

/** Whether it still counts. */
export function stands(row: SubmissionsTable): boolean {
  return row.outcome !== 'refused' && row.withdrawn_at === null && row.superseded_by === null
}

/** What it takes the place of, where that still counts, is about the same thing, and is the sender's own or the target's to name. */
export async function findReplaceable(
  trx: Trx,
  account: Account,
  envelope: SubmissionEnvelope,
  target: Target,
): Promise<SubmissionsTable | undefined> {
  const id = envelope.supersedes ?? target.replaces
  if (!id) return undefined
  await lockKey(trx, id)
  const found = await findSubmission(trx, id)
  if (!found?.about || !stands(found) || found.form !== envelope.form) return undefined
  const about = aboutRef.parse(JSON.parse(found.about))
  const isSameSubject = about.kind === target.about?.kind && about.id === target.about.id
  const isOwn =
    id === target.replaces || (await accountsOf(trx, account.id)).includes(found.account_id)
  return isSameSubject && isOwn ? found : undefined
}

/**
 * Takes back what receiving a submission did.
 * @returns why it stands; undefined when it is taken back
 */
export async function undoEarlier(
  trx: Trx,
  forms: readonly Form[],
  earlier: SubmissionsTable,
  { at, random }: Pick<Earlier, 'at' | 'random'>,
): Promise<RefusalReason | undefined> {
  const form = forms.find((each) => each.form === earlier.form)
  const checked = form?.check(JSON.parse(earlier.payload), earlier.version)
  if (!checked || !('form' in checked) || !checked.form.undo) return 'nothing_to_withdraw'
  return await checked.form.undo(trx, { id: earlier.id, at, random })
}

/** Its own, and those of what it took the place of. */
async function expireFiles(trx: Trx, withdrawn: SubmissionsTable, at: string) {
  let each: SubmissionsTable | undefined = withdrawn
  while (each) {
    await expireAttachments(trx, each.id, at)
    each = each.supersedes ? await findSubmission(trx, each.supersedes) : undefined
  }
}

/** Leaves word of the end: on the row, on the staff's desk and with the sender. */
export async function endEarlier(
  trx: Trx,
  deps: Deps,
  earlier: SubmissionsTable,
  end: { at: string; supersededBy?: string },
) {
  const { at, supersededBy } = end
  if (supersededBy) await changeToSuperseded(trx, earlier.id, supersededBy)
  else {
    await changeToWithdrawn(trx, earlier.id, at)
    await expireFiles(trx, earlier, at)
  }
  await endCase(trx, earlier.id, supersededBy ? 'superseded' : 'withdrawn')
  await addMessage(trx, {
    id: deps.random.id(),
    accountId: earlier.account_id,
    kind: supersededBy ? 'submission-superseded' : 'submission-withdrawn',
    submissionId: earlier.id,
    at,
  })
}
