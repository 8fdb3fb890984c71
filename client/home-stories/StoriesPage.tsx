// Everything that has been told of one care home, the newest first.
import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { needed } from '../api.ts'
import { useInfiniteQuery, useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { careHomeQuery, homeStoriesQuery } from './queries.ts'
import { StoryCard } from './StoryCard.tsx'
import { text } from './text.ts'

export default function StoriesPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const careHome = useQuery(() => needed(careHomeQuery(params.id)))
  const pages = useInfiniteQuery(() => needed(homeStoriesQuery(params.id)))
  const stories = () => pages.data?.pages.flatMap((page) => page.stories) ?? []
  const name = () => careHome.data?.name ?? ''
  return (
    <Page
      title={t().list.title}
      breadcrumbs={[
        { href: '/deltag', label: t().takePart },
        { href: `/plejehjem/${params.id}`, label: name() },
      ]}
      lead={t().list.lead(name())}
      action={<LinkButton href={`/fortael?hjem=${params.id}`}>{t().home.tell}</LinkButton>}
    >
      <Show
        when={stories().length > 0}
        fallback={
          <Empty title={t().list.none}>
            <p>{t().list.noneBody}</p>
          </Empty>
        }
      >
        <CardList
          items={stories()}
          label={t().list.title}
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(story) => <StoryCard story={story} level={2} />}
        </CardList>
      </Show>
    </Page>
  )
}
