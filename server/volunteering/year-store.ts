// The rows behind a volunteer's own year: the times they came, and the times in their calendar.
import type { Database } from '../../db/open.ts'
import { activityKinds } from '../../shared/sign-up-names.ts'
import type { Bilingual } from '../../shared/text.ts'
import { toLocal } from '../../shared/time.ts'
import { type HoursAtHome, hoursAtHome } from '../../shared/volunteer-year.ts'
import { readContent } from './rules.ts'

/** A time is its length, however many one came with. The year is Copenhagen's. */
export async function listHours(
  db: Database,
  accountIds: readonly string[],
): Promise<HoursAtHome[]> {
  const rows = await signUpsOf(db, accountIds)
    .where('attendance', '=', 'came')
    .orderBy('starts_at')
    .execute()
  const groups = Map.groupBy(rows, (row) => `${yearOf(row.starts_at)} ${row.home_id}`)
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own
      if (!first) return []
      const met = new Set(own.map(({ content }) => readContent(content).kind))
      return hoursAtHome.parse({
        year: yearOf(first.starts_at),
        careHome: { id: first.home_id, name: first.home },
        kinds: activityKinds.filter((kind) => met.has(kind)),
        times: own.length,
        minutes: own.reduce((sum, row) => sum + minutesOf(row), 0),
      })
    })
    .sort((a, b) => b.year - a.year || a.careHome.name.localeCompare(b.careHome.name, 'da'))
}

/** A time in one's own calendar; one that has ended stays a while as called off. */
export interface CalendarShift {
  id: string
  changedAt: string
  isCancelled: boolean
  because: string | null
  startsAt: string
  endsAt: string
  title: Bilingual
  home: { id: string; name: string; phone: string }
}

/** What one comes to from an instant on, and what one was to come to but does not. */
export async function listForCalendar(
  db: Database,
  accountIds: readonly string[],
  from: string,
): Promise<CalendarShift[]> {
  const rows = await signUpsOf(db, accountIds)
    .innerJoin('submissions', 'submissions.id', 'sign_ups.submission_id')
    .select(['sign_ups.submission_id', 'state', 'sign_ups.created_at', 'offered_at'])
    .select(['withdrawn_at', 'cancelled_at', 'cancelled_because', 'title_da', 'title_en', 'phone'])
    .select((e) =>
      e
        .selectFrom('shift_swaps')
        .select('ended_at')
        .whereRef('sign_up_id', '=', 'sign_ups.submission_id')
        .where('taken_by', 'is not', null)
        .limit(1)
        .as('swapped_at'),
    )
    .where('starts_at', '>=', from)
    .where((e) =>
      e.or([
        e('state', '=', 'coming'),
        e.and([
          e('ended_by', 'in', ['withdrawn', 'cancelled', 'swapped']),
          // Whoever only stood in line never had it in the calendar.
          e.or([e('queue_number', 'is', null), e('offered_at', 'is not', null)]),
        ]),
      ]),
    )
    .orderBy('starts_at')
    .orderBy('sign_ups.submission_id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.submission_id,
    changedAt:
      row.withdrawn_at ?? row.swapped_at ?? row.cancelled_at ?? row.offered_at ?? row.created_at,
    isCancelled: row.state !== 'coming',
    because: row.cancelled_because,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    title: { da: row.title_da, en: row.title_en },
    home: { id: row.home_id, name: row.home, phone: row.phone },
  }))
}

function signUpsOf(db: Database, accountIds: readonly string[]) {
  return db
    .selectFrom('sign_ups')
    .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .innerJoin('care_homes', 'care_homes.id', 'activities.care_home_id')
    .select(['starts_at', 'ends_at', 'activities.content'])
    .select(['care_homes.id as home_id', 'care_homes.name as home'])
    .where('sign_ups.account_id', 'in', [...accountIds])
}

function yearOf(at: string): number {
  return Number(toLocal(at).slice(0, 4))
}

function minutesOf({ starts_at, ends_at }: { starts_at: string; ends_at: string }): number {
  return (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000
}
