// All task committees past and present, along one line of time.
import { useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { coreTaskIds } from '../../shared/names.ts'
import { needed } from '../api.ts'
import { number } from '../format.ts'
import { useInfiniteQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Select } from '../ui/Select.tsx'
import { text as ui } from '../ui/text.ts'
import './CommitteesPage.css'
import { OverviewCard, spanOf, Years } from './OverviewCard.tsx'
import { overviewQuery } from './queries.ts'
import { text } from './text.ts'

const coreTasks = [...coreTaskIds, 'across'] as const

export default function CommitteesPage() {
  const t = text.use()
  const kit = ui.use()
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const coreTask = () => coreTasks.find((id) => id === search.kerneopgave)
  const question = () => {
    const chosen = coreTask()
    return chosen ? { coreTask: chosen } : {}
  }
  const pages = useInfiniteQuery(() => needed(overviewQuery(question(), client)))
  const committees = () => pages.data?.pages.flatMap((page) => page.committees) ?? []
  const span = () => spanOf(committees())
  const found = () => (pages.isSuccess && !pages.hasNextPage ? committees().length : undefined)
  return (
    <Page
      title={t().overview.title}
      breadcrumbs={[{ href: '/deltag', label: t().takePart }]}
      lead={t().overview.lead}
    >
      <div class="overview-filter">
        <Select
          id="filter-core-task"
          label={t().overview.coreTask}
          plain
          empty={t().overview.allCoreTasks}
          value={coreTask() ?? ''}
          options={coreTasks.map((id) => ({ value: id, label: kit().coreTasks[id] }))}
          onInput={(id) => setSearch({ kerneopgave: id || undefined }, { scroll: false })}
        />
        <p role="status">
          <Show when={found()}>{(all) => t().overview.found(number(all()), all() === 1)}</Show>
        </p>
      </div>
      <Show
        when={committees().length > 0}
        fallback={
          <Empty
            title={t().overview.nothing}
            action={
              <LinkButton variant="secondary" href="/opgaveudvalg">
                {t().overview.showAll}
              </LinkButton>
            }
          >
            <p>{t().overview.nothingBody}</p>
          </Empty>
        }
      >
        <div>
          <Years span={span()} />
          <CardList
            items={committees()}
            label={t().overview.list}
            more={{
              when: pages.hasNextPage,
              busy: pages.isFetchingNextPage,
              onPress: () => void pages.fetchNextPage(),
            }}
          >
            {(committee) => <OverviewCard committee={committee} span={span()} />}
          </CardList>
        </div>
      </Show>
      <p>
        <a href="/spoerg-et-udvalg">{t().overview.ask}</a>
      </p>
    </Page>
  )
}
