// What to show of the calendar: a committee, a core task, only what concerns me.
import { Show } from 'solid-js'
import { coreTaskIds } from '../../shared/names.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Select } from '../ui/Select.tsx'
import { text as ui } from '../ui/text.ts'
import { dayOf } from './days.ts'
import { committeesQuery } from './queries.ts'
import { text } from './text.ts'
import type { CalendarView } from './view.ts'

export function CalendarFilters(props: { view: CalendarView; knowsMe: boolean }) {
  const t = text.use()
  const kit = ui.use()
  const committees = useQuery(() => committeesQuery())
  // A term is named by its first and last year.
  const sitting = () =>
    (committees.data ?? []).filter(({ termId }) => {
      const year = dayOf(now()).slice(0, 4)
      return termId.slice(0, 4) <= year && year <= termId.slice(5)
    })
  return (
    <form
      class="calendar-filters"
      aria-label={kit().filters.label}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        id="filter-committee"
        label={t().committee}
        plain
        empty={t().allCommittees}
        value={props.view.committee()}
        options={sitting().map(({ id, name }) => ({ value: id, label: tr(name) }))}
        onInput={(udvalg) => props.view.change({ udvalg })}
      />
      <Select
        id="filter-core-task"
        label={kit().filters.coreTask}
        plain
        empty={kit().filters.allCoreTasks}
        value={props.view.coreTask()}
        options={coreTaskIds.map((id) => ({ value: id, label: kit().coreTasks[id] }))}
        onInput={(kerneopgave) => props.view.change({ kerneopgave })}
      />
      <Show when={props.knowsMe}>
        <Checkbox
          id="filter-mine"
          label={t().mine}
          hint={t().mineHint}
          checked={props.view.mineOnly()}
          onInput={(checked) => props.view.change({ mine: checked ? '1' : '' })}
        />
      </Show>
    </form>
  )
}
