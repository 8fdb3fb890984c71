// What one has sent about a thing already, so that nobody fills in a form in vain.
import { type Accessor, Show } from 'solid-js'
import type { SubmissionDecision } from '../shared/submissions.ts'
import { api, ask } from './api.ts'
import { dateTime } from './format.ts'
import { useAccount } from './outbox/account.ts'
import { useQuery } from './query.ts'
import { text } from './text.ts'
import { Notice } from './ui/Notice.tsx'

const sentAboutQuery = (aboutKind: string, aboutId: string) => {
  const query = { aboutKind, aboutId }
  return {
    ...ask(api.me.submissions.$path({ query }), () => api.me.submissions.$get({ query })),
    // It changes with one's own press of Send, so it is asked anew each time.
    staleTime: 0,
  }
}

/** The received submissions of whoever is signed in; none while that isn't known. */
export function useSentAbout(kind: string, id: Accessor<string>): Accessor<SubmissionDecision[]> {
  const account = useAccount()
  const sent = useQuery(() => ({ ...sentAboutQuery(kind, id()), enabled: Boolean(account()) }))
  return () =>
    account() && sent.isSuccess
      ? sent.data.submissions.filter(({ outcome }) => outcome === 'received')
      : []
}

export function AlreadySent(props: { sent: readonly SubmissionDecision[] }) {
  const t = text.use()
  return (
    <Show when={props.sent[0]}>
      {(first) => (
        <Notice tone="success" title={t().sent.title}>
          <p>{t().sent.body(dateTime(first().receivedAt), first().receipt)}</p>
          <p>
            <a href={`/mine-indsendelser/${first().submissionId}`}>{t().sent.action}</a>
          </p>
        </Notice>
      )}
    </Show>
  )
}
