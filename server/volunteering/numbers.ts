// A quarter's people and hours by home, for the report: nobody is named, and few are never told apart.
import type { Database } from '../../db/open.ts'
import {
  type HomeNumbers,
  homeNumbers,
  leastCounted,
  type QuarterNumbers,
} from '../../shared/board.ts'
import { fromLocal, toLocal } from '../../shared/time.ts'
import { listCame } from './attendance-store.ts'

type Came = Awaited<ReturnType<typeof listCame>>[number]

/** The quarters of a year that have begun, the earliest first. */
export async function countQuarters(
  db: Database,
  careHomeIds: readonly string[],
  year: number,
  at: string,
): Promise<HomeNumbers[]> {
  if (careHomeIds.length === 0) return []
  const [homes, came] = await Promise.all([
    db
      .selectFrom('care_homes')
      .select(['id', 'name', 'example'])
      .where('id', 'in', [...careHomeIds])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    listCame(
      db,
      careHomeIds,
      fromLocal(`${year}-01-01T00:00`),
      fromLocal(`${year + 1}-01-01T00:00`),
    ),
  ])
  const byHome = Map.groupBy(came, (row) => row.care_home_id)
  const quarters = [1, 2, 3, 4].filter((quarter) => fromLocal(firstOf(year, quarter)) <= at)
  return homes.map((home) => {
    const own = Map.groupBy(byHome.get(home.id) ?? [], (row) => quarterOf(row.starts_at))
    return homeNumbers.parse({
      id: home.id,
      name: home.name,
      example: home.example === 1,
      quarters: quarters.map((quarter) => ({
        year,
        quarter,
        ...countOne(own.get(quarter) ?? []),
      })),
    })
  })
}

function countOne(came: readonly Came[]): Omit<QuarterNumbers, 'year' | 'quarter'> {
  const byAccount = Map.groupBy(came, (row) => row.account_id)
  // Whoever came more than once, alone and in a group, counts as the largest of them.
  const people = [...byAccount.values()].reduce(
    (sum, own) => sum + Math.max(...own.map((row) => row.people)),
    0,
  )
  const times = new Set(came.map((row) => row.shift_id)).size
  if (people > 0 && people < leastCounted) return { times, people: null, visits: null, hours: null }
  const hours = came.reduce((sum, row) => sum + row.people * hoursOf(row), 0)
  return {
    times,
    people,
    visits: came.reduce((sum, row) => sum + row.people, 0),
    hours: Math.round(hours * 10) / 10,
  }
}

function hoursOf({ starts_at, ends_at }: Came): number {
  return (Date.parse(ends_at) - Date.parse(starts_at)) / 3_600_000
}

function quarterOf(at: string): number {
  return Math.ceil(Number(toLocal(at).slice(5, 7)) / 3)
}

function firstOf(year: number, quarter: number): string {
  return `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01T00:00`
}
