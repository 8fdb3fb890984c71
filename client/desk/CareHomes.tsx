// The ways to the care homes one coordinates, each with the week to come.
import { Show } from 'solid-js'
import { count, number } from '../format.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Section } from '../ui/Section.tsx'
import { careHomesQuery } from './queries.ts'
import { text } from './text.ts'

export function CareHomes() {
  const t = text.use()
  const homes = useQuery(() => careHomesQuery())
  const shifts = (amount: number) => count(amount, [t().careHomes.shift, t().careHomes.shifts])
  return (
    <Section
      title={t().careHomes.title}
      lead={t().careHomes.lead}
      action={<a href="/arbejdsbord/uge">{t().careHomes.wholeWeek}</a>}
    >
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
                  <Detail icon="people">
                    {t().careHomes.taken(number(home.week.taken), number(home.week.capacity))}
                  </Detail>
                  <Show when={home.week.shiftsWithNobody > 0}>
                    <Detail icon="info">
                      {t().careHomes.nobody(shifts(home.week.shiftsWithNobody))}
                    </Detail>
                  </Show>
                  <Show when={home.storiesWaiting > 0}>
                    <Detail icon="edit">
                      {count(home.storiesWaiting, [t().careHomes.story, t().careHomes.stories])}
                    </Detail>
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
