// How a room's texts belong to it, how they are laid, and what has changed since they were sent.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import { type MandateGiven, mandateGiven } from '../../shared/party-rooms.ts'
import {
  maxOfPart,
  minorityPart,
  partsToWrite,
  titleOfPart,
  wholePart,
} from '../../shared/response-parts.ts'
import { type ConsultationKept, findKept, toRef, windowOf } from '../consultations.ts'
import { roomPath } from '../party-rooms.ts'
import { findResponseBy } from '../responses.ts'
import { addSection, type FoundOwner, type TextOwner } from '../working-texts.ts'
import { addRoom, addRoomSection, findRoomById, listRoomSections } from './store.ts'

/** Until when a room is written in: what was sent in time stands from the deadline on, under every late policy. */
export function roomWindow(
  call: ConsultationKept,
  isSent: boolean,
): Required<FoundOwner>['window'] {
  const { closesAt, graceMinutes, latePolicy } = windowOf(call)
  return {
    closesAt,
    graceMinutes,
    latePolicy: isSent && latePolicy === 'review' ? 'strict' : latePolicy,
  }
}

export const roomText: TextOwner = {
  action: 'party-room.take-part',
  async find(db, id) {
    const room = await findRoomById(db, id)
    const call = room && (await findKept(db, room.consultation_id))
    if (!room || !call) return undefined
    const [sections, sent] = [
      await listRoomSections(db, id),
      await findResponseBy(db, call.id, room.body_id),
    ]
    return {
      about: { ...toRef(call), path: roomPath(call.id, room.body_id) },
      place: room.body_id,
      coreTasks: call.coreTasks,
      window: roomWindow(call, sent !== undefined),
      sections: new Map(
        [...sections].map(([sectionId, part]) => [
          sectionId,
          { title: titleOfPart(call, part), max: maxOfPart(part) },
        ]),
      ),
    }
  },
}

/** Opens the room with an empty section for each part; call it where the room is locked. */
export async function layRoom(
  trx: Trx,
  call: ConsultationKept,
  bodyId: string,
  { by, at, newId }: { by: { id: string; name: string }; at: string; newId: () => string },
): Promise<string> {
  const roomId = newId()
  await addRoom(trx, { id: roomId, consultationId: call.id, bodyId, at, by: by.id })
  for (const part of partsToWrite(call)) {
    const sectionId = newId()
    await addSection(trx, {
      ownerKind: 'party-room',
      ownerId: roomId,
      id: sectionId,
      title: titleOfPart(call, part).da,
      author: by.name,
      at,
    })
    await addRoomSection(trx, { roomId, sectionId, part })
  }
  return roomId
}

/** Whatever of a response a room writes, as last month's app sent it too. */
const written = z.looseObject({
  text: z.string().default(''),
  answers: z.record(z.string(), z.unknown()).default({}),
  minority: z.string().default(''),
  mandate: mandateGiven.optional(),
})

/** What was chosen among options, by question: a room has no part for that. */
export function chosenIn(payload: unknown, parts: readonly { part: string }[]) {
  const { answers } = written.parse(payload)
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([id]) => parts.every(({ part }) => part !== id))
      .map(([id, answer]) => [id, [answer].flat().map(String)]),
  )
}

/** Whether what stands in the room is not what was sent. */
export function hasChanged(
  payload: unknown,
  parts: readonly { part: string; body: string }[],
  mandate: MandateGiven | null,
): boolean {
  const sent = written.parse(payload)
  const sentOf = (part: string) => {
    if (part === wholePart) return sent.text
    return part === minorityPart ? sent.minority : (sent.answers[part] ?? '')
  }
  return (
    parts.some(({ part, body }) => sentOf(part) !== body.trim()) ||
    sent.mandate?.meeting !== mandate?.meeting ||
    sent.mandate?.date !== mandate?.date
  )
}
