// The fairs that are held from here.
import { Show } from 'solid-js'
import { needed } from '../../api.ts'
import { number, period, sentence } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CardList } from '../../ui/CardList.tsx'
import { Detail } from '../../ui/Detail.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { fairsQuery } from '../queries.ts'
import { text as fairs } from '../text.ts'
import { text } from './text.ts'

export default function FairsDeskPage() {
  const t = text.use()
  const f = fairs.use()
  const found = useQuery(() => needed(fairsQuery()))
  const coming = () => found.data?.coming ?? []
  return (
    <Page
      title={t().title}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().room }]}
      lead={t().lead}
      action={<LinkButton href="/arbejdsbord/frivilligmesser/ny">{t().add}</LinkButton>}
    >
      <Show
        when={coming().length > 0}
        fallback={
          <Empty title={t().none}>
            <p>{t().noneBody}</p>
          </Empty>
        }
      >
        <CardList items={coming()} label={t().title}>
          {(fair) => (
            <Card
              href={`/arbejdsbord/frivilligmesser/${fair.id}`}
              title={tr(fair.title)}
              level={2}
              above={
                <>
                  <Show when={fair.cancelled}>
                    <strong>{f().cancelled}</strong>
                  </Show>
                  <Show when={fair.example}>
                    <ExampleMark />
                  </Show>
                </>
              }
              below={
                <>
                  <Detail icon="calendar">{sentence(period(fair.startsAt, fair.endsAt))}</Detail>
                  <Detail icon="fair">
                    {t().taken(number(fair.capacity - fair.standsLeft), number(fair.capacity))}
                  </Detail>
                  <Show when={fair.waiting > 0}>
                    <Detail icon="waiting">{t().waiting(number(fair.waiting))}</Detail>
                  </Show>
                </>
              }
            />
          )}
        </CardList>
      </Show>
    </Page>
  )
}
