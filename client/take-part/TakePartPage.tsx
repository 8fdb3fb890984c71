// Deltag: everything one can take part in, by deadline; the filters live in the address, so they can be shared.
import { useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onMount, Show } from 'solid-js'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { allListingsQuery, communitiesQuery, type ListingQuestion } from '../listings.ts'
import { useInfiniteQuery, useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Filters } from '../ui/Filters.tsx'
import { ListingCard } from '../ui/ListingCard.tsx'
import { Page } from '../ui/Page.tsx'
import { Select } from '../ui/Select.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { questionOf, searchOf, states } from './filters.ts'
import { findPlace, rememberPlace } from './place.ts'
import { text } from './text.ts'

export default function TakePartPage() {
  const t = text.use()
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const question = () => questionOf(search)
  const state = () => question().state ?? 'open'
  const pages = useInfiniteQuery(() => needed(allListingsQuery(question(), client)))
  const communities = useQuery(() => communitiesQuery())
  const listings = () => pages.data?.pages.flatMap((page) => page.listings) ?? []
  // A link that was shared may name a place that is not there.
  const isNowhere = () => {
    const { community } = question()
    return (
      community !== undefined &&
      communities.isSuccess &&
      !communities.data.some(({ id }) => id === community)
    )
  }
  const change = (next: ListingQuestion) => {
    if (next.community) rememberPlace(next.community)
    setSearch(searchOf(next), { scroll: false })
  }
  // The place that one chose last, for one press when nothing is chosen.
  const [place, setPlace] = createSignal<string>()
  onMount(() => setPlace(findPlace()))
  const nearby = () =>
    question().community === undefined
      ? communities.data?.find(({ id }) => id === place())
      : undefined
  return (
    <Page title={t().title} lead={t().lead} width="wide">
      <Show when={nearby()}>
        {(place) => (
          <Actions>
            <Button
              variant="secondary"
              icon="place"
              onClick={() => change({ ...question(), community: place().id })}
            >
              {t().near(place().name)}
            </Button>
          </Actions>
        )}
      </Show>
      <Filters
        values={question()}
        communities={communities.data ?? []}
        found={pages.isSuccess && !pages.hasNextPage ? listings().length : undefined}
        onChange={(values) => change({ ...values, state: question().state })}
      >
        <Select
          id="filter-state"
          label={t().state}
          plain
          empty={false}
          value={state()}
          options={states.map((value) => ({ value, label: t().titles[value] }))}
          onInput={(value) =>
            change({ ...question(), state: states.find((each) => each === value) })
          }
        />
      </Filters>
      <Show when={question().kind === 'activity'}>
        <ActivityFilters question={question()} onChange={change} />
      </Show>
      <Show
        when={listings().length > 0}
        fallback={
          <Empty
            title={isNowhere() ? t().nowhere : t().nothing}
            action={
              <LinkButton variant="secondary" href="/deltag">
                {t().showAll}
              </LinkButton>
            }
          >
            <p>{isNowhere() ? t().nowhereBody : t().nothingBody}</p>
          </Empty>
        }
      >
        <CardList
          items={listings()}
          label={t().titles[state()]}
          columns
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(listing) => <ListingCard listing={listing} now={now()} level={2} />}
        </CardList>
      </Show>
      <p>
        {t().seeSomething} <a href="/peg-paa-en-opgave">{t().point}</a>
      </p>
      <p>
        <a href="/opgaveudvalg">{t().committees}</a>
      </p>
    </Page>
  )
}
