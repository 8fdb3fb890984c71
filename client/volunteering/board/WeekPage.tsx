// A coordinator's week at all of their homes on one screen: what lacks somebody first, and what can be done about it.
import { useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Board, BoardHome, BoardShift } from '../../../shared/board.ts'
import { dayAfter, dayOf } from '../../../shared/chain-days.ts'
import { fromLocal } from '../../../shared/time.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { count, dayAndMonth } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ExampleMark } from '../../ui/ExampleMark.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddTime } from './AddTime.tsx'
import { BoardShifts } from './BoardShifts.tsx'
import { lacking } from './lacking.ts'
import { weekQuery } from './queries.ts'
import { text } from './text.ts'
import './Week.css'

export default function WeekPage() {
  const t = text.use()
  const [search] = useSearchParams<{ fra?: string }>()
  const today = () => dayOf(now())
  const from = () => (/^2\d{3}-\d{2}-\d{2}$/.test(search.fra ?? '') ? search.fra : undefined)
  const first = () => from() ?? today()
  const week = useQuery(() => needed(weekQuery(first())))
  const inWords = (day: string) => dayAndMonth(fromLocal(`${day}T12:00`))
  return (
    <Page
      title={t().week.title}
      breadcrumbs={[{ href: '/arbejdsbord', label: t().desk }]}
      lead={t().week.lead}
      width="wide"
    >
      <nav class="week-nav" aria-label={t().week.which}>
        <a href={`/arbejdsbord/uge?fra=${dayAfter(first(), -7)}`}>{t().week.before}</a>
        <p class="week-days">
          {t().week.days(inWords(first()), inWords(dayAfter(first(), 6)))}
          <Show when={first() !== today()}>
            {' '}
            <a href="/arbejdsbord/uge">{t().week.today}</a>
          </Show>
        </p>
        <a href={`/arbejdsbord/uge?fra=${dayAfter(first(), 7)}`}>{t().week.after}</a>
      </nav>
      <Show when={week.data}>{(board) => <Homes board={board()} />}</Show>
    </Page>
  )
}

function isGap(shift: BoardShift): boolean {
  return lacking(shift) > 0 && shift.startsAt > now()
}

function Homes(props: { board: Board }) {
  const t = text.use()
  const gaps = () =>
    props.board.homes.flatMap((home) =>
      home.shifts.filter(isGap).map((shift) => ({ ...shift, home: home.name })),
    )
  return (
    <Show
      when={props.board.homes.length > 0}
      fallback={
        <Empty title={t().week.noHomes}>
          <p>{t().week.noHomesBody}</p>
        </Empty>
      }
    >
      <Section
        title={
          gaps().length > 0
            ? t().week.gaps(count(gaps().length, [t().time, t().times]))
            : t().week.noGaps
        }
      >
        <Show when={gaps().length > 0}>
          <BoardShifts shifts={gaps()} from={props.board.from} />
        </Show>
      </Section>
      <For each={props.board.homes}>{(home) => <Home home={home} from={props.board.from} />}</For>
      <p>
        <a href="/arbejdsbord/frivillige-i-tal">{t().week.numbers}</a>
      </p>
    </Show>
  )
}

function Home(props: { home: BoardHome; from: string }) {
  const t = text.use()
  // What lacks somebody stands once, at the top.
  const covered = () => props.home.shifts.filter((shift) => !isGap(shift))
  const desk = () => `/arbejdsbord/plejehjem/${props.home.id}`
  return (
    <Section
      title={props.home.name}
      action={
        <Show when={props.home.example}>
          <ExampleMark />
        </Show>
      }
    >
      <Actions>
        <Show
          when={props.home.activities.length > 0}
          fallback={
            <LinkButton icon="plus" href={`${desk()}/ny-aktivitet`}>
              {t().week.newActivity}
            </LinkButton>
          }
        >
          <AddTime home={props.home} from={props.from} />
        </Show>
        <LinkButton variant="secondary" icon="copy" href={`${desk()}/maaned`}>
          {t().week.copy}
        </LinkButton>
      </Actions>
      <Show
        when={covered().length > 0}
        fallback={<p>{props.home.shifts.length > 0 ? t().week.allAbove : t().week.nothing}</p>}
      >
        <BoardShifts shifts={covered()} from={props.from} />
      </Show>
      <Disclosure summary={t().week.more(props.home.name)}>
        <ul class="week-more">
          <li>
            <a href={desk()}>{t().week.contacts}</a>
          </li>
          <li>
            <a href={`${desk()}/ny-aktivitet`}>{t().week.newActivity}</a>
          </li>
          <li>
            <a href={`${desk()}/doer`}>{t().week.door}</a>
          </li>
          <li>
            <a href={`${desk()}/overdrag`}>{t().week.handOver}</a>
          </li>
        </ul>
      </Disclosure>
    </Section>
  )
}
