// A hearing party's workroom: the one response that its representatives write together, part by part.
import { z } from 'zod'
import { invitationState } from './hearing-parties.ts'
import { instant } from './instant.ts'
import { responseChannel } from './responses.ts'
import { line, slug } from './text.ts'

/** The meeting at which the body agreed to the response. */
export const mandateGiven = z.strictObject({
  meeting: line.min(2).max(200),
  date: z.iso.date(),
})
export type MandateGiven = z.infer<typeof mandateGiven>

/** Null takes it away. */
export const mandateChange = z.strictObject({ mandate: mandateGiven.nullable() })

/** One part of the response as it stands now. */
export const roomPart = z.strictObject({
  /** The question's id, or the name of the whole text's or the minority's part. */
  part: z.string(),
  /** Where it is written. */
  sectionId: z.uuid(),
  body: z.string(),
  author: z.string(),
  savedAt: instant,
  /** How many texts lie beside it and wait for a person to choose. */
  beside: z.int().min(0),
  comments: z.int().min(0),
})
export type RoomPart = z.infer<typeof roomPart>

/** What the body has sent. */
export const roomResponse = z.strictObject({
  submissionId: z.uuid(),
  receipt: z.string(),
  code: z.string(),
  channel: responseChannel,
  receivedAt: instant,
  late: z.boolean(),
  /** By whom it was signed. */
  name: z.string(),
  /** What was chosen, by question. */
  chosen: z.record(z.string(), z.array(z.string())),
  /** Whether something has been saved since that it doesn't hold. */
  changed: z.boolean(),
})
export type RoomResponse = z.infer<typeof roomResponse>

export const openedRoom = z.strictObject({
  id: z.uuid(),
  openedAt: instant,
  parts: z.array(roomPart),
  mandate: mandateGiven.extend({ by: z.string(), at: instant }).nullable(),
})
export type OpenedRoom = z.infer<typeof openedRoom>

export const partyRoom = z
  .strictObject({
    consultationId: slug,
    body: z.strictObject({ id: slug, name: z.string() }),
    invitation: invitationState.nullable(),
    /** Nothing can be written or sent any more. */
    closed: z.boolean(),
    /** Null until one of them has opened it. */
    room: openedRoom.nullable(),
    response: roomResponse.nullable(),
    people: z.array(z.strictObject({ name: z.string(), chair: z.boolean(), self: z.boolean() })),
  })
  .meta({ id: 'PartyRoom' })
export type PartyRoom = z.infer<typeof partyRoom>
