// A request as question and answer: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(given: { readonly reason?: unknown }, t: Pick<Words<typeof da>, 'form'>) {
  const reason = typeof given.reason === 'string' ? given.reason : ''
  return [{ field: 'reason', label: t.form.reason, value: reason.split(/\n+/) }]
}

export function useMoveRequestAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => answersOf(payload, t()).map(({ label, value }) => ({ label, value }))
}
