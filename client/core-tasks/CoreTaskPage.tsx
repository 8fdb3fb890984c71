// A core task: the movement one should feel, and everything under it by kind and deadline.
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { CoreTask } from '../../shared/core-tasks.ts'
import type { Listing } from '../../shared/listings.ts'
import { listingKinds } from '../../shared/names.ts'
import { needed } from '../api.ts'
import { CarriedHere } from '../CarriedHere.tsx'
import { now } from '../clock.ts'
import { tr } from '../language.ts'
import { coreTaskQuery, listingsQuery } from '../listings.ts'
import { useQuery } from '../query.ts'
import { Actions } from '../ui/Actions.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ListingCard } from '../ui/ListingCard.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { text as ui } from '../ui/text.ts'
import { FollowButton } from './FollowButton.tsx'
import { text } from './text.ts'

export default function CoreTaskPage() {
  const params = useParams<{ id: string }>()
  const coreTask = useQuery(() => needed(coreTaskQuery(params.id)))
  return <Show when={coreTask.data}>{(found) => <Found coreTask={found()} />}</Show>
}

function Found(props: { coreTask: CoreTask }) {
  const t = text.use()
  const name = () => tr(props.coreTask.name)
  const listed = (state: 'open' | 'upcoming') =>
    useQuery(() => listingsQuery({ coreTask: props.coreTask.id, state, limit: '50' }))
  const open = listed('open')
  const upcoming = listed('upcoming')
  return (
    <Page
      title={name()}
      above={<CoreTaskTag coreTask={props.coreTask.id} />}
      breadcrumbs={[{ href: '/foelg', label: t().room }]}
      lead={tr(props.coreTask.movement)}
      width="wide"
    >
      <p>{tr(props.coreTask.summary)}</p>
      <Actions>
        <FollowButton id={props.coreTask.id} name={name()} />
      </Actions>
      <Show
        when={open.data?.listings.length}
        fallback={
          <Empty
            title={t().nothing}
            action={
              <LinkButton variant="secondary" href="/deltag">
                {t().seeAll}
              </LinkButton>
            }
          >
            <p>{t().nothingBody}</p>
          </Empty>
        }
      >
        <ByKind listings={open.data?.listings ?? []} />
      </Show>
      <CarriedHere path={`/kerneopgaver/${props.coreTask.id}`} />
      <p>
        <a href={`/fokusliste?kerneopgave=${props.coreTask.id}`}>{t().focusItems}</a>
      </p>
      <Show when={upcoming.data?.listings.length}>
        <Section title={t().upcoming}>
          <CardList items={upcoming.data?.listings ?? []} columns>
            {(listing) => <ListingCard listing={listing} now={now()} />}
          </CardList>
        </Section>
      </Show>
    </Page>
  )
}

function ByKind(props: { listings: Listing[] }) {
  const kit = ui.use()
  const groups = () =>
    listingKinds
      .map((kind) => ({ kind, items: props.listings.filter((entry) => entry.kind === kind) }))
      .filter(({ items }) => items.length > 0)
  return (
    <For each={groups()}>
      {(group) => (
        <Section title={kit().filters.kinds[group.kind]}>
          <CardList items={group.items} columns>
            {(listing) => <ListingCard listing={listing} now={now()} />}
          </CardList>
        </Section>
      )}
    </For>
  )
}
