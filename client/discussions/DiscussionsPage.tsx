// Gruppesnak: the questions that tables have talked about, the newest first.
import { Show } from 'solid-js'
import { needed } from '../api.ts'
import { date, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Page } from '../ui/Page.tsx'
import { Tr } from '../ui/Tr.tsx'
import { discussionsQuery } from './queries.ts'
import { text } from './text.ts'

export default function DiscussionsPage() {
  const t = text.use()
  const discussions = useQuery(() => needed(discussionsQuery()))
  return (
    <Page
      title={t().title}
      lead={t().lead}
      breadcrumbs={[{ href: '/moeder', label: t().above }]}
      width="wide"
    >
      <CardList items={discussions.data ?? []} columns>
        {(each) => (
          <Card
            href={`/gruppesnak/${each.id}`}
            title={tr(each.title)}
            level={2}
            above={
              <>
                <span>{date(`${each.heldOn}T12:00:00.000Z`)}</span>
                <span>{t().tables(number(each.tables))}</span>
                <Show when={each.example}>
                  <ExampleMark />
                </Show>
              </>
            }
          >
            <p>
              <Tr text={each.summary} />
            </p>
          </Card>
        )}
      </CardList>
    </Page>
  )
}
