// A submission that is not decided yet: what state it is in, what that means, and what one can do.
import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, onMount, Show } from 'solid-js'
import { useAnswers } from '../answers.ts'
import { now } from '../clock.ts'
import { list, moment } from '../format.ts'
import { tr } from '../language.ts'
import type { Item } from '../outbox/item.ts'
import { isWaiting, situationOf } from '../outbox/machine.ts'
import { nextTryAt, readPayload } from '../outbox/outbox.ts'
import { canSync } from '../outbox/sync.ts'
import { Actions } from '../ui/Actions.tsx'
import { Answers } from '../ui/Answers.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { State } from '../ui/State.tsx'
import { Attachments } from './Attachments.tsx'
import { CopyAction } from './CopyAction.tsx'
import { ItemActions } from './ItemActions.tsx'
import { type Own, Withdraw, WithdrawalOnItsWay } from './OwnActions.tsx'
import { Story } from './Story.tsx'
import { text } from './text.ts'
import './Waiting.css'

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
  // Which answers the server could not use, by what the form calls them.
  const toCorrect = () =>
    props.item.progress.pointers.flatMap((pointer) => {
      const [, part, field] = pointer.split('/')
      if (part === 'attachments') return [t().toCorrectFile]
      const label = answers().find((answer) => answer.field === field)?.label
      return label ? [`»${label}«`] : []
    })
  const own = (): Own => ({
    id: props.item.id,
    form: props.item.form,
    about: props.item.about,
    decision: undefined,
    item: props.item,
    payload: payload.state === 'ready' ? payload() : undefined,
    version: props.item.version,
    answers: answers(),
    files: props.item.attachments,
  })
  const words = () => t().situations[situationOf(props.item.progress)]
  return (
    <Page
      title={t().forms[props.item.form]}
      breadcrumbs={[{ href: '/mine-indsendelser', label: t().back }]}
      lead={<a href={props.item.about.path}>{tr(props.item.about.title)}</a>}
    >
      <div class="waiting-state">
        <div role="status">
          <State state={props.item.progress.state}>{words().state}</State>
        </div>
        <p>
          {words().meaning}{' '}
          <Show when={nextTryAt(props.item, now())}>
            {(at) => t().nextTry(moment(at(), now()))}
          </Show>
        </p>
        <Show when={isWaiting(props.item.progress) && !sendsClosed()}>
          <p>{t().withoutSync}</p>
        </Show>
        <Show when={toCorrect().length > 0}>
          <p>{t().toCorrect(list([...new Set(toCorrect())]))}</p>
        </Show>
      </div>
      <WithdrawalOnItsWay id={props.item.id} />
      <ItemActions item={props.item} onRemoved={() => navigate('/mine-indsendelser')} />
      <Attachments
        submissionId={props.item.id}
        files={props.item.attachments}
        decision={undefined}
        isHere
      />
      <Story item={props.item} />
      <Show when={answers().length > 0}>
        <Section title={t().answers}>
          <Answers answers={answers()} />
        </Section>
      </Show>
      <Actions>
        <CopyAction own={own()} />
        <Withdraw own={own()} />
      </Actions>
    </Page>
  )
}
