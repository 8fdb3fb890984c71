// What one got by signing up: the place, another time, a place in line, an offer; above the receipt.
import { createEffect, lazy, Match, Show, Switch } from 'solid-js'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import type { CameOfProps } from '../came-of.tsx'
import { number, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useQuery } from '../query.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import './CameOf.css'
import { useMine } from './mine.ts'
import './MySignUps.css'
import { Notes } from './Notes.tsx'
import { ownSignUpQuery } from './queries.ts'
import { SignUpActions } from './SignUpActions.tsx'
import { text } from './text.ts'
import { day, hours } from './when.ts'

const AskGuardian = lazy(() => import('./before/AskGuardian.tsx'))

export default function CameOf(props: CameOfProps) {
  const t = text.use()
  const found = useQuery(() => ownSignUpQuery(props.decision.submissionId))
  const entry = () => (found.isSuccess ? found.data : undefined)
  // What follows a receipt is said for those who have the place.
  createEffect(() => {
    const known = entry()
    if (known && known.state !== 'coming') props.onAnswered()
  })
  return (
    <Switch>
      <Match when={props.decision.withdrawnAt || props.decision.supersededBy}>{null}</Match>
      <Match when={entry()}>{(known) => <Got entry={known()} />}</Match>
      <Match when={found.isError}>
        <p>{t().signUps.unreachable}</p>
      </Match>
    </Switch>
  )
}

function Got(props: { entry: OwnSignUp }) {
  const t = text.use()
  const mine = useMine()
  const words = (): { title: string; body: string } => {
    const { signUps } = t()
    const { state, endedBy, position, isAlternative, answerBy, shift } = props.entry
    switch (state) {
      case 'coming':
        return isAlternative
          ? { title: signUps.otherTime, body: signUps.bodies.alternative }
          : { title: signUps.states.coming, body: signUps.bodies.coming }
      case 'waiting':
        return {
          title: signUps.states.waiting(number(position ?? 1)),
          body: signUps.bodies.waiting,
        }
      case 'stand-in':
        return { title: signUps.states['stand-in'], body: signUps.bodies['stand-in'] }
      case 'offered':
        return { title: signUps.states.offered, body: '' }
      case 'awaiting-yes':
        return { title: signUps.states['awaiting-yes'], body: '' }
      case 'ended':
        break
    }
    if (endedBy === 'cancelled')
      return {
        title: signUps.ended.cancelled,
        body: signUps.cancelledBody(shift.cancelledBecause ?? ''),
      }
    if (endedBy === 'no-yes') return { title: signUps.ended['no-yes'], body: signUps.noYesBody }
    if (endedBy === 'not-allowed')
      return { title: signUps.ended['not-allowed'], body: signUps.notAllowedBody }
    if (endedBy === 'swapped') return { title: signUps.ended.swapped, body: signUps.swappedBody }
    return endedBy === 'lapsed'
      ? {
          title: signUps.ended.lapsed,
          body: signUps.lapsedBody(answerBy ? weekdayDateTime(answerBy) : ''),
        }
      : { title: signUps.ended.declined, body: signUps.declinedBody }
  }
  return (
    <Panel labelledBy="what-one-got">
      <div class="what-one-got">
        <h2 id="what-one-got">{words().title}</h2>
        <p class="what-one-got-when">
          {day(props.entry.shift.startsAt)}, {hours(props.entry.shift)}
          <br />
          {tr(props.entry.activity.title)}, {props.entry.careHome.name}
        </p>
        <Show when={words().body}>{(body) => <p>{body()}</p>}</Show>
        <Notes entry={props.entry} />
        <Show
          when={props.entry.state === 'ended'}
          fallback={
            <>
              <Show when={props.entry.state === 'offered'}>
                <SignUpActions entry={props.entry} mine={mine} />
              </Show>
              <Show when={props.entry.state === 'awaiting-yes'}>
                <AskGuardian entry={props.entry} />
              </Show>
            </>
          }
        >
          <div>
            <LinkButton variant="secondary" href={`/plejehjem/${props.entry.careHome.id}`}>
              {t().signUps.others}
            </LinkButton>
          </div>
        </Show>
      </div>
    </Panel>
  )
}
