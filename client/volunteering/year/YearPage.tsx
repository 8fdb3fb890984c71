// The hours that one has given, thanks for them, a certificate, and the times as a calendar of one's own.
import { For, Match, Show, Switch } from 'solid-js'
import type { HoursAtHome } from '../../../shared/volunteer-year.ts'
import { OwnCalendar } from '../../CalendarAddress.tsx'
import { list, number, sentence } from '../../format.ts'
import { useQuery } from '../../query.ts'
import { SignedIn } from '../../SignedIn.tsx'
import { Actions } from '../../ui/Actions.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Section } from '../../ui/Section.tsx'
import {
  makeShiftCalendar,
  removeShiftCalendar,
  shiftCalendarQuery,
  yearsQuery,
} from './queries.ts'
import { text } from './text.ts'
import './Year.css'

export default function YearPage() {
  const t = text.use()
  return (
    <SignedIn
      title={t().title}
      words={{ signedOut: t().signedOut, signedOutBody: t().signedOutBody }}
    >
      <Years />
    </SignedIn>
  )
}

function Years() {
  const t = text.use()
  const asked = useQuery(() => yearsQuery())
  const hours = () => (asked.isSuccess ? asked.data.hours : [])
  const years = () => [...new Set(hours().map(({ year }) => year))]
  return (
    <Page title={t().title} breadcrumbs={[{ href: '/mig', label: t().me }]} lead={t().lead}>
      <Switch>
        <Match when={asked.isError}>
          <Notice tone="warning" title={t().unreachable} />
        </Match>
        <Match when={hours().length > 0}>
          <Panel labelledBy="tak">
            <h2 id="tak">{t().thanks(inWords(sum(hours()), t()))}</h2>
            <p>{t().thanksBody}</p>
          </Panel>
          <For each={years()}>
            {(year) => (
              <Section title={String(year)}>
                <ul class="year-homes">
                  <For each={hours().filter((each) => each.year === year)}>
                    {(each) => <Home hours={each} />}
                  </For>
                </ul>
              </Section>
            )}
          </For>
          <Section title={t().certificate} lead={t().certificateBody}>
            <Actions>
              <Certificate path="" label={t().certificateAll} variant="primary" />
              <Show when={years().length > 1}>
                <For each={years()}>
                  {(year) => (
                    <Certificate path={`?year=${year}`} label={t().certificateYear(String(year))} />
                  )}
                </For>
              </Show>
            </Actions>
          </Section>
        </Match>
        <Match when={asked.isSuccess}>
          <Empty
            title={t().none}
            action={<LinkButton href="/deltag?slags=activity">{t().noneAction}</LinkButton>}
          >
            <p>{t().noneBody}</p>
          </Empty>
        </Match>
      </Switch>
      <OwnCalendar
        level={2}
        words={t().calendar}
        query={shiftCalendarQuery()}
        make={makeShiftCalendar}
        revoke={removeShiftCalendar}
      />
      <p class="year-quiet">
        {t().reminders} <a href="/beskeder">{t().remindersAction}</a>
      </p>
    </Page>
  )
}

function Home(props: { hours: HoursAtHome }) {
  const t = text.use()
  const { careHome } = props.hours
  return (
    <li class="year-home">
      <a href={`/plejehjem/${careHome.id}`}>{careHome.name}</a>
      <strong>{inWords(props.hours.minutes, t())}</strong>
      <span class="year-quiet">
        {t().times(number(props.hours.times), props.hours.times === 1)} ·{' '}
        {sentence(list(props.hours.kinds.map((kind) => t().kinds[kind])))}
      </span>
    </li>
  )
}

/** A plain link, so that the browser fetches the file itself. */
function Certificate(props: { path: string; label: string; variant?: 'primary' }) {
  return (
    <a
      class={`button button-${props.variant ?? 'secondary'}`}
      href={`/api/me/volunteer-certificate${props.path}`}
      download="frivilligbevis.pdf"
      target="_self"
    >
      <Icon name="download" />
      <span>{props.label}</span>
    </a>
  )
}

function sum(hours: readonly HoursAtHome[]): number {
  return hours.reduce((minutes, each) => minutes + each.minutes, 0)
}

function inWords(
  minutes: number,
  t: {
    hours: (number: string, one: boolean) => string
    minutes: (number: string) => string
  },
): string {
  if (minutes < 60) return t.minutes(number(minutes))
  const halves = Math.round(minutes / 30) / 2
  const isHalf = halves % 1 !== 0
  return t.hours(`${Math.floor(halves)}${isHalf ? '½' : ''}`, halves === 1)
}
