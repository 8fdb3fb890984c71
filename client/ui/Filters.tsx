// What to show in a list of listings: a kind, a core task, a place. The page keeps them in its address.
import { type JSX, Show } from 'solid-js'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { ListingKind } from '../../shared/listings.ts'
import { coreTaskIds, listingKinds } from '../../shared/names.ts'
import { number } from '../format.ts'
import { Button } from './Button.tsx'
import { Chips } from './Chips.tsx'
import './Filters.css'
import { Select } from './Select.tsx'
import { text } from './text.ts'

const coreTasks = [...coreTaskIds, 'across'] as const

export interface FilterValues {
  kind?: ListingKind
  coreTask?: CoreTaskOrAcross
  community?: string
}

export interface FiltersProps {
  values: FilterValues
  onChange: (values: FilterValues) => void
  communities: readonly { id: string; name: string }[]
  /** The kinds offered, in order. */
  kinds?: readonly ListingKind[]
  /** How many the list holds, once known. */
  found?: number
  /** A choice of the page's own, beside place and core task. */
  children?: JSX.Element
}

export function Filters(props: FiltersProps) {
  const t = text.use()
  // The pool is one thing alone, so there is nothing to choose among.
  const kinds = () => props.kinds ?? listingKinds.filter((kind) => kind !== 'pool')
  const isNarrowed = () =>
    Boolean(props.values.kind ?? props.values.coreTask ?? props.values.community)
  return (
    <form
      class="filters"
      aria-label={t().filters.label}
      onSubmit={(event) => event.preventDefault()}
    >
      <Chips
        name="kind"
        label={t().filters.kind}
        all={t().filters.allKinds}
        value={props.values.kind}
        options={kinds().map((kind) => ({
          value: kind,
          label: t().filters.kinds[kind],
          icon: kind,
        }))}
        onInput={(kind) => props.onChange({ ...props.values, kind })}
      />
      <div class="filters-selects">
        <Select
          id="filter-community"
          label={t().filters.community}
          plain
          empty={t().filters.allCommunities}
          value={props.values.community ?? ''}
          options={props.communities.map(({ id, name }) => ({ value: id, label: name }))}
          onInput={(community) =>
            props.onChange({ ...props.values, community: community || undefined })
          }
        />
        <Select
          id="filter-core-task"
          label={t().filters.coreTask}
          plain
          empty={t().filters.allCoreTasks}
          value={props.values.coreTask ?? ''}
          options={coreTasks.map((id) => ({ value: id, label: t().coreTasks[id] }))}
          onInput={(id) =>
            props.onChange({
              ...props.values,
              coreTask: coreTasks.find((each) => each === id),
            })
          }
        />
        {props.children}
      </div>
      <div class="filters-foot">
        <p role="status">
          <Show when={props.found !== undefined}>
            {t().filters.found(number(props.found ?? 0), props.found === 1)}
          </Show>
        </p>
        <Show when={isNarrowed()}>
          <Button variant="quiet" onClick={() => props.onChange({})}>
            {t().filters.clear}
          </Button>
        </Show>
      </div>
    </form>
  )
}
