// One listed thing as a card: what it is, until when, where, and which core tasks it serves.
import { For, Show } from 'solid-js'
import type { Listing } from '../../shared/listings.ts'
import { list, number, period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { Card } from './Card.tsx'
import { CoreTaskTag } from './CoreTaskTag.tsx'
import { Deadline } from './Deadline.tsx'
import { Detail } from './Detail.tsx'
import { ExampleMark } from './ExampleMark.tsx'
import { Kind } from './Kind.tsx'
import './ListingCard.css'
import { text } from './text.ts'

export interface ListingCardProps {
  listing: Listing
  now: string
  level?: 2 | 3 | 4
}

export function ListingCard(props: ListingCardProps) {
  const t = text.use()
  const entry = () => props.listing
  const places = () =>
    entry().communities.length > 0 ? list(entry().communities.map(({ name }) => name)) : undefined
  return (
    <Card
      href={entry().path}
      title={tr(entry().title)}
      level={props.level}
      above={
        <>
          <Kind kind={entry().kind} />
          <Show when={entry().example}>
            <ExampleMark />
          </Show>
        </>
      }
      below={
        <>
          <div class="listing-line">
            <Show
              when={entry().kind === 'meeting'}
              fallback={
                <Deadline closesAt={entry().closesAt} opensAt={entry().opensAt} now={props.now} />
              }
            >
              <Detail icon="calendar">
                {sentence(period(entry().opensAt, entry().closesAt ?? entry().opensAt))}
              </Detail>
            </Show>
          </div>
          <Show when={entry().placesLeft !== null}>
            <Detail icon="people">
              {entry().placesLeft === 0
                ? t().listing.full
                : t().listing.places(number(entry().placesLeft ?? 0), entry().placesLeft === 1)}
            </Detail>
          </Show>
          <Detail icon="place">{places() ?? t().listing.everywhere}</Detail>
          <For each={entry().coreTasks}>{(coreTask) => <CoreTaskTag coreTask={coreTask} />}</For>
        </>
      }
    >
      <p class="listing-summary">{tr(entry().summary)}</p>
    </Card>
  )
}
