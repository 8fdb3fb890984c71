// What the screens read of a room: the response by section of the material, one text for all, the minority's; who chairs.
import type { Consultation, Question } from '../../shared/consultations.ts'
import type { OpenedRoom, PartyRoom, RoomPart } from '../../shared/party-rooms.ts'
import { minorityPart, wholePart } from '../../shared/response-parts.ts'
import type { ItemState } from '../../shared/submissions.ts'
import type { Bilingual } from '../../shared/text.ts'

export interface TextRow {
  kind: 'text'
  part: RoomPart
  /** Undefined for what answers no question. */
  question: Question | undefined
  heading: Bilingual | undefined
}

export interface ChoiceRow {
  kind: 'choice'
  question: Question
  heading: Bilingual
}

export type Row = TextRow | ChoiceRow

export function rowsOf({ material }: Pick<Consultation, 'material'>, room: OpenedRoom): Row[] {
  const find = (name: string) => room.parts.find(({ part }) => part === name)
  const plain = (name: string): TextRow[] => {
    const part = find(name)
    return part ? [{ kind: 'text', part, question: undefined, heading: undefined }] : []
  }
  const asked = material.flatMap(({ heading, questions }) =>
    questions.flatMap((question): Row[] => {
      if (question.kind !== 'text') return [{ kind: 'choice', question, heading }]
      const part = find(question.id)
      return part ? [{ kind: 'text', part, question, heading }] : []
    }),
  )
  return [...asked, ...plain(wholePart), ...plain(minorityPart)]
}

export function isWritten({ body }: Pick<RoomPart, 'body'>): boolean {
  return body.trim() !== ''
}

/** Whether the reader chairs. */
export function chairsHere({ people }: PartyRoom): boolean {
  return people.some(({ chair, self }) => chair && self)
}

/** Staff wrote it down, and only they put it right. */
export function isPaper({ response }: PartyRoom): boolean {
  return response?.channel === 'paper' || response?.channel === 'spoken'
}

/** Whether this phone still has it to send, or is told nothing of it yet. */
export function isOnItsWay(state: ItemState): boolean {
  return state === 'queued' || state === 'sending' || state === 'unknown'
}
