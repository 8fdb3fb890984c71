// Where one thing is closed, what else is possible comes with the answer.
import type { ListingKind } from '../shared/listings.ts'
import { now } from './clock.ts'
import { listingsQuery } from './listings.ts'
import { useQuery } from './query.ts'
import { text } from './text.ts'
import { CardList } from './ui/CardList.tsx'
import { ListingCard } from './ui/ListingCard.tsx'
import { Section } from './ui/Section.tsx'

/** Three open things, those of the same kind first. The section's anchor is `#muligheder`. */
export function OtherPossibilities(props: { kind: ListingKind; except: string }) {
  const t = text.use()
  const sameKind = useQuery(() => listingsQuery({ kind: props.kind, state: 'open', limit: '4' }))
  const all = useQuery(() => listingsQuery({ state: 'open', limit: '6' }))
  const others = () =>
    [...(sameKind.data?.listings ?? []), ...(all.data?.listings ?? [])]
      .filter(
        (entry, index, both) =>
          entry.id !== props.except && both.findIndex(({ path }) => path === entry.path) === index,
      )
      .slice(0, 3)
  return (
    <Section
      id="muligheder"
      title={t().others.title}
      lead={others().length > 0 ? t().others.lead : t().others.none}
      action={<a href="/deltag">{t().others.all}</a>}
    >
      <CardList items={others()}>
        {(listing) => <ListingCard listing={listing} now={now()} />}
      </CardList>
    </Section>
  )
}
