// Stands that become free go to those who wait, in their order; the last one is never given twice.
import { lockKey, type Trx } from '../../db/open.ts'
import type { Random } from '../deps.ts'
import { changePlacesLeft, putListing } from '../listings.ts'
import { addCollected, addMessage } from '../messages.ts'
import { listAnyHolders } from '../roles.ts'
import { toFairListing, toFairRef } from './rules.ts'
import { findFair, findHolder, listStands, markComing, takeStand } from './store.ts'

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

/** Whoever holds the fair hears that somebody has signed up; the administrators where nobody does any more. */
export async function tellHolder(trx: Trx, random: Random, fairId: string, at: string) {
  const found = await findFair(trx, fairId)
  const heldBy = await findHolder(trx, fairId)
  if (!found) return
  const staff = await listAnyHolders(trx, ['coordinator', 'administrator'])
  const own = staff.filter(({ accountId }) => accountId === heldBy)
  const holders =
    own.length > 0 ? own : staff.filter(({ roles }) => roles.includes('administrator'))
  const about = { ...toFairRef(found), path: `/arbejdsbord/frivilligmesser/${fairId}` }
  const ids = holders.map(({ accountId }) => accountId)
  await addCollected(trx, random, ids, { kind: 'stand-taken', about, at })
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
