// One submission: waiting on this phone, or decided with its receipt; other phones' receipts too.
import { useParams } from '@solidjs/router'
import { type Component, createEffect, createResource, Match, Show, Switch } from 'solid-js'
import type { OwnSubmission, SubmissionDecision } from '../../shared/submissions.ts'
import { useAnswers } from '../answers.ts'
import { Failure } from '../api.ts'
import { useAccount } from '../outbox/account.ts'
import type { Item } from '../outbox/item.ts'
import { readPayload, useItem } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure as FailureNotice } from '../ui/Failure.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { Own } from './OwnActions.tsx'
import { submissionQuery } from './queries.ts'
import { Received } from './Received.tsx'
import { Refused } from './Refused.tsx'
import { text } from './text.ts'
import { Waiting } from './Waiting.tsx'

export interface SubmissionPageProps {
  /** How a guest is told what comes of it, put here by routes.tsx. */
  mail: Component
  /** Its person has read on screen how the server says that it stands. */
  onRead: (told: OwnSubmission) => void
}

export default function SubmissionPage(props: SubmissionPageProps) {
  const t = text.use()
  const params = useParams<{ submissionId: string }>()
  const account = useAccount()
  const item = useItem(() => params.submissionId)
  const isUndecided = () => item() && !item()?.decision
  const sent = useQuery(() => ({
    ...submissionQuery(params.submissionId),
    enabled: Boolean(account()) && item() !== undefined && !isUndecided(),
    refetchOnReconnect: true,
  }))
  const told = () => (sent.isSuccess ? sent.data : undefined)
  createEffect(() => {
    const known = told()
    // A page in the background asks again, and so comes here, when its person comes back to it.
    if (known && document.visibilityState === 'visible') props.onRead(known)
  })
  // Phone and server each know more than the other at times.
  const decision = (): SubmissionDecision | undefined =>
    newer(told(), item()?.decision ?? undefined)
  const isUnknown = () => sent.error instanceof Failure && sent.error.type === 'submission_unknown'

  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={isUndecided() && item()}>{(found) => <Waiting item={found()} />}</Match>
      <Match when={decision()}>
        {(known) => (
          <Decided decision={known()} item={item() ?? undefined} told={told()} mail={props.mail} />
        )}
      </Match>
      <Match when={account() === null}>
        <Page title={t().title}>
          <Empty
            title={t().signIn}
            action={
              <LinkButton href={`/log-ind?til=/mine-indsendelser/${params.submissionId}`}>
                {t().signInAction}
              </LinkButton>
            }
          />
        </Page>
      </Match>
      <Match when={isUnknown()}>
        <Page title={t().unknownTitle}>
          <Empty
            title={t().unknownBody}
            action={<LinkButton href="/mine-indsendelser">{t().back}</LinkButton>}
          />
        </Page>
      </Match>
      <Match when={sent.isError}>
        <Page title={t().title}>
          <FailureNotice onRetry={() => void sent.refetch()}>
            <p>{t().unreachable}</p>
          </FailureNotice>
        </Page>
      </Match>
    </Switch>
  )
}

function newer(
  one: SubmissionDecision | undefined,
  other: SubmissionDecision | undefined,
): SubmissionDecision | undefined {
  return !one || (other && other.serverNow > one.serverNow) ? other : one
}

function Decided(props: {
  decision: SubmissionDecision
  item: Item | undefined
  /** What the server says was sent, once it has been asked. */
  told: OwnSubmission | undefined
  mail: Component
}) {
  // Without a connection a refused one's answers are still on the phone.
  const [kept] = createResource(() => props.item, readPayload)
  const payload = () => props.told?.payload ?? (kept.state === 'ready' ? kept() : undefined)
  const answers = useAnswers(() => props.decision.form, payload)
  const own = (): Own => ({
    id: props.decision.submissionId,
    form: props.decision.form,
    about: props.decision.about ?? props.item?.about,
    decision: props.decision,
    item: props.item,
    payload: payload(),
    version: props.told?.version ?? props.item?.version,
    answers: answers(),
    files: props.told?.attachments ?? props.item?.attachments ?? [],
  })
  return (
    <Show
      when={props.decision.outcome === 'refused'}
      fallback={<Received decision={props.decision} own={own()} mail={props.mail} />}
    >
      <Refused decision={props.decision} own={own()} />
    </Show>
  )
}
