// One submission: waiting on this phone, or decided with its receipt; other phones' receipts too.
import { useParams } from '@solidjs/router'
import { createResource, Match, Switch } from 'solid-js'
import type { SubmissionDecision } from '../../shared/submissions.ts'
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
import { submissionQuery } from './queries.ts'
import { Received } from './Received.tsx'
import { Refused } from './Refused.tsx'
import { text } from './text.ts'
import { Waiting } from './Waiting.tsx'

export default function SubmissionPage() {
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
  const decision = (): SubmissionDecision | undefined =>
    (sent.isSuccess ? sent.data : undefined) ?? item()?.decision ?? undefined
  const isUnknown = () => sent.error instanceof Failure && sent.error.type === 'submission_unknown'

  return (
    <Switch fallback={<Skeleton shape="page" />}>
      <Match when={isUndecided() && item()}>{(found) => <Waiting item={found()} />}</Match>
      <Match when={decision()}>
        {(known) => (
          <Decided
            decision={known()}
            item={item() ?? undefined}
            payload={sent.isSuccess ? sent.data.payload : undefined}
          />
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

function Decided(props: {
  decision: SubmissionDecision
  item: Item | undefined
  payload: Record<string, unknown> | undefined
}) {
  // Without a connection a refused one's answers are still on the phone.
  const [kept] = createResource(() => props.item, readPayload)
  const answers = useAnswers(
    () => props.decision.form,
    () => props.payload ?? (kept.state === 'ready' ? kept() : undefined),
  )
  return (
    <Switch>
      <Match when={props.decision.outcome === 'received'}>
        <Received decision={props.decision} item={props.item} answers={answers()} />
      </Match>
      <Match when={props.decision.outcome === 'refused'}>
        <Refused decision={props.decision} item={props.item} answers={answers()} />
      </Match>
    </Switch>
  )
}
