// A document as questions and answers: for the last step, the receipt and print.
import type { Accessor } from 'solid-js'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'document'>,
) {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '')
  return [
    { field: 'title', label: t.document.name, value: plain(given.title) },
    { field: 'text', label: t.document.text, value: plain(given.text).split(/\n+/) },
  ]
}

export function useDocumentAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => answersOf(payload, t()).map(({ label, value }) => ({ label, value }))
}
