// Which responses are read, as the page's own address holds it: so a list can be shared, and the way back keeps it.
import type { ReadingFilter, ReadingQuestion } from '../../shared/response-reading.ts'

/** What the address may hold; the server alone judges the values. */
export type Question = Partial<
  Record<'search' | 'section' | 'community' | 'theme' | 'group', string>
> &
  Pick<ReadingFilter, 'speaksAs' | 'publication' | 'late' | 'state' | 'folded'>

const names = {
  search: 'soeg',
  section: 'afsnit',
  speaksAs: 'som',
  community: 'sted',
  theme: 'tema',
  publication: 'offentligt',
  late: 'sent',
  state: 'mangler',
  group: 'gruppe',
  folded: 'foldet',
} as const satisfies Record<keyof Question, string>

export type QuestionField = keyof typeof names

const chosen = {
  speaksAs: ['self', 'body', 'association', 'company', 'council', 'board', 'other'],
  publication: ['waiting', 'public', 'held'],
  late: ['yes', 'no'],
  state: ['unassessed', 'unthemed', 'unanswered', 'answered'],
} as const

type Params = Partial<Record<string, string | string[]>>

export function readQuestion(params: Params): Question {
  const text = (field: QuestionField) => {
    const value = params[names[field]]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const one = <Value extends string>(field: QuestionField, values: readonly Value[]) =>
    values.find((value) => value === text(field))
  const question = {
    search: text('search'),
    section: text('section'),
    community: text('community'),
    theme: text('theme'),
    group: text('group'),
    speaksAs: one('speaksAs', chosen.speaksAs),
    publication: one('publication', chosen.publication),
    late: one('late', chosen.late),
    state: one('state', chosen.state),
  }
  const given = withoutGaps(question)
  // A search or a choice shows every response that fits, also those that are folded otherwise.
  const isPlain = Object.keys(given).length === 0
  return isPlain && text('folded') !== 'nej' ? { folded: 'yes' } : given
}

export function isNarrowed({ folded: _, ...question }: Question): boolean {
  return Object.values(question).some(Boolean)
}

/** The same question as the end of an address, with its `?`; empty where nothing is asked. */
export function toSearch(question: Question): string {
  const params = new URLSearchParams()
  for (const [field, name] of Object.entries(names)) {
    const value = Object.entries(question).find(([each]) => each === field)?.[1]
    if (value && field !== 'folded') params.set(name, value)
  }
  const search = params.toString()
  return search && `?${search}`
}

/** What the address is to hold after a change. */
export function toParams(change: Question): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(change).map(([field, value]) => {
      const found = Object.entries(names).find(([each]) => each === field)
      return [found?.[1] ?? field, value]
    }),
  )
}

/** As the server takes it when something is done to all that are found. */
export function toReading({ group, folded: _, ...question }: Question): ReadingQuestion {
  return group === undefined ? question : { ...question, group: Number(group) }
}

function withoutGaps<Values extends object>(values: Values): Partial<Values> {
  const kept: Partial<Values> = { ...values }
  for (const name of Object.keys(values))
    if (Reflect.get(kept, name) === undefined) Reflect.deleteProperty(kept, name)
  return kept
}
