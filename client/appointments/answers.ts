// An answer to a seat as question and answer, on its receipt.
import type { Accessor } from 'solid-js'
import type { Answer } from '../ui/Answers.tsx'
import { text } from './text.ts'

export function useSeatAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [
    {
      label: t().sent.label,
      value: payload.answer === 'accepted' ? t().sent.accepted : t().sent.declined,
    },
  ]
}
