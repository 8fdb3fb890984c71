// The rows of the handovers, and what the days do to them: the role comes to the colleague, and goes.
import { type Database, lockKey, type Trx } from '../../db/open.ts'
import type { HandoversTable } from '../../db/schema.ts'
import type { Handover } from '../../shared/handovers.ts'
import { addDays, fromLocal, toLocal } from '../../shared/time.ts'
import { addAudit } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { giveRole, listHolders, takeRole } from '../roles.ts'
import { findHome } from './home-store.ts'

export const role = 'coordinator'
export const lockOf = (careHomeId: string) => `care-home:${careHomeId}`

export async function findHandover(db: Database, by: { id: string } | { codeHash: string }) {
  return await db
    .selectFrom('handovers')
    .innerJoin('accounts', 'accounts.id', 'given_by')
    .selectAll('handovers')
    .select('accounts.name as giver')
    .where((e) => ('id' in by ? e('handovers.id', '=', by.id) : e('code_hash', '=', by.codeHash)))
    .executeTakeFirst()
}

/** A home's handovers that are not over, the newest first. */
export async function listHandovers(db: Database, careHomeId: string): Promise<Handover[]> {
  const rows = await db
    .selectFrom('handovers')
    .innerJoin('accounts as giver', 'giver.id', 'given_by')
    .leftJoin('accounts as taker', 'taker.id', 'accepted_by')
    .selectAll('handovers')
    .select(['giver.name as giver', 'taker.name as taker'])
    .where('care_home_id', '=', careHomeId)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('handovers.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_day,
    until: row.until_day,
    note: row.note,
    givenBy: row.giver,
    acceptedBy: row.taker,
    state: row.begun_at ? 'running' : row.accepted_at ? 'agreed' : 'waiting',
  }))
}

export async function changeHandover(trx: Trx, id: string, to: Partial<HandoversTable>) {
  await trx.updateTable('handovers').set(to).where('id', '=', id).execute()
}

export async function removeHandoversBefore(db: Database, endedBefore: string) {
  await db
    .deleteFrom('handovers')
    .where((e) =>
      e.or([
        e('ended_at', '<', endedBefore),
        e.and([e('accepted_by', 'is', null), e('made_at', '<', endedBefore)]),
      ]),
    )
    .execute()
}

/** Puts the role where the day says that it is, and asks to be called again when it next changes. */
export async function turnHandover(trx: Trx, deps: Deps, id: string) {
  const known = await findHandover(trx, { id })
  if (!known) return
  await lockKey(trx, lockOf(known.care_home_id))
  const row = await findHandover(trx, { id })
  const home = await findHome(trx, known.care_home_id)
  if (!home || !row?.accepted_by || row.ended_at) return
  const at = deps.clock()
  const begins = fromLocal(`${row.from_day}T00:00`)
  const ends = row.until_day && addDays(fromLocal(`${row.until_day}T12:00`), 1, '00:00')
  if (at < begins) return await askAgain(trx, deps, id, begins)
  if (!row.begun_at) await begin(trx, deps, row, { ...home, at })
  if (ends && at < ends) return await askAgain(trx, deps, id, ends)
  await endHandover(trx, deps, id)
}

async function begin(
  trx: Trx,
  deps: Deps,
  row: HandoversTable,
  { id, name, at }: { id: string; name: string; at: string },
) {
  if (!row.accepted_by) return
  const isNew = await giveRole(trx, row.accepted_by, { role, body: { id, name } })
  await changeHandover(trx, row.id, { begun_at: at, gives_role: isNew ? 1 : 0 })
  if (row.until_day === null) await takeRole(trx, row.given_by, role, id)
  await addAudit(trx, deps, {
    accountId: row.accepted_by,
    action: 'care-home.take-over',
    subject: id,
    detail: { handover: row.id, from: row.given_by, until: row.until_day },
  })
}

/** It is over: what was lent goes back; what was given for good stays. Under the home's lock. */
export async function endHandover(trx: Trx, deps: Deps, id: string) {
  const row = await findHandover(trx, { id })
  if (!row || row.ended_at) return
  await changeHandover(trx, id, { ended_at: deps.clock() })
  const isLent = row.begun_at && row.until_day && row.gives_role === 1
  if (!row.accepted_by || !isLent) return
  await takeRole(trx, row.accepted_by, role, row.care_home_id)
  await addAudit(trx, deps, {
    accountId: row.accepted_by,
    action: 'care-home.give-back',
    subject: row.care_home_id,
    detail: { handover: id },
  })
}

async function askAgain(trx: Trx, { random, clock }: Deps, handoverId: string, runAt: string) {
  const at = clock()
  await addJob(trx, { id: random.id(), kind: 'turn-handover', payload: { handoverId }, runAt, at })
}

export async function listCoordinators(db: Database, careHomeId: string): Promise<string[]> {
  return (await listHolders(db, role, careHomeId)).map(({ name }) => name)
}

/** The last day on which a code can be used: two weeks on, and never after what it gives is over. */
export function usableUntil({ made_at, until_day }: HandoversTable, days: number): string {
  const last = toLocal(addDays(made_at, days, '12:00')).slice(0, 10)
  return until_day !== null && until_day < last ? until_day : last
}
