// What to read: words, and everything a response can be chosen by. The page keeps it in its address.
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { ReadingOverview } from '../../shared/response-reading.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { communitiesQuery } from './queries.ts'
import { isNarrowed, type Question, readQuestion } from './question.ts'
import { text } from './text.ts'

export interface ReadingFiltersProps {
  overview: ReadingOverview
  question: Question
  onChange: (question: Question) => void
}

const speakers = ['self', 'body', 'association', 'company', 'council', 'board', 'other'] as const
const publications = ['waiting', 'public', 'held'] as const
const states = ['unassessed', 'unthemed', 'unanswered', 'answered'] as const

export function ReadingFilters(props: ReadingFiltersProps) {
  const t = text.use()
  const communities = useQuery(() => communitiesQuery())
  const [typed, setTyped] = createSignal(props.question.search ?? '')
  createEffect(
    on(
      () => props.question.search,
      (search) => setTyped(search ?? ''),
      { defer: true },
    ),
  )
  const isChosen = () => isNarrowed({ ...props.question, search: undefined })
  /** Read through the address, so that only what an address may hold comes through. */
  const choose = (name: string) => (value: string) => {
    const fields = { som: 'speaksAs', offentligt: 'publication', sent: 'late', mangler: 'state' }
    const field = Object.entries(fields).find(([each]) => each === name)?.[1] ?? name
    const read = readQuestion({ [name]: value })
    props.onChange({ [field]: undefined, ...read })
  }
  const clear = () =>
    props.onChange({
      search: undefined,
      section: undefined,
      speaksAs: undefined,
      community: undefined,
      theme: undefined,
      publication: undefined,
      late: undefined,
      state: undefined,
      group: undefined,
    })
  const options = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => ({ value, label: words[value] }))
  return (
    <div class="reading-filters">
      <search>
        <form
          class="reading-search"
          onSubmit={(event) => {
            event.preventDefault()
            props.onChange({ search: typed().trim() || undefined })
          }}
        >
          <TextField
            id="search"
            type="search"
            label={t().search.label}
            hint={t().search.hint}
            plain
            value={typed()}
            onInput={setTyped}
          />
          <Button type="submit">{t().search.press}</Button>
        </form>
      </search>
      <Disclosure summary={t().filters.title} open={isChosen()}>
        <div class="reading-selects">
          <Select
            id="filter-state"
            label={t().filters.state}
            plain
            empty={t().filters.allStates}
            value={props.question.state ?? ''}
            options={options(states, t().states)}
            onInput={choose('mangler')}
          />
          <Select
            id="filter-section"
            label={t().filters.section}
            plain
            empty={t().filters.allSections}
            value={props.question.section ?? ''}
            options={props.overview.sections.map(({ id, heading }) => ({
              value: id,
              label: tr(heading),
            }))}
            onInput={(section) => props.onChange({ section: section || undefined })}
          />
          <Select
            id="filter-speaks-as"
            label={t().filters.speaksAs}
            plain
            empty={t().filters.everyone}
            value={props.question.speaksAs ?? ''}
            options={options(speakers, t().speaksAs)}
            onInput={choose('som')}
          />
          <Select
            id="filter-place"
            label={t().filters.place}
            plain
            empty={t().filters.allPlaces}
            value={props.question.community ?? ''}
            options={(communities.isSuccess ? communities.data : []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            onInput={(community) => props.onChange({ community: community || undefined })}
          />
          <Select
            id="filter-theme"
            label={t().filters.theme}
            plain
            empty={t().filters.allThemes}
            value={props.question.theme ?? ''}
            options={props.overview.themes.map(({ id, name }) => ({ value: id, label: name }))}
            onInput={(theme) => props.onChange({ theme: theme || undefined })}
          />
          <Select
            id="filter-late"
            label={t().filters.late}
            plain
            empty={t().filters.allTimes}
            value={props.question.late ?? ''}
            options={[
              { value: 'no', label: t().filters.inTime },
              { value: 'yes', label: t().filters.tooLate },
            ]}
            onInput={choose('sent')}
          />
          <Select
            id="filter-publication"
            label={t().filters.publication}
            plain
            empty={t().filters.allPublications}
            value={props.question.publication ?? ''}
            options={options(publications, t().publications)}
            onInput={choose('offentligt')}
          />
        </div>
      </Disclosure>
      <Show when={isNarrowed(props.question)}>
        <div>
          <Button variant="quiet" icon="close" onClick={clear}>
            {t().filters.clear}
          </Button>
        </div>
      </Show>
    </div>
  )
}
