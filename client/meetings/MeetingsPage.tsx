// Møder: the calendar as a list, a week or a month; the filters live in the address.
import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { concerns } from '../../shared/concerns.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { needed } from '../api.ts'
import { useInfiniteQuery } from '../query.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { text as ui } from '../ui/text.ts'
import { CalendarFilters } from './CalendarFilters.tsx'
import { useConcern } from './concern.ts'
import { Days } from './Days.tsx'
import { addDays, mondayOf } from './days.ts'
import './MeetingsPage.css'
import { MonthGrid } from './MonthGrid.tsx'
import { allMeetingsQuery } from './queries.ts'
import { Steps } from './Steps.tsx'
import { Subscribe } from './Subscribe.tsx'
import { text } from './text.ts'
import { useView, views } from './view.ts'

export default function MeetingsPage() {
  const t = text.use()
  const kit = ui.use()
  const client = useQueryClient()
  const view = useView()
  const concern = useConcern()
  const pages = useInfiniteQuery(() => needed(allMeetingsQuery(view.question(), client)))
  const isMine = (meeting: Meeting) => {
    const mine = concern()
    return !view.mineOnly() || (mine !== undefined && concerns(meeting, mine))
  }
  const meetings = () => (pages.data?.pages.flatMap((page) => page.meetings) ?? []).filter(isMine)
  const weekDays = () => {
    const monday = mondayOf(view.day())
    return Array.from({ length: 5 }, (_, index) => addDays(monday, index))
  }
  return (
    <Page
      title={t().title}
      lead={t().lead}
      breadcrumbs={[{ href: '/foelg', label: t().room }]}
      width="wide"
    >
      <nav class="calendar-views" aria-label={t().views.label}>
        <For each={views}>
          {(each) => (
            <a
              href={view.hrefOf(each, each === 'list' ? undefined : view.day())}
              aria-current={view.kind() === each ? 'page' : undefined}
            >
              {t().views[each]}
            </a>
          )}
        </For>
      </nav>
      <CalendarFilters view={view} knowsMe={concern() !== undefined} />
      <Show when={view.kind() !== 'list'}>
        <Steps view={view} />
      </Show>
      <Show when={view.kind() === 'month'}>
        <MonthGrid month={view.day()} meetings={meetings()} />
      </Show>
      <Show
        when={meetings().length > 0}
        fallback={
          <Empty
            title={view.mineOnly() ? t().nothingMine : t().nothing}
            action={
              <LinkButton variant="secondary" href="/moeder">
                {t().showAll}
              </LinkButton>
            }
          >
            <p>{t().nothingBody}</p>
          </Empty>
        }
      >
        <Days meetings={meetings()} always={view.kind() === 'week' ? weekDays() : []} />
      </Show>
      <Show when={pages.hasNextPage}>
        <Button
          variant="secondary"
          icon="down"
          busy={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {kit().showMore}
        </Button>
      </Show>
      <Card href="/gruppesnak" title={t().discussions} level={2}>
        <p>{t().discussionsLead}</p>
      </Card>
      <Subscribe committee={view.committee()} coreTask={view.coreTask()} />
    </Page>
  )
}
