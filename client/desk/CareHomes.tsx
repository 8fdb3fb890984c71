// The ways to the care homes one coordinates, each with the week to come.
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { count, number } from '../format.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Icon } from '../ui/Icon.tsx'
import '../ui/ListingCard.css'
import { Section } from '../ui/Section.tsx'
import { careHomesQuery } from './queries.ts'
import { text } from './text.ts'

export function CareHomes() {
  const t = text.use()
  const homes = useQuery(() => careHomesQuery())
  const shifts = (amount: number) => count(amount, [t().careHomes.shift, t().careHomes.shifts])
  return (
    <Section title={t().careHomes.title} lead={t().careHomes.lead}>
      <Show when={homes.data?.length} fallback={<p>{t().careHomes.none}</p>}>
        <CardList items={homes.data ?? []} columns>
          {(home) => (
            <Card
              href={`/arbejdsbord/plejehjem/${home.id}`}
              title={home.name}
              above={
                <>
                  <span>{t().careHomes.week(shifts(home.week.shifts))}</span>
                  <Show when={home.example}>
                    <ExampleMark />
                  </Show>
                </>
              }
              below={
                <>
                  <span class="listing-fact">
                    <Icon name="people" />
                    {t().careHomes.taken(number(home.week.taken), number(home.week.capacity))}
                  </span>
                  <Show when={home.week.shiftsWithNobody > 0}>
                    <span class="listing-fact">
                      <Icon name="info" />
                      {t().careHomes.nobody(shifts(home.week.shiftsWithNobody))}
                    </span>
                  </Show>
                </>
              }
            />
          )}
        </CardList>
      </Show>
    </Section>
  )
}
