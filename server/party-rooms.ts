// Hearing parties' rooms as every feature around them needs them: that there is one, and that it is forgotten in time.
import type { Database, Trx } from '../db/open.ts'
import type { PartyRoomsTable } from '../db/schema.ts'
import type { ListingRef } from '../shared/listings.ts'
import { type ConsultationKept, toRef } from './consultations.ts'
import { type Holder, listHolders } from './roles.ts'
import { removeText } from './working-texts.ts'

/** Where a body's room is. */
export function roomPath(consultationId: string, bodyId: string): string {
  return `/hoeringer/${consultationId}/arbejdsrum/${bodyId}`
}

/** The room as a way on from something else. */
export function toRoomRef(
  call: Pick<ConsultationKept, 'id' | 'title' | 'closesAt'>,
  body: { id: string; name: string },
): ListingRef {
  return {
    ...toRef(call),
    path: roomPath(call.id, body.id),
    title: { da: `Arbejdsrum for ${body.name}`, en: `Workroom of ${body.name}` },
  }
}

export async function findRoom(
  db: Database,
  consultationId: string,
  bodyId: string,
): Promise<PartyRoomsTable | undefined> {
  return await db
    .selectFrom('party_rooms')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
}

/** Those who represent a body, and so are in its rooms: chairs first, then by name. */
export async function listRoomPeople(
  db: Database,
  bodyId: string,
): Promise<(Holder & { chair: boolean })[]> {
  const chairs = await listHolders(db, 'chair', bodyId)
  const isChair = ({ accountId }: Holder) => chairs.some((each) => each.accountId === accountId)
  const others = (await listHolders(db, 'representative', bodyId)).filter((each) => !isChair(each))
  return [...chairs, ...others].map((each) => ({ ...each, chair: isChair(each) }))
}

/** With the consultation's responses go the rooms they were written in, and all that was ever sent to those. */
export async function forgetRooms(trx: Trx, consultationId: string) {
  const rooms = await trx
    .selectFrom('party_rooms')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .execute()
  for (const { id } of rooms) await forgetRoom(trx, id)
}

async function forgetRoom(trx: Trx, roomId: string) {
  // Also what was refused or taken back, which no section knows of.
  await trx
    .updateTable('submissions')
    .set({ payload: JSON.stringify({ deleted: true }) })
    .where('owner_id', '=', roomId)
    .execute()
  await trx.deleteFrom('party_room_sections').where('room_id', '=', roomId).execute()
  await removeText(trx, { ownerKind: 'party-room', ownerId: roomId })
  await trx.deleteFrom('party_rooms').where('id', '=', roomId).execute()
}
