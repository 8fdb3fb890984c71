// The rows of the places that are given away: who offers one, whom it is offered to, and who has opened its link.
import type { Database, Trx } from '../../db/open.ts'
import type { ShiftSwapsTable } from '../../db/schema.ts'
import type { SwapWay } from '../../shared/sign-up-names.ts'

export interface Swap {
  id: string
  /** The sign-up whose place it is. */
  signUpId: string
  way: SwapWay
  offeredTo: string | null
  endedAt: string | null
}

export async function addSwap(
  trx: Trx,
  entry: Pick<Swap, 'id' | 'signUpId' | 'way'> & { codeHash: string | null; at: string },
): Promise<Swap> {
  const { id, signUpId, way } = entry
  await trx
    .insertInto('shift_swaps')
    .values({
      submission_id: id,
      sign_up_id: signUpId,
      way,
      code_hash: entry.codeHash,
      offered_to: null,
      taken_by: null,
      ended_at: null,
      created_at: entry.at,
    })
    .execute()
  return { id, signUpId, way, offeredTo: null, endedAt: null }
}

export async function findSwap(
  db: Database,
  by: { id: string } | { codeHash: string },
): Promise<Swap | undefined> {
  const all = db.selectFrom('shift_swaps').selectAll()
  const found =
    'id' in by ? all.where('submission_id', '=', by.id) : all.where('code_hash', '=', by.codeHash)
  return toSwap(await found.executeTakeFirst())
}

/** The open offer of a place, by whose it is or by who in line has it to answer. */
export async function findOpenSwap(
  db: Database,
  by: { signUpId: string } | { offeredTo: string },
): Promise<Swap | undefined> {
  const open = db.selectFrom('shift_swaps').selectAll().where('ended_at', 'is', null)
  const found =
    'signUpId' in by
      ? open.where('sign_up_id', '=', by.signUpId)
      : open.where('offered_to', '=', by.offeredTo)
  return toSwap(await found.executeTakeFirst())
}

export async function markSwapOffered(trx: Trx, id: string, offeredTo: string) {
  await set(trx, id, { offered_to: offeredTo })
}

export async function markSwapEnded(trx: Trx, id: string, at: string, takenBy?: string) {
  await set(trx, id, { ended_at: at, taken_by: takenBy ?? null })
}

async function set(trx: Trx, id: string, to: Partial<ShiftSwapsTable>) {
  await trx.updateTable('shift_swaps').set(to).where('submission_id', '=', id).execute()
}

/** Whoever has opened the link while signed in may take the place, so that the code lies in no submission. */
export async function addReader(trx: Trx, swapId: string, accountId: string) {
  await trx
    .insertInto('swap_readers')
    .values({ swap_id: swapId, account_id: accountId })
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function isReader(db: Database, swapId: string, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom('swap_readers')
    .select('swap_id')
    .where('swap_id', '=', swapId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return found !== undefined
}

export async function removeReadersBefore(db: Database, endedBefore: string) {
  await db
    .deleteFrom('swap_readers')
    .where('swap_id', 'in', (e) =>
      e
        .selectFrom('shift_swaps')
        .innerJoin('sign_ups', 'sign_ups.submission_id', 'sign_up_id')
        .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
        .select('shift_swaps.submission_id')
        .where('ends_at', '<', endedBefore),
    )
    .execute()
}

function toSwap(row: ShiftSwapsTable | undefined): Swap | undefined {
  return (
    row && {
      id: row.submission_id,
      signUpId: row.sign_up_id,
      way: row.way === 'line' ? 'line' : 'link',
      offeredTo: row.offered_to,
      endedAt: row.ended_at,
    }
  )
}
