// The response's form: in one step where one text is asked for, else who, one step a section, and the end.
import type { Consultation } from '../../shared/consultations.ts'
import { bytesOf, responseBytesMax } from '../../shared/response-limits.ts'
import type { ConsultationResponse, EnteredResponse } from '../../shared/responses.ts'
import { createSubmissionForm } from '../outbox/form.ts'
import { bodiesOf } from './respondents.ts'

/** How one answers, which the phone alone keeps; what was sent tells it. */
export type Way = 'whole' | 'sections'

/** The sections that ask something. */
export function askingSections({ material }: Pick<Consultation, 'material'>) {
  return material.filter(({ questions }) => questions.length > 0)
}

/** What a room sends stands in client/party-rooms. */
type Payload = Omit<ConsultationResponse, 'roomId' | 'replaces'> &
  Partial<Pick<EnteredResponse, 'channel' | 'cameAt'>> & { way?: Way }

/** @param entered whether staff write it down for somebody else */
export function createResponse(consultation: Consultation, entered = false) {
  const sections = askingSections(consultation)
  const asksNothing = sections.length === 0
  const questions = sections.flatMap((section) => section.questions)
  const form = createSubmissionForm({
    form: entered ? 'entered-response' : 'consultation-response',
    version: entered ? 1 : 2,
    about: () => ({
      kind: 'consultation',
      id: consultation.id,
      path: `/hoeringer/${consultation.id}`,
      // A copy: what a query gives is a proxy, which IndexedDB can't take.
      title: { ...consultation.title },
    }),
    schema: () =>
      import('../../shared/responses.ts').then((module): import('zod').ZodType<Payload> =>
        module.responseSchema(consultation),
      ),
    given: { consultationId: consultation.id },
    guests: () => consultation.guests && !entered,
    initial: {
      way: '',
      channel: '',
      cameAt: '',
      representing: 'self',
      bodyId: '',
      organisation: { kind: '', name: '' },
      name: '',
      communityId: '',
      protected: false,
      text: '',
      answers: Object.fromEntries(
        questions.map(({ id, kind }) => [id, kind === 'several' ? [] : '']),
      ),
      mandate: { meeting: '', date: '' },
      minority: '',
      acknowledged: false,
    },
    // Whoever could answer for others is asked; nobody else is.
    suggest: (person) =>
      entered
        ? {}
        : {
            name: person.name,
            representing: bodiesOf(person, consultation.asked).length > 0 ? '' : 'self',
          },
    optional: [
      'communityId',
      'protected',
      ...questions.filter(({ required }) => !required).map(({ id }) => `answers.${id}` as const),
    ],
    steps: [
      {
        id: 'who',
        fields: ({ representing }) => [
          ...(entered ? (['channel', 'cameAt'] as const) : []),
          'representing',
          ...(representing === 'body' ? (['bodyId'] as const) : []),
          ...(representing === 'organisation'
            ? (['organisation.kind', 'organisation.name'] as const)
            : []),
          'name',
          'protected',
          'communityId',
          ...(asksNothing ? (['text', 'acknowledged'] as const) : []),
        ],
      },
      {
        id: 'text',
        fields: ['text'],
        when: (values) => !asksNothing && wayOf(consultation, values) === 'whole',
      },
      ...sections.map((section) => ({
        id: section.id,
        fields: section.questions.map(({ id }) => `answers.${id}` as const),
        when: (values: { way: string; text: string }) => wayOf(consultation, values) === 'sections',
      })),
      { id: 'end', fields: ['acknowledged'], when: () => !asksNothing },
    ],
  })
  return {
    ...form,
    entered,
    get values() {
      return form.values
    },
    /** What is chosen: `self`, `organisation`, a body's id, or nothing yet. */
    respondent: () =>
      form.values.representing === 'body' && !entered
        ? form.values.bodyId
        : form.values.representing,
    chooseRespondent(choice: string) {
      if (entered) return form.change('representing', choice)
      const isBody = choice !== 'self' && choice !== 'organisation'
      form.change('bodyId', isBody ? choice : '')
      form.change('representing', isBody ? 'body' : choice)
    },
    way: () => wayOf(consultation, form.values),
    /** How much of what the door takes is used, from 0 on. */
    fullness: () => bytesOf(form.values) / responseBytesMax,
  }
}

/** What was sent before in one text is corrected in one text. */
function wayOf(
  consultation: Pick<Consultation, 'wholeText'>,
  { way, text }: { way: string; text: string },
): Way {
  if (!consultation.wholeText) return 'sections'
  return way === 'whole' || (way === '' && text !== '') ? 'whole' : 'sections'
}

export type ResponseForm = ReturnType<typeof createResponse>
