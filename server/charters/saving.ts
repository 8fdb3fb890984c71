// Saving a version of a charter and deciding one: each whole, in one transaction, or not at all.
import { lockKey, type Trx } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import {
  type CharterContent,
  type CharterDecision,
  type CharterSave,
  charterContent,
  type DraftDecision,
} from '../../shared/charters.ts'
import { contentOf } from '../../shared/content.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { toSlug } from '../../shared/text.ts'
import { toLocal } from '../../shared/time.ts'
import { addAudit } from '../audit.ts'
import { change } from '../change.ts'
import { listCommunities } from '../communities.ts'
import type { Deps } from '../deps.ts'
import { findHandedIn, followToDraft } from '../handed-in.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import {
  addCommitteeEvent,
  findTaskCommittee,
  getTaskCommittee,
  putTaskCommittee,
  toListing,
} from '../task-committees.ts'
import { findOuterFaults, termOf } from './rules.ts'
import { addVersion, decideVersion, findSaved, findVersion, getNewest, isTaken } from './store.ts'

/**
 * Saves a version under the id that the phone made.
 * @returns the committee's id
 * @throws ProblemError invalid, stale where it began from an older version, conflict where it has ended
 */
export async function saveCharter(
  deps: Deps,
  account: Account,
  id: string,
  given: CharterSave,
): Promise<string> {
  return await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, id)
    const saved = await findSaved(trx, id)
    if (saved) {
      const isSame = contentOf(wrap(JSON.parse(saved.content))) === contentOf(wrap(given.content))
      if (!isSame || saved.account_id !== account.id) throw new ProblemError('id_reused')
      return saved.committee_id
    }
    await demandSound(trx, given.content)
    // Two of one title at once find an address each.
    if (given.committeeId === null) await lockKey(trx, 'charter:new')
    const committeeId = given.committeeId ?? (await findFreeId(trx, given.content.title.da))
    await lockKey(trx, `charter:${committeeId}`)
    const before = await findTaskCommittee(trx, committeeId)
    if (!before !== (given.committeeId === null)) throw new ProblemError('not_found')
    if (before) await demandChangeable(trx, deps, before, given)
    else if (given.decision) throw notDecidedHere()
    const version = given.basedOn + 1
    const at = deps.clock()
    const { decision } = given
    await put(trx, { id: committeeId, before, content: given.content, decision, at })
    await addVersion(trx, {
      id,
      committee_id: committeeId,
      version,
      content: given.content,
      note: given.note,
      account_id: account.id,
      at,
      decided_on: decision?.on ?? null,
      decided_link: decision?.link ?? null,
    })
    if (given.from)
      await follow(trx, deps, given.from, account, { id: committeeId, content: given.content })
    const kind = decision ? 'charter-decided' : before ? 'draft-changed' : 'drafted'
    const link = decision?.link ? { link: decision.link } : {}
    await addCommitteeEvent(trx, deps, { committeeId, at, kind, detail: { version, ...link } })
    if (before && decision && before.closesAt !== given.content.closesAt)
      await addCommitteeEvent(trx, deps, { committeeId, at, kind: 'window-changed' })
    await addAudit(trx, deps, {
      accountId: account.id,
      action: 'charter.save',
      subject: committeeId,
      detail: { version, decided: decision?.on ?? null },
    })
    return committeeId
  })
}

/**
 * The council decided the newest version of a draft.
 * @throws ProblemError stale where a newer version has come, conflict where it was decided otherwise
 */
export async function decideDraft(deps: Deps, account: Account, id: string, given: DraftDecision) {
  await change(deps, account, `charter:${id}`, async (trx) => {
    const before = await findTaskCommittee(trx, id)
    const kept = await findVersion(trx, id, given.version)
    if (!before || !kept) throw new ProblemError('not_found')
    if (before.stage !== 'draft') {
      if (kept.decidedOn === given.on && kept.decidedLink === given.link) return undefined
      throw new ProblemError('conflict', 'The council has decided this charter')
    }
    if ((await getNewest(trx, id)) !== given.version) throw new ProblemError('stale')
    const content = charterContent.parse(kept.content)
    const at = deps.clock()
    demandDecidable(content, given, at, '')
    await demandSound(trx, content)
    await put(trx, { id, before, content, decision: given, at })
    await decideVersion(trx, id, given.version, given)
    const detail = { version: given.version, ...(given.link ? { link: given.link } : {}) }
    await addCommitteeEvent(trx, deps, { committeeId: id, at, kind: 'charter-decided', detail })
    return {
      action: 'charter.decide',
      subject: id,
      detail: { version: given.version, on: given.on },
    }
  })
}

async function demandChangeable(trx: Trx, deps: Deps, before: TaskCommittee, given: CharterSave) {
  if (before.stage === 'ended') throw new ProblemError('conflict', 'The committee has ended')
  if ((await getNewest(trx, before.id)) !== given.basedOn) throw new ProblemError('stale')
  if (before.stage === 'draft') {
    if (given.decision) throw notDecidedHere()
    return
  }
  if (!given.decision)
    throw refuse('/decision', 'what the council has decided is changed by a new decision alone')
  const isSameDeadline = given.content.closesAt === before.closesAt
  demandDecidable(given.content, given.decision, deps.clock(), '/decision', isSameDeadline)
}

/** @throws ProblemError where the day is to come, or nobody could apply any more */
function demandDecidable(
  content: CharterContent,
  decision: CharterDecision,
  at: string,
  base: string,
  isSameDeadline = false,
) {
  if (decision.on > toLocal(at).slice(0, 10)) throw refuse(`${base}/on`, 'lies in the future')
  if (content.closesAt <= at && !isSameDeadline)
    throw refuse('/content/closesAt', 'the call’s deadline lies in the past')
}

function notDecidedHere(): ProblemError {
  return refuse('/decision', 'a draft is saved first, and decided as it stands')
}

/** @throws ProblemError that names each fault that the content's own shape does not know of */
async function demandSound(trx: Trx, content: CharterContent) {
  const places = await listCommunities(trx)
  const faults = findOuterFaults(content, new Set(places.map(({ id }) => id)))
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}

/** What stands from now on; a draft is not listed among what one can take part in. */
async function put(
  trx: Trx,
  entry: {
    id: string
    before: TaskCommittee | undefined
    content: CharterContent
    decision: CharterDecision | null
    at: string
  },
) {
  const { id, before, content, decision, at } = entry
  const term = termOf(content)
  if (!term) throw new Error('A sound charter lies in a term')
  const stage = before && before.stage !== 'draft' ? before.stage : decision ? 'decided' : 'draft'
  await putTaskCommittee(trx, {
    ...content,
    id,
    stage,
    termId: term.id,
    decidedOn: decision?.on ?? null,
    decidedLink: decision?.link ?? null,
    example: before?.example ?? false,
    changedAt: at,
  })
  if (decision) await putListing(trx, toListing(await getTaskCommittee(trx, id)))
}

async function follow(
  trx: Trx,
  deps: Deps,
  from: string,
  account: Account,
  committee: { id: string; content: CharterContent },
) {
  if (!(await findHandedIn(trx, from))) throw refuse('/from', 'nothing like that was handed in')
  const { id, content } = committee
  const { title } = content
  await followToDraft(trx, deps, from, { id, title }, { at: deps.clock(), by: account.id })
}

/** An address of its own, as near to the title as it can be. */
async function findFreeId(trx: Trx, title: string): Promise<string> {
  const wanted = toSlug(title) || 'opgaveudvalg'
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await isTaken(trx, id))) return id
  }
}

function refuse(pointer: string, detail: string): ProblemError {
  return new ProblemError('invalid', '', [{ pointer, detail }])
}

const wrap = (content: unknown) => ({ form: 'charter', version: 0, payload: { content } })
