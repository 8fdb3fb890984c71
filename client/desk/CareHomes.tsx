// The ways to the care homes one coordinates, each with the week to come.
import { For, Show } from 'solid-js'
import { count, number } from '../format.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Detail } from '../ui/Detail.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Section } from '../ui/Section.tsx'
import { careHomesQuery } from './queries.ts'
import { text } from './text.ts'

const icons = { stories: 'edit', questions: 'question', calls: 'phone' } as const

export function CareHomes() {
  const t = text.use()
  const homes = useQuery(() => careHomesQuery())
  const shifts = (amount: number) => count(amount, [t().careHomes.shift, t().careHomes.shifts])
  const words = (what: keyof typeof icons) => t().careHomes.waiting[what]
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
                  <For
                    each={(['stories', 'questions', 'calls'] as const).filter(
                      (what) => home.waiting[what] > 0,
                    )}
                  >
                    {(what) => (
                      <Detail icon={icons[what]}>
                        {count(home.waiting[what], [words(what).one, words(what).many])}
                      </Detail>
                    )}
                  </For>
                </>
              }
            />
          )}
        </CardList>
      </Show>
    </Section>
  )
}
