// The agenda of a meeting: items in its ordinary and simplified parts, and requests to move one between them.
import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { bilingual, line, slug } from './text.ts'

/** Items that are talked about, and simple ones that are taken briefly (AG). */
export const agendaPart = z.enum(['ordinary', 'simplified'])
export type AgendaPart = z.infer<typeof agendaPart>

/** A councillor's wish to have a simplified item talked about, and what came of it. */
export const moveRequest = z.strictObject({
  sender: z.string(),
  reason: z.string(),
  receivedAt: instant,
  answer: z.enum(['waiting', 'moved', 'kept']),
  answerText: z.string().nullable(),
  answeredAt: instant.nullable(),
})
export type MoveRequest = z.infer<typeof moveRequest>

/** A request as its sender sees it, with the item that it is about. */
export const ownMoveRequest = moveRequest
  .extend({ meetingId: slug, itemId: slug })
  .meta({ id: 'OwnMoveRequest' })
export type OwnMoveRequest = z.infer<typeof ownMoveRequest>

export const agendaItem = z.strictObject({
  id: slug,
  part: agendaPart,
  caseNumber: z.string(),
  title: bilingual,
  /** The item in the published agenda. */
  link: z.url().nullable(),
  coreTasks: z.array(coreTaskOrAcross),
  /** More than one where several committees have it together. */
  committees: z.array(z.strictObject({ id: slug, name: bilingual })),
  /** The other meetings that have it. */
  alsoAt: z.array(slug),
  request: moveRequest.nullable(),
  example: z.boolean(),
})
export type AgendaItem = z.infer<typeof agendaItem>

export const agenda = z
  .strictObject({ meetingId: slug, items: z.array(agendaItem) })
  .meta({ id: 'Agenda' })
export type Agenda = z.infer<typeof agenda>

const https = z.url({ protocol: /^https$/ }).max(300)

/** An item as staff put it on the agenda; a joint one stands on several committees' meetings. */
export const agendaItemGiven = z.strictObject({
  caseNumber: line.min(1).max(40),
  title: z.strictObject({ da: line.min(3).max(200), en: line.max(200).optional() }),
  part: agendaPart,
  link: https.nullable(),
  coreTasks: z.array(coreTaskOrAcross).min(1),
  alsoAt: z.array(slug.max(100)).max(5),
})
export type AgendaItemGiven = z.infer<typeof agendaItemGiven>

/** What a councillor sends to have an item moved to the ordinary part. */
export const agendaMoveRequest = z.strictObject({
  meetingId: slug.max(100),
  itemId: slug.max(100),
  reason: z.string().trim().min(10).max(1000),
})
export type AgendaMoveRequest = z.infer<typeof agendaMoveRequest>

export const moveRequestAnswer = z.strictObject({
  answer: z.enum(['moved', 'kept']),
  text: line.min(3).max(500),
})
export type MoveRequestAnswer = z.infer<typeof moveRequestAnswer>
