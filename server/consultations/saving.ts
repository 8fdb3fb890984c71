// Saving a consultation whole, in one transaction, or not at all.
import { lockKey, type Trx } from '../../db/open.ts'
import type { Account } from '../../shared/accounts.ts'
import {
  type ConsultationSave,
  type ConsultationWritten,
  standingOf,
} from '../../shared/consultation-saves.ts'
import type { ConsultationContent } from '../../shared/consultations.ts'
import { contentOf } from '../../shared/content.ts'
import type { Fault } from '../../shared/problem.ts'
import { fromLocal } from '../../shared/time.ts'
import { addAudit } from '../audit.ts'
import { listNamedCommunities } from '../communities.ts'
import { getConsultation } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { ProblemError } from '../problem.ts'
import { toListing } from './rules.ts'
import { addConsultation, changeConsultation, findWritten, listFiles } from './store.ts'

/**
 * Saves under the id that the phone made; the same save twice is one.
 * @throws ProblemError invalid; stale where it began from an older revision
 */
export async function saveConsultation(
  deps: Deps,
  account: Account,
  id: string,
  save: ConsultationSave,
): Promise<ConsultationWritten> {
  return await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, `consultation:${id}`)
    const at = deps.clock()
    const before = await findWritten(trx, id, at)
    const entry = { ...save, opensAt: fromLocal(save.opensAt), closesAt: fromLocal(save.closesAt) }
    if (before && isSame(before, entry)) return before
    if ((before?.revision ?? 0) !== save.basedOn) throw new ProblemError('stale')
    const content = await withKeptFiles(trx, id, save.content)
    await demandSound(trx, before, { ...entry, content })
    const { title, summary, opensAt, closesAt, latePolicy, guests, status } = entry
    const plain = { id, title, summary, opensAt, closesAt, latePolicy, guests, status }
    const kept = { ...plain, ...content, example: before?.example ?? false, changedAt: at }
    await (before ? changeConsultation(trx, kept) : addConsultation(trx, kept))
    if (status === 'published') await putListing(trx, toListing(await getConsultation(trx, id)))
    const written = await findWritten(trx, id, at)
    if (!written) throw new Error('What was saved is there')
    await addAudit(trx, deps, {
      accountId: account.id,
      action: before ? 'consultation.change' : 'consultation.add',
      subject: id,
      detail: { revision: written.revision, status, opensAt, closesAt },
    })
    return written
  })
}

function isSame(before: ConsultationWritten, entry: ConsultationSave): boolean {
  const plain = ({
    title,
    summary,
    content,
    opensAt,
    closesAt,
    latePolicy,
    guests,
    status,
  }: Entry) =>
    contentOf({
      form: '',
      version: 0,
      payload: { title, summary, content, opensAt, closesAt, latePolicy, guests, status },
    })
  return plain(before) === plain(entry)
}

type Entry = Omit<ConsultationSave, 'basedOn'>

async function demandSound(trx: Trx, before: ConsultationWritten | undefined, entry: Entry) {
  const faults: Fault[] = []
  const { communities } = entry.content
  if ((await listNamedCommunities(trx, communities)).length !== new Set(communities).size)
    faults.push({ pointer: '/content/communities', detail: 'there is no such place' })
  if (before?.status === 'published' && entry.status === 'draft')
    faults.push({ pointer: '/status', detail: 'what is published stays so' })
  if (before?.begun) {
    if (standingOf(before.content) !== standingOf(entry.content))
      faults.push({ pointer: '/content/material', detail: 'what is asked stands once it is open' })
    if (before.opensAt !== entry.opensAt)
      faults.push({ pointer: '/opensAt', detail: 'it is open already' })
  }
  if (faults.length > 0) throw new ProblemError('invalid', '', faults)
}

/** @throws ProblemError where a file is named that has not come */
async function withKeptFiles(
  trx: Trx,
  id: string,
  content: ConsultationContent,
): Promise<ConsultationContent> {
  const kept = new Map((await listFiles(trx, id)).map((file) => [file.id, file]))
  return {
    ...content,
    material: content.material.map((section, index) => ({
      ...section,
      files: section.files.map(({ id: fileId }) => {
        const file = kept.get(fileId)
        if (file) return file
        const pointer = `/content/material/${index}/files`
        throw new ProblemError('invalid', '', [{ pointer, detail: 'there is no such file' }])
      }),
    })),
  }
}
