// A problem as questions and answers: for the last step, the receipt, the desk and print.
import type { Accessor } from 'solid-js'
import { list } from '../format.ts'
import type { Words } from '../language.ts'
import { communitiesQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import type { Answer } from '../ui/Answers.tsx'
import { text as ui } from '../ui/text.ts'
import type da from './text.da.ts'
import { text } from './text.ts'

/** @param places the names of local communities by id, as far as they are known */
export function answersOf(
  given: Readonly<Record<string, unknown>>,
  t: Pick<Words<typeof da>, 'form'>,
  coreTasks: Readonly<Record<string, string>>,
  places: ReadonlyMap<string, string>,
) {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '')
  const all = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const where = all(given.communities).map((id) => places.get(id) ?? id)
  return [
    { field: 'title', label: t.form.name, value: plain(given.title) },
    { field: 'body', label: t.form.body, value: plain(given.body).split(/\n+/) },
    {
      field: 'coreTasks',
      label: t.form.coreTasks,
      value: list(all(given.coreTasks).map((id) => coreTasks[id] ?? id)),
    },
    { field: 'communities', label: t.form.communities, value: list(where) || t.form.everywhere },
  ]
}

/** The names of the local communities by id; empty until they are known. */
export function usePlaces(): Accessor<ReadonlyMap<string, string>> {
  const places = useQuery(() => communitiesQuery())
  return () =>
    new Map(places.isSuccess ? places.data.map(({ id, name }) => [id, name] as const) : [])
}

export function useProblemAnswers(payload: Record<string, unknown>): Accessor<Answer[]> {
  const t = text.use()
  const kit = ui.use()
  const places = usePlaces()
  return () =>
    answersOf(payload, t(), kit().coreTasks, places()).map(({ label, value }) => ({ label, value }))
}
