// Where I come, wait or am offered a place, and what I can do; on the care home's page and on Mig.
import { For, lazy, Show } from 'solid-js'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { number } from '../format.ts'
import { tr, type Words } from '../language.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Mine, useMine } from './mine.ts'
import './MySignUps.css'
import { Notes } from './Notes.tsx'
import { SignUpActions } from './SignUpActions.tsx'
import type da from './text.da.ts'
import { text } from './text.ts'
import { day, hours } from './when.ts'

const AskGuardian = lazy(() => import('./before/AskGuardian.tsx'))

export interface MySignUpsProps {
  /** Only those at one care home. */
  careHomeId?: string
  /** Only the one that this submission made. */
  submissionId?: string
}

export default function MySignUps(props: MySignUpsProps) {
  const t = text.use()
  const mine = useMine()
  const shown = () =>
    mine
      .signUps()
      .filter(
        (entry) =>
          entry.careHome.id === (props.careHomeId ?? entry.careHome.id) &&
          entry.submissionId === (props.submissionId ?? entry.submissionId),
      )
  return (
    <Show when={shown().length > 0}>
      <section class="my-sign-ups" aria-labelledby="my-sign-ups">
        <h2 id="my-sign-ups">{t().signUps.title}</h2>
        <ul>
          <For each={shown()}>
            {(entry) => <Entry entry={entry} mine={mine} isAtHome={Boolean(props.careHomeId)} />}
          </For>
        </ul>
        <p class="my-sign-ups-quiet">{t().signUps.freed}</p>
        <p>
          <a href="/mig/frivillig">{t().activities.profile}</a>
        </p>
        <p>
          <a href="/mig/frivillig/timer">{t().signUps.year}</a>
        </p>
      </section>
    </Show>
  )
}

function Entry(props: { entry: OwnSignUp; mine: Mine; isAtHome: boolean }) {
  const t = text.use()
  return (
    <li class="my-sign-up" classList={{ 'my-sign-up-open': props.entry.state !== 'coming' }}>
      <div>
        <p class="my-sign-up-when">
          <Icon name="calendar" />
          <span>
            {day(props.entry.shift.startsAt)}, {hours(props.entry.shift)}
          </span>
        </p>
        <p>
          {tr(props.entry.activity.title)}
          <Show when={!props.isAtHome}>
            {' '}
            <a href={`/plejehjem/${props.entry.careHome.id}`}>
              {t().signUps.at(props.entry.careHome.name)}
            </a>
          </Show>
          <Show when={props.entry.people > 1}>
            {' '}
            · {t().signUps.forMany(number(props.entry.people))}
          </Show>
        </p>
        <Show when={standing(props.entry, t())}>
          {(words) => <p class="my-sign-up-standing">{words()}</p>}
        </Show>
        <Notes entry={props.entry} />
      </div>
      <Show when={props.entry.state === 'awaiting-yes'}>
        <AskGuardian entry={props.entry} />
      </Show>
      <SignUpActions entry={props.entry} mine={props.mine} />
    </li>
  )
}

/** Whoever has the place need not be told so each time. */
function standing(entry: OwnSignUp, t: Pick<Words<typeof da>, 'signUps'>): string | undefined {
  const { state, position } = entry
  if (state === 'waiting') return t.signUps.states.waiting(number(position ?? 1))
  return state === 'coming' || state === 'ended' ? undefined : t.signUps.states[state]
}
