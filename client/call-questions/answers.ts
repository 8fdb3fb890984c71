// A question as question and answer: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'form'>,
) {
  const question = typeof given.question === 'string' ? given.question : ''
  return [{ field: 'question', label: t.form.question, value: question.split(/\n+/) }]
}

export function useQuestionAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => answersOf(payload, t()).map(({ label, value }) => ({ label, value }))
}
