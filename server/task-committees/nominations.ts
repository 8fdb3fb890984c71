// Nominations' rows: who was named for a seat, kept until they have answered no or the call has closed.
import type { Database, Trx } from '../../db/open.ts'
import type { NominationsTable } from '../../db/schema.ts'
import type { nominationState, SeatNomination } from '../../shared/nominations.ts'
import type { Random } from '../deps.ts'
import { addMessage } from '../messages.ts'

export async function findNomination(
  db: Database,
  id: string,
): Promise<NominationsTable | undefined> {
  return await db
    .selectFrom('nominations')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

export async function addNomination(
  trx: Trx,
  payload: SeatNomination,
  entry: { id: string; accountId: string; receivedAt: string },
) {
  await trx
    .insertInto('nominations')
    .values({
      submission_id: entry.id,
      committee_id: payload.committeeId,
      account_id: entry.accountId,
      seat_kind: payload.seatKind,
      nominee: payload.nomineeName,
      why: payload.why,
      state: 'open',
      received_at: entry.receivedAt,
      answered_at: null,
    })
    .execute()
}

interface Answered {
  id: string
  at: string
  random: Random
}

/** The nominee has applied; a nomination that is answered, or one's own, changes nothing. */
export async function acceptNomination(
  trx: Trx,
  { committeeId, by, ...answered }: Answered & { committeeId: string; by: readonly string[] },
) {
  const found = await findNomination(trx, answered.id)
  if (!found || found.committee_id !== committeeId || by.includes(found.account_id)) return
  await answer(trx, found, answered, 'accepted')
}

/** The nominee says no: who it was is forgotten. @returns whether the nomination was open */
export async function declineNomination(
  trx: Trx,
  found: NominationsTable,
  answered: Omit<Answered, 'id'>,
): Promise<boolean> {
  const isNews = await answer(trx, found, { ...answered, id: found.submission_id }, 'declined')
  if (isNews) await forgetNominee(trx, found)
  return isNews
}

async function answer(
  trx: Trx,
  found: NominationsTable,
  { id, at, random }: Answered,
  state: 'accepted' | 'declined',
): Promise<boolean> {
  if (!(await end(trx, id, state, at))) return false
  await addMessage(trx, {
    id: random.id(),
    accountId: found.account_id,
    kind: `nomination-${state}`,
    submissionId: id,
    at,
  })
  return true
}

/** @returns whether it was open until now */
export async function withdrawNomination(trx: Trx, id: string, at: string): Promise<boolean> {
  const found = await findNomination(trx, id)
  if (!found || !(await end(trx, id, 'withdrawn', at))) return false
  await forgetNominee(trx, found)
  return true
}

async function end(
  trx: Trx,
  id: string,
  state: (typeof nominationState.options)[number],
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('nominations')
    .set({ state, answered_at: at })
    .where('submission_id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes the name, and the words that may hold it, out of the nomination and of what was sent. */
async function forgetNominee(trx: Trx, row: NominationsTable) {
  await trx
    .updateTable('nominations')
    .set({ nominee: null, why: null })
    .where('submission_id', '=', row.submission_id)
    .execute()
  await trx
    .updateTable('submissions')
    .set({ payload: JSON.stringify({ committeeId: row.committee_id, seatKind: row.seat_kind }) })
    .where('id', '=', row.submission_id)
    .execute()
}

const atATime = 100

/** Forgets who has not answered by the time the call has closed. */
export async function expireNominations(trx: Trx, at: string) {
  const rows = await trx
    .selectFrom('nominations')
    .innerJoin('task_committees', 'task_committees.id', 'nominations.committee_id')
    .selectAll('nominations')
    .where('nominations.state', '=', 'open')
    .where('task_committees.closes_at', '<', at)
    .orderBy('nominations.submission_id')
    .limit(atATime)
    .execute()
  for (const row of rows) {
    if (await end(trx, row.submission_id, 'expired', at)) await forgetNominee(trx, row)
  }
}
