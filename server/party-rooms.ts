// Hearing parties' rooms as every feature around them needs them: that there is one, and that it is forgotten in time.
import type { Database, Trx } from '../db/open.ts'
import type { PartyRoomsTable } from '../db/schema.ts'
import type { ListingRef } from '../shared/listings.ts'
import { type ConsultationKept, toRef } from './consultations.ts'

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

/** With the consultation's responses go the rooms they were written in: texts, comments, and what was sent to them. */
export async function forgetRooms(trx: Trx, consultationId: string) {
  const sections = trx
    .selectFrom('party_room_sections')
    .innerJoin('party_rooms', 'party_rooms.id', 'room_id')
    .select('section_id')
    .where('consultation_id', '=', consultationId)
  const sectionIds = (await sections.execute()).map((row) => row.section_id)
  if (sectionIds.length > 0) {
    await trx
      .updateTable('submissions')
      .set({ payload: JSON.stringify({ deleted: true }) })
      .where((e) =>
        e.or([
          e(
            'id',
            'in',
            e.selectFrom('working_saves').select('id').where('section_id', 'in', sectionIds),
          ),
          e(
            'id',
            'in',
            e
              .selectFrom('working_comments')
              .select('submission_id')
              .where('section_id', 'in', sectionIds),
          ),
        ]),
      )
      .execute()
    await trx.deleteFrom('party_room_sections').where('section_id', 'in', sectionIds).execute()
    await trx.deleteFrom('working_comments').where('section_id', 'in', sectionIds).execute()
    await trx.deleteFrom('working_saves').where('section_id', 'in', sectionIds).execute()
    await trx.deleteFrom('working_sections').where('id', 'in', sectionIds).execute()
  }
  await trx.deleteFrom('party_rooms').where('consultation_id', '=', consultationId).execute()
}
