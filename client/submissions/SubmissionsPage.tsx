// Mine indsendelser: what waits on this phone, the drafts, and everything that was ever decided.
import { createSignal, Match, Show, Switch } from 'solid-js'
import { useAccount } from '../outbox/account.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useInfiniteQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList, ShowMore } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { DecidedCard, DraftCard, WaitingCard } from './ItemCard.tsx'
import { joinDecided } from './joined.ts'
import { submissionsQuery } from './queries.ts'
import { text } from './text.ts'

const shownAtOnce = 20
// Kept while the app is open, so that the way back from a receipt leads to the same spot.
const [shown, setShown] = createSignal(shownAtOnce)

export default function SubmissionsPage() {
  const t = text.use()
  const account = useAccount()
  const outbox = useOutbox()
  const server = useInfiniteQuery(() => ({
    ...submissionsQuery(),
    enabled: Boolean(account()),
    refetchOnMount: 'always',
    refetchOnReconnect: true,
  }))

  const undecided = () => outbox()?.items.filter((item) => !item.decision) ?? []
  const drafts = () => outbox()?.drafts ?? []
  const pages = () => (server.isSuccess ? server.data.pages : undefined)
  const decided = () => joinDecided(outbox()?.items ?? [], pages())
  const hasMore = () => decided().length > shown() || server.hasNextPage
  const isReading = () => !outbox() || (Boolean(account()) && server.isLoading)
  const isEmpty = () =>
    !isReading() && undecided().length + drafts().length + decided().length === 0

  function showMore() {
    if (decided().length <= shown() + shownAtOnce && server.hasNextPage) {
      void server.fetchNextPage()
    }
    setShown(shown() + shownAtOnce)
  }

  return (
    <Page title={t().title} lead={t().lead}>
      <Show when={account() === null}>
        <Notice title={t().signIn}>
          <p>{t().signInBody}</p>
          <LinkButton href="/log-ind?til=/mine-indsendelser">{t().signInAction}</LinkButton>
        </Notice>
      </Show>
      <Show when={server.isError && account()}>
        <Notice tone="warning">
          <p>{t().onlyHere}</p>
        </Notice>
      </Show>
      <Show when={undecided().length > 0}>
        <Section title={t().waiting}>
          <CardList items={undecided()}>{(item) => <WaitingCard item={item} />}</CardList>
        </Section>
      </Show>
      <Show when={drafts().length > 0}>
        <Section title={t().drafts}>
          <CardList items={drafts()}>{(draft) => <DraftCard draft={draft} />}</CardList>
        </Section>
      </Show>
      <Switch>
        <Match when={decided().length > 0}>
          <Section title={t().sent}>
            <CardList items={decided().slice(0, shown())}>
              {({ decision, item }) => <DecidedCard decision={decision} item={item} />}
            </CardList>
            <ShowMore when={hasMore()} busy={server.isFetchingNextPage} onClick={showMore} />
          </Section>
        </Match>
        <Match when={isReading()}>
          <Skeleton shape="cards" />
        </Match>
        <Match when={isEmpty() && account()}>
          <Empty
            title={t().empty}
            action={<LinkButton href="/deltag">{t().emptyAction}</LinkButton>}
          >
            <p>{t().emptyBody}</p>
          </Empty>
        </Match>
      </Switch>
    </Page>
  )
}
