// The coordinator's week, read for all of their homes at once.
import type { Database, Trx } from '../../db/open.ts'
import { type Board, board } from '../../shared/board.ts'
import { monthFrom } from '../../shared/month-copy.ts'
import { addDays, fromLocal } from '../../shared/time.ts'
import { readContent } from './rules.ts'
import { toShift } from './shift-store.ts'

const daysShown = 7

/** Seven days from a day on, called-off times left out; homes by name. */
export async function findBoard(
  db: Database,
  homeIds: readonly string[],
  from: string,
): Promise<Board> {
  if (homeIds.length === 0) return { from, homes: [] }
  const first = fromLocal(`${from}T00:00`)
  const last = addDays(first, daysShown, '00:00')
  const shiftsOf = db
    .selectFrom('shifts')
    .innerJoin('activities', 'activities.id', 'shifts.activity_id')
    .where('care_home_id', 'in', [...homeIds])
    .where('starts_at', '>=', first)
    .where('starts_at', '<', last)
    .where('cancelled_at', 'is', null)
  const [homes, activities, shifts, visitors] = await Promise.all([
    db
      .selectFrom('care_homes')
      .select(['id', 'name', 'example'])
      .where('id', 'in', [...homeIds])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    listActivities(db, homeIds),
    shiftsOf
      .selectAll('shifts')
      .select(['care_home_id', 'title_da', 'title_en', 'content'])
      .orderBy('starts_at')
      .orderBy('shifts.id')
      .execute(),
    shiftsOf
      .innerJoin('sign_ups', 'sign_ups.shift_id', 'shifts.id')
      .leftJoin('shift_swaps', (join) =>
        join.onRef('sign_up_id', '=', 'sign_ups.submission_id').on('ended_at', 'is', null),
      )
      .select(['shift_id', 'sign_ups.submission_id', 'name', 'kind', 'people', 'group_name'])
      .select(['state', 'attendance', 'sign_up_id'])
      .where('state', '<>', 'ended')
      .orderBy('sign_ups.created_at')
      .orderBy('queue_number')
      .orderBy('sign_ups.submission_id')
      .execute(),
  ])
  const byShift = Map.groupBy(visitors, (row) => row.shift_id)
  return board.parse({
    from,
    homes: homes.map((home) => ({
      id: home.id,
      name: home.name,
      example: home.example === 1,
      activities: activities
        .filter((row) => row.care_home_id === home.id)
        .map((row) => ({
          id: row.id,
          title: { da: row.title_da, en: row.title_en },
          latest: row.starts_at &&
            row.ends_at &&
            row.capacity && {
              startsAt: row.starts_at,
              minutes: (Date.parse(row.ends_at) - Date.parse(row.starts_at)) / 60_000,
              capacity: row.capacity,
            },
        })),
      shifts: shifts
        .filter((row) => row.care_home_id === home.id)
        .map((row) => ({
          ...toShift(row),
          ruleId: row.rule_id,
          activity: {
            id: row.activity_id,
            title: { da: row.title_da, en: row.title_en },
            leastPeople: readContent(row.content).leastPeople,
          },
          visitors: (byShift.get(row.id) ?? []).map((each) => ({
            submissionId: each.submission_id,
            name: each.name,
            kind: each.kind,
            people: each.people,
            groupName: each.group_name,
            state: each.state,
            givesAway: each.sign_up_id !== null,
            attendance: each.attendance,
          })),
        })),
    })),
  })
}

/** The homes' activities by name, each with its latest time. */
async function listActivities(db: Database, homeIds: readonly string[]) {
  return await db
    .selectFrom('activities')
    .leftJoin('shifts', (join) =>
      join.on('shifts.id', '=', (e) =>
        e
          .selectFrom('shifts as latest')
          .select('latest.id')
          .whereRef('latest.activity_id', '=', 'activities.id')
          .where('latest.cancelled_at', 'is', null)
          .orderBy('latest.starts_at', 'desc')
          .orderBy('latest.id', 'desc')
          .limit(1),
      ),
    )
    .select(['activities.id', 'care_home_id', 'title_da', 'title_en'])
    .select(['starts_at', 'ends_at', 'capacity'])
    .where('care_home_id', 'in', [...homeIds])
    .orderBy('title_da')
    .orderBy('activities.id')
    .execute()
}

/** A home's times of one month that no rule lays, called-off ones left out. */
export async function listMonth(db: Database, careHomeId: string, month: string) {
  const rows = await ofMonth(db, careHomeId, month)
    .where('rule_id', 'is', null)
    .select(['title_da', 'title_en'])
    .execute()
  return rows.map((row) => ({
    activityId: row.activity_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    capacity: row.capacity,
    activity: { id: row.activity_id, title: { da: row.title_da, en: row.title_en } },
  }))
}

/** All starts of one month at a home, by rule or by hand. */
export async function listStarts(db: Database, careHomeId: string, month: string) {
  const rows = await ofMonth(db, careHomeId, month).execute()
  return rows.map((row) => ({ activityId: row.activity_id, startsAt: row.starts_at }))
}

function ofMonth(db: Database, careHomeId: string, month: string) {
  return db
    .selectFrom('activities')
    .innerJoin('shifts', 'shifts.activity_id', 'activities.id')
    .select(['activity_id', 'starts_at', 'ends_at', 'capacity'])
    .where('care_home_id', '=', careHomeId)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>=', fromLocal(`${month}-01T00:00`))
    .where('starts_at', '<', fromLocal(`${monthFrom(month, 1)}-01T00:00`))
    .orderBy('starts_at')
    .orderBy('shifts.id')
}

/** @returns whether as many as hold a place still have one; nothing is changed where they would not */
export async function setCapacity(trx: Trx, shiftId: string, capacity: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shifts')
    .set({ capacity })
    .where('id', '=', shiftId)
    .where('taken', '<=', capacity)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
