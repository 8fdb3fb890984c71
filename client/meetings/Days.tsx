// Meetings day by day.
import { For, Show } from 'solid-js'
import type { Meeting } from '../../shared/meetings.ts'
import { date, hours, list, sentence, weekday } from '../format.ts'
import { tr } from '../language.ts'
import { Tr } from '../ui/Tr.tsx'
import { dayOf, noonOf } from './days.ts'
import { text } from './text.ts'

/** @param props.always days that are shown though nothing happens on them */
export function Days(props: { meetings: readonly Meeting[]; always: readonly string[] }) {
  const t = text.use()
  const days = () =>
    [...new Set([...props.always, ...props.meetings.map(({ startsAt }) => dayOf(startsAt))])].sort()
  const on = (day: string) => props.meetings.filter(({ startsAt }) => dayOf(startsAt) === day)
  return (
    <For each={days()}>
      {(day) => (
        <section class="calendar-day" id={`dag-${day}`}>
          <h2 class="calendar-date">
            {sentence(weekday(noonOf(day)))} {date(noonOf(day))}
          </h2>
          <Show when={on(day).length > 0} fallback={<p class="calendar-none">{t().noMeetings}</p>}>
            <ul>
              <For each={on(day)}>{(meeting) => <Row meeting={meeting} />}</For>
            </ul>
          </Show>
        </section>
      )}
    </For>
  )
}

function Row(props: { meeting: Meeting }) {
  const t = text.use()
  const isOff = () => props.meeting.state === 'cancelled'
  const others = () => props.meeting.committees.slice(1).map(({ name }) => tr(name))
  const changed = () => (props.meeting.state === 'planned' ? 'moved' : props.meeting.state)
  return (
    <li class="calendar-row" classList={{ 'calendar-row-off': isOff() }}>
      <p class="calendar-time">
        <time datetime={props.meeting.startsAt}>{hours(props.meeting)}</time>
      </p>
      <div>
        <p class="calendar-title">
          <a href={`/moeder/${props.meeting.id}`}>
            <Tr text={props.meeting.title} />
          </a>
        </p>
        <Show when={props.meeting.state !== 'planned' && props.meeting.reason}>
          {(reason) => (
            <p class="calendar-change">
              <strong>{t()[changed()]}:</strong> <Tr text={reason()} />
            </p>
          )}
        </Show>
        <p class="calendar-place">
          {list(others())}
          <Show when={props.meeting.place}>
            {(place) => (
              <>
                {others().length > 0 ? ', ' : ''}
                <Tr text={place()} />
              </>
            )}
          </Show>
        </p>
      </div>
    </li>
  )
}
