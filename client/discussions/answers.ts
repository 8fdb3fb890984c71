// A note as questions and answers: for its receipt and print.
import type { Accessor } from 'solid-js'
import { number } from '../format.ts'
import type { Answer } from '../ui/Answers.tsx'
import { text } from './text.ts'

export function useNoteAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [
    { label: t().table(number(Number(payload.table))), value: String(payload.text ?? '') },
  ]
}
