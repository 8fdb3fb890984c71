// A month like the one before: what it would be is shown first, and what is chosen is made in one go.
import { useParams, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import type { CopiedTime, MonthCopy } from '../../../shared/board.ts'
import { dayOf } from '../../../shared/chain-days.ts'
import { keyOf, monthFrom } from '../../../shared/month-copy.ts'
import { fromLocal } from '../../../shared/time.ts'
import { needed } from '../../api.ts'
import { now } from '../../clock.ts'
import { count, monthAndYear, number } from '../../format.ts'
import { tr } from '../../language.ts'
import { useQuery } from '../../query.ts'
import { Actions } from '../../ui/Actions.tsx'
import { announce } from '../../ui/announce.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { careHomeQuery } from '../queries.ts'
import { day, hours } from '../when.ts'
import { createAttempt } from './attempt.ts'
import { copyMonth, monthCopyQuery } from './queries.ts'
import { text } from './text.ts'

const inWords = (month: string) => monthAndYear(fromLocal(`${month}-15T12:00`))
const idOf = (time: CopiedTime) => keyOf({ ...time, activityId: time.activity.id })

/** What has been made, and the week that shows the first of it. */
interface Made {
  to: string
  times: number
  week: string
}

export default function CopyMonthPage() {
  const t = text.use()
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ til?: string }>()
  const thisMonth = () => dayOf(now()).slice(0, 7)
  const to = () => {
    const asked = search.til ?? ''
    return /^2\d{3}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthFrom(thisMonth(), 1)
  }
  const [made, setMade] = createSignal<Made>()
  const home = useQuery(() => needed(careHomeQuery(params.id)))
  const plan = useQuery(() => needed(monthCopyQuery(params.id, to())))
  return (
    <Page
      title={t().copy.title(inWords(monthFrom(to(), -1)), inWords(to()))}
      breadcrumbs={[
        { href: '/arbejdsbord', label: t().desk },
        { href: '/arbejdsbord/uge', label: t().week.title },
        { href: `/arbejdsbord/plejehjem/${params.id}`, label: home.data?.name ?? '' },
      ]}
      lead={t().copy.lead}
    >
      <p>
        <a href={`?til=${monthFrom(to(), -1)}`}>{t().copy.other(inWords(monthFrom(to(), -1)))}</a>
        {' · '}
        <a href={`?til=${monthFrom(to(), 1)}`}>{t().copy.other(inWords(monthFrom(to(), 1)))}</a>
      </p>
      <Show
        when={made()?.to === to() && made()}
        fallback={
          <Show when={plan.data} keyed>
            {(found) => <Plan plan={found} homeId={params.id} onMade={setMade} />}
          </Show>
        }
      >
        {(done) => <Done made={done()} />}
      </Show>
    </Page>
  )
}

function Done(props: { made: Made }) {
  const t = text.use()
  const inTimes = () => count(props.made.times, [t().time, t().times])
  return (
    <>
      <Notice tone="success" title={t().copy.made(inTimes())}>
        <p>{t().copy.madeBody}</p>
      </Notice>
      <Actions>
        <LinkButton href={props.made.week}>{t().copy.toWeek}</LinkButton>
      </Actions>
    </>
  )
}

function Plan(props: { plan: MonthCopy; homeId: string; onMade: (made: Made) => void }) {
  const t = text.use()
  const client = useQueryClient()
  const attempt = createAttempt()
  const fresh = () => props.plan.times.filter(({ state }) => state === 'new')
  const dropped = () => props.plan.times.filter(({ state }) => state !== 'new')
  const [chosen, setChosen] = createSignal(fresh().map(idOf))
  const inTimes = (amount: number) => count(amount, [t().time, t().times])
  const named = (time: CopiedTime) =>
    `${day(time.startsAt)}, ${hours(time)}: ${tr(time.activity.title)}`
  const week = () => {
    const [first] = fresh()
    return first ? `/arbejdsbord/uge?fra=${dayOf(first.startsAt)}` : '/arbejdsbord/uge'
  }

  const copy = () =>
    attempt.run(async () => {
      const times = fresh()
        .filter((time) => chosen().includes(idOf(time)))
        .map(({ activity, startsAt }) => ({ activityId: activity.id, startsAt }))
      const done = await copyMonth(client, props.homeId, props.plan.to, times)
      announce(t().copy.made(inTimes(done)))
      props.onMade({ to: props.plan.to, times: done, week: week() })
    })

  return (
    <>
      <Show
        when={fresh().length > 0}
        fallback={
          <Empty title={t().copy.nothing}>
            <p>{t().copy.nothingBody}</p>
          </Empty>
        }
      >
        <CheckboxGroup
          id="times"
          label={t().copy.which}
          hint={t().copy.hint}
          required
          value={chosen()}
          onInput={setChosen}
          options={fresh().map((time) => ({
            value: idOf(time),
            label: named(time),
            hint: t().copy.places(number(time.capacity), time.capacity === 1),
          }))}
        />
        <Show when={attempt.trouble()}>
          <Notice tone="warning" title={t().notSaved} live>
            <p>{t().tryAgain}</p>
          </Notice>
        </Show>
        <Actions>
          <Show when={chosen().length > 0} fallback={<p>{t().copy.none}</p>}>
            <Button icon="copy" busy={attempt.busy()} onClick={() => void copy()}>
              {t().copy.make(inTimes(chosen().length))}
            </Button>
          </Show>
        </Actions>
      </Show>
      <Show when={dropped().length > 0}>
        <Disclosure summary={t().copy.dropped(inTimes(dropped().length))}>
          <ul>
            <For each={dropped()}>
              {(time) => (
                <li>
                  {named(time)}
                  <Show when={time.state !== 'new' && time.state}>
                    {(state) => <> · {t().copy.states[state()]}</>}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
    </>
  )
}
