// The activities of a care home: what one does, what one doesn't, how one is met, and when.
import { useLocation } from '@solidjs/router'
import { createEffect, For, Show } from 'solid-js'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { toLocal } from '../../shared/time.ts'
import type { Activity, CareHomePage } from '../../shared/volunteering.ts'
import type { VolunteerProfile } from '../../shared/volunteers.ts'
import { now } from '../clock.ts'
import { number } from '../format.ts'
import { tr } from '../language.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { CoreTaskTag } from '../ui/CoreTaskTag.tsx'
import { Detail } from '../ui/Detail.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import './Activities.css'
import { Asked } from './Asked.tsx'
import { profileQuery } from './queries.ts'
import { DatedShifts } from './Shifts.tsx'
import { text } from './text.ts'

/** As many as one takes in at a glance; the others are one press away. */
const shownAtOnce = 3

export function Activities(props: { careHome: CareHomePage; mine: readonly OwnSignUp[] }) {
  const t = text.use()
  const location = useLocation()
  const account = useSignedIn()
  const own = useQuery(() => ({ ...profileQuery(), enabled: Boolean(account()) }))
  const profile = () => (account() && own.isSuccess ? own.data.profile : null)
  // An address that names an activity leads to it, also when it came after the page.
  createEffect(() => {
    const { hash } = location
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
  })
  return (
    <Section title={t().activities.title}>
      <Show
        when={props.careHome.activities.length > 0}
        fallback={
          <Empty
            title={t().activities.nothing}
            action={
              <LinkButton variant="secondary" href="/deltag">
                {t().activities.nothingAction}
              </LinkButton>
            }
          >
            <p>{t().activities.nothingBody}</p>
          </Empty>
        }
      >
        <For each={props.careHome.activities}>
          {(activity) => (
            <Block
              activity={activity}
              careHomeId={props.careHome.id}
              mine={props.mine}
              suits={suits(activity, profile())}
            />
          )}
        </For>
      </Show>
    </Section>
  )
}

function Block(props: {
  activity: Activity
  careHomeId: string
  mine: readonly OwnSignUp[]
  /** Whether it is what the reader would like. */
  suits: boolean
}) {
  const t = text.use()
  const shifts = () => props.activity.shifts.filter(({ startsAt }) => startsAt >= now())
  const later = () => shifts().slice(shownAtOnce)
  return (
    <article class="activity" id={props.activity.id}>
      <h3>{tr(props.activity.title)}</h3>
      <Show when={props.suits}>
        <Detail icon="check">{t().activities.suits}</Detail>
      </Show>
      <p>{tr(props.activity.summary)}</p>
      <p class="activity-tags">
        <For each={props.activity.coreTasks}>
          {(coreTask) => <CoreTaskTag coreTask={coreTask} />}
        </For>
      </p>
      <Show when={shifts().length > 0} fallback={<p>{t().activities.noShifts}</p>}>
        <DatedShifts
          careHomeId={props.careHomeId}
          shifts={shifts().slice(0, shownAtOnce)}
          mine={props.mine}
        />
      </Show>
      <div>
        <Show when={later().length > 0}>
          <Disclosure summary={t().activities.later(number(later().length), later().length === 1)}>
            <DatedShifts careHomeId={props.careHomeId} shifts={later()} mine={props.mine} />
          </Disclosure>
        </Show>
        <Disclosure summary={t().activities.how}>
          <div class="activity-how">
            <h4>{t().activities.whatItIs}</h4>
            <p>{tr(props.activity.whatItIs)}</p>
            <h4>{t().activities.whatItIsNot}</h4>
            <p>{tr(props.activity.whatItIsNot)}</p>
            <h4>{t().activities.howYouAreMet}</h4>
            <p>{tr(props.activity.howYouAreMet)}</p>
            <Asked activity={props.activity} />
          </div>
        </Disclosure>
      </div>
    </article>
  )
}

/** A kind one likes, on a day and in a language of one's own where one has said which. */
function suits(activity: Activity, profile: VolunteerProfile | null): boolean {
  if (!profile?.interests.includes(activity.kind)) return false
  const { weekdays, languages } = profile
  const isOnDay = activity.shifts.some(({ startsAt }) => weekdays.includes(weekdayOf(startsAt)))
  const isSpoken = activity.languages.some((language) => languages.includes(language))
  return (weekdays.length === 0 || isOnDay) && (languages.length === 0 || isSpoken)
}

/** Monday is 1. */
function weekdayOf(at: string): number {
  return new Date(`${toLocal(at).slice(0, 10)}T12:00:00.000Z`).getUTCDay() || 7
}
