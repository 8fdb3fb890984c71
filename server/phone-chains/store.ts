import type { Database, Trx } from '../../db/open.ts'
import { callStates } from '../../shared/chain-days.ts'
import {
  type ChainGiven,
  type ChainPlace,
  chainGiven,
  chainPlace,
  type DeskPause,
  memberWord,
} from '../../shared/phone-chains.ts'
import type { Call, Chain, Member } from './chain.ts'

/** Far more than one municipality has, so that no answer grows without end. */
const chainsMax = 500

/** The chains of these ids with all that hangs on them, by name. */
export async function listChains(db: Database, ids: readonly string[]): Promise<Chain[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('phone_chains')
    .leftJoin('care_homes', (join) =>
      join.onRef('care_homes.id', '=', 'place_id').on('place_kind', '=', 'care-home'),
    )
    .leftJoin('local_communities', (join) =>
      join.onRef('local_communities.id', '=', 'place_id').on('place_kind', '=', 'local-community'),
    )
    .selectAll('phone_chains')
    .select((e) => e.fn.coalesce('care_homes.name', 'local_communities.name').as('place_name'))
    .select('care_homes.phone as place_phone')
    .where('phone_chains.id', 'in', ids)
    .orderBy('phone_chains.name')
    .orderBy('phone_chains.id')
    .execute()
  const members = await db
    .selectFrom('chain_members')
    .selectAll()
    .where('chain_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const pauses = await db
    .selectFrom('chain_pauses')
    .selectAll()
    .where('chain_id', 'in', ids)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const calls = await db
    .selectFrom('chain_calls')
    .selectAll()
    .where('chain_id', 'in', ids)
    .orderBy('day', 'desc')
    .orderBy('changed_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ...chainGiven.omit({ place: true }).parse({
      name: row.name,
      weekdays: JSON.parse(row.weekdays),
      at: row.call_time,
      skipsHolidays: row.skips_holidays === 1,
      followUpMinutes: row.follow_up_minutes,
    }),
    place: chainPlace.parse({
      kind: row.place_kind,
      id: row.place_id,
      name: row.place_name ?? '',
    }),
    placePhone: row.place_phone,
    example: row.example === 1,
    members: members
      .filter((each) => each.chain_id === row.id)
      .map((each) => ({
        id: each.id,
        name: each.name,
        phone: each.phone,
        accountId: each.account_id,
        word: memberWord.parse(each.word),
        addedAt: each.added_at,
      })),
    pauses: pauses
      .filter((each) => each.chain_id === row.id)
      .map((each) => ({
        id: each.id,
        memberId: each.member_id,
        from: each.from_day,
        until: each.until_day,
      })),
    calls: calls.flatMap((each): Call[] => {
      const state = callStates.find((known) => known === each.state)
      if (each.chain_id !== row.id || !state) return []
      return [
        {
          day: each.day,
          callerId: each.caller_id,
          calleeId: each.callee_id,
          state,
          followerId: each.follower_id,
          until: each.follow_up_until,
          changedAt: each.changed_at,
        },
      ]
    }),
  }))
}

export async function findChain(db: Database, id: string): Promise<Chain | undefined> {
  return (await listChains(db, [id]))[0]
}

/** The chains that belong to one of these places. */
export async function listChainIds(db: Database, placeIds: readonly string[]): Promise<string[]> {
  if (placeIds.length === 0) return []
  const rows = await db
    .selectFrom('phone_chains')
    .select('id')
    .where('place_id', 'in', placeIds)
    .orderBy('name')
    .orderBy('id')
    .limit(chainsMax)
    .execute()
  return rows.map(({ id }) => id)
}

/** The chains that an account is in. */
export async function listOwnChainIds(db: Database, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('chain_members')
    .select('chain_id')
    .where('account_id', '=', accountId)
    .execute()
  return rows.map(({ chain_id }) => chain_id)
}

/** Where chains can belong, by name. */
export async function listPlaces(db: Database): Promise<ChainPlace[]> {
  const homes = db.selectFrom('care_homes').select(['id', 'name']).orderBy('name')
  const communities = db.selectFrom('local_communities').select(['id', 'name']).orderBy('name')
  const place = (kind: ChainPlace['kind']) => (row: { id: string; name: string }) => ({
    kind,
    ...row,
  })
  return [
    ...(await homes.execute()).map(place('care-home')),
    ...(await communities.execute()).map(place('local-community')),
  ]
}

export async function putChain(
  trx: Trx,
  id: string,
  { place, ...given }: ChainGiven,
  entry: { at: string; example: boolean },
) {
  const row = {
    name: given.name,
    weekdays: JSON.stringify(given.weekdays),
    call_time: given.at,
    skips_holidays: given.skipsHolidays ? 1 : 0,
    follow_up_minutes: given.followUpMinutes,
  }
  await trx
    .insertInto('phone_chains')
    .values({
      ...row,
      id,
      place_kind: place.kind,
      place_id: place.id,
      example: entry.example ? 1 : 0,
      created_at: entry.at,
    })
    // Where it belongs stands.
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

export async function addMember(
  trx: Trx,
  chainId: string,
  { id, name, phone, accountId, word, addedAt }: Member,
  position: number,
) {
  await trx
    .insertInto('chain_members')
    .values({
      id,
      chain_id: chainId,
      position,
      name,
      phone,
      account_id: accountId,
      word,
      added_at: addedAt,
    })
    .execute()
}

export async function changeMember(trx: Trx, id: string, change: { name: string; phone: string }) {
  await trx.updateTable('chain_members').set(change).where('id', '=', id).execute()
}

/** The first of the ids is the first in the ring. */
export async function putOrder(trx: Trx, ids: readonly string[]) {
  for (const [index, id] of ids.entries())
    await trx
      .updateTable('chain_members')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
}

/** Takes a member away with name, number and all that points at them. */
export async function removeMember(trx: Trx, id: string) {
  await trx
    .deleteFrom('chain_calls')
    .where((e) => e.or([e('caller_id', '=', id), e('callee_id', '=', id)]))
    .execute()
  await trx
    .updateTable('chain_calls')
    .set({ follower_id: null })
    .where('follower_id', '=', id)
    .execute()
  await trx.deleteFrom('chain_pauses').where('member_id', '=', id).execute()
  await trx.deleteFrom('chain_invitations').where('replaces_id', '=', id).execute()
  await trx.deleteFrom('chain_members').where('id', '=', id).execute()
}

/** Takes a chain away, and everybody's names and numbers with it. */
export async function removeChain(trx: Trx, id: string) {
  await trx.deleteFrom('chain_calls').where('chain_id', '=', id).execute()
  await trx.deleteFrom('chain_pauses').where('chain_id', '=', id).execute()
  await trx.deleteFrom('chain_invitations').where('chain_id', '=', id).execute()
  await trx.deleteFrom('chain_members').where('chain_id', '=', id).execute()
  await trx.deleteFrom('phone_chains').where('id', '=', id).execute()
}

export async function putPause(trx: Trx, chainId: string, pause: DeskPause) {
  const row = {
    id: pause.id,
    chain_id: chainId,
    member_id: pause.memberId,
    from_day: pause.from,
    until_day: pause.until,
  }
  await trx
    .insertInto('chain_pauses')
    .values(row)
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

export async function removePause(trx: Trx, chainId: string, id: string) {
  await trx
    .deleteFrom('chain_pauses')
    .where('chain_id', '=', chainId)
    .where('id', '=', id)
    .execute()
}

export async function putCall(trx: Trx, chainId: string, call: Call) {
  const row = {
    state: call.state,
    follower_id: call.followerId,
    follow_up_until: call.until,
    changed_at: call.changedAt,
  }
  await trx
    .insertInto('chain_calls')
    .values({
      ...row,
      chain_id: chainId,
      day: call.day,
      caller_id: call.callerId,
      callee_id: call.calleeId,
    })
    .onConflict((c) => c.columns(['chain_id', 'day', 'caller_id', 'callee_id']).doUpdateSet(row))
    .execute()
}

/** Codes that count no more, and calls of long ago. */
export async function removeOld(db: Database, before: { at: string; day: string }) {
  await db.deleteFrom('chain_invitations').where('expires_at', '<=', before.at).execute()
  await db.deleteFrom('chain_calls').where('day', '<', before.day).execute()
  await db.deleteFrom('chain_pauses').where('until_day', '<', before.day).execute()
}
