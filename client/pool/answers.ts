// A place in the pool as questions and answers: for the last step and the receipt.
import type { Accessor } from 'solid-js'
import { list } from '../format.ts'
import type { Words } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import type { Answer } from '../ui/Answers.tsx'
import { text as kit } from '../ui/text.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'form' | 'everywhere'>,
  names: {
    coreTasks: Readonly<Record<string, string>>
    places: readonly { id: string; name: string }[]
  },
) {
  const ids = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const places = ids(given.communities).map(
    (id) => names.places.find((place) => place.id === id)?.name ?? id,
  )
  return [
    {
      field: 'coreTasks',
      label: t.form.coreTasks,
      value: list(ids(given.coreTasks).map((id) => names.coreTasks[id] ?? id)),
    },
    {
      field: 'communities',
      label: t.form.communities,
      value: places.length > 0 ? list(places) : t.everywhere,
    },
    {
      field: 'note',
      label: t.form.note,
      value: typeof given.note === 'string' ? given.note.split(/\n+/) : '',
    },
  ]
}

export function usePoolAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const k = kit.use()
  const communities = useQuery(() => communitiesQuery())
  return () =>
    answersOf(payload, t(), {
      coreTasks: k().coreTasks,
      places: communities.isSuccess ? communities.data : [],
    }).map(({ label, value }) => ({ label, value }))
}
