// A reader's list: how far one is, what still waits, and what one is kept away from.
import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import type { ApplicationListed, ReadingList } from '../../shared/readings.ts'
import { needed } from '../api.ts'
import { now } from '../clock.ts'
import { moment, number } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ExampleMark } from '../ui/ExampleMark.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Bar } from './Bar.tsx'
import { readingListQuery } from './queries.ts'
import { Reader } from './Reader.tsx'
import './ReadingPage.css'
import { text } from './text.ts'

export default function ReadingPage() {
  const params = useParams<{ committeeId: string }>()
  return (
    <Reader committeeId={params.committeeId}>
      <Found committeeId={params.committeeId} />
    </Reader>
  )
}

function Found(props: { committeeId: string }) {
  const list = useQuery(() => needed(readingListQuery(props.committeeId)))
  return <Show when={list.data}>{(found) => <List list={found()} />}</Show>
}

function List(props: { list: ReadingList }) {
  const t = text.use()
  const all = () => props.list.applications.filter(({ keptAway }) => keptAway === null)
  const waiting = () => all().filter(({ readAt }) => readAt === null)
  const read = () => all().filter(({ readAt }) => readAt !== null)
  const kept = () => props.list.applications.filter(({ keptAway }) => keptAway !== null)
  const next = () => (props.list.state === 'open' ? waiting()[0] : undefined)
  return (
    <Page
      title={tr(props.list.committee.title)}
      breadcrumbs={[{ href: '/mig', label: t().me }]}
      above={
        <>
          <span>{t().kind}</span>
          <Show when={props.list.committee.example}>
            <ExampleMark />
          </Show>
        </>
      }
      lead={
        <Show when={props.list.state === 'open' && all().length > 0}>
          {waiting().length === 0
            ? t().list.allRead
            : t().list.progress(number(read().length), number(all().length))}
          <Bar value={read().length} of={all().length} />
        </Show>
      }
      action={next() && <LinkButton href={hrefOf(props.list, next())}>{t().list.next}</LinkButton>}
      aside={
        <Show when={props.list.state !== 'finished'}>
          <Criteria list={props.list} />
        </Show>
      }
    >
      <Switch>
        <Match when={props.list.state === 'upcoming'}>
          <Empty title={t().list.upcoming}>
            <p>{t().list.upcomingBody(moment(props.list.committee.closesAt, now()))}</p>
          </Empty>
        </Match>
        <Match when={props.list.applications.length === 0}>
          <Empty title={t().list.nothing}>
            <p>{t().list.nothingBody}</p>
          </Empty>
        </Match>
        <Match when={props.list.state === 'finished'}>
          <Empty title={t().list.finished}>
            <p>{t().list.finishedBody}</p>
          </Empty>
        </Match>
        <Match when={true}>
          <Show when={waiting().length > 0}>
            <Section title={t().list.waiting}>
              <Cards list={props.list} items={waiting()} />
            </Section>
          </Show>
          <Show when={read().length > 0}>
            <Section title={t().list.read}>
              <Cards list={props.list} items={read()} />
            </Section>
          </Show>
          <Show when={kept().length > 0}>
            <Section title={t().list.kept} lead={t().list.keptLead}>
              <Facts
                facts={kept().map((each) => ({
                  term: t().application(number(each.number)),
                  answer: each.keptAway && t().list.why[each.keptAway],
                }))}
              />
            </Section>
          </Show>
        </Match>
      </Switch>
    </Page>
  )
}

function Cards(props: { list: ReadingList; items: readonly ApplicationListed[] }) {
  const t = text.use()
  return (
    <CardList items={props.items} columns>
      {(entry) => (
        <Card
          href={hrefOf(props.list, entry)}
          title={t().application(number(entry.number))}
          above={t().seatOne[entry.seatKind]}
          below={
            <Show when={entry.sender}>
              <Detail icon="people">{entry.sender}</Detail>
            </Show>
          }
        />
      )}
    </CardList>
  )
}

function Criteria(props: { list: ReadingList }) {
  const t = text.use()
  const criteria = () => props.list.committee.criteria
  return (
    <Section
      title={t().list.criteria}
      lead={criteria().length > 0 ? t().list.criteriaLead : t().list.noCriteria}
    >
      <Show when={criteria().length > 0}>
        <dl class="reading-criteria">
          <For each={criteria()}>
            {(criterion) => (
              <div>
                <dt>{tr(criterion.name)}</dt>
                <dd>{tr(criterion.explanation)}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <p>{t().list.alone}</p>
      <Show when={props.list.committee.blind}>
        <p>{t().list.blind}</p>
      </Show>
    </Section>
  )
}

function hrefOf(list: ReadingList, entry: ApplicationListed | undefined): string {
  return `/laesning/${list.committee.id}/${entry?.submissionId ?? ''}`
}
