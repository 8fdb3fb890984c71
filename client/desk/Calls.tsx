// The calls or consultations, each with its deadline and how much has come.
import { Show } from 'solid-js'
import type { CallOverview } from '../../shared/calls.ts'
import { windowState } from '../../shared/time.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { useInfiniteQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Deadline } from '../ui/Deadline.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Section } from '../ui/Section.tsx'
import { Counts } from './Counts.tsx'
import { type CallKind, callsQuery } from './queries.ts'
import { text } from './text.ts'

export const callPath = {
  'task-committee': (id: string) => `/arbejdsbord/opgaveudvalg/${id}`,
  consultation: (id: string) => `/arbejdsbord/hoeringer/${id}`,
} as const satisfies Record<CallKind, (id: string) => string>

export function Calls(props: { kind: CallKind }) {
  const t = text.use()
  const pages = useInfiniteQuery(() => needed(callsQuery(props.kind)))
  const calls = () => pages.data?.pages.flatMap((page) => page.calls) ?? []
  return (
    <Section title={t().calls[props.kind]}>
      <Show when={calls().length > 0} fallback={<p>{t().calls.none}</p>}>
        <CardList
          items={inOrder(calls())}
          columns
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            about: t().calls[props.kind],
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(call) => (
            <Card
              href={callPath[props.kind](call.id) + (call.draft ? '/rediger' : '')}
              title={tr(call.title)}
              above={
                <>
                  <Show when={!call.draft} fallback={<span>{t().calls.draft}</span>}>
                    <Counts kind={props.kind} call={call} />
                  </Show>
                  <Show when={call.example}>
                    <ExampleMark />
                  </Show>
                </>
              }
              below={<Deadline closesAt={call.closesAt} opensAt={call.opensAt} now={now()} />}
            />
          )}
        </CardList>
      </Show>
      <Show when={props.kind === 'consultation'}>
        <p>
          <a href="/arbejdsbord/hoeringer/ny/rediger">{t().calls.newConsultation}</a>
        </p>
      </Show>
    </Section>
  )
}

/** What is open comes first, the nearest deadline on top; then what opens, then what has closed. */
function inOrder(calls: readonly CallOverview[]): CallOverview[] {
  const order = ['open', 'upcoming', 'closed']
  const rank = (call: CallOverview) => order.indexOf(windowState(call, now()))
  return calls.toSorted(
    (a, b) => rank(a) - rank(b) || Date.parse(a.closesAt) - Date.parse(b.closesAt),
  )
}
