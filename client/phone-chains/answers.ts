// A report of a call as questions and answers: for its receipt and print; it names nobody.
import type { Accessor } from 'solid-js'
import { sentence } from '../format.ts'
import type { Answer } from '../ui/Answers.tsx'
import { text } from './text.ts'
import { dayInWords } from './words.ts'

export function useCallAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [
    { label: t().answers.day, value: sentence(dayInWords(String(payload.day))) },
    {
      label: t().answers.reached,
      value: payload.reached === true ? t().answers.yes : t().answers.no,
    },
  ]
}
