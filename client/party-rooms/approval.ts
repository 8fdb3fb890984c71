// The approved response as a form: its texts are the room's, and the chair adds the choices and a name.
import type { Consultation } from '../../shared/consultations.ts'
import type { OpenedRoom, PartyRoom } from '../../shared/party-rooms.ts'
import { minorityPart, wholePart } from '../../shared/response-parts.ts'
import type { ConsultationResponse } from '../../shared/responses.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { isWritten } from './rows.ts'

type Given = Pick<
  ConsultationResponse,
  'consultationId' | 'representing' | 'bodyId' | 'roomId' | 'replaces'
>

/** What the room says of a response. */
interface Texts {
  text: string
  answers: Record<string, string>
  mandate: { meeting: string; date: string }
  minority: string
}

export function textsOf({ parts, mandate }: OpenedRoom): Texts {
  const bodyOf = (name: string) => parts.find(({ part }) => part === name)?.body.trim() ?? ''
  const answers = parts.filter(({ part }) => part !== wholePart && part !== minorityPart)
  return {
    text: bodyOf(wholePart),
    answers: Object.fromEntries(answers.map(({ part, body }) => [part, body.trim()])),
    mandate: { meeting: mandate?.meeting ?? '', date: mandate?.date ?? '' },
    minority: bodyOf(minorityPart),
  }
}

/** @param room as it stands when the form is made; `take` brings what has come since */
export function createApproval(consultation: Consultation, room: PartyRoom, opened: OpenedRoom) {
  const questions = consultation.material.flatMap((section) => section.questions)
  const begun = textsOf(opened)
  const given: Given = {
    consultationId: consultation.id,
    representing: 'body',
    bodyId: room.body.id,
    roomId: opened.id,
    ...(room.response && { replaces: room.response.submissionId }),
  }
  const isAnswered = opened.parts.some((part) => part.part !== minorityPart && isWritten(part))
  const form = createSubmissionForm<ConsultationResponse, Given>({
    form: 'consultation-response',
    version: 2,
    about: () => ({
      kind: 'consultation',
      id: consultation.id,
      path: `/hoeringer/${consultation.id}`,
      // A copy: what a query gives is a proxy, which IndexedDB can't take.
      title: { ...consultation.title },
    }),
    schema: () =>
      import('../../shared/responses.ts').then(({ responseSchema }) =>
        responseSchema(consultation),
      ),
    given,
    initial: {
      ...begun,
      answers: {
        ...Object.fromEntries(questions.map(({ id, kind }) => [id, kind === 'several' ? [] : ''])),
        ...begun.answers,
      },
      organisation: { kind: '', name: '' },
      name: '',
      communityId: '',
      protected: false,
      acknowledged: false,
    },
    suggest: ({ name }) => ({ name }),
    optional: [
      ...(isAnswered || questions.some(({ required }) => required) ? (['text'] as const) : []),
      'mandate.meeting',
      'mandate.date',
      'minority',
      // One text stands for all the questions.
      ...questions
        .filter(({ required }) => !required || begun.text !== '')
        .map(({ id }) => `answers.${id}` as const),
    ],
    steps: [
      {
        id: 'response',
        fields: [
          ...questions.map(({ id }) => `answers.${id}` as const),
          ...(opened.parts.some(({ part }) => part === wholePart) ? (['text'] as const) : []),
          'minority',
          'mandate.meeting',
          'mandate.date',
        ],
      },
      { id: 'approve', fields: ['name', 'acknowledged'] },
    ],
  })
  return {
    ...form,
    get values() {
      return form.values
    },
    /** Whether the room holds what the form holds. */
    isCurrent(now: OpenedRoom): boolean {
      const { text, answers, mandate, minority } = textsOf(now)
      return (
        form.values.text === text &&
        form.values.minority === minority &&
        form.values.mandate.meeting === mandate.meeting &&
        form.values.mandate.date === mandate.date &&
        Object.entries(answers).every(([id, answer]) => form.values.answers[id] === answer)
      )
    },
    /** Brings the room's texts as they stand now; what was chosen stays. */
    take(now: OpenedRoom) {
      const { text, answers, mandate, minority } = textsOf(now)
      form.change('text', text)
      form.change('answers', { ...form.values.answers, ...answers })
      form.change('mandate', mandate)
      form.change('minority', minority)
    },
  }
}

export type Approval = ReturnType<typeof createApproval>
