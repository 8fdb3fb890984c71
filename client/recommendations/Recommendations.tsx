// On a committee's page: what it told the council on the way, what it recommended, and what came of each.
import { For, Show } from 'solid-js'
import type { Recommendation as Handed, HandedOver } from '../../shared/recommendations.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { date, list, number, sentence } from '../format.ts'
import { useQuery } from '../query.ts'
import { Section } from '../ui/Section.tsx'
import { Tr } from '../ui/Tr.tsx'
import { handedOverQuery } from './queries.ts'
import { Recommendation } from './Recommendation.tsx'
import './Recommendations.css'
import { text } from './text.ts'

/** For a committee whose work has begun. */
export default function Recommendations(props: { committee: Pick<TaskCommittee, 'id' | 'stage'> }) {
  const t = text.use()
  const found = useQuery(() => handedOverQuery(props.committee.id))
  return (
    <Show when={found.isSuccess && found.data}>
      {(known) => (
        <>
          <Show when={known().statuses.length > 0}>
            <Section title={t().statuses} id="status" lead={t().statusesLead}>
              <Reports statuses={known().statuses} />
            </Section>
          </Show>
          <Section
            title={t().title}
            id="anbefalinger"
            lead={known().recommendations.length > 0 ? <Sum of={known().recommendations} /> : ''}
          >
            <Show
              when={known().recommendations.length > 0}
              fallback={<p>{props.committee.stage === 'ended' ? t().noneEnded : t().none}</p>}
            >
              <ol class="recommendations">
                <For each={known().recommendations}>
                  {(each) => <Recommendation recommendation={each} />}
                </For>
              </ol>
            </Show>
          </Section>
        </>
      )}
    </Show>
  )
}

/** How many there are, and how the council has answered them, in one sentence. */
function Sum(props: { of: readonly Handed[] }) {
  const t = text.use()
  const all = () => props.of.length
  const parts = () =>
    (['followed', 'partly', 'not', 'waits'] as const).flatMap((kind) => {
      const count = props.of.filter(({ council }) => (council?.answer ?? 'waits') === kind).length
      return count > 0 ? [t().sum[kind](number(count))] : []
    })
  const words = () => (all() === 1 ? t().sum.one : t().sum.many(number(all())))
  return (
    <>
      {words()}: {list(parts())}.
    </>
  )
}

export function Reports(props: { statuses: HandedOver['statuses'] }) {
  const t = text.use()
  return (
    <ul class="status-reports">
      <For each={props.statuses}>
        {({ meetingId, startsAt, status }) => (
          <li class="status-report">
            <h3>
              <a href={`/moeder/${meetingId}#status`}>{sentence(t().statusAt(date(startsAt)))}</a>
            </h3>
            <p>
              <Tr text={status} />
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}
