// How one's own response stands with the public: what is hidden, why, and one tap to have another person look.
import { createEffect, For, Match, Show, Switch } from 'solid-js'
import type { OwnPublication } from '../../shared/publication.ts'
import type { CameOfProps } from '../came-of.tsx'
import { date } from '../format.ts'
import { plainAbout } from '../outbox/item.ts'
import { useOutbox, useSendAtOnce } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import './Publication.css'
import { ownPublicationQuery } from './queries.ts'
import { text } from './text.ts'

export default function CameOf(props: CameOfProps) {
  const isGone = () => Boolean(props.decision.withdrawnAt ?? props.decision.supersededBy)
  const found = useQuery(() => ({
    ...ownPublicationQuery(props.decision.submissionId),
    enabled: !isGone() && props.decision.outcome !== 'refused',
  }))
  const known = () => (found.isSuccess && !isGone() ? found.data : undefined)
  createEffect(() => known()?.decidedAt && props.onAnswered())
  return <Show when={known()}>{(own) => <Stands own={own()} decision={props.decision} />}</Show>
}

function Stands(props: { own: OwnPublication; decision: CameOfProps['decision'] }) {
  const t = text.use()
  const isTouched = () =>
    props.own.publication === 'held' || props.own.hidden.length > 0 || props.own.appeal !== null
  return (
    <Switch>
      <Match when={isTouched()}>
        <Touched own={props.own} decision={props.decision} />
      </Match>
      <Match when={props.own.publication === 'public'}>
        <Notice title={t().own.public}>
          <See own={props.own} />
        </Notice>
      </Match>
      <Match when={props.own.publication === 'waiting'}>
        <Notice title={t().own.waiting}>
          <p>{t().own.waitingBody}</p>
        </Notice>
      </Match>
      <Match when={props.own.publication === 'deleted'}>
        <Notice title={t().own.deleted}>
          <p>{t().own.deletedBody}</p>
        </Notice>
      </Match>
    </Switch>
  )
}

function See(props: { own: OwnPublication }) {
  const t = text.use()
  return (
    <Show when={props.own.publication === 'public'}>
      <p>
        <a href={`/hoeringer/${props.own.consultationId}/svar/${props.own.number}`}>
          {t().own.publicLink}
        </a>
      </p>
    </Show>
  )
}

function Touched(props: { own: OwnPublication; decision: CameOfProps['decision'] }) {
  const t = text.use()
  const title = () => {
    if (props.own.publication === 'held') return t().own.held
    return props.own.hidden.length > 0 ? t().own.redacted : t().own.public
  }
  const answer = () => props.own.appeal?.answer
  return (
    <Panel labelledBy="own-publication">
      <div class="own-publication">
        <h2 id="own-publication">{title()}</h2>
        <Show when={props.own.publication === 'held'}>
          <p>{t().own.heldBody}</p>
        </Show>
        <Show when={props.own.hidden.length > 0}>
          <p>{t().own.redactedBody}</p>
          <ul class="own-hidden">
            <For each={props.own.hidden}>
              {(each) => (
                <li>
                  <q>{each.text}</q>
                  <span>{t().own.why[each.reason]}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.own.note}>
          <h3>{t().own.note}</h3>
          <p>{props.own.note}</p>
        </Show>
        <Show when={answer()}>
          {(given) => (
            <>
              <h3>{t().own[given().outcome]}</h3>
              <p>{given().text}</p>
            </>
          )}
        </Show>
        <See own={props.own} />
        <Appeal own={props.own} decision={props.decision} />
      </div>
    </Panel>
  )
}

/** Sent like anything else: at once, or when there is a connection. */
function Appeal(props: { own: OwnPublication; decision: CameOfProps['decision'] }) {
  const t = text.use()
  const send = useSendAtOnce()
  const outbox = useOutbox()
  const onItsWay = () =>
    outbox()?.items.find(
      ({ form, given, decision }) =>
        form === 'redaction-appeal' &&
        !decision &&
        given.responseId === props.decision.submissionId,
    )
  const about = () => props.decision.about
  const appeal = () => {
    const known = about()
    if (known)
      void send({
        form: 'redaction-appeal',
        version: 1,
        about: plainAbout(known),
        payload: { responseId: props.decision.submissionId },
      })
  }
  return (
    <Switch>
      <Match when={onItsWay()}>
        {(item) => (
          <p role="status">
            {t().own.onItsWay} <a href={`/mine-indsendelser/${item().id}`}>{t().own.see}</a>
          </p>
        )}
      </Match>
      <Match when={props.own.appeal && !props.own.appeal.answer && props.own.appeal}>
        {(sent) => <p>{t().own.appealed(date(sent().at))}</p>}
      </Match>
      <Match when={props.own.mayAppeal && about()}>
        <h3>{t().own.unhappy}</h3>
        <p>{t().own.appealHint}</p>
        <Actions>
          <Button variant="secondary" icon="people" onClick={appeal}>
            {t().own.appeal}
          </Button>
        </Actions>
      </Match>
    </Switch>
  )
}
