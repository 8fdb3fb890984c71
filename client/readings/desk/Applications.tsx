// The applications as staff follow them: who has read each, who is kept away, and the way to keep somebody away.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { ApplicationWeighed, ReadingDesk } from '../../../shared/readings.ts'
import { number } from '../../format.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Form } from '../../ui/Form.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { keepReaderAway, letReaderBack } from '../queries.ts'
import { text } from '../text.ts'
import './Applications.css'
import { createChange, emptyLater } from '../../change.ts'
import { Failed } from './Readers.tsx'

export function Applications(props: { desk: ReadingDesk }) {
  const t = text.use()
  return (
    <Section title={t().staff.applications}>
      <Show when={props.desk.applications.length > 0} fallback={<p>{t().staff.nothing}</p>}>
        <ul class="weighed-list">
          <For each={props.desk.applications.map(({ submissionId }) => submissionId)}>
            {(id) => (
              <Show when={props.desk.applications.find((each) => each.submissionId === id)}>
                {(application) => <Application desk={props.desk} application={application()} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}

function Application(props: { desk: ReadingDesk; application: ApplicationWeighed }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const nameOf = (accountId: string) =>
    props.desk.readers.find((reader) => reader.accountId === accountId)?.name ?? ''
  const readBy = () => {
    const { readers } = props.application
    if (readers === 0) return t().staff.unread
    const of = props.desk.readers.length - props.application.keptAway.length
    return t().staff.readBy(`${number(readers)}/${number(Math.max(of, readers))}`)
  }
  const letBack = (accountId: string) =>
    change.make(
      () =>
        letReaderBack(client, props.desk.committee.id, props.application.submissionId, accountId),
      () => t().staff.letBackDone(nameOf(accountId)),
    )
  return (
    <li class="weighed">
      <div class="weighed-head">
        <a href={`/arbejdsbord/indsendelser/${props.application.submissionId}`}>
          {number(props.application.number)}. {props.application.sender}
        </a>
        <span
          class="weighed-read"
          classList={{ 'weighed-unread': props.application.readers === 0 }}
        >
          {readBy()}
        </span>
      </div>
      <p class="weighed-kind">{t().seatOne[props.application.seatKind]}</p>
      <Show when={props.application.conflict}>
        <p>
          <strong>{t().staff.conflict}</strong> {props.application.conflict}
        </p>
      </Show>
      <For each={props.application.keptAway}>
        {({ accountId, by }) => (
          <p class="weighed-kept">
            <span>
              {t().staff.kept(nameOf(accountId))} ({t().staff.by[by]})
            </span>
            <Show when={by !== 'own' && !props.desk.decided}>
              <Button
                variant="quiet"
                about={nameOf(accountId)}
                onClick={() => void letBack(accountId)}
              >
                {t().staff.letBack}
              </Button>
            </Show>
          </p>
        )}
      </For>
      <Show when={change.state() === 'failed'}>
        <Failed />
      </Show>
      <Show when={!props.desk.decided && props.desk.readers.length > 0}>
        <Keep desk={props.desk} application={props.application} />
      </Show>
    </li>
  )
}

function Keep(props: { desk: ReadingDesk; application: ApplicationWeighed }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [chosen, setChosen] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const id = () => `keep-${props.application.submissionId}`
  const others = () =>
    props.desk.readers.filter(
      ({ accountId }) => !props.application.keptAway.some((kept) => kept.accountId === accountId),
    )

  async function keep() {
    const reader = others().find(({ accountId }) => accountId === chosen())
    setMissing(!reader)
    if (!reader) return document.getElementById(id())?.focus()
    const { submissionId } = props.application
    const empty = emptyLater([chosen, setChosen])
    const isDone = await change.make(
      () => keepReaderAway(client, props.desk.committee.id, submissionId, reader.accountId),
      () => t().staff.keptDone(reader.name),
    )
    if (isDone) empty()
  }

  return (
    <Show when={others().length > 0}>
      <Disclosure
        summary={
          <>
            {t().staff.keepSummary}
            <span class="unseen"> {props.application.sender}</span>
          </>
        }
      >
        <Form onSubmit={() => void keep()}>
          <Select
            id={id()}
            label={t().staff.keep}
            error={isMissing() ? t().staff.keepMissing : undefined}
            required
            value={chosen()}
            options={others().map(({ accountId, name }) => ({ value: accountId, label: name }))}
            onInput={setChosen}
          />
          <Show when={change.state() === 'failed'}>
            <Failed />
          </Show>
          <Actions>
            <Button type="submit" variant="secondary" busy={change.state() === 'saving'}>
              {t().staff.keepButton}
            </Button>
          </Actions>
        </Form>
      </Disclosure>
    </Show>
  )
}
