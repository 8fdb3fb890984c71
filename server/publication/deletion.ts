// Deletes a consultation's responses on their date: only what is filed, and never what somebody has appealed about.
import { lockKey, type Trx } from '../../db/open.ts'
import { addAudit } from '../audit.ts'
import { findKept } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { isDue } from '../publication.ts'
import { deleteSent, findJournal, listFiled, listSent, listSilent, noteDeleted } from './store.ts'

const atOnce = 200

/** What other features keep of a consultation's responses that does not hang on them. */
export type Forget = (trx: Trx, consultationId: string) => Promise<void>

/** @param forgets what else goes, once nothing is left */
export async function deleteDueResponses(deps: Deps, forgets: readonly Forget[] = []) {
  for (const { consultationId } of await listFiled(deps.db)) {
    const call = await findKept(deps.db, consultationId)
    if (call && isDue(call, deps.clock())) await deleteResponses(deps, consultationId, forgets)
  }
  // Where nothing was sent there is nothing to file, and so nothing that the rest waits for.
  for (const consultationId of await listSilent(deps.db)) {
    const call = await findKept(deps.db, consultationId)
    if (!call || !isDue(call, deps.clock())) continue
    await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, `journal:${consultationId}`)
      for (const forget of forgets) await forget(trx, consultationId)
    })
  }
}

async function deleteResponses(deps: Deps, consultationId: string, forgets: readonly Forget[]) {
  let after = { receivedAt: '', id: '' }
  let kept = 0
  for (let isMore = true; isMore; ) {
    const page = await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, `journal:${consultationId}`)
      const journal = await findJournal(trx, consultationId)
      const sent = await listSent(trx, consultationId, after, atOnce)
      const at = deps.clock()
      // What came after it was filed waits for the next filing.
      const mayGo = sent.filter(({ arrivedAt, appeal }) => {
        return journal !== undefined && arrivedAt <= journal.recordedAt && appeal === null
      })
      const ids = mayGo.filter(({ sender }) => sender !== '').map(({ id }) => id)
      const count = await deleteSent(trx, ids, at)
      if (ids.length > 0) await noteDeleted(trx, consultationId, { count, at, settled: false })
      return { last: sent.at(-1), kept: sent.length - mayGo.length, isFull: sent.length === atOnce }
    })
    kept += page.kept
    after = page.last ?? after
    isMore = page.isFull
  }
  if (kept > 0) return
  await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, `journal:${consultationId}`)
    for (const forget of forgets) await forget(trx, consultationId)
    await noteDeleted(trx, consultationId, { count: 0, at: deps.clock(), settled: true })
    const journal = await findJournal(trx, consultationId)
    if (!journal) return
    await addAudit(trx, deps, {
      accountId: journal.recordedBy,
      action: 'consultation.delete-responses',
      subject: consultationId,
      detail: { count: journal.tombstone?.count ?? 0 },
    })
  })
}
