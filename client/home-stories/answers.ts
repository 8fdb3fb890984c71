// A story as questions and answers: for the last step, the receipt and print.
import type { Accessor } from 'solid-js'
import { activityKinds } from '../../shared/sign-up-names.ts'
import { signatures, storyKinds, writers } from '../../shared/story-names.ts'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  { form, themes }: Pick<Words<typeof da>, 'form' | 'themes'>,
) {
  const written = (field: string) => {
    const value = given[field]
    return typeof value === 'string' ? value : ''
  }
  const kind = storyKinds.find((each) => each === given.kind)
  const theme = activityKinds.find((each) => each === given.theme)
  const writer = writers.find((each) => each === given.writer)
  const signed = signatures.find((each) => each === given.signed)
  return [
    { field: 'kind', label: form.kind, value: kind ? form.kinds[kind] : '' },
    { field: 'theme', label: form.theme, value: theme ? themes[theme] : '' },
    { field: 'title', label: form.headline, value: written('title') },
    { field: 'text', label: form.body, value: written('text').split(/\n+/) },
    { field: 'writer', label: form.writer, value: writer ? form.writers[writer] : '' },
    { field: 'signed', label: form.signed, value: signed ? form.signatures[signed] : '' },
  ]
}

export function useStoryAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => answersOf(payload, t()).map(({ label, value }) => ({ label, value }))
}
