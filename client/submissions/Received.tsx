// The receipt of a submission: what is proved, what has become of it, what happens now, what one can do.
import { type Component, createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { SubmissionDecision } from '../../shared/submissions.ts'
import { CameOf } from '../came-of.tsx'
import { contact } from '../contact.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useAccount } from '../outbox/account.ts'
import { situationOf } from '../outbox/machine.ts'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Receipt } from '../ui/Receipt.tsx'
import { State } from '../ui/State.tsx'
import { Attachments, Progress } from './Attachments.tsx'
import { CopyAction } from './CopyAction.tsx'
import { groupOf } from './groups.ts'
import { ItemActions } from './ItemActions.tsx'
import { type Own, Replace, Withdraw, WithdrawalOnItsWay } from './OwnActions.tsx'
import { Since } from './Since.tsx'
import { Story } from './Story.tsx'
import { looks, standingOf } from './standing.ts'
import { text } from './text.ts'

export interface DecidedProps {
  decision: SubmissionDecision
  own: Own
}

export function Received(props: DecidedProps & { mail: Component }) {
  const t = text.use()
  const account = useAccount()
  const deadline = () => {
    const closesAt = props.decision.about?.closesAt
    return closesAt ? weekdayDateTime(closesAt) : ''
  }
  const next = () => t().next[props.decision.form]
  const standing = () => standingOf(props.decision)
  const [isAnswered, setAnswered] = createSignal(false)
  const steps = () => {
    if (isEnded() || isAnswered()) return []
    // What came late has no deadline to wait for.
    return props.decision.late ? [next().second] : [next().first(deadline()), next().second]
  }
  const isEnded = () => looks[standing()] === 'ended' || standing() === 'late-declined'
  // What is still to be sent from here says it in more words further down.
  const isUnderWay = () => props.own.item !== undefined && groupOf(props.own.item) !== 'sent'
  const titles = () => {
    if (isEnded() || isAnswered()) return t().forms
    return props.decision.outcome === 'filed' ? t().filedTitles : t().receivedTitles
  }
  return (
    <Page
      title={titles()[props.decision.form]}
      breadcrumbs={[{ href: '/mine-indsendelser', label: t().back }]}
      above={
        <Show when={standing() !== 'received' && !isUnderWay()}>
          <State state={looks[standing()]}>
            {t().standings[standing()](weekdayDateTime(props.decision.receivedAt))}
          </State>
        </Show>
      }
    >
      <WithdrawalOnItsWay id={props.decision.submissionId} />
      <Show when={account()?.guest}>
        <Notice title={t().guest}>
          <p>{t().guestBody}</p>
        </Notice>
      </Show>
      <Since decision={props.decision} />
      <CameOf decision={props.decision} onAnswered={() => setAnswered(true)} />
      <Sending own={props.own} />
      <Receipt
        number={props.decision.receipt}
        code={props.decision.code}
        receivedAt={props.decision.receivedAt}
        about={
          <Show when={props.own.about}>
            {(known) => <a href={known().path}>{tr(known().title)}</a>}
          </Show>
        }
        check={
          <p>
            {t().check.lead} <a href="/kvittering">{t().check.link}</a>
          </p>
        }
        next={steps()}
        ended={isEnded()}
        change={<Replace own={props.own} />}
        actions={
          <>
            <CopyAction own={props.own} />
            <Withdraw own={props.own} isAnswered={isAnswered()} />
          </>
        }
        answers={props.own.answers}
        answersTitle={t().answers}
        files={
          <Attachments
            submissionId={props.decision.submissionId}
            files={props.own.files}
            decision={props.decision}
            isHere={Boolean(props.own.item)}
          />
        }
        contact={{ ...contact, name: t().contactName }}
      />
      <Show when={account()?.guest}>
        <Dynamic component={props.mail} />
      </Show>
      <Story item={props.own.item} decision={props.decision} />
    </Page>
  )
}

/** While bytes of it are still to come: how far they are, and what one can do about it. */
function Sending(props: { own: Own }) {
  const t = text.use()
  const item = () => {
    const known = props.own.item
    return known && groupOf(known) !== 'sent' ? known : undefined
  }
  const words = (found: NonNullable<Own['item']>) => t().situations[situationOf(found.progress)]
  return (
    <Show
      when={item()}
      fallback={
        <Show when={props.own.decision?.outcome === 'filed'}>
          <Progress files={props.own.files} decision={props.own.decision} isHere={false} />
        </Show>
      }
    >
      {(found) => (
        <Notice tone={groupOf(found()) === 'attention' ? 'warning' : 'info'}>
          <p role="status">
            <strong>{words(found()).state}</strong>
          </p>
          <p>{words(found()).meaning}</p>
          <Progress files={props.own.files} decision={props.own.decision} isHere />
          <ItemActions item={found()} />
        </Notice>
      )}
    </Show>
  )
}
