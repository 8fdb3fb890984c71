// All responses to a consultation: searched, narrowed, folded, page by page.
import { useParams, useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { ReadingOverview } from '../../shared/response-reading.ts'
import { needed } from '../api.ts'
import { dateTime, number } from '../format.ts'
import { tr } from '../language.ts'
import { useInfiniteQuery, useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Compare } from './Compare.tsx'
import { ManyThemes } from './ManyThemes.tsx'
import { overviewQuery, responsesQuery } from './queries.ts'
import { isNarrowed, type Question, readQuestion, toParams, toSearch } from './question.ts'
import { ReadingFilters } from './ReadingFilters.tsx'
import { ResponseCard } from './ResponseCard.tsx'
import './Reading.css'
import { text } from './text.ts'

export default function ReadingPage() {
  const params = useParams<{ id: string }>()
  const overview = useQuery(() => needed(overviewQuery(params.id)))
  return <Show when={overview.data}>{(found) => <Found overview={found()} />}</Show>
}

function Found(props: { overview: ReadingOverview }) {
  const t = text.use()
  const [search, setSearch] = useSearchParams()
  const question = () => readQuestion(search)
  const change = (values: Question) => setSearch(toParams(values))
  const total = () => number(props.overview.total)
  const closes = () => dateTime(props.overview.closesAt)
  return (
    <Page
      title={t().title}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().room },
        { href: `/arbejdsbord/hoeringer/${props.overview.id}`, label: tr(props.overview.title) },
      ]}
      lead={props.overview.closed ? t().lead(total(), closes()) : t().leadOpen(total(), closes())}
      width="wide"
      aside={
        <>
          <Facts
            facts={[
              {
                term: t().counts.assessed,
                answer: t().counts.of(number(props.overview.assessed), total()),
              },
              {
                term: t().counts.answered,
                answer: t().counts.of(number(props.overview.answered), total()),
              },
              { term: t().counts.late, answer: number(props.overview.late) },
            ]}
          />
          <Section
            title={t().themes.title}
            lead={props.overview.themes.length === 0 ? t().themes.lead : undefined}
          >
            <Show when={props.overview.themes.length > 0}>
              <ul class="reading-themes">
                <For each={props.overview.themes}>
                  {(theme) => (
                    <li>
                      <a href={`?tema=${theme.id}`}>{theme.name}</a>{' '}
                      <span class="reading-soft">{number(theme.responses)}</span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <div>
              <LinkButton
                variant="secondary"
                href={`/arbejdsbord/hoeringer/${props.overview.id}/laes/temaer`}
              >
                {t().themes.manage}
              </LinkButton>
            </div>
          </Section>
          <Compare overview={props.overview} />
        </>
      }
    >
      <ReadingFilters overview={props.overview} question={question()} onChange={change} />
      <Responses overview={props.overview} question={question()} />
    </Page>
  )
}

function Responses(props: { overview: ReadingOverview; question: Question }) {
  const t = text.use()
  const pages = useInfiniteQuery(() => needed(responsesQuery(props.overview.id, props.question)))
  const responses = () => pages.data?.pages.flatMap((page) => page.responses) ?? []
  const narrowed = () => isNarrowed(props.question)
  const hasGroups = () => (props.overview.comparison?.groups ?? 0) > 0
  return (
    <Section
      title={t().list.title}
      lead={narrowed() && hasGroups() ? t().list.unfolded : undefined}
    >
      <Show
        when={responses().length > 0}
        fallback={
          <Show when={!pages.isFetching}>
            <Empty title={narrowed() ? t().list.empty : t().list.none}>
              <p>{narrowed() ? t().list.emptyBody : t().list.noneBody}</p>
            </Empty>
          </Show>
        }
      >
        <CardList
          items={responses()}
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(response) => (
            <ResponseCard
              response={response}
              themes={props.overview.themes}
              href={`/arbejdsbord/hoeringer/${props.overview.id}/laes/${response.number}${toSearch(props.question)}`}
            />
          )}
        </CardList>
        <Show when={narrowed() && props.overview.themes.length > 0}>
          <ManyThemes overview={props.overview} question={props.question} />
        </Show>
      </Show>
    </Section>
  )
}
