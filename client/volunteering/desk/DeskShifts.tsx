// Shifts by day with who comes to each: name, how to reach them, what they wrote.
import { For, Show } from 'solid-js'
import type { DeskShift, Visitor } from '../../../shared/sign-ups.ts'
import { phoneHref } from '../../contact.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { Icon } from '../../ui/Icon.tsx'
import { text } from '../text.ts'
import { byDay, day, hours } from '../when.ts'
import { CallOff } from './CallOff.tsx'
import './DeskShifts.css'

export function DeskShifts(props: { shifts: readonly DeskShift[] }) {
  const t = text.use()
  return (
    <div class="desk-shifts">
      <For each={byDay(props.shifts)}>
        {(ofDay) => (
          <section class="desk-day">
            <h3>{day(ofDay[0]?.startsAt ?? '')}</h3>
            <ul>
              <For each={ofDay}>
                {(shift) => (
                  <li class="desk-shift">
                    <p class="desk-shift-what">
                      <strong>{hours(shift)}</strong> {tr(shift.activity.title)}
                    </p>
                    <p class="desk-shift-places">
                      <Icon name="people" />
                      {t().desk.taken(
                        number(shift.capacity - shift.placesLeft),
                        number(shift.capacity),
                      )}
                      <Show when={lacking(shift) > 0}>
                        <strong class="desk-shift-lacks">
                          {t().desk.lacks(number(lacking(shift)))}
                        </strong>
                      </Show>
                    </p>
                    <Show when={shift.visitors.length > 0}>
                      <ul class="visitors">
                        <For each={shift.visitors}>{(visitor) => <Comes visitor={visitor} />}</For>
                      </ul>
                    </Show>
                    <CallOff shift={shift} />
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

/** How many more must come for it to make sense, where that is more than somebody. */
function lacking({ capacity, placesLeft, activity }: DeskShift): number {
  if (activity.leastPeople === 1) return 0
  return Math.min(activity.leastPeople, capacity) - (capacity - placesLeft)
}

function Comes(props: { visitor: Visitor }) {
  const t = text.use()
  const standing = () => {
    const { state, givesAway } = props.visitor
    if (givesAway) return t().desk.givesAway
    return state === 'coming' || state === 'ended' ? undefined : t().desk.standings[state]
  }
  const href = () => {
    const { by, value } = props.visitor.contact
    return by === 'email' ? `mailto:${value}` : phoneHref(value)
  }
  return (
    <li class="visitor">
      <p>
        <span class="visitor-name">{props.visitor.name}</span>
        <Show when={props.visitor.people > 1}>
          {' '}
          ·{' '}
          {props.visitor.people === 2
            ? t().desk.forTwo
            : t().desk.forMany(number(props.visitor.people))}
        </Show>
        <Show when={props.visitor.groupName}>
          <br />
          {props.visitor.groupName}
        </Show>
        <Show when={standing()}>{(words) => <span class="visitor-standing">{words()}</span>}</Show>
      </p>
      <a class="visitor-contact" href={href()}>
        <Icon name={props.visitor.contact.by === 'email' ? 'mail' : 'phone'} />
        <span>{props.visitor.contact.value}</span>
      </a>
      <Show when={props.visitor.guardian}>
        {(guardian) => (
          <p class="visitor-message">
            {t().desk.guardian}: {guardian().name}, {guardian().contact.value}
          </p>
        )}
      </Show>
      <Show when={props.visitor.message}>
        <p class="visitor-message">
          <span class="unseen">{t().desk.message}: </span>
          {props.visitor.message}
        </p>
      </Show>
    </li>
  )
}
