// A meeting's agenda in its two parts, with the requests to move an item between them.
import { For, Match, Show, Switch } from 'solid-js'
import type { AgendaItem, AgendaPart, MoveRequest } from '../../shared/agendas.ts'
import { now } from '../clock.ts'
import { list } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { hasRole } from '../session.ts'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Section } from '../ui/Section.tsx'
import { Tr } from '../ui/Tr.tsx'
import './Agenda.css'
import { AnswerRequest } from './AnswerRequest.tsx'
import { ChangeItem } from './ChangeItem.tsx'
import { ItemForm } from './ItemForm.tsx'
import { agendaQuery } from './queries.ts'
import { text } from './text.ts'

interface OfMeeting {
  meeting: { id: string; startsAt: string; kind: string; state: string }
}

const parts: readonly AgendaPart[] = ['ordinary', 'simplified']

export default function Agenda(props: OfMeeting) {
  const t = text.use()
  const account = useSignedIn()
  const agenda = useQuery(() => agendaQuery(props.meeting.id))
  const items = () => agenda.data?.items ?? []
  const isStaff = () => hasRole(account(), 'caseworker', 'administrator')
  return (
    <Show when={items().length > 0 || props.meeting.kind !== 'dialogue' || isStaff()}>
      <Section title={t().title} id="dagsorden">
        <Show
          when={items().length > 0}
          fallback={
            <Show when={props.meeting.kind !== 'dialogue'}>
              <p>{t().none}</p>
            </Show>
          }
        >
          <For each={parts}>
            {(part) => (
              <Part
                title={t().parts[part]}
                items={items().filter((item) => item.part === part)}
                meeting={props.meeting}
              />
            )}
          </For>
        </Show>
        <Show when={isStaff()}>
          <div class="agenda-staff">
            <Disclosure summary={t().edit.title}>
              <ItemForm meeting={props.meeting} />
            </Disclosure>
          </div>
        </Show>
      </Section>
    </Show>
  )
}

function Part(props: OfMeeting & { title: string; items: readonly AgendaItem[] }) {
  return (
    <Show when={props.items.length > 0}>
      <div class="agenda-part">
        <h3>{props.title}</h3>
        <ol>
          <For each={props.items}>{(item) => <Item item={item} meeting={props.meeting} />}</For>
        </ol>
      </div>
    </Show>
  )
}

function Item(props: OfMeeting & { item: AgendaItem }) {
  const t = text.use()
  const account = useSignedIn()
  const mayAsk = () =>
    props.item.part === 'simplified' &&
    props.item.request === null &&
    props.meeting.state !== 'cancelled' &&
    props.meeting.startsAt >= now() &&
    hasRole(account(), 'councillor')
  return (
    <li class="agenda-item" id={`sag-${props.item.id}`}>
      <p class="agenda-title">
        <Tr text={props.item.title} />
      </p>
      <p class="agenda-facts">
        <span>{t().caseNumber(props.item.caseNumber)}</span>
        <For each={props.item.coreTasks}>
          {(coreTask) => <CoreTaskTag coreTask={coreTask} linked />}
        </For>
        <Show when={props.item.example}>
          <ExampleMark />
        </Show>
      </p>
      <Show when={props.item.committees.length > 1}>
        <p>{t().joint(list(props.item.committees.map(({ name }) => tr(name))))}</p>
      </Show>
      <Show when={props.item.link}>
        {(link) => (
          <p>
            <a href={link()}>
              {t().link}
              <span class="unseen"> {tr(props.item.title)}</span>
            </a>
          </p>
        )}
      </Show>
      <Show when={props.item.request}>
        {(request) => (
          <>
            <Request request={request()} />
            <Show
              when={
                request().answer === 'waiting' && hasRole(account(), 'caseworker', 'administrator')
              }
            >
              <AnswerRequest meetingId={props.meeting.id} itemId={props.item.id} />
            </Show>
          </>
        )}
      </Show>
      <Show when={hasRole(account(), 'caseworker', 'administrator')}>
        <ChangeItem meeting={props.meeting} item={props.item} />
      </Show>
      <Show when={mayAsk()}>
        <p class="agenda-ask">
          <a href={`/moeder/${props.meeting.id}/sager/${props.item.id}/flyt`}>
            {t().request.ask}
            <span class="unseen"> {tr(props.item.title)}</span>
          </a>
        </p>
      </Show>
    </li>
  )
}

function Request(props: { request: MoveRequest }) {
  const t = text.use()
  return (
    <div class="agenda-request">
      <p>
        <strong>{t().request.waiting(props.request.sender)}</strong>
      </p>
      <p lang="da">{t().request.why(props.request.reason)}</p>
      <Switch>
        <Match when={props.request.answer === 'moved'}>
          <p>
            <strong>{t().request.moved}</strong>
          </p>
        </Match>
        <Match when={props.request.answer === 'kept'}>
          <p>
            <strong>{t().request.kept}</strong>
          </p>
        </Match>
      </Switch>
      <Show when={props.request.answerText}>
        {(answer) => (
          <p>
            {t().request.answer}: <span lang="da">{answer()}</span>
          </p>
        )}
      </Show>
    </div>
  )
}
