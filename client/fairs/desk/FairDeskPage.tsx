// One fair as those who hold it see it: the stands, what they need and whom to reach; editing and calling off.
import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { DeskFair } from '../../../shared/fairs.ts'
import { needed } from '../../api.ts'
import { createChange } from '../../change.ts'
import { now } from '../../clock.ts'
import { list, number, period, sentence } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import '../Fair.css'
import { callOffFair, deskFairQuery } from '../queries.ts'
import { text as fairs } from '../text.ts'
import { text } from './text.ts'

export default function FairDeskPage() {
  const params = useParams<{ id: string }>()
  const found = useQuery(() => needed(deskFairQuery(params.id)))
  return <Show when={found.data}>{(fair) => <Found fair={fair()} />}</Show>
}

function Found(props: { fair: DeskFair }) {
  const t = text.use()
  const f = fairs.use()
  const isAhead = () => !props.fair.cancelled && now() < props.fair.startsAt
  const coming = () => props.fair.stands.filter(({ state }) => state === 'coming')
  const line = () => props.fair.stands.filter(({ state }) => state === 'waiting')
  const taken = () => number(props.fair.capacity - props.fair.standsLeft)
  return (
    <Page
      title={tr(props.fair.title)}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: '/arbejdsbord/frivilligmesser', label: t().title },
      ]}
      above={
        <Show when={props.fair.example}>
          <ExampleMark />
        </Show>
      }
      lead={`${sentence(period(props.fair.startsAt, props.fair.endsAt))}, ${props.fair.place}`}
    >
      <Show when={props.fair.cancelled}>
        {(cancelled) => (
          <Notice tone="warning" title={f().cancelled}>
            <p>{cancelled().because}</p>
          </Notice>
        )}
      </Show>
      <Actions>
        <Show when={isAhead()}>
          <LinkButton
            variant="secondary"
            icon="edit"
            href={`/arbejdsbord/frivilligmesser/${props.fair.id}/rediger`}
          >
            {t().edit}
          </LinkButton>
        </Show>
        <LinkButton variant="quiet" href={`/frivilligmesser/${props.fair.id}`}>
          {t().page}
        </LinkButton>
      </Actions>
      <Section title={t().stands} lead={t().taken(taken(), number(props.fair.capacity))}>
        <Show when={coming().length > 0} fallback={<p>{t().noStands}</p>}>
          <Stands stands={coming()} />
        </Show>
      </Section>
      <Show when={line().length > 0}>
        <Section title={t().line}>
          <Stands stands={line()} />
        </Section>
      </Show>
      <Show when={isAhead()}>
        <CallOff id={props.fair.id} />
      </Show>
    </Page>
  )
}

function Stands(props: { stands: DeskFair['stands'] }) {
  const t = text.use()
  return (
    <ul class="stands">
      <For each={props.stands}>
        {(stand) => (
          <li class="stand">
            <h3>{stand.association}</h3>
            <p>{stand.shows}</p>
            <p class="stand-facts">
              <Show when={stand.position}>
                {(place) => <>{t().position(number(place()))} · </>}
              </Show>
              <Show when={stand.needs.length > 0}>
                {t().needs(list(stand.needs.map((need) => t().needsNames[need])))} ·{' '}
              </Show>
              {stand.contact}
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}

function CallOff(props: { id: string }) {
  const t = text.use()
  const client = useQueryClient()
  const change = createChange()
  const [reason, setReason] = createSignal('')
  const [isFaulty, setFaulty] = createSignal(false)

  async function callOff() {
    const words = reason().trim()
    const isWrong = words.length < 3 || words.length > 200
    setFaulty(isWrong)
    if (isWrong) return document.getElementById('reason')?.focus()
    await change.make(
      () => callOffFair(client, props.id, words),
      () => t().calledOff,
    )
  }

  return (
    <Disclosure summary={t().callOff}>
      <Form onSubmit={() => void callOff()}>
        <p>{t().callOffBody}</p>
        <TextField
          id="reason"
          label={t().reason}
          hint={t().reasonHint}
          error={isFaulty() ? t().reasonFault : undefined}
          required
          value={reason()}
          onInput={setReason}
        />
        <Show when={change.state() === 'failed'}>
          <p role="alert">{change.fault() === 'conflict' ? t().ended : t().failed}</p>
        </Show>
        <Actions>
          <Button type="submit" variant="danger" busy={change.state() === 'saving'}>
            {t().callOffYes}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
