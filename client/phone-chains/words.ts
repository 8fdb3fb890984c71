// When a chain rings, in words.
import { type ChainWeekday, chainWeekdays } from '../../shared/chain-days.ts'
import { fromLocal } from '../../shared/time.ts'
import { clockTime, dayAndMonth, list, sentence, weekday } from '../format.ts'
import type { Words } from '../language.ts'
import type da from './text.da.ts'

type Said = Pick<Words<typeof da>, 'days' | 'everyDay' | 'rings'>

/** "Mandag og torsdag kl. 9.00" */
export function rhythmOf(
  chain: { weekdays: readonly ChainWeekday[]; at: string },
  t: Said,
): string {
  const days =
    chain.weekdays.length === chainWeekdays.length
      ? t.everyDay
      : sentence(
          list(
            chainWeekdays.filter((day) => chain.weekdays.includes(day)).map((day) => t.days[day]),
          ),
        )
  return t.rings(days, clockTime(chain.at))
}

/** "mandag 23. november", of a day in Copenhagen */
export function dayInWords(day: string): string {
  const noon = fromLocal(`${day}T12:00`)
  return `${weekday(noon)} ${dayAndMonth(noon)}`
}
