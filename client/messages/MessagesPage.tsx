// Beskeder: what happened to what one has sent, and whether a mail tells of it.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Message } from '../../shared/messages.ts'
import { isOffline } from '../connection.ts'
import { count } from '../format.ts'
import { useAccount } from '../outbox/account.ts'
import { useInfiniteQuery, useQuery } from '../query.ts'
import { sessionQuery, signInHref } from '../session.ts'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { MailChoice } from './MailChoice.tsx'
import { MessageCard } from './MessageCard.tsx'
import { markRead, messagesQuery } from './queries.ts'
import { text } from './text.ts'

export default function MessagesPage() {
  const t = text.use()
  const account = useAccount()
  const session = useQuery(() => sessionQuery())
  return (
    <Page title={t().title} lead={t().lead}>
      <Switch fallback={<Skeleton shape="cards" />}>
        <Match when={account()}>
          <Messages />
          <MailChoice />
        </Match>
        <Match when={account() === null}>
          <Empty
            title={t().signedOut}
            action={<LinkButton href={signInHref('/beskeder')}>{t().signIn}</LinkButton>}
          >
            <p>{t().signedOutBody}</p>
          </Empty>
        </Match>
      </Switch>
      <Show when={session.isSuccess && session.data.demo}>
        <Notice>
          <p>{t().demo}</p>
          <a href="/udgaaende-post">{t().demoAction}</a>
        </Notice>
      </Show>
    </Page>
  )
}

function Messages() {
  const t = text.use()
  const client = useQueryClient()
  const [hasFailed, setFailed] = createSignal(false)
  const list = useInfiniteQuery(() => ({
    ...messagesQuery(),
    refetchOnMount: 'always',
    refetchOnReconnect: true,
  }))
  const pages = () => (list.isSuccess ? list.data.pages : [])
  const messages = () => pages().flatMap((page) => page.messages)
  const unread = () => pages()[0]?.unread ?? 0

  async function readAll() {
    const until = messages()[0]?.createdAt
    if (!until) return
    setFailed(false)
    try {
      await markRead(client, { until })
    } catch {
      setFailed(true)
      return
    }
    announce(t().readAllSaid)
    // The button that was pressed is gone.
    document.querySelector('h1')?.focus({ preventScroll: true })
  }

  function open(message: Message) {
    // Where it can't be told now, it stays unread and is told another time.
    if (!message.readAt) void markRead(client, { ids: [message.id] }).catch(() => undefined)
  }

  return (
    <Switch fallback={<Skeleton shape="cards" />}>
      <Match when={messages().length > 0}>
        <Section
          title={unread() > 0 ? t().unreadCount(count(unread(), [t().one, t().many])) : t().allRead}
          action={
            <Show when={unread() > 0}>
              <Button variant="quiet" icon="check" onClick={() => void readAll()}>
                {t().readAll}
              </Button>
            </Show>
          }
        >
          <Show when={hasFailed()}>
            <Notice tone="error" title={t().readFailed} live>
              <p>{t().readFailedBody}</p>
            </Notice>
          </Show>
          <CardList
            items={messages()}
            more={{
              when: list.hasNextPage,
              busy: list.isFetchingNextPage,
              onPress: () => void list.fetchNextPage(),
            }}
          >
            {(message) => <MessageCard message={message} onOpen={() => open(message)} />}
          </CardList>
        </Section>
      </Match>
      <Match when={list.isSuccess}>
        <Empty
          title={t().empty}
          action={
            <LinkButton variant="secondary" href="/deltag">
              {t().emptyAction}
            </LinkButton>
          }
        >
          <p>{t().emptyBody}</p>
        </Empty>
      </Match>
      <Match when={list.isError}>
        <Failure onRetry={() => void list.refetch()}>
          <p>{isOffline() ? t().offline : t().unreachable}</p>
          <p>
            <a href="/mine-indsendelser">{t().toSubmissions}</a>
          </p>
        </Failure>
      </Match>
    </Switch>
  )
}
