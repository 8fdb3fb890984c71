// A month at a glance: each day with meetings leads to them in the list below.
import { For, Show } from 'solid-js'
import type { Meeting } from '../../shared/meetings.ts'
import { now } from '../clock.ts'
import { monthAndYear, weekday } from '../format.ts'
import { dayOf, monthOf, noonOf, weeksOf } from './days.ts'
import { text } from './text.ts'

export function MonthGrid(props: { month: string; meetings: readonly Meeting[] }) {
  const t = text.use()
  const weeks = () => weeksOf(monthOf(props.month))
  const on = (day: string) => props.meetings.filter(({ startsAt }) => dayOf(startsAt) === day)
  const isOutside = (day: string) => day.slice(0, 7) !== props.month.slice(0, 7)
  return (
    <table class="month-grid">
      <caption class="unseen">{monthAndYear(noonOf(props.month))}</caption>
      <thead>
        <tr>
          <For each={weeks()[0]}>
            {(day) => (
              <th scope="col" abbr={weekday(noonOf(day))}>
                <span aria-hidden="true">{weekday(noonOf(day)).slice(0, 2)}</span>
                <span class="unseen">{weekday(noonOf(day))}</span>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={weeks()}>
          {(week) => (
            <tr>
              <For each={week}>
                {(day) => (
                  <td aria-current={day === dayOf(now()) ? 'date' : undefined}>
                    <Show when={!isOutside(day)}>
                      <Show
                        when={on(day).length > 0}
                        fallback={<span class="month-grid-day">{Number(day.slice(8))}</span>}
                      >
                        <a class="month-grid-day month-grid-busy" href={`#dag-${day}`}>
                          {Number(day.slice(8))}
                          <span class="month-grid-count" aria-hidden="true">
                            {on(day).length}
                          </span>
                          <span class="unseen">
                            {t().meetings(String(on(day).length), on(day).length === 1)}
                          </span>
                        </a>
                      </Show>
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
