// One task committee in the overview: what it is, how far it has come, and when, drawn along the common line of time.
import { For, Show } from 'solid-js'
import { committeePhase } from '../../shared/committee-phase.ts'
import type { CommitteeSummary } from '../../shared/task-committees.ts'
import { fromLocal, toLocal } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { date, dayAndMonth, monthAndYear } from '../format.ts'
import { tr } from '../language.ts'
import { Card } from '../ui/Card.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { text } from './text.ts'

/** From the first of one January to the last of a December, in milliseconds. */
export interface Span {
  from: number
  to: number
  years: readonly number[]
}

export function spanOf(committees: readonly CommitteeSummary[]): Span {
  const year = (at: string) => Number(toLocal(at).slice(0, 4))
  const first = Math.min(year(now()), ...committees.map(({ opensAt }) => year(opensAt)))
  const last = Math.max(year(now()), ...committees.map(({ endsOn }) => Number(endsOn.slice(0, 4))))
  return {
    from: Date.parse(fromLocal(`${first}-01-01T00:00`)),
    to: Date.parse(fromLocal(`${last + 1}-01-01T00:00`)),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  }
}

const placeOf = (at: string, { from, to }: Span) =>
  `${(((Date.parse(at) - from) / (to - from)) * 100).toFixed(2)}%`

/** The years over the bars, and where today lies among them; ears get each card's own dates. */
export function Years(props: { span: Span }) {
  const t = text.use()
  return (
    <div class="overview-scale" aria-hidden="true">
      <div class="overview-years">
        <For each={props.span.years}>{(year) => <span>{year}</span>}</For>
      </div>
      <div class="overview-now" style={{ '--today': placeOf(now(), props.span) }}>
        <span>{t().overview.today}</span>
      </div>
    </div>
  )
}

export function OverviewCard(props: { committee: CommitteeSummary; span: Span }) {
  const t = text.use()
  const phase = () => committeePhase(props.committee, now())
  // The year stands once where both days lie in it.
  const period = (from: string, to: string) => {
    const isSameYear = toLocal(from).slice(0, 4) === toLocal(to).slice(0, 4)
    return t().overview.period(isSameYear ? dayAndMonth(from) : date(from), date(to))
  }
  const bar = () => {
    const { opensAt, closesAt, startsOn, endsOn } = props.committee
    const place = (at: string) => placeOf(at, props.span)
    const day = (on: string) => place(fromLocal(`${on}T12:00`))
    return {
      '--call-from': place(opensAt),
      '--call-to': place(closesAt),
      '--work-from': day(startsOn),
      '--work-to': day(endsOn),
      '--today': place(now()),
    }
  }
  return (
    <Card
      href={`/opgaveudvalg/${props.committee.id}`}
      title={tr(props.committee.title)}
      level={2}
      above={
        <>
          <span class={`overview-phase overview-${phase()}`}>{t().phases[phase()]}</span>
          <Show when={props.committee.example}>
            <ExampleMark />
          </Show>
        </>
      }
      below={
        <For each={props.committee.coreTasks}>
          {(coreTask) => <CoreTaskTag coreTask={coreTask} />}
        </For>
      }
    >
      <div class="overview-bar" style={bar()} aria-hidden="true">
        <span class="overview-call" />
        <span class="overview-work" />
        <span class="overview-today" />
      </div>
      <dl class="overview-dates">
        <div>
          <dt class="overview-applied">{t().overview.applied}</dt>
          <dd>{period(props.committee.opensAt, props.committee.closesAt)}</dd>
        </div>
        <div>
          <dt class="overview-worked">{t().overview.worked}</dt>
          <dd>
            {t().overview.period(
              monthAndYear(props.committee.startsOn),
              monthAndYear(props.committee.endsOn),
            )}
          </dd>
        </div>
      </dl>
    </Card>
  )
}
