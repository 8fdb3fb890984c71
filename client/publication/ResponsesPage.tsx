// The responses to a consultation that everyone may read, by number.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { needed } from '../api.ts'
import { date } from '../format.ts'
import { tr } from '../language.ts'
import { useInfiniteQuery } from '../query.ts'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { responsesQuery } from './queries.ts'
import { ShownText } from './ShownText.tsx'
import { senderName } from './sender.ts'
import { Tombstone } from './Tombstone.tsx'
import { text } from './text.ts'

export default function ResponsesPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const pages = useInfiniteQuery(() => needed(responsesQuery(params.id)))
  const first = () => pages.data?.pages[0]
  const responses = () => pages.data?.pages.flatMap((page) => page.responses) ?? []
  const path = () => `/hoeringer/${params.id}`
  return (
    <Show when={first()}>
      {(page) => (
        <Page
          title={t().list.title}
          breadcrumbs={[
            { href: '/deltag', label: t().takePart },
            { href: path(), label: tr(page().consultation.title) },
          ]}
          lead={t().list.lead(tr(page().consultation.title))}
        >
          <Show when={page().tombstone}>{(deleted) => <Tombstone deleted={deleted()} />}</Show>
          <Show
            when={responses().length > 0}
            fallback={
              <Show when={!page().tombstone}>
                <Empty title={t().list.none}>
                  <p>{t().list.noneBody}</p>
                </Empty>
              </Show>
            }
          >
            <p>
              {t().list.hiddenNote} <a href={`${path()}/hent-svar`}>{t().list.get}</a>
            </p>
            <CardList
              items={responses()}
              label={t().list.title}
              more={{
                when: pages.hasNextPage,
                busy: pages.isFetchingNextPage,
                onPress: () => void pages.fetchNextPage(),
              }}
            >
              {(response) => (
                <Card
                  level={2}
                  href={`${path()}/svar/${response.number}`}
                  title={senderName(response.sender, t())}
                  above={
                    <>
                      <span>{t().number(response.number)}</span>
                      <Show when={response.late}>
                        <span>{t().late}</span>
                      </Show>
                    </>
                  }
                  below={
                    <>
                      <span>{t().received(date(response.receivedAt))}</span>
                      <Show when={!response.whole}>
                        <span>{t().readWhole}</span>
                      </Show>
                    </>
                  }
                >
                  <ShownText parts={response.parts} />
                </Card>
              )}
            </CardList>
          </Show>
        </Page>
      )}
    </Show>
  )
}
