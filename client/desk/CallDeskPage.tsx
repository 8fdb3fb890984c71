// One call or consultation as staff see it: what has come, unopened first, and when it opens and closes.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { CallOverview } from '../../shared/calls.ts'
import type { FormName } from '../../shared/submissions.ts'
import { Failure, needed } from '../api.ts'
import { now } from '../clock.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Deadline } from '../ui/Deadline.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import './CallDeskPage.css'
import { Cases } from './Cases.tsx'
import { Counts } from './Counts.tsx'
import { GuestSwitch } from './GuestSwitch.tsx'
import { type CallKind, callQuery } from './queries.ts'
import { text } from './text.ts'
import { WindowForm } from './WindowForm.tsx'

/** Pages of its own, each below this one's address. */
const hubs = {
  'task-committee': [
    'kommissorium',
    'spoergsmaal',
    'laesning',
    'holdet',
    'rum',
    'anbefalinger',
    'evaluering',
  ],
  consultation: ['parter', 'offentliggoer', 'laes', 'udtraek', 'indtast', 'rediger'],
} as const satisfies Record<CallKind, readonly string[]>

const forms = {
  'task-committee': 'task-committee-application',
  consultation: 'consultation-response',
} as const satisfies Record<CallKind, FormName>

const publicPath = { 'task-committee': '/opgaveudvalg', consultation: '/hoeringer' } as const

export function CallDeskPage(props: { kind: CallKind }) {
  const params = useParams<{ id: string }>()
  const page = useQuery(() => needed(callQuery(props.kind, params.id)))
  const call = () => {
    if (!page.data) return undefined
    const [found] = page.data.calls
    if (!found) throw new Failure('not_found')
    return found
  }
  return <Show when={call()}>{(found) => <Call kind={props.kind} call={found()} />}</Show>
}

/** What the council decided, so that it is changed where the council's decision is written. */
function Dates(props: { call: CallOverview }) {
  const t = text.use()
  return (
    <Section title={t().window.title}>
      <Facts
        facts={[
          { term: t().window.opensAt, answer: weekdayDateTime(props.call.opensAt) },
          { term: t().window.closesAt, answer: weekdayDateTime(props.call.closesAt) },
        ]}
      />
      <p>{t().window.decided}</p>
      <p>
        <a href={`/arbejdsbord/opgaveudvalg/${props.call.id}/kommissorium/skriv`}>
          {t().window.write}
        </a>
      </p>
    </Section>
  )
}

function Call(props: { kind: CallKind; call: CallOverview }) {
  const t = text.use()
  const about = () => ({
    aboutKind: props.kind,
    aboutId: props.call.id,
    form: forms[props.kind],
  })
  return (
    <Page
      title={tr(props.call.title)}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().title }]}
      above={
        <>
          <Kind kind={props.kind} />
          <Counts kind={props.kind} call={props.call} />
          <Show when={props.call.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={<Deadline closesAt={props.call.closesAt} opensAt={props.call.opensAt} now={now()} />}
      aside={
        <>
          <Section title={t().hub.titles[props.kind]}>
            <ul class="desk-hub">
              <For each={hubs[props.kind]}>
                {(page) => (
                  <li>
                    <a href={`/arbejdsbord${publicPath[props.kind]}/${props.call.id}/${page}`}>
                      {t().hub[page]}
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </Section>
          <Show when={props.kind === 'task-committee'}>
            <Dates call={props.call} />
          </Show>
          <Show when={props.kind === 'consultation' && props.call.id} keyed>
            <WindowForm call={props.call} />
            <GuestSwitch id={props.call.id} />
          </Show>
        </>
      }
    >
      <Show
        when={props.call.total > 0}
        fallback={
          <Show
            when={props.call.ended > 0}
            fallback={
              <Empty title={t().call.nothing}>
                <p>{t().call.nothingBody}</p>
              </Empty>
            }
          >
            <Empty title={t().call.allEnded}>
              <p>{t().call.allEndedBody}</p>
            </Empty>
          </Show>
        }
      >
        <Cases
          title={t().call.received[props.kind]}
          question={{ ...about(), late: 'no', ended: 'no' }}
        />
        <Cases
          title={t().call.late}
          lead={t().call.lateLead}
          question={{ ...about(), late: 'yes', ended: 'no' }}
        />
      </Show>
      <Cases
        title={t().call.ended}
        lead={t().call.endedLead}
        question={{ ...about(), ended: 'yes' }}
      />
      <p>
        <a href={`${publicPath[props.kind]}/${props.call.id}`}>{t().call.public}</a>
      </p>
    </Page>
  )
}
