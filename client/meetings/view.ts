// Which part of the calendar is looked at: it lies in the address, so it can be shared.
import { useSearchParams } from '@solidjs/router'
import { now } from '../clock.ts'
import { addDays, dayOf, isDay, mondayOf, monthOf } from './days.ts'
import type { MeetingQuestion } from './queries.ts'

export const views = ['list', 'week', 'month'] as const
export type View = (typeof views)[number]

const names = { list: undefined, week: 'uge', month: 'maaned' } as const

export function useView() {
  const [search, setSearch] = useSearchParams<{
    visning?: string
    dag?: string
    udvalg?: string
    kerneopgave?: string
    mine?: string
  }>()
  const kind = (): View => views.find((each) => names[each] === search.visning) ?? 'list'
  const day = () => (isDay(search.dag) ? search.dag : dayOf(now()))
  const span = () => {
    if (kind() === 'week') return { from: mondayOf(day()), to: addDays(mondayOf(day()), 7) }
    if (kind() === 'month') return { from: monthOf(day()), to: monthOf(day(), 1) }
    return {}
  }
  return {
    kind,
    day,
    committee: () => search.udvalg ?? '',
    coreTask: () => search.kerneopgave ?? '',
    mineOnly: () => search.mine === '1',
    question: (): MeetingQuestion => ({
      ...span(),
      committee: search.udvalg,
      coreTask: search.kerneopgave,
      limit: kind() === 'list' ? undefined : '100',
    }),
    /** The address of another view or day, with the same filters. */
    hrefOf(view: View, on?: string) {
      const query = new URLSearchParams()
      const next = {
        visning: names[view],
        dag: on,
        udvalg: search.udvalg,
        kerneopgave: search.kerneopgave,
        mine: search.mine,
      }
      for (const [name, value] of Object.entries(next)) if (value) query.set(name, value)
      return query.size > 0 ? `/moeder?${query}` : '/moeder'
    },
    change: (next: { udvalg?: string; kerneopgave?: string; mine?: string }) =>
      setSearch(next, { scroll: false }),
  }
}

export type CalendarView = ReturnType<typeof useView>
