// Whoever cannot apply here gets other possibilities with the answer.
import { useQuery } from '@tanstack/solid-query'
import { now } from '../clock.ts'
import { listingsQuery } from '../listings.ts'
import { CardList } from '../ui/CardList.tsx'
import { ListingCard } from '../ui/ListingCard.tsx'
import { Section } from '../ui/Section.tsx'
import { text } from './text.ts'

export function Others(props: { except: string }) {
  const t = text.use()
  const committees = useQuery(() =>
    listingsQuery({ kind: 'task-committee', state: 'open', limit: '4' }),
  )
  const all = useQuery(() => listingsQuery({ state: 'open', limit: '6' }))
  const others = () =>
    [...(committees.data?.listings ?? []), ...(all.data?.listings ?? [])]
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
