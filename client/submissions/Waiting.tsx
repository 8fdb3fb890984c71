// A submission that is not decided yet: what state it is in, what that means, and what one can do.
import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, onMount, Show } from 'solid-js'
import { useAnswers } from '../answers.ts'
import { now } from '../clock.ts'
import { moment } from '../format.ts'
import { tr } from '../language.ts'
import type { Item } from '../outbox/item.ts'
import { isWaiting, situationOf } from '../outbox/machine.ts'
import { nextTryAt, readPayload } from '../outbox/outbox.ts'
import { canSync } from '../outbox/sync.ts'
import { Answers } from '../ui/Answers.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { State } from '../ui/State.tsx'
import { ItemActions } from './ItemActions.tsx'
import { Story } from './Story.tsx'
import { text } from './text.ts'

export function Waiting(props: { item: Item }) {
  const t = text.use()
  const navigate = useNavigate()
  const [sendsClosed, setSendsClosed] = createSignal(true)
  onMount(() => setSendsClosed(canSync()))
  const [payload] = createResource(
    () => props.item.id,
    () => readPayload(props.item),
  )
  const answers = useAnswers(
    () => props.item.form,
    () => (payload.state === 'ready' ? payload() : undefined),
  )
  const words = () => t().situations[situationOf(props.item.progress)]
  return (
    <Page
      title={t().forms[props.item.form]}
      breadcrumbs={[{ href: '/mine-indsendelser', label: t().back }]}
      lead={<a href={props.item.about.path}>{tr(props.item.about.title)}</a>}
    >
      <div role="status">
        <State state={props.item.progress.state}>{words().state}</State>
      </div>
      <p>
        {words().meaning}{' '}
        <Show when={nextTryAt(props.item, now())}>{(at) => t().nextTry(moment(at(), now()))}</Show>
      </p>
      <Show when={isWaiting(props.item.progress) && !sendsClosed()}>
        <p>{t().withoutSync}</p>
      </Show>
      <ItemActions item={props.item} onRemoved={() => navigate('/mine-indsendelser')} />
      <Story item={props.item} />
      <Show when={answers().length > 0}>
        <Section title={t().answers}>
          <Answers answers={answers()} />
        </Section>
      </Show>
    </Page>
  )
}
