import type { Database, Trx } from '../../db/open.ts'
import type { PartyRoomsTable } from '../../db/schema.ts'
import type { MandateGiven } from '../../shared/party-rooms.ts'
import type { ResponseChannel } from '../../shared/responses.ts'
import { responseChannel } from '../../shared/responses.ts'

export async function findRoomById(db: Database, id: string): Promise<PartyRoomsTable | undefined> {
  return await db.selectFrom('party_rooms').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function addRoom(
  trx: Trx,
  room: { id: string; consultationId: string; bodyId: string; at: string; by: string },
) {
  await trx
    .insertInto('party_rooms')
    .values({
      id: room.id,
      consultation_id: room.consultationId,
      body_id: room.bodyId,
      opened_at: room.at,
      opened_by: room.by,
      mandate_meeting: null,
      mandate_date: null,
      mandate_by: null,
      mandate_at: null,
    })
    .execute()
}

export async function addRoomSection(
  trx: Trx,
  { roomId, sectionId, part }: { roomId: string; sectionId: string; part: string },
) {
  await trx
    .insertInto('party_room_sections')
    .values({ room_id: roomId, section_id: sectionId, part })
    .execute()
}

/** Which part each section holds. */
export async function listRoomSections(db: Database, roomId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('party_room_sections')
    .select(['section_id', 'part'])
    .where('room_id', '=', roomId)
    .execute()
  return new Map(rows.map(({ section_id, part }) => [section_id, part]))
}

/** @param mandate null takes it away */
export async function changeMandate(
  trx: Trx,
  roomId: string,
  mandate: MandateGiven | null,
  { by, at }: { by: string; at: string },
) {
  await trx
    .updateTable('party_rooms')
    .set({
      mandate_meeting: mandate?.meeting ?? null,
      mandate_date: mandate?.date ?? null,
      mandate_by: mandate && by,
      mandate_at: mandate && at,
    })
    .where('id', '=', roomId)
    .execute()
}

/** An example person of the demo. */
export async function findPersona(
  db: Database,
  persona: string,
): Promise<{ id: string; name: string } | undefined> {
  return await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('issuer', '=', 'demo')
    .where('subject', '=', persona)
    .executeTakeFirst()
}

/** What a body has sent, as it was sent. */
export interface Sent {
  submissionId: string
  channel: ResponseChannel
  name: string
  receipt: string
  code: string
  receivedAt: string
  late: boolean
  payload: unknown
}

export async function findSent(
  db: Database,
  consultationId: string,
  bodyId: string,
): Promise<Sent | undefined> {
  const row = await db
    .selectFrom('responses')
    .innerJoin('submissions', 'submissions.id', 'responses.submission_id')
    .select(['submission_id', 'channel', 'name', 'receipt', 'code', 'payload'])
    .select(['responses.received_at', 'responses.late'])
    .where('consultation_id', '=', consultationId)
    .where('respondent', '=', bodyId)
    .executeTakeFirst()
  return (
    row && {
      submissionId: row.submission_id,
      channel: responseChannel.parse(row.channel),
      name: row.name,
      receipt: row.receipt,
      code: row.code,
      receivedAt: row.received_at,
      late: row.late === 1,
      payload: JSON.parse(row.payload),
    }
  )
}
