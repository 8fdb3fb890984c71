// Who sits on a task committee: a role of the account, which opens the room, and the seat that gave it.
import type { Database, Trx } from '../db/open.ts'
import { type CommitteeMember, committeeMember } from '../shared/committee-rooms.ts'
import type { SeatKind } from '../shared/task-committees.ts'
import { giveRole, takeRole } from './roles.ts'

interface Member {
  committeeId: string
  accountId: string
}

/** Somebody takes a seat; taking it twice is taking it once. */
export async function addMember(trx: Trx, entry: Member & { seatKind: SeatKind; at: string }) {
  const { committeeId, accountId, seatKind } = entry
  const { title_da } = await trx
    .selectFrom('task_committees')
    .select('title_da')
    .where('id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const body = { id: committeeId, name: title_da }
  await giveRole(trx, accountId, { role: 'member', body })
  await trx
    .insertInto('committee_members')
    .values({
      committee_id: committeeId,
      account_id: accountId,
      seat_kind: seatKind,
      duty: null,
      since_at: entry.at,
    })
    .onConflict((c) =>
      c.columns(['committee_id', 'account_id']).doUpdateSet({ seat_kind: seatKind }),
    )
    .execute()
}

/** Somebody leaves their seat, and with it the room; what they wrote stays. */
export async function removeMember(trx: Trx, { committeeId, accountId }: Member) {
  await takeRole(trx, accountId, 'member', committeeId)
  await trx
    .deleteFrom('committee_members')
    .where('committee_id', '=', committeeId)
    .where('account_id', '=', accountId)
    .execute()
}

const order = ['chair', 'deputy']

/** Those who lead first, then by name. */
export async function listMembers(db: Database, committeeId: string): Promise<CommitteeMember[]> {
  const rows = await db
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.id', 'account_roles.account_id')
    .leftJoin('committee_members', (join) =>
      join
        .onRef('committee_members.account_id', '=', 'account_roles.account_id')
        .onRef('committee_members.committee_id', '=', 'account_roles.body_id'),
    )
    .select(['accounts.id', 'accounts.name', 'seat_kind', 'duty'])
    .where('role', '=', 'member')
    .where('body_id', '=', committeeId)
    .orderBy('accounts.name')
    .orderBy('accounts.id')
    .limit(200)
    .execute()
  const rank = ({ duty }: CommitteeMember) => (duty ? order.indexOf(duty) : order.length)
  return rows
    .map((row) =>
      committeeMember.parse({
        accountId: row.id,
        name: row.name,
        seatKind: row.seat_kind,
        duty: row.duty,
      }),
    )
    .sort((a, b) => rank(a) - rank(b))
}
