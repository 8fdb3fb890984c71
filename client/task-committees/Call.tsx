// Where it stands now: what one can do and until when, before anything else.
import { Match, Show, Switch } from 'solid-js'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { toLocal, windowState } from '../../shared/time.ts'
import { now } from '../clock.ts'
import { count, date, list } from '../format.ts'
import { Deadline } from '../ui/Deadline.tsx'
import { Panel } from '../ui/Panel.tsx'
import './Call.css'
import { phaseOf } from './phase.ts'
import { text } from './text.ts'

export function Call(props: { committee: TaskCommittee }) {
  const t = text.use()
  const phase = () => phaseOf(props.committee)
  return (
    <Panel labelledBy="call">
      <Switch fallback={<Open committee={props.committee} />}>
        <Match when={phase() === 'draft'}>
          <h2 id="call">{t().call.draft}</h2>
          <p>{t().call.draftBody}</p>
        </Match>
        <Match when={phase() === 'at-work'}>
          <h2 id="call">{t().call.atWork}</h2>
          <p>{t().call.atWorkBody(date(props.committee.charter.endsOn))}</p>
        </Match>
        <Match when={phase() === 'ended'}>
          <h2 id="call">{t().call.ended}</h2>
          <p>{t().call.endedBody}</p>
        </Match>
      </Switch>
    </Panel>
  )
}

/** A decided one's call: before, while and after one can apply. */
function Open(props: { committee: TaskCommittee }) {
  const t = text.use()
  const state = () => windowState(props.committee, now())
  const openSeats = () =>
    list(
      props.committee.seats
        .filter((seat) => seat.open)
        .map(({ kind, places }) => count(places, [t().seatOne[kind], t().seatMany[kind]])),
    )
  const appoints = () => {
    const { appointsOn } = props.committee.charter
    const isPast = appointsOn < toLocal(now()).slice(0, 10)
    return isPast ? t().call.appointed(date(appointsOn)) : t().call.appoints(date(appointsOn))
  }
  return (
    <>
      <h2 id="call">{t().call[state()]}</h2>
      <p class="call-deadline">
        <Deadline
          opensAt={props.committee.opensAt}
          closesAt={props.committee.closesAt}
          now={now()}
        />
      </p>
      <Show
        when={state() !== 'closed'}
        fallback={
          <p>
            {appoints()} <a href="#muligheder">{t().call.otherTasks}</a>
          </p>
        }
      >
        <p>{t().call.places(openSeats())}</p>
        <Show when={state() === 'open'}>
          <p class="call-quiet">{t().call.time}</p>
        </Show>
        <p>
          <a href={`/opgaveudvalg/${props.committee.id}/indstil`}>{t().call.nominate}</a>
        </p>
      </Show>
    </>
  )
}
