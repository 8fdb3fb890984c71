// What the chair is about to send, as questions and answers for the last step.
import type { Consultation, Question } from '../../shared/consultations.ts'
import { minorityPart, titleOfPart, wholePart } from '../../shared/response-parts.ts'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import type { FormAnswer } from '../outbox/SubmissionForm.tsx'
import type { Approval } from './approval.ts'
import { text } from './text.ts'

export function useApprovalAnswers(
  form: Approval,
  consultation: Consultation,
  body: string,
): () => FormAnswer[] {
  const t = text.use()
  const titled = (part: string) => tr(titleOfPart(consultation, part))
  return () => {
    const { values } = form
    const { meeting, date: day } = values.mandate
    const questions = consultation.material.flatMap((section) => section.questions)
    return [
      { field: 'name', label: t().approve.body, value: body },
      ...questions.map((question) => ({
        field: `answers.${question.id}`,
        label: titled(question.id),
        value: linesOf(question, values.answers[question.id]),
      })),
      ...(values.text === '' && questions.length > 0
        ? []
        : [{ field: 'text', label: titled(wholePart), value: values.text.split(/\n+/) }]),
      { field: 'minority', label: titled(minorityPart), value: values.minority.split(/\n+/) },
      {
        field: 'mandate.meeting',
        label: t().approve.mandate,
        value: meeting && `${meeting}, ${date(day)}`,
      },
      { field: 'name', label: t().approve.name, value: values.name },
      {
        field: 'acknowledged',
        label: t().approve.acknowledged,
        value: values.acknowledged ? t().approve.yes : '',
      },
    ]
  }
}

function linesOf({ kind, options }: Question, answer: string | string[] | undefined): string[] {
  if (kind === 'text') return String(answer ?? '').split(/\n+/)
  const chosen = [answer].flat()
  return options.filter(({ id }) => chosen.includes(id)).map(({ name }) => tr(name))
}
