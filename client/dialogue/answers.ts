// A topic as questions and answers: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import { dialogueParts } from '../../shared/dialogue-parts.ts'
import { list } from '../format.ts'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import { text as ui } from '../ui/text.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'form' | 'parts'>,
  coreTasks: Readonly<Record<string, string>>,
) {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '')
  const part = dialogueParts.find((each) => each === given.part)
  const tasks = Array.isArray(given.coreTasks) ? given.coreTasks : []
  return [
    { field: 'part', label: t.form.part, value: part ? t.parts[part] : '' },
    { field: 'title', label: t.form.name, value: plain(given.title) },
    { field: 'text', label: t.form.text, value: plain(given.text).split(/\n+/) },
    {
      field: 'coreTasks',
      label: t.form.coreTasks,
      value: list(tasks.map((id) => coreTasks[String(id)] ?? String(id))),
    },
  ]
}

export function useTopicAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const kit = ui.use()
  return () =>
    answersOf(payload, t(), kit().coreTasks).map(({ label, value }) => ({ label, value }))
}
