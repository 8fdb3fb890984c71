// What one can do about a sign-up: answer an offer, withdraw, leave the line; sent like anything else.
import { Match, Show, Switch } from 'solid-js'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { now } from '../clock.ts'
import { phoneHref } from '../contact.ts'
import { weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { useSendAtOnce, useWithdraw } from '../outbox/outbox.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button, LinkButton } from '../ui/Button.tsx'
import { aboutOf } from './about.ts'
import type { Mine } from './mine.ts'
import { text } from './text.ts'
import { day } from './when.ts'

export function SignUpActions(props: { entry: OwnSignUp; mine: Mine }) {
  const t = text.use()
  const send = useSendAtOnce()
  const takeBack = useWithdraw()
  const named = () => `${tr(props.entry.activity.title)}, ${day(props.entry.shift.startsAt)}`
  const about = () => aboutOf(props.entry)
  const answer = (said: 'accepted' | 'declined') =>
    send({
      form: 'shift-offer-answer',
      version: 1,
      about: about(),
      payload: { signUpId: props.entry.submissionId, answer: said },
    })
  return (
    <Switch
      fallback={
        <div class="my-sign-up-ways">
          <Button
            variant="secondary"
            about={named()}
            onClick={() => void takeBack({ id: props.entry.submissionId, about: about() })}
          >
            {props.entry.state === 'coming' || props.entry.state === 'awaiting-yes'
              ? t().signUps.withdraw
              : t().signUps.leaveLine}
          </Button>
          <Show when={props.entry.state === 'coming'}>
            <GiveAway entry={props.entry} />
          </Show>
        </div>
      }
    >
      <Match when={props.mine.isWithdrawing(props.entry.submissionId)}>
        <p class="my-sign-ups-quiet">{t().signUps.withdrawing}</p>
      </Match>
      <Match when={props.mine.isAnswering(props.entry.submissionId)}>
        <p class="my-sign-ups-quiet" role="status">
          {t().signUps.answering}
        </p>
      </Match>
      <Match when={props.entry.state === 'offered' && props.entry.answerBy}>
        {(until) => (
          <div class="my-sign-up-offer">
            <p>
              <strong>{t().signUps.answerBy(weekdayDateTime(until()))}</strong>
            </p>
            <Actions>
              <Button icon="check" about={named()} onClick={() => void answer('accepted')}>
                {t().signUps.yes}
              </Button>
              <Button variant="secondary" about={named()} onClick={() => void answer('declined')}>
                {t().signUps.no}
              </Button>
            </Actions>
          </div>
        )}
      </Match>
      <Match when={props.entry.withdrawBy < now()}>
        <p class="my-sign-ups-quiet">
          <Show when={props.entry.shift.startsAt >= now()} fallback={t().signUps.begun}>
            {t().signUps.closed(weekdayDateTime(props.entry.withdrawBy))}
          </Show>{' '}
          <a href={phoneHref(props.entry.careHome.phone)}>
            {t().signUps.call(props.entry.careHome.phone)}
          </a>
        </p>
        <Show when={props.entry.state === 'coming' && props.entry.shift.startsAt > now()}>
          <GiveAway entry={props.entry} />
        </Show>
      </Match>
    </Switch>
  )
}

function GiveAway(props: { entry: OwnSignUp }) {
  const t = text.use()
  return (
    <LinkButton variant="quiet" href={`/giv-plads/${props.entry.submissionId}`}>
      {props.entry.swap ? t().signUps.givesAway : t().signUps.giveAway}
    </LinkButton>
  )
}
