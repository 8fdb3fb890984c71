// What a child has signed up for: when, what, and what one does and doesn't do there.
import { For, Show } from 'solid-js'
import type { YoungSignUp } from '../../shared/guardians.ts'
import { hours, weekdayDate, weekdayDateTime } from '../format.ts'
import { tr } from '../language.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import './Times.css'
import { text } from './text.ts'

export function Times(props: { signUps: readonly YoungSignUp[] }) {
  const t = text.use()
  return (
    <ul class="young-times">
      <For each={props.signUps}>
        {({ state, answerBy, shift, activity }) => (
          <li class="young-time">
            <p>
              <strong>{tr(activity.title)}</strong>
              <br />
              {weekdayDate(shift.startsAt)}, {hours(shift)}
            </p>
            <Show when={answerBy}>{(until) => <p>{t().holds(weekdayDateTime(until()))}</p>}</Show>
            <Show when={state === 'waiting' || state === 'stand-in' || state === 'offered'}>
              <p>{t().waits}</p>
            </Show>
            <Disclosure summary={t().what}>
              <div class="young-time-what">
                <h4>{t().whatItIs}</h4>
                <p>{tr(activity.whatItIs)}</p>
                <h4>{t().whatItIsNot}</h4>
                <p>{tr(activity.whatItIsNot)}</p>
                <h4>{t().howYouAreMet}</h4>
                <p>{tr(activity.howYouAreMet)}</p>
              </div>
            </Disclosure>
          </li>
        )}
      </For>
    </ul>
  )
}
