// Stands that become free go to those who wait, in their order; the last one is never given twice.
import { lockKey, type Trx } from '../../db/open.ts'
import type { Random } from '../deps.ts'
import { changePlacesLeft, putListing } from '../listings.ts'
import { addMessage } from '../messages.ts'
import { toFairListing } from './rules.ts'
import { findFair, listStands, markComing, takeStand } from './store.ts'

/** Nobody else takes, frees or changes a fair's stands until the transaction ends. */
export async function lockFair(trx: Trx, id: string) {
  await lockKey(trx, `fair:${id}`)
}

/** Gives what is free to the first in line; they are told. */
export async function moveUp(trx: Trx, random: Random, fairId: string, at: string) {
  for (const row of await listStands(trx, fairId)) {
    if (row.state !== 'waiting') continue
    if (!(await takeStand(trx, fairId))) return
    await markComing(trx, row.submission_id)
    await addMessage(trx, {
      id: random.id(),
      accountId: row.account_id,
      kind: 'stand-given',
      submissionId: row.submission_id,
      at,
    })
  }
}

/** The list counts the stands that are left. */
export async function tellStandsLeft(trx: Trx, fairId: string) {
  const found = await findFair(trx, fairId)
  if (found) await changePlacesLeft(trx, 'fair', fairId, found.standsLeft)
}

export async function relist(trx: Trx, fairId: string, at: string) {
  const found = await findFair(trx, fairId)
  if (found && !found.cancelled) await putListing(trx, toFairListing(found, at))
}
