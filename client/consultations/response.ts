// The response's form: its fields, what it begins with, and one question where two fields are sent.
import type { Consultation } from '../../shared/consultations.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { bodiesOf } from './respondents.ts'

export function createResponse(consultation: Consultation) {
  const form = createSubmissionForm({
    form: 'consultation-response',
    version: 2,
    about: () => ({
      kind: 'consultation',
      id: consultation.id,
      path: `/hoeringer/${consultation.id}`,
      // A copy: what a query gives is a proxy, which IndexedDB can't take.
      title: { ...consultation.title },
    }),
    schema: () => import('../../shared/responses.ts').then((m) => m.responseSchema(consultation)),
    given: { consultationId: consultation.id },
    guests: () => consultation.guests,
    initial: {
      representing: 'self',
      bodyId: '',
      organisation: { kind: '', name: '' },
      name: '',
      communityId: '',
      protected: false,
      text: '',
      answers: {},
      mandate: { meeting: '', date: '' },
      minority: '',
      acknowledged: false,
    },
    // Whoever could answer for others is asked; nobody else is.
    suggest: (person) => ({
      name: person.name,
      representing: bodiesOf(person, consultation.asked).length > 0 ? '' : 'self',
    }),
    steps: [
      {
        id: 'answer',
        fields: (values) => [
          'representing',
          ...(values.representing === 'body' ? (['bodyId'] as const) : []),
          'name',
          'text',
          'acknowledged',
        ],
      },
    ],
  })
  return {
    ...form,
    get values() {
      return form.values
    },
    /** What is chosen: `self`, a body's id, or nothing yet. */
    respondent: () =>
      form.values.representing === 'body' ? form.values.bodyId : form.values.representing,
    chooseRespondent(choice: string) {
      form.change('bodyId', choice === 'self' ? '' : choice)
      form.change('representing', choice === 'self' ? 'self' : 'body')
    },
  }
}

export type ResponseForm = ReturnType<typeof createResponse>
