// Udgående post: what the demo would have mailed, so that one can try the whole way.
import { For, Match, Switch } from 'solid-js'
import type { PostedMail } from '../../shared/messages.ts'
import { Failure as ApiFailure } from '../api.ts'
import { now } from '../clock.ts'
import { past, sentence } from '../format.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import './PostedMailsPage.css'
import { mailsQuery } from './queries.ts'
import { text } from './text.ts'

export default function PostedMailsPage() {
  const t = text.use()
  // Mail leaves a moment after what it tells of.
  const posted = useQuery(() => ({ ...mailsQuery(), refetchInterval: 3000, retry: false }))
  const isLive = () => posted.error instanceof ApiFailure && posted.error.type === 'not_found'
  const mails = () => (posted.isSuccess ? posted.data : [])
  return (
    <Page
      title={t().posted.title}
      lead={t().posted.lead}
      breadcrumbs={[{ href: '/beskeder', label: t().title }]}
    >
      <Switch fallback={<Skeleton shape="cards" />}>
        <Match when={posted.isSuccess}>
          <Notice title={t().posted.demo}>
            <p>{t().posted.demoBody}</p>
          </Notice>
          <Switch>
            <Match when={mails().length === 0}>
              <Empty
                title={t().posted.empty}
                action={<LinkButton href="/beskeder">{t().posted.emptyAction}</LinkButton>}
              >
                <p>{t().posted.emptyBody}</p>
              </Empty>
            </Match>
            <Match when={mails().length > 0}>
              <ul class="posted-mails" aria-label={t().posted.title}>
                <For each={mails()}>{(mail) => <Posted mail={mail} />}</For>
              </ul>
            </Match>
          </Switch>
        </Match>
        <Match when={isLive()}>
          <Empty title={t().posted.live}>
            <p>{t().posted.liveBody}</p>
          </Empty>
        </Match>
        <Match when={posted.isError}>
          <Failure onRetry={() => void posted.refetch()} />
        </Match>
      </Switch>
    </Page>
  )
}

function Posted(props: { mail: PostedMail }) {
  const t = text.use()
  return (
    <li class="posted-mail">
      <h2>{props.mail.subject}</h2>
      <Facts
        facts={[
          { term: t().posted.to, answer: props.mail.address },
          {
            term: t().posted.at,
            answer: (
              <time datetime={props.mail.postedAt}>
                {sentence(past(props.mail.postedAt, now()))}
              </time>
            ),
          },
        ]}
      />
      <p class="posted-mail-text">{props.mail.body}</p>
    </li>
  )
}
