import type { Database, Trx } from '../../db/open.ts'
import type { SeatsTable, TaskCommitteesTable } from '../../db/schema.ts'
import {
  type Charter,
  charter,
  type Seat,
  type SeatKind,
  seat,
  type TaskCommittee,
  taskCommittee,
} from '../../shared/task-committees.ts'
import { listNamedCommunities } from '../communities.ts'

/** A committee as it is kept: what it points at stands as ids. */
type TaskCommitteeKept = Omit<TaskCommittee, 'charter'> & { charter: Charter }

export async function findTaskCommittee(
  db: Database,
  id: string,
): Promise<TaskCommittee | undefined> {
  const row = await findRow(db, id)
  if (!row) return undefined
  const kept = charter.parse(JSON.parse(row.charter))
  const [seats, challenges, communities] = await Promise.all([
    listSeats(db, id),
    db
      .selectFrom('challenges')
      .selectAll()
      .where('id', 'in', kept.challenges)
      .orderBy('position')
      .execute(),
    listNamedCommunities(db, kept.communities),
  ])
  return taskCommittee.parse({
    ...toPlain(row),
    charter: {
      ...kept,
      challenges: challenges.map((entry) => ({
        id: entry.id,
        position: entry.position,
        group: entry.group,
        name: { da: entry.name_da, en: entry.name_en },
        description: { da: entry.description_da, en: entry.description_en },
      })),
      communities,
    },
    seats,
  })
}

/** @throws Error where there is none: call it for one that was found before */
export async function getTaskCommittee(db: Database, id: string): Promise<TaskCommittee> {
  const found = await findTaskCommittee(db, id)
  if (!found) throw new Error(`There is no task committee ${id}`)
  return found
}

/** What the door needs to know of a committee. */
export async function findCall(db: Database, id: string) {
  const row = await findRow(db, id)
  return row && { ...toPlain(row), coreTasks: charter.parse(JSON.parse(row.charter)).coreTasks }
}

export async function findSeat(
  db: Database,
  committeeId: string,
  kind: SeatKind,
): Promise<Seat | undefined> {
  const row = await db
    .selectFrom('seats')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && toSeat(row)
}

export async function addTaskCommittee(trx: Trx, entry: TaskCommitteeKept) {
  await trx
    .insertInto('task_committees')
    .values({
      id: entry.id,
      title_da: entry.title.da,
      title_en: entry.title.en,
      summary_da: entry.summary.da,
      summary_en: entry.summary.en,
      charter: JSON.stringify(charter.parse(entry.charter)),
      opens_at: entry.opensAt,
      closes_at: entry.closesAt,
      example: entry.example ? 1 : 0,
      changed_at: entry.changedAt,
    })
    .execute()
  await trx
    .insertInto('seats')
    .values(
      entry.seats.map((seat) => ({
        committee_id: entry.id,
        kind: seat.kind,
        places: seat.places,
        open: seat.open ? 1 : 0,
        competences: JSON.stringify(seat.competences),
      })),
    )
    .execute()
}

export async function changeWindow(
  trx: Trx,
  id: string,
  change: { opensAt: string; closesAt: string; changedAt: string },
) {
  await trx
    .updateTable('task_committees')
    .set({ opens_at: change.opensAt, closes_at: change.closesAt, changed_at: change.changedAt })
    .where('id', '=', id)
    .execute()
}

/** @returns whether it was the account's first for this committee */
export async function addApplication(
  trx: Trx,
  entry: { submissionId: string; committeeId: string; accountId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('applications')
    .values({
      submission_id: entry.submissionId,
      committee_id: entry.committeeId,
      account_id: entry.accountId,
    })
    .onConflict((c) => c.columns(['committee_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Leaves the account free to apply again. */
export async function removeApplication(trx: Trx, submissionId: string) {
  await trx.deleteFrom('applications').where('submission_id', '=', submissionId).execute()
}

/** All calls for the desk, the latest deadline first. */
export async function listCalls(db: Database) {
  const rows = await db
    .selectFrom('task_committees')
    .selectAll()
    .orderBy('closes_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const { id, title, opensAt, closesAt, example } = toPlain(row)
    return { id, title, opensAt, closesAt, example }
  })
}

async function findRow(db: Database, id: string) {
  return await db.selectFrom('task_committees').selectAll().where('id', '=', id).executeTakeFirst()
}

async function listSeats(db: Database, committeeId: string): Promise<Seat[]> {
  const rows = await db
    .selectFrom('seats')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .execute()
  const order = ['citizen', 'external-expert', 'councillor', 'staff']
  return rows.map(toSeat).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function toSeat(row: SeatsTable): Seat {
  return seat.parse({
    kind: row.kind,
    places: row.places,
    open: row.open === 1,
    competences: JSON.parse(row.competences),
  })
}

function toPlain(row: TaskCommitteesTable) {
  return {
    id: row.id,
    title: { da: row.title_da, en: row.title_en },
    summary: { da: row.summary_da, en: row.summary_en },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    example: row.example === 1,
    changedAt: row.changed_at,
  }
}
