// What to show in a list of listings: a kind, a core task, a place. The page keeps them in its address.
import { For, type JSX, Show } from 'solid-js'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { ListingKind } from '../../shared/listings.ts'
import { coreTaskIds, listingKinds } from '../../shared/names.ts'
import { number } from '../format.ts'
import { Button } from './Button.tsx'
import './Filters.css'
import { Icon } from './Icon.tsx'
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
  const kinds = () => [
    undefined,
    ...(props.kinds ?? listingKinds.filter((kind) => kind !== 'pool')),
  ]
  const isNarrowed = () =>
    Boolean(props.values.kind ?? props.values.coreTask ?? props.values.community)
  return (
    <form
      class="filters"
      aria-label={t().filters.label}
      onSubmit={(event) => event.preventDefault()}
    >
      <fieldset class="filters-kinds">
        <legend class="unseen">{t().filters.kind}</legend>
        <For each={kinds()}>
          {(kind) => (
            <label class="filters-kind">
              <input
                type="radio"
                name="kind"
                value={kind ?? ''}
                checked={props.values.kind === kind}
                onInput={() => props.onChange({ ...props.values, kind })}
              />
              <span>
                <Show when={kind}>{(name) => <Icon name={name()} />}</Show>
                {kind ? t().filters.kinds[kind] : t().filters.allKinds}
              </span>
            </label>
          )}
        </For>
      </fieldset>
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
