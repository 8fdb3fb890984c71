// From the opening to the last meeting, as a line of dates: what has been, and what comes next.
import { For, Show } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { fromLocal } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { date, dateTime } from '../format.ts'
import { Section } from '../ui/Section.tsx'
import './Timeline.css'
import { text } from './text.ts'

export function Timeline(props: { committee: TaskCommittee }) {
  const t = text.use()
  const points = () => {
    const { opensAt, closesAt, charter } = props.committee
    const day = (on: string) => ({ machine: on, words: date(on), isPast: dayIsPast(on) })
    const instant = (at: string) => ({ machine: at, words: dateTime(at), isPast: at < now() })
    return [
      { name: t().dates.opens, ...instant(opensAt) },
      { name: t().dates.closes, ...instant(closesAt) },
      { name: t().dates.appoints, ...day(charter.appointsOn) },
      { name: t().dates.starts, ...day(charter.startsOn) },
      { name: t().dates.ends, ...day(charter.endsOn) },
    ]
  }
  const next = () => points().findIndex((point) => !point.isPast)
  return (
    <Section title={t().dates.title}>
      <ol class="timeline">
        <For each={points()}>
          {(point, index) => (
            <li
              classList={{
                'timeline-past': point.isPast,
                'timeline-next': index() === next(),
              }}
            >
              <p class="timeline-name">
                {point.name}
                <Show when={point.isPast || index() === next()}>
                  <span class="unseen"> ({point.isPast ? t().dates.past : t().dates.next})</span>
                </Show>
              </p>
              <time datetime={point.machine}>{point.words}</time>
            </li>
          )}
        </For>
      </ol>
    </Section>
  )
}

/** A day is past once midnight after it has come in Copenhagen. */
function dayIsPast(on: string): boolean {
  return fromLocal(`${on}T23:59`) < now()
}
