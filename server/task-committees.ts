// A task committee as other features need it: its charter and seats, and its public story.
import type { Database, Trx } from '../db/open.ts'
import type { SeatsTable, TaskCommitteesTable } from '../db/schema.ts'
import {
  type CommitteeEvent,
  type CommitteeEventDetail,
  type CommitteeEventKind,
  charter,
  committeeEvent,
  committeeStage,
  type Seat,
  type SeatKind,
  seat,
  type TaskCommittee,
  taskCommittee,
} from '../shared/task-committees.ts'
import { termId } from '../shared/terms.ts'
import { listNamedCommunities } from './communities.ts'
import type { Deps } from './deps.ts'

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

/** A committee's row without its charter and seats. */
export function toPlain(row: TaskCommitteesTable) {
  return {
    id: row.id,
    title: { da: row.title_da, en: row.title_en },
    summary: { da: row.summary_da, en: row.summary_en },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    stage: committeeStage.parse(row.stage),
    termId: termId.parse(row.term_id),
    decidedOn: row.decided_on,
    decidedLink: row.decided_link,
    example: row.example === 1,
    changedAt: row.changed_at,
  }
}

/** Tells the public story one event further, in the transaction that makes it true. */
export async function addCommitteeEvent(
  trx: Trx,
  { random }: Pick<Deps, 'random'>,
  entry: {
    committeeId: string
    at: string
    kind: CommitteeEventKind
    detail?: CommitteeEventDetail
  },
) {
  await trx
    .insertInto('committee_events')
    .values({
      id: random.id(),
      committee_id: entry.committeeId,
      at: entry.at,
      kind: entry.kind,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}

/** A committee's story, the oldest event first. */
export async function listCommitteeEvents(
  db: Database,
  committeeId: string,
): Promise<CommitteeEvent[]> {
  const rows = await db
    .selectFrom('committee_events')
    .select(['id', 'at', 'kind', 'detail'])
    .where('committee_id', '=', committeeId)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => committeeEvent.parse({ ...row, detail: JSON.parse(row.detail) }))
}
