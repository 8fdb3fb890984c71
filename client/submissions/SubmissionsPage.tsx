// Mine indsendelser: what needs its person first, then what is under way, the drafts, and all that was decided.
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { number } from '../format.ts'
import { useAccount } from '../outbox/account.ts'
import { useOthersWaiting, useOutbox } from '../outbox/outbox.ts'
import { canSync } from '../outbox/sync.ts'
import { countUp } from '../paint.ts'
import { useInfiniteQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { createGroups } from './groups.ts'
import { AttentionCard, DecidedCard, DraftCard, WayCard } from './ItemCard.tsx'
import { joinDecided } from './joined.ts'
import { submissionsQuery } from './queries.ts'
import './SubmissionsPage.css'
import { text } from './text.ts'

const shownAtOnce = { attention: 5, way: 5, drafts: 5, sent: 20 }
type GroupName = keyof typeof shownAtOnce
const step = 20
// Kept while the app is open, so that the way back from a receipt leads to the same spot.
const [shown, setShown] = createStore({ ...shownAtOnce })

export default function SubmissionsPage() {
  const t = text.use()
  const account = useAccount()
  const outbox = useOutbox()
  const others = useOthersWaiting()
  const server = useInfiniteQuery(() => ({
    ...submissionsQuery(),
    enabled: Boolean(account()),
    refetchOnMount: 'always',
    refetchOnReconnect: true,
  }))
  const [sendsClosed, setSendsClosed] = createSignal(true)
  onMount(() => setSendsClosed(canSync()))

  const items = () => outbox()?.items ?? []
  const drafts = () => outbox()?.drafts ?? []
  const groups = createGroups(items)
  const pages = () => (server.isSuccess ? server.data.pages : undefined)
  const decided = () =>
    joinDecided(items(), pages()).filter(
      ({ decision }) => !groups.elsewhere().has(decision.submissionId),
    )
  const isReading = () => !outbox() || (Boolean(account()) && server.isLoading)
  const isEmpty = () =>
    !isReading() && items().length + drafts().length + decided().length === 0 && account()
  const settled = () => groups.way().length - groups.waiting()

  function tidy() {
    groups.tidy()
    announce(t().tidied)
    // The button that was pressed is gone.
    document.querySelector<HTMLElement>('#sendt a')?.focus()
  }

  function showMoreSent() {
    if (decided().length <= shown.sent + step && server.hasNextPage) void server.fetchNextPage()
    setShown('sent', (count) => count + step)
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
      <Show when={others() > 0}>
        <Notice>
          <p>{t().others(number(others()), others() === 1)}</p>
        </Notice>
      </Show>
      <Group
        name="attention"
        title={t().groups.attention}
        items={groups.attention()}
        total={groups.attention().length}
      >
        {(item) => <AttentionCard item={item} />}
      </Group>
      <Group
        name="way"
        title={groups.waiting() > 0 ? t().groups.way : t().groups.arrived}
        items={groups.way()}
        total={groups.waiting() || settled()}
        lead={
          <Show when={groups.waiting() > 0}>
            {t().wayLead} <Show when={!sendsClosed()}>{t().withoutSync}</Show>
          </Show>
        }
        foot={
          <Show when={settled() > 0}>
            <p class="settled">
              {t().settled(number(settled()), settled() === 1)}{' '}
              <Button variant="quiet" onClick={tidy}>
                {t().tidy(settled() === 1)}
              </Button>
            </p>
          </Show>
        }
      >
        {(item) => <WayCard item={item} />}
      </Group>
      <Group name="drafts" title={t().groups.drafts} items={drafts()} total={drafts().length}>
        {(draft) => <DraftCard draft={draft} />}
      </Group>
      <Switch>
        <Match when={decided().length > 0}>
          <Section
            id="sendt"
            title={(server.hasNextPage ? t().countedAtLeast : t().counted)(
              t().groups.sent,
              number(decided().length),
            )}
          >
            <CardList
              items={decided().slice(0, shown.sent)}
              more={{
                when: decided().length > shown.sent || server.hasNextPage,
                busy: server.isFetchingNextPage,
                about: t().groups.sent,
                onPress: showMoreSent,
              }}
            >
              {({ decision, item }) => <DecidedCard decision={decision} item={item} />}
            </CardList>
          </Section>
        </Match>
        <Match when={isReading()}>
          <Skeleton shape="cards" />
        </Match>
        <Match when={isEmpty()}>
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

/** What lies on this phone in one group: some at first, and more by the button. */
function Group<T>(props: {
  name: Exclude<GroupName, 'sent'>
  title: string
  items: readonly T[]
  total: number
  lead?: JSX.Element
  foot?: JSX.Element
  children: (item: T) => JSX.Element
}) {
  const t = text.use()
  const drawn = countUp(() => Math.min(shown[props.name], props.items.length))
  return (
    <Show when={props.items.length > 0}>
      <Section title={t().counted(props.title, number(props.total))} lead={props.lead}>
        <CardList
          items={props.items.slice(0, drawn())}
          more={{
            when: props.items.length > shown[props.name],
            about: props.title,
            onPress: () => setShown(props.name, (count) => count + step),
          }}
        >
          {props.children}
        </CardList>
        {props.foot}
      </Section>
    </Show>
  )
}
