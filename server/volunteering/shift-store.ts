// The rows of the shifts: when an activity takes place, and how many places are held.
import type { Database, Trx } from '../../db/open.ts'
import type { ShiftsTable } from '../../db/schema.ts'
import type { Shift } from '../../shared/volunteering.ts'

/** A shift as the rules of signing up need to know it. */
export interface ShiftOfActivity extends Shift {
  activityId: string
  ruleId: string | null
  isCancelled: boolean
}

export interface NewShiftRow extends Omit<Shift, 'placesLeft'> {
  ruleId?: string
}

/** One that is there already is left as it is. */
export async function addShifts(trx: Trx, activityId: string, shifts: readonly NewShiftRow[]) {
  if (shifts.length === 0) return
  await trx
    .insertInto('shifts')
    .values(
      shifts.map((entry) => ({
        id: entry.id,
        activity_id: activityId,
        starts_at: entry.startsAt,
        ends_at: entry.endsAt,
        capacity: entry.capacity,
        taken: 0,
        rule_id: entry.ruleId ?? null,
        cancelled_at: null,
        cancelled_because: null,
      })),
    )
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

/** All shifts of an activity that are held, past ones too, the earliest first. */
export async function listShifts(db: Database, activityId: string): Promise<Shift[]> {
  const rows = await db
    .selectFrom('shifts')
    .selectAll()
    .where('activity_id', '=', activityId)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(toShift)
}

/** The next shifts of each activity of a home, so many of each at most, by activity. */
export async function listComing(
  db: Database,
  careHomeId: string,
  at: string,
  limit: number,
): Promise<Map<string, Shift[]>> {
  // Up to the last one shown, which the index finds, so that a year of them is not read.
  const rows = await db
    .selectFrom('activities')
    .innerJoin('shifts', 'shifts.activity_id', 'activities.id')
    .selectAll('shifts')
    .where('care_home_id', '=', careHomeId)
    .where('shifts.starts_at', '>=', at)
    .where('shifts.cancelled_at', 'is', null)
    .where('shifts.starts_at', '<=', (e) =>
      e.fn.coalesce(
        e
          .selectFrom('shifts as last')
          .select('last.starts_at')
          .whereRef('last.activity_id', '=', 'activities.id')
          .where('last.starts_at', '>=', at)
          .where('last.cancelled_at', 'is', null)
          .orderBy('last.starts_at')
          .limit(1)
          .offset(limit - 1),
        e.val('9999'),
      ),
    )
    .orderBy('shifts.starts_at')
    .orderBy('shifts.id')
    .execute()
  const byActivity = new Map<string, Shift[]>()
  for (const row of rows) {
    const own = byActivity.get(row.activity_id) ?? []
    if (own.length < limit) byActivity.set(row.activity_id, [...own, toShift(row)])
  }
  return byActivity
}

export async function findShift(db: Database, id: string): Promise<ShiftOfActivity | undefined> {
  const row = await db.selectFrom('shifts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toShiftOfActivity(row)
}

/** @returns whether there was room; nothing is taken where there was not */
export async function takePlaces(trx: Trx, shiftId: string, people: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shifts')
    .set((e) => ({ taken: e('taken', '+', people) }))
    .where('id', '=', shiftId)
    .where((e) => e(e('taken', '+', people), '<=', e.ref('capacity')))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function freePlaces(trx: Trx, shiftId: string, people: number) {
  await trx
    .updateTable('shifts')
    .set((e) => ({ taken: e('taken', '-', people) }))
    .where('id', '=', shiftId)
    .execute()
}

/** How many can still come to an activity's shifts that have not begun, as part of another query. */
export function placesLeftOf(db: Database, activityId: string, at: string) {
  return db
    .selectFrom('shifts')
    .select((e) =>
      e.fn.coalesce(e.fn.sum<number>(e('capacity', '-', e.ref('taken'))), e.lit(0)).as('left'),
    )
    .where('activity_id', '=', activityId)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>=', at)
    .$asScalar()
}

/** Nobody holds a place at what is called off. */
export async function markCancelled(trx: Trx, id: string, at: string, because: string) {
  await trx
    .updateTable('shifts')
    .set({ cancelled_at: at, cancelled_because: because, taken: 0 })
    .where('id', '=', id)
    .execute()
}

export function toShift(row: Omit<ShiftsTable, 'activity_id'>): Shift {
  return {
    id: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    capacity: row.capacity,
    placesLeft: row.capacity - row.taken,
  }
}

export function toShiftOfActivity(row: ShiftsTable): ShiftOfActivity {
  return {
    ...toShift(row),
    activityId: row.activity_id,
    ruleId: row.rule_id,
    isCancelled: row.cancelled_at !== null,
  }
}
