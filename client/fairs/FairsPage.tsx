// The volunteer fairs: those to come, and those that have been held.
import { Show } from 'solid-js'
import type { FairSummary } from '../../shared/fairs.ts'
import { needed } from '../api.ts'
import { number, period, sentence } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { fairsQuery } from './queries.ts'
import { text } from './text.ts'

export default function FairsPage() {
  const t = text.use()
  const found = useQuery(() => needed(fairsQuery()))
  return (
    <Page
      title={t().list.title}
      breadcrumbs={[{ href: '/deltag', label: t().takePart }]}
      lead={t().list.lead}
    >
      <Show when={found.data}>
        {(fairs) => (
          <>
            <Show
              when={fairs().coming.length > 0}
              fallback={
                <Empty
                  title={t().list.none}
                  action={
                    <LinkButton variant="secondary" href="/deltag">
                      {t().list.noneAction}
                    </LinkButton>
                  }
                >
                  <p>{t().list.noneBody}</p>
                </Empty>
              }
            >
              <Section title={t().list.coming}>
                <CardList items={fairs().coming}>{(fair) => <FairCard fair={fair} />}</CardList>
              </Section>
            </Show>
            <Show when={fairs().past.length > 0}>
              <Section title={t().list.past}>
                <CardList items={fairs().past}>
                  {(fair) => <FairCard fair={fair} isPast />}
                </CardList>
              </Section>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}

function FairCard(props: { fair: FairSummary; isPast?: boolean }) {
  const t = text.use()
  const left = () => props.fair.standsLeft
  return (
    <Card
      href={`/frivilligmesser/${props.fair.id}`}
      title={tr(props.fair.title)}
      above={
        <>
          <Show when={props.fair.cancelled}>
            <strong>{t().cancelled}</strong>
          </Show>
          <Show when={props.fair.example}>
            <ExampleMark />
          </Show>
        </>
      }
      below={
        <>
          <Detail icon="calendar">
            {sentence(period(props.fair.startsAt, props.fair.endsAt))}
          </Detail>
          <Detail icon="place">{props.fair.place}</Detail>
          <Show when={!props.isPast && !props.fair.cancelled}>
            <Detail icon="fair">
              {left() === 0 ? t().list.full : t().list.stands(number(left()), left() === 1)}
            </Detail>
          </Show>
        </>
      }
    >
      <p>{tr(props.fair.summary)}</p>
    </Card>
  )
}
