// What has changed under the core tasks that the person follows.
import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { now } from '../clock.ts'
import { followsQuery, markSeen } from '../listings.ts'
import { useQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { ListingCard } from '../ui/ListingCard.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

export function News() {
  const t = text.use()
  const client = useQueryClient()
  const follows = useQuery(() => followsQuery())
  const known = () => (follows.isSuccess ? follows.data : undefined)
  const fresh = () => known()?.follows.filter(({ changes }) => changes.length > 0) ?? []
  async function markAllSeen() {
    const until = known()?.serverNow
    if (!until) return
    client.setQueryData(followsQuery().queryKey, await markSeen(until))
    announce(t().seenSaid)
    // The button that was pressed is gone.
    document.querySelector('h1')?.focus({ preventScroll: true })
  }
  return (
    <Show when={fresh().length > 0}>
      <Section
        title={t().news}
        action={
          <Button variant="quiet" icon="check" onClick={() => void markAllSeen()}>
            {t().seen}
          </Button>
        }
      >
        <For each={fresh()}>
          {(follow) => (
            <>
              <CoreTaskTag coreTask={follow.coreTaskId} />
              <CardList items={follow.changes} columns>
                {(listing) => <ListingCard listing={listing} now={now()} />}
              </CardList>
            </>
          )}
        </For>
      </Section>
    </Show>
  )
}
