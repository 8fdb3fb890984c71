// One submission or draft in the list: what it is, how it stands, what one can do at once.
import { createSignal, type JSX, Show } from 'solid-js'
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { now } from '../clock.ts'
import { past } from '../format.ts'
import { tr } from '../language.ts'
import type { Draft, Item } from '../outbox/item.ts'
import { situationOf } from '../outbox/machine.ts'
import { removeDraft } from '../outbox/outbox.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { State } from '../ui/State.tsx'
import { ItemActions } from './ItemActions.tsx'
import './ItemCard.css'
import { RemoveDialog } from './RemoveDialog.tsx'
import { text } from './text.ts'

function Frame(props: { title: JSX.Element; state: JSX.Element; children: JSX.Element }) {
  return (
    <article class="item-card">
      <h3 class="item-card-title">{props.title}</h3>
      <p>{props.state}</p>
      {props.children}
    </article>
  )
}

export function WaitingCard(props: { item: Item }) {
  const t = text.use()
  const title = () => `${t().forms[props.item.form]}: ${tr(props.item.about.title)}`
  const words = () => t().situations[situationOf(props.item.progress)]
  return (
    <Frame
      title={<a href={`/mine-indsendelser/${props.item.id}`}>{title()}</a>}
      state={<State state={props.item.progress.state}>{words().state}</State>}
    >
      <p>{words().meaning}</p>
      <ItemActions item={props.item} about={title()} />
    </Frame>
  )
}

export function DraftCard(props: { draft: Draft }) {
  const t = text.use()
  const [isAsking, setAsking] = createSignal(false)
  const title = () => `${t().forms[props.draft.form]}: ${tr(props.draft.about.title)}`
  const remove = async () => {
    setAsking(false)
    await removeDraft(props.draft.slot)
  }
  return (
    <Frame
      title={title()}
      state={<State state="draft">{t().savedOn(past(props.draft.savedAt, now()))}</State>}
    >
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
  const form = () => t().forms[props.decision.form]
  const title = () => {
    const known = about()
    return known ? `${form()}: ${tr(known.title)}` : form()
  }
  const when = () => past(props.decision.receivedAt, now())
  return (
    <Card
      href={`/mine-indsendelser/${props.decision.submissionId}`}
      title={title()}
      above={
        <State state={props.decision.outcome}>
          {props.decision.outcome === 'received' ? t().receivedOn(when()) : t().refusedOn(when())}
        </State>
      }
      below={
        <>
          <span>{t().receipt(props.decision.receipt)}</span>
          <Show when={props.decision.withdrawnAt}>
            <span>{t().withdrawn}</span>
          </Show>
        </>
      }
    />
  )
}
