// The week's times by day: how many come and lack, who they are, and what can be done about each.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { attendanceDays, type BoardShift, type BoardVisitor } from '../../../shared/board.ts'
import { type Attendance, attendances } from '../../../shared/sign-up-names.ts'
import { addMinutes } from '../../../shared/time.ts'
import { now } from '../../clock.ts'
import { number } from '../../format.ts'
import { tr } from '../../language.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { CallOff } from '../desk/CallOff.tsx'
import { text as volunteering } from '../text.ts'
import { byDay, day, hours } from '../when.ts'
import { ChangePlaces } from './ChangePlaces.tsx'
import { lacking } from './lacking.ts'
import { setAttendance } from './queries.ts'
import { text } from './text.ts'
import { WriteNote } from './WriteNote.tsx'

type Shown = BoardShift & { home?: string }

export function BoardShifts(props: { shifts: readonly Shown[]; from: string }) {
  return (
    <div class="week-list">
      <For each={byDay(props.shifts)}>
        {(ofDay) => (
          <section class="week-day">
            <h3>{day(ofDay[0]?.startsAt ?? '')}</h3>
            <ul>
              <For each={ofDay}>{(shift) => <OneShift shift={shift} from={props.from} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

function OneShift(props: { shift: Shown; from: string }) {
  const t = text.use()
  const words = volunteering.use()
  const lacks = () => (props.shift.startsAt > now() ? lacking(props.shift) : 0)
  const coming = () => props.shift.visitors.filter(({ state }) => state === 'coming')
  return (
    <li class="week-shift" classList={{ 'week-shift-gap': lacks() > 0 }}>
      <p class="week-shift-what">
        <strong>{hours(props.shift)}</strong> {tr(props.shift.activity.title)}
        <Show when={props.shift.home}>
          <span class="week-shift-where">{props.shift.home}</span>
        </Show>
      </p>
      <p class="week-shift-places">
        <Icon name="people" />
        {words().desk.taken(
          number(props.shift.capacity - props.shift.placesLeft),
          number(props.shift.capacity),
        )}
        <Show when={lacks() > 0}>
          <strong class="week-shift-lacks">{words().desk.lacks(number(lacks()))}</strong>
        </Show>
      </p>
      <Show when={props.shift.visitors.length > 0}>
        <ul class="week-visitors">
          <For each={props.shift.visitors}>
            {(visitor) => <Comes visitor={visitor} shift={props.shift} from={props.from} />}
          </For>
        </ul>
      </Show>
      <Show when={props.shift.startsAt > now()}>
        <div class="week-shift-acts">
          <Show when={coming().length > 0}>
            <WriteNote shift={props.shift} />
          </Show>
          <ChangePlaces shift={props.shift} label={t().places.open} />
          <CallOff shift={props.shift} />
        </div>
      </Show>
    </li>
  )
}

function Comes(props: { visitor: BoardVisitor; shift: BoardShift; from: string }) {
  const t = text.use()
  const words = volunteering.use()
  const standing = () => {
    const { state } = props.visitor
    return state === 'coming' || state === 'ended' ? undefined : words().desk.standings[state]
  }
  const isTime = () =>
    props.visitor.state === 'coming' &&
    addMinutes(props.shift.startsAt, -30) <= now() &&
    now() <= addMinutes(props.shift.endsAt, attendanceDays * 24 * 60)
  return (
    <li class="week-visitor">
      <p>
        <span class="week-visitor-name">{props.visitor.name}</span>
        <Show when={props.visitor.people > 1}>
          {' '}
          · {words().desk.forMany(number(props.visitor.people))}
        </Show>
        <Show when={props.visitor.groupName}>
          <span class="week-visitor-more">{props.visitor.groupName}</span>
        </Show>
        <Show when={standing()}>{(said) => <span class="week-visitor-more">{said()}</span>}</Show>
      </p>
      <Show
        when={isTime()}
        fallback={
          <Show when={props.visitor.attendance}>
            {(said) => <span class="week-visitor-more">{t().attendance[said()]}</span>}
          </Show>
        }
      >
        <Attend visitor={props.visitor} from={props.from} />
      </Show>
    </li>
  )
}

/** One press says it, and one more takes it back. */
function Attend(props: { visitor: BoardVisitor; from: string }) {
  const t = text.use()
  const client = useQueryClient()
  const [failed, setFailed] = createSignal(false)

  async function say(pressed: Attendance) {
    const { submissionId, attendance, name } = props.visitor
    const said = attendance === pressed ? null : pressed
    setFailed(false)
    try {
      await setAttendance(client, props.from, submissionId, said)
      announce(said ? t().attendance.said[said](name) : t().attendance.undone(name))
    } catch {
      setFailed(true)
    }
  }

  return (
    <div class="week-attend">
      <For each={attendances}>
        {(each) => (
          <button
            type="button"
            class="week-attend-one"
            aria-pressed={props.visitor.attendance === each}
            onClick={() => void say(each)}
          >
            <Show when={props.visitor.attendance === each}>
              <Icon name="check" />
            </Show>
            {t().attendance[each]}
            <span class="unseen"> {props.visitor.name}</span>
          </button>
        )}
      </For>
      <p role="status">
        <Show when={failed()}>{t().attendance.failed}</Show>
      </p>
    </div>
  )
}
