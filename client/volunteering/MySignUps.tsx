// Where I come, and the way to withdraw; on the care home's page, on Mig and beside the receipt.
import { For, Show } from 'solid-js'
import type { OwnSignUp } from '../../shared/volunteering.ts'
import { now } from '../clock.ts'
import { phoneHref } from '../contact.ts'
import { tr } from '../language.ts'
import { useWithdraw } from '../outbox/outbox.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type Mine, useMine } from './mine.ts'
import './MySignUps.css'
import { text } from './text.ts'
import { day, hours, nameShift } from './when.ts'

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
      </section>
    </Show>
  )
}

function Entry(props: { entry: OwnSignUp; mine: Mine; isAtHome: boolean }) {
  const t = text.use()
  const takeBack = useWithdraw()
  const activity = () => tr(props.entry.activity.title)
  const withdraw = () => {
    const { submissionId, activity: what, careHome, shift } = props.entry
    return takeBack({
      id: submissionId,
      about: {
        kind: 'activity',
        id: what.id,
        path: `/plejehjem/${careHome.id}#${what.id}`,
        title: nameShift(what.title, careHome.name, shift.startsAt),
      },
    })
  }
  return (
    <li class="my-sign-up">
      <div>
        <p class="my-sign-up-when">
          <Icon name="calendar" />
          <span>
            {day(props.entry.shift.startsAt)}, {hours(props.entry.shift)}
          </span>
        </p>
        <p>
          {activity()}
          <Show when={!props.isAtHome}>
            {' '}
            <a href={`/plejehjem/${props.entry.careHome.id}`}>
              {t().signUps.at(props.entry.careHome.name)}
            </a>
          </Show>
          <Show when={props.entry.people === 2}> · {t().signUps.forTwo}</Show>
        </p>
      </div>
      <Show
        when={props.entry.shift.startsAt >= now()}
        fallback={
          <p class="my-sign-ups-quiet">
            {t().signUps.begun}{' '}
            <a href={phoneHref(props.entry.careHome.phone)}>
              {t().signUps.call(props.entry.careHome.phone)}
            </a>
          </p>
        }
      >
        <Show
          when={!props.mine.isWithdrawing(props.entry.submissionId)}
          fallback={<p class="my-sign-ups-quiet">{t().signUps.withdrawing}</p>}
        >
          <Button
            variant="secondary"
            about={`${activity()}, ${day(props.entry.shift.startsAt)}`}
            onClick={() => void withdraw()}
          >
            {t().signUps.withdraw}
          </Button>
        </Show>
      </Show>
    </li>
  )
}
