// The way to the week or month before and after.
import { date, monthAndYear } from '../format.ts'
import { Icon } from '../ui/Icon.tsx'
import { addDays, mondayOf, monthOf, noonOf } from './days.ts'
import { text } from './text.ts'
import type { CalendarView } from './view.ts'

export function Steps(props: { view: CalendarView }) {
  const t = text.use()
  const isWeek = () => props.view.kind() === 'week'
  const step = (amount: number) =>
    isWeek() ? addDays(mondayOf(props.view.day()), 7 * amount) : monthOf(props.view.day(), amount)
  const title = () =>
    isWeek()
      ? t().weekOf(date(noonOf(mondayOf(props.view.day()))))
      : monthAndYear(noonOf(props.view.day()))
  return (
    <div class="calendar-steps">
      <a href={props.view.hrefOf(props.view.kind(), step(-1))}>
        <span class="calendar-back">
          <Icon name="forward" />
        </span>
        {isWeek() ? t().weekBefore : t().monthBefore}
      </a>
      <h2 class="calendar-when">{title()}</h2>
      <a href={props.view.hrefOf(props.view.kind(), step(1))}>
        {isWeek() ? t().weekAfter : t().monthAfter}
        <Icon name="forward" />
      </a>
    </div>
  )
}
