// What people have pointed at and staff have chosen to show, the newest first.
import { Show } from 'solid-js'
import { needed } from '../api.ts'
import { useInfiniteQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemCard } from './ProblemCard.tsx'
import { problemsQuery } from './queries.ts'
import { text } from './text.ts'

export default function ProblemsPage() {
  const t = text.use()
  const pages = useInfiniteQuery(() => needed(problemsQuery()))
  const problems = () => pages.data?.pages.flatMap((page) => page.problems) ?? []
  return (
    <Page
      title={t().list.title}
      breadcrumbs={[{ href: '/deltag', label: t().takePart }]}
      lead={t().list.lead}
      action={<LinkButton href="/peg-paa-en-opgave">{t().list.point}</LinkButton>}
    >
      <Show
        when={problems().length > 0}
        fallback={
          <Empty title={t().list.none}>
            <p>{t().list.noneBody}</p>
          </Empty>
        }
      >
        <CardList
          items={problems()}
          label={t().list.title}
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(problem) => <ProblemCard problem={problem} href={`/opgaver/${problem.id}`} level={2} />}
        </CardList>
      </Show>
    </Page>
  )
}
