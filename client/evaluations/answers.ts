// An evaluation as questions and answers: for the last step and the receipt.
import type { Accessor } from 'solid-js'
import type { Challenge } from '../../shared/challenges.ts'
import { number } from '../format.ts'
import { tr, type Words } from '../language.ts'
import { useQuery } from '../query.ts'
import type { Answer } from '../ui/Answers.tsx'
import { challengesQuery } from './queries.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'form'>,
  challenges: readonly Challenge[],
) {
  const scored = (field: string) => {
    const score = given[field]
    return typeof score === 'number' ? t.form.of(number(score)) : ''
  }
  return [
    { field: 'effect', label: t.form.effectStep, value: scored('effect') },
    {
      field: 'words',
      label: t.form.words,
      value: typeof given.words === 'string' ? given.words.split(/\n+/) : '',
    },
    ...challenges.map(({ id, name }) => ({ field: id, label: tr(name), value: scored(id) })),
  ]
}

export function useEvaluationAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const challenges = useQuery(() => challengesQuery())
  const named = () =>
    challenges.isSuccess ? challenges.data.filter(({ id }) => payload[id] !== undefined) : []
  return () => answersOf(payload, t(), named()).map(({ label, value }) => ({ label, value }))
}
