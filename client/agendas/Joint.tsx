// The other committees that have an item together with this meeting's.
import { Show } from 'solid-js'
import { date, list } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { meetingsAroundQuery } from './queries.ts'
import { text } from './text.ts'

export function Joint(props: {
  id: string
  meeting: { id: string; startsAt: string }
  /** Ids of meetings. */
  value: readonly string[]
  onInput: (meetingIds: string[]) => void
}) {
  const t = text.use()
  const around = useQuery(() => meetingsAroundQuery(props.meeting.startsAt))
  const others = () =>
    (around.isSuccess ? around.data.meetings : []).filter(
      ({ id, committees, state }) =>
        id !== props.meeting.id &&
        committees.length > 0 &&
        (state !== 'cancelled' || props.value.includes(id)),
    )
  /** Further away than the list reaches, and kept as they are. */
  const further = () => props.value.filter((each) => !others().some(({ id }) => id === each))
  return (
    <Show when={others().length > 0}>
      <CheckboxGroup
        id={props.id}
        label={t().edit.joint}
        hint={t().edit.jointHint}
        value={props.value}
        options={others().map(({ id, committees, startsAt }) => ({
          value: id,
          label: list(committees.map(({ name }) => tr(name))),
          hint: date(startsAt),
        }))}
        onInput={(chosen) => props.onInput([...chosen, ...further()])}
      />
    </Show>
  )
}
