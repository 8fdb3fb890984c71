// The response in the order that it is read: by section of the material, then one text for all, then the minority's.
import type { Consultation, Question } from '../../shared/consultations.ts'
import type { OpenedRoom, RoomPart } from '../../shared/party-rooms.ts'
import { minorityPart, wholePart } from '../../shared/response-parts.ts'
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
