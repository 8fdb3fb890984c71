// Shifts under the day they fall on; each with room is one press from signing up.
import { For, Show } from 'solid-js'
import { answerByOf } from '../../shared/sign-up-names.ts'
import type { OwnSignUp } from '../../shared/sign-ups.ts'
import { toLocal } from '../../shared/time.ts'
import type { Shift } from '../../shared/volunteering.ts'
import { now } from '../clock.ts'
import { daysBetween, number } from '../format.ts'
import { Icon } from '../ui/Icon.tsx'
import './Shifts.css'
import { text } from './text.ts'
import { byDay, day, hours } from './when.ts'

export interface ShiftEntry extends Shift {
  /** What takes place, where the list holds more than one activity. */
  activity?: string
  /** Whether whoever likes can come by; the places are for those who help. */
  isOpenToAll?: boolean
}

export interface ShiftsProps {
  careHomeId: string
  shifts: readonly ShiftEntry[]
  /** What the reader has signed up for. */
  mine: readonly OwnSignUp[]
}

/** What happens day by day, across activities. */
export function Shifts(props: ShiftsProps) {
  const t = text.use()
  const nearness = (at: string) => [t().today, t().tomorrow][daysBetween(now(), at)]
  return (
    <ul class="shifts">
      <For each={byDay(props.shifts)}>
        {(ofDay) => {
          const at = () => ofDay[0]?.startsAt ?? ''
          return (
            <li class="shifts-day">
              <p class="shifts-date">
                <time datetime={toLocal(at()).slice(0, 10)}>{day(at())}</time>
                <Show when={nearness(at())}>
                  {(word) => <span class="shifts-near"> {word()}</span>}
                </Show>
              </p>
              <Rows {...props} shifts={ofDay} />
            </li>
          )
        }}
      </For>
    </ul>
  )
}

/** One activity's times; each row tells its own day. */
export function DatedShifts(props: ShiftsProps) {
  return <Rows {...props} isDated />
}

function Rows(props: ShiftsProps & { isDated?: boolean }) {
  return (
    <ul class="shifts-times">
      <For each={props.shifts}>
        {(shift) => (
          <li>
            <Row
              shift={shift}
              isDated={props.isDated}
              href={`/plejehjem/${props.careHomeId}/tider/${shift.id}`}
              own={props.mine.find((each) => each.shift.id === shift.id)}
            />
          </li>
        )}
      </For>
    </ul>
  )
}

function Row(props: {
  shift: ShiftEntry
  href: string
  own: OwnSignUp | undefined
  isDated: boolean | undefined
}) {
  const t = text.use()
  // Nobody is offered a place in the last hours.
  const canWait = () =>
    props.shift.placesLeft === 0 && answerByOf(now(), props.shift.startsAt) !== undefined
  const words = () => (
    <>
      <span class="shift-what">
        {props.isDated ? day(props.shift.startsAt) : props.shift.activity}
      </span>
      <span class="shift-when">
        <span>{hours(props.shift)}</span>
        <Show
          when={props.own}
          fallback={
            <Show
              when={props.shift.isOpenToAll}
              fallback={
                <span>{canWait() ? t().fullWait : <Places left={props.shift.placesLeft} />}</span>
              }
            >
              <span class="shift-open">{t().everyone}</span>
              <Show when={props.shift.placesLeft > 0}>
                <span>{t().helpers(number(props.shift.placesLeft))}</span>
              </Show>
            </Show>
          }
        >
          {(own) => (
            <Show when={own().state === 'coming'} fallback={<span>{t().waiting}</span>}>
              <span class="shift-yes">
                <Icon name="check" />
                {t().mine}
              </span>
            </Show>
          )}
        </Show>
      </span>
    </>
  )
  return (
    <Show
      when={props.own || props.shift.placesLeft > 0 || canWait()}
      fallback={<span class="shift shift-full">{words()}</span>}
    >
      <a class="shift" classList={{ 'shift-mine': Boolean(props.own) }} href={props.href}>
        {words()}
        <Icon name="forward" />
      </a>
    </Show>
  )
}

export function Places(props: { left: number }) {
  const t = text.use()
  return <>{props.left === 0 ? t().full : t().places(number(props.left), props.left === 1)}</>
}
