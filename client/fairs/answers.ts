// A stand as questions and answers: for the last step, the receipt and print.
import type { Accessor } from 'solid-js'
import { standNeeds } from '../../shared/fair-names.ts'
import type { Words } from '../language.ts'
import type { Answer } from '../ui/Answers.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  { form }: Pick<Words<typeof da>, 'form'>,
) {
  const written = (field: string) => {
    const value = given[field]
    return typeof value === 'string' ? value : ''
  }
  const chosen: unknown[] = Array.isArray(given.needs) ? given.needs : []
  const needs = standNeeds.filter((need) => chosen.includes(need))
  return [
    { field: 'association', label: form.association, value: written('association') },
    { field: 'shows', label: form.shows, value: written('shows').split(/\n+/) },
    {
      field: 'needs',
      label: form.needs,
      value: needs.length > 0 ? needs.map((need) => form.needsNames[need]) : form.noNeeds,
    },
    { field: 'contactBy', label: form.contact, value: written(written('contactBy')) },
  ]
}

export function useStandAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  return () => answersOf(payload, t()).map(({ label, value }) => ({ label, value }))
}
