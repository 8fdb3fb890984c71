// The one door: everything a person sends is decided here, once, in one transaction.
import { createHash } from 'node:crypto'
import { lockKey } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'
import type { Account } from '../../shared/accounts.ts'
import { contentOf } from '../../shared/content.ts'
import type {
  RefusalReason,
  SubmissionDecision,
  SubmissionEnvelope,
} from '../../shared/submissions.ts'
import { addMinutes, toLocal, windowState } from '../../shared/time.ts'
import { demand } from '../access.ts'
import type { Deps } from '../deps.ts'
import { listAlternatives } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import type { CheckedForm, Form, Target } from './forms.ts'
import {
  addSubmission,
  changeToRefused,
  changeToWithdrawn,
  findSubmission,
  nextReceipt,
  toDecision,
} from './store.ts'

/**
 * Decides a submission: received or refused, with a receipt; the same id is decided once.
 * @throws ProblemError when it is not decided; then nothing is stored
 */
export async function decideSubmission(
  deps: Deps,
  forms: readonly Form[],
  account: Account,
  id: string,
  envelope: SubmissionEnvelope,
): Promise<SubmissionDecision> {
  const contentHash = createHash('sha256').update(contentOf(envelope)).digest('hex')
  return await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, id)
    const known = await findSubmission(trx, id)
    if (known) return repeatDecision(known, account, contentHash, deps.clock())
    const { form, checked } = checkForm(forms, account, envelope)
    const receivedAt = deps.clock()
    const target = await checked.find(trx, account)
    const timing: Timing = target ? timingOf(target, receivedAt) : { late: false, reason: 'gone' }
    const { late } = timing
    const row: SubmissionsTable = {
      id,
      account_id: account.id,
      form: form.form,
      version: envelope.version,
      payload: JSON.stringify(envelope.payload),
      attachments: JSON.stringify(envelope.attachments),
      content_hash: contentHash,
      supersedes: null,
      outcome: 'received',
      reason: null,
      alternatives: '[]',
      about: target ? JSON.stringify(target.about) : null,
      receipt: await nextReceipt(trx, Number(toLocal(receivedAt).slice(0, 4))),
      code: deps.random.code(),
      received_at: receivedAt,
      late: late ? 1 : 0,
      queue_age_ms: envelope.queueAgeMs,
      withdrawn_at: null,
    }
    // The row comes before the effect, whose own rows point at it.
    await addSubmission(trx, row)
    const reason =
      target && !timing.reason
        ? await checked.receive(trx, {
            id,
            account,
            receivedAt,
            late,
            about: target.about,
            withdraw: (earlier) => changeToWithdrawn(trx, earlier, account.id, receivedAt),
          })
        : timing.reason
    if (!reason) return toDecision(row, deps.clock())
    const subject = target && { ...target.about, coreTasks: target.coreTasks }
    const others = await listAlternatives(trx, subject, receivedAt)
    const alternatives = [...(target?.instead ? [target.instead] : []), ...others].slice(0, 3)
    const refused = await changeToRefused(trx, row, reason, alternatives)
    return toDecision(refused, deps.clock())
  })
}

/** A retry gets the first decision, whatever the clock and the places say by now. */
function repeatDecision(
  known: SubmissionsTable,
  account: Account,
  contentHash: string,
  serverNow: string,
): SubmissionDecision {
  if (known.account_id !== account.id) throw new ProblemError('submission_unknown')
  if (known.content_hash !== contentHash) throw new ProblemError('id_reused')
  return toDecision(known, serverNow)
}

function checkForm(
  forms: readonly Form[],
  account: Account,
  envelope: SubmissionEnvelope,
): { form: Form; checked: CheckedForm } {
  const form = forms.find((candidate) => candidate.form === envelope.form)
  if (!form) throw new ProblemError('unknown_form', `There is no form called ${envelope.form}`)
  if (form.version !== envelope.version)
    throw new ProblemError(
      'unsupported_version',
      `${form.form} is taken in version ${form.version}, not ${envelope.version}`,
    )
  demand(account, form.action)
  const result = form.check(envelope.payload)
  if ('faults' in result) throw new ProblemError('invalid', '', result.faults)
  if (envelope.attachments.length > 0)
    throw new ProblemError('invalid', '', [
      { pointer: '/attachments', detail: 'this form takes no attachments' },
    ])
  if (envelope.supersedes)
    throw new ProblemError('invalid', '', [
      { pointer: '/supersedes', detail: 'this form cannot be replaced once it is received' },
    ])
  return { form, checked: result.form }
}

interface Timing {
  late: boolean
  reason?: RefusalReason
}

/** Where the server's clock stands against the deadline, under the target's late policy. */
export function timingOf(
  target: Pick<Target, 'opensAt' | 'closesAt' | 'latePolicy' | 'graceMinutes'>,
  at: string,
): Timing {
  const state = windowState(target, at)
  if (state === 'upcoming') return { late: false, reason: 'not_open_yet' }
  if (state === 'open' || target.closesAt === null) return { late: false }
  if (target.latePolicy === 'review') return { late: true }
  const graceUntil = addMinutes(target.closesAt, target.graceMinutes ?? 0)
  const inGrace = target.latePolicy === 'grace' && at <= graceUntil
  return inGrace ? { late: true } : { late: false, reason: 'closed' }
}
