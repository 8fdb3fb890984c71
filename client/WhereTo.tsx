// Where something went: a core task, a focus item, a task committee, a meeting ahead, or any other address of the app.
import { createSignal, Show } from 'solid-js'
import { coreTaskIds } from '../shared/names.ts'
import { api, ask } from './api.ts'
import { number, weekdayDateTime } from './format.ts'
import { tr } from './language.ts'
import { useQuery } from './query.ts'
import { text } from './text.ts'
import { Select } from './ui/Select.tsx'
import { TextField } from './ui/TextField.tsx'
import { text as ui } from './ui/text.ts'

const committeesQuery = () =>
  ask('/desk/task-committees', () => api.desk['task-committees'].$get({ query: {} }))

const meetingsQuery = () =>
  ask('/meetings?limit=40', () => api.meetings.$get({ query: { limit: '40' } }))

const focusListQuery = () => ask('/focus-list', () => api['focus-list'].$get())

const other = 'other'

export function WhereTo(props: {
  id: string
  /** An address of the app, or empty. */
  value: string
  error?: string | undefined
  onInput: (path: string) => void
}) {
  const t = text.use()
  const kit = ui.use()
  const committees = useQuery(() => committeesQuery())
  const meetings = useQuery(() => meetingsQuery())
  const focusList = useQuery(() => focusListQuery())
  const options = () => [
    ...coreTaskIds.map((id) => ({ value: `/kerneopgaver/${id}`, label: kit().coreTasks[id] })),
    ...(focusList.isSuccess ? focusList.data.items : []).map((item) => ({
      value: `/fokusliste/${item.number}`,
      label: t().whereTo.focusItem(number(item.number), tr(item.title)),
    })),
    ...(committees.isSuccess ? committees.data.calls : []).map(({ id, title }) => ({
      value: `/opgaveudvalg/${id}`,
      label: `${kit().listing.kinds['task-committee']}: ${tr(title)}`,
    })),
    ...(meetings.isSuccess ? meetings.data.meetings : []).map(({ id, title, startsAt }) => ({
      value: `/moeder/${id}`,
      label: `${tr(title)}, ${weekdayDateTime(startsAt)}`,
    })),
  ]
  const isKnown = () => props.value === '' || options().some(({ value }) => value === props.value)
  const [isTyped, setTyped] = createSignal(false)
  const isOther = () => isTyped() || !isKnown()
  return (
    <>
      <Select
        id={isOther() ? `${props.id}-choice` : props.id}
        label={t().whereTo.label}
        empty={t().whereTo.nowhere}
        value={isOther() ? other : props.value}
        options={[...options(), { value: other, label: t().whereTo.other }]}
        onInput={(value) => {
          setTyped(value === other)
          props.onInput(value === other ? '' : value)
        }}
      />
      <Show when={isOther()}>
        <TextField
          id={props.id}
          label={t().whereTo.address}
          hint={t().whereTo.addressHint}
          value={props.value}
          error={props.error}
          onInput={(path) => {
            setTyped(true)
            props.onInput(path)
          }}
        />
      </Show>
    </>
  )
}
