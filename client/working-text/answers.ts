// A saved text and a comment as questions and answers: for their receipts and print.
import type { Accessor } from 'solid-js'
import type { Answer } from '../ui/Answers.tsx'
import { text } from './text.ts'

export function useSaveAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [{ label: t().answers.body, value: String(payload.body ?? '').split(/\n+/) }]
}

export function useCommentAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => [{ label: t().answers.text, value: String(payload.text ?? '').split(/\n+/) }]
}
