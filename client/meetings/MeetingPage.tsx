// One meeting: when and where, whose it is, its parts, what became of it; prints as a document.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { MeetingPage as Meeting } from '../../shared/meetings.ts'
import { needed } from '../api.ts'
import { dateTime, list, sentence, time, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Kind } from '../ui/Kind.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Tr } from '../ui/Tr.tsx'
import { ChangeMeeting } from './ChangeMeeting.tsx'
import './MeetingPage.css'
import { meetingQuery } from './queries.ts'
import { text } from './text.ts'

export interface MeetingPageProps {
  /** What hangs on a meeting, put here by routes.tsx. */
  agenda?: (meeting: Meeting) => JSX.Element
  dialogue?: (meeting: Meeting) => JSX.Element
  discussions?: (meeting: Meeting) => JSX.Element
}

export default function MeetingPage(props: MeetingPageProps) {
  const params = useParams<{ id: string }>()
  const meeting = useQuery(() => needed(meetingQuery(params.id)))
  return <Show when={meeting.data}>{(found) => <Found {...props} meeting={found()} />}</Show>
}

function Found(props: MeetingPageProps & { meeting: Meeting }) {
  const t = text.use()
  const account = useSignedIn()
  return (
    <Page
      title={tr(props.meeting.title)}
      breadcrumbs={[
        { href: '/foelg', label: t().room },
        { href: '/moeder', label: t().title },
      ]}
      above={
        <>
          <Kind kind="meeting" />
          <For each={props.meeting.coreTasks}>
            {(coreTask) => <CoreTaskTag coreTask={coreTask} linked />}
          </For>
          <Show when={props.meeting.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={<Tr text={props.meeting.summary} />}
    >
      <State meeting={props.meeting} />
      <InShort meeting={props.meeting} />
      <Show when={props.meeting.parts.length > 0}>
        <Section title={t().parts}>
          <ol>
            <For each={props.meeting.parts}>{(part) => <li>{tr(part)}</li>}</For>
          </ol>
        </Section>
      </Show>
      <Show when={props.meeting.id} keyed>
        {props.meeting.kind === 'dialogue' ? props.dialogue?.(props.meeting) : null}
        {props.agenda?.(props.meeting)}
        {props.discussions?.(props.meeting)}
      </Show>
      <Changes meeting={props.meeting} />
      <div class="meeting-print">
        <Button variant="secondary" icon="print" onClick={() => print()}>
          {t().print}
        </Button>
      </div>
      <Show when={hasRole(account(), 'caseworker', 'administrator')}>
        <Show when={props.meeting.id} keyed>
          <ChangeMeeting meeting={props.meeting} />
        </Show>
      </Show>
    </Page>
  )
}

function InShort(props: { meeting: Meeting }) {
  const t = text.use()
  const facts = (): { term: string; answer: JSX.Element }[] => [
    {
      term: t().facts.when,
      answer: (
        <time datetime={props.meeting.startsAt}>
          {sentence(weekdayDateTime(props.meeting.startsAt))}-{time(props.meeting.endsAt)}
        </time>
      ),
    },
    {
      term: t().facts.where,
      answer: props.meeting.place ? tr(props.meeting.place) : t().facts.nowhere,
    },
    ...(props.meeting.committees.length > 0
      ? [
          {
            term: t().facts.who,
            answer: list(props.meeting.committees.map(({ name }) => tr(name))),
          },
        ]
      : []),
  ]
  return <Facts facts={facts()} />
}

function State(props: { meeting: Meeting }) {
  const t = text.use()
  const reason = () => (props.meeting.state === 'planned' ? null : props.meeting.reason)
  const title = () => {
    if (props.meeting.state === 'cancelled') return t().cancelledTitle
    if (props.meeting.state === 'added') return t().addedTitle
    return t().movedTitle(dateTime(props.meeting.plannedAt))
  }
  return (
    <Show when={reason()}>
      {(why) => (
        <Notice tone={props.meeting.state === 'added' ? 'info' : 'warning'} title={title()}>
          <p>
            <Tr text={why()} />
          </p>
          <Show when={props.meeting.state === 'cancelled'}>
            <p>
              <a href="/moeder">{t().others}</a>
            </p>
          </Show>
        </Notice>
      )}
    </Show>
  )
}

function Changes(props: { meeting: Meeting }) {
  const t = text.use()
  const said = ({ at, change, from, to }: Meeting['changes'][number]) => {
    if (change === 'cancelled') return t().changeOff(dateTime(at))
    if (change === 'added') return t().changeAdded(dateTime(at))
    return t().changeMoved(dateTime(at), dateTime(from.startsAt), dateTime(to.startsAt))
  }
  return (
    <Show when={props.meeting.changes.length > 1}>
      <Section title={t().changes}>
        <ul>
          <For each={props.meeting.changes}>
            {(change) => (
              <li>
                {said(change)} <Tr text={change.reason} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
