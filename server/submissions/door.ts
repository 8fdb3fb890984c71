// The one door: everything a person sends is decided here, once, in one transaction.
import { createHash } from 'node:crypto'
import { lockKey, type Trx, tryOut } from '../../db/open.ts'
import type { SubmissionsTable } from '../../db/schema.ts'
import type { Account } from '../../shared/accounts.ts'
import { contentOf } from '../../shared/content.ts'
import { messageKind } from '../../shared/messages.ts'
import type {
  RefusalReason,
  SubmissionDecision,
  SubmissionEnvelope,
} from '../../shared/submissions.ts'
import { addMinutes, toLocal } from '../../shared/time.ts'
import { demand } from '../access.ts'
import { addAttachments } from '../attachments.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { listAlternatives } from '../listings.ts'
import { addMessage } from '../messages.ts'
import { ProblemError } from '../problem.ts'
import { accountsOf } from '../session.ts'
import { tellDecision } from './decisions.ts'
import { endEarlier, findReplaceable, undoEarlier } from './earlier.ts'
import {
  type CheckedForm,
  type Entry,
  type Form,
  type FoundForm,
  isSettled,
  timingOf,
} from './forms.ts'
import {
  addSubmission,
  changeToDecided,
  findNewest,
  findSubmission,
  listWithdrawnBy,
  nextReceipt,
} from './store.ts'
import { demandManifest } from './upload.ts'

/** Far more than any person sends, and enough for all that a phone kept for months. */
const perHour = 600

const remindAfterMinutes = 24 * 60

/**
 * Decides a submission: received, filed until its attachments have come, or refused; each has a
 * receipt, and the same id is decided once.
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
  const row = await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, id)
    // What it takes the place of may be on its way out; a withdrawal holds it before anything of a form's own too.
    if (envelope.supersedes) await lockKey(trx, envelope.supersedes)
    const known = await findSubmission(trx, id)
    // A retry gets the first decision, whatever the clock and the places say by now.
    if (known) return demandSame(known, account, contentHash)
    await demandRoom(trx, deps, account)
    const { form, checked } = checkForm(forms, account, envelope)
    const decided = await decide(trx, deps, { id, account, envelope, contentHash, forms, checked })
    await tellSender(trx, deps, form, decided)
    return await numberDecision(trx, decided)
  })
  return await tellDecision(deps, row, envelope.attachments.length > 0 ? undefined : [])
}

function demandSame(
  known: SubmissionsTable,
  account: Account,
  contentHash: string,
): SubmissionsTable {
  if (known.account_id !== account.id) throw new ProblemError('submission_unknown')
  if (known.content_hash !== contentHash) throw new ProblemError('id_reused')
  return known
}

async function demandRoom(trx: Trx, deps: Deps, account: Account) {
  const last = await findNewest(trx, account.id, perHour)
  if (!last) return
  const seconds = (Date.parse(addMinutes(last, 60)) - Date.parse(deps.clock())) / 1000
  if (seconds > 0) throw new ProblemError('too_many_requests', '', undefined, Math.ceil(seconds))
}

function checkForm(
  forms: readonly Form[],
  account: Account,
  envelope: SubmissionEnvelope,
): { form: Form; checked: CheckedForm } {
  const form = forms.find((candidate) => candidate.form === envelope.form)
  if (!form) throw new ProblemError('unknown_form', `There is no form called ${envelope.form}`)
  demand(account, form.action)
  const result = form.check(envelope.payload, envelope.version)
  if ('faults' in result) throw new ProblemError('invalid', '', result.faults)
  demandManifest(form.form, envelope.attachments)
  if (envelope.supersedes && !result.form.undo)
    throw new ProblemError('invalid', '', [
      { pointer: '/supersedes', detail: 'this form cannot be replaced once it is received' },
    ])
  return { form, checked: result.form }
}

interface Arrival {
  id: string
  account: Account
  envelope: SubmissionEnvelope
  contentHash: string
  forms: readonly Form[]
  checked: CheckedForm
}

/**
 * Everything but its number. The row comes before the effect, whose own rows point at it, and before the form is asked,
 * so that what others wait for is held as briefly as can be.
 */
async function decide(trx: Trx, deps: Deps, arrival: Arrival): Promise<SubmissionsTable> {
  const { id, account, envelope } = arrival
  const receivedAt = deps.clock()
  const row: SubmissionsTable = {
    id,
    account_id: account.id,
    form: envelope.form,
    version: envelope.version,
    payload: JSON.stringify(envelope.payload),
    content_hash: arrival.contentHash,
    supersedes: envelope.supersedes ?? null,
    superseded_by: null,
    outcome: envelope.attachments.length > 0 ? 'filed' : 'received',
    reason: null,
    alternatives: '[]',
    about: null,
    // Nobody sees it before it has its number.
    receipt: id,
    code: deps.random.code(),
    received_at: receivedAt,
    late: 0,
    queue_age_ms: envelope.queueAgeMs,
    withdrawn_at: null,
    owner_id: null,
  }
  await addSubmission(trx, row)
  const isGhost = await isWithdrawn(trx, id, account)
  const found = await arrival.checked.find(trx, account, receivedAt)
  const target = found?.target
  const earlier = target && (await findReplaceable(trx, account, envelope, target))
  const judged: SubmissionsTable = {
    ...row,
    supersedes: row.supersedes ?? target?.replaces ?? null,
    about: target?.about ? JSON.stringify(target.about) : null,
    late: target && timingOf(target, receivedAt).late ? 1 : 0,
    owner_id: target?.ownerId ?? null,
  }
  const reason =
    (isGhost ? 'withdrawn' : findRefusal(judged, found, earlier)) ??
    (found && (await carryOut(trx, deps, arrival, judged, found, earlier)))
  if (!reason) {
    await addAttachments(trx, id, envelope.attachments, receivedAt)
    return judged
  }
  const subject = target?.about ? { ...target.about, coreTasks: target.coreTasks } : undefined
  const others = await listAlternatives(trx, subject, receivedAt)
  const instead = [target?.instead ?? []].flat()
  const more = others.filter(({ path }) => !instead.some((own) => own.path === path))
  const alternatives = JSON.stringify([...instead, ...more].slice(0, 3))
  return { ...judged, outcome: 'refused', reason, alternatives }
}

/**
 * The counter of receipts is what all submissions wait for, so it is taken last: whoever holds it waits for nobody,
 * and holds it no longer than it takes to write the decision down.
 */
async function numberDecision(trx: Trx, decided: SubmissionsTable): Promise<SubmissionsTable> {
  const year = Number(toLocal(decided.received_at).slice(0, 4))
  const row = { ...decided, receipt: await nextReceipt(trx, year) }
  await changeToDecided(trx, row)
  return row
}

/** Whether its sender took it back before it came. */
async function isWithdrawn(trx: Trx, id: string, account: Account): Promise<boolean> {
  const withdrawnBy = await listWithdrawnBy(trx, id)
  if (withdrawnBy.length === 0) return false
  const own = await accountsOf(trx, account.id)
  return withdrawnBy.some((each) => own.includes(each))
}

/** What speaks against it before its own form is asked. */
function findRefusal(
  row: SubmissionsTable,
  found: FoundForm | undefined,
  earlier: SubmissionsTable | undefined,
): RefusalReason | undefined {
  if (!found) return 'gone'
  const { target } = found
  if (row.supersedes && isSettled(target, row.received_at)) return 'replacement_closed'
  const { reason } = timingOf(target, row.received_at)
  if (reason) return reason
  return row.supersedes && !earlier ? 'nothing_to_replace' : target.refusal
}

/** The effect, where need be in the place of an earlier one's, which stands if this one is refused. */
async function carryOut(
  trx: Trx,
  deps: Deps,
  { account, forms }: Arrival,
  row: SubmissionsTable,
  found: FoundForm,
  earlier: SubmissionsTable | undefined,
): Promise<RefusalReason | undefined> {
  const at = row.received_at
  const entry: Entry = {
    id: row.id,
    account,
    receivedAt: at,
    late: row.late === 1,
    random: deps.random,
    replaces: earlier !== undefined,
    withdraw: (withdrawn) => endEarlier(trx, deps, withdrawn, { at }),
  }
  if (!earlier) return await found.receive(trx, entry)
  return await tryOut(trx, async () => {
    const undone = await undoEarlier(trx, forms, earlier, { at, random: deps.random })
    if (undone) return undone === 'withdrawal_closed' ? 'replacement_closed' : 'nothing_to_replace'
    const reason = await found.receive(trx, entry)
    if (!reason) await endEarlier(trx, deps, earlier, { at, supersededBy: row.id })
    return reason
  })
}

async function tellSender(trx: Trx, deps: Deps, form: Form, row: SubmissionsTable) {
  const { id, outcome, received_at: at } = row
  if (form.quiet && outcome === 'received') return
  await addMessage(trx, {
    id: deps.random.id(),
    accountId: row.account_id,
    kind: messageKind.parse(`submission-${outcome}`),
    submissionId: id,
    at,
  })
  if (outcome === 'filed')
    await addJob(trx, {
      id: deps.random.id(),
      kind: 'remind-attachments',
      payload: { submissionId: id },
      runAt: addMinutes(at, remindAfterMinutes),
      at,
    })
}
