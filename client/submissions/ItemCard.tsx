// One submission or draft in the list: what it is, and in one line how it stands.
import { createSignal, type JSX, Show } from 'solid-js'
import type { FormName, SubmissionDecision } from '../../shared/submissions.ts'
import { now } from '../clock.ts'
import { number, past } from '../format.ts'
import { tr } from '../language.ts'
import type { About, Draft, Item } from '../outbox/item.ts'
import { situationOf } from '../outbox/machine.ts'
import { removeDraft } from '../outbox/outbox.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { State } from '../ui/State.tsx'
import { groupOf } from './groups.ts'
import { ItemActions } from './ItemActions.tsx'
import './ItemCard.css'
import { RemoveDialog } from './RemoveDialog.tsx'
import { looks, standingOf } from './standing.ts'
import { text } from './text.ts'

type T = ReturnType<ReturnType<typeof text.use>>

const titleOf = (t: T, form: FormName, about: Pick<About, 'title'> | undefined) =>
  about ? `${t.forms[form]}: ${tr(about.title)}` : t.forms[form]

function Frame(props: { title: JSX.Element; state: JSX.Element; children: JSX.Element }) {
  return (
    <article class="item-card">
      <p>{props.state}</p>
      <h3 class="item-card-title">{props.title}</h3>
      {props.children}
    </article>
  )
}

/** It stands still until its person does something, so it says what, and has the way to it at hand. */
export function AttentionCard(props: { item: Item }) {
  const t = text.use()
  const title = () => titleOf(t(), props.item.form, props.item.about)
  const words = () => t().situations[situationOf(props.item.progress)]
  return (
    <Frame
      title={<a href={`/mine-indsendelser/${props.item.id}`}>{title()}</a>}
      state={<State state="attention">{words().state}</State>}
    >
      <p>{words().meaning}</p>
      <ItemActions item={props.item} about={title()} />
    </Frame>
  )
}

/** Under way, or decided while one was reading: the same card, so that nobody loses their place. */
export function WayCard(props: { item: Item }) {
  const t = text.use()
  const decision = () =>
    (groupOf(props.item) === 'sent' ? props.item.decision : undefined) ?? undefined
  return (
    <Card
      href={`/mine-indsendelser/${props.item.id}`}
      title={titleOf(t(), props.item.form, props.item.about)}
      above={
        <Show
          when={decision()}
          fallback={
            <State state={props.item.progress.state}>
              {t().situations[situationOf(props.item.progress)].state}
            </State>
          }
        >
          {(known) => <DecidedState decision={known()} />}
        </Show>
      }
      below={
        <>
          <Show
            when={decision()}
            fallback={<span>{t().queuedOn(past(props.item.queuedAt, now()))}</span>}
          >
            {(known) => <span>{t().receipt(known().receipt)}</span>}
          </Show>
          <FileCount files={props.item.attachments} />
        </>
      }
    />
  )
}

export function DraftCard(props: { draft: Draft }) {
  const t = text.use()
  const [isAsking, setAsking] = createSignal(false)
  const title = () => titleOf(t(), props.draft.form, props.draft.about)
  const remove = async () => {
    setAsking(false)
    await removeDraft(props.draft.slot)
  }
  return (
    <Frame
      title={title()}
      state={<State state="draft">{t().savedOn(past(props.draft.savedAt, now()))}</State>}
    >
      <Show when={props.draft.supersedes}>
        <p class="item-card-note">{t().correcting}</p>
      </Show>
      <Actions>
        <LinkButton variant="secondary" about={title()} href={props.draft.path}>
          {t().goOn}
        </LinkButton>
        <Button variant="quiet" about={title()} onClick={() => setAsking(true)}>
          {t().remove}
        </Button>
      </Actions>
      <RemoveDialog
        open={isAsking()}
        onClose={() => setAsking(false)}
        onRemove={() => void remove()}
      />
    </Frame>
  )
}

/** @param props.item the one on this phone, where there is one */
export function DecidedCard(props: { decision: SubmissionDecision; item: Item | undefined }) {
  const t = text.use()
  const about = () => props.decision.about ?? props.item?.about
  return (
    <Card
      href={`/mine-indsendelser/${props.decision.submissionId}`}
      title={titleOf(t(), props.decision.form, about())}
      above={<DecidedState decision={props.decision} />}
      below={
        <>
          <span>{t().receipt(props.decision.receipt)}</span>
          <FileCount files={props.item?.attachments ?? []} />
        </>
      }
    />
  )
}

function DecidedState(props: { decision: SubmissionDecision }) {
  const t = text.use()
  const standing = () => standingOf(props.decision)
  return (
    <State state={looks[standing()]}>
      {t().standings[standing()](past(props.decision.receivedAt, now()))}
    </State>
  )
}

function FileCount(props: { files: readonly unknown[] }) {
  const t = text.use()
  return (
    <Show when={props.files.length}>
      {(count) => <span>{t().files(number(count()), count() === 1)}</span>}
    </Show>
  )
}
