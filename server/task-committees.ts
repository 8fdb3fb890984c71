// A task committee as other features need it: its charter and seats, and its public story.
import type { Database, Trx } from '../db/open.ts'
import type { SeatsTable, TaskCommitteesTable } from '../db/schema.ts'
import type { CharterContent } from '../shared/charters.ts'
import type { Listing, ListingRef } from '../shared/listings.ts'
import {
  type Charter,
  type CommitteeEvent,
  type CommitteeEventDetail,
  type CommitteeEventKind,
  type CommitteeStage,
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
import { ProblemError } from './problem.ts'
import { sinceEver } from './submissions/forms.ts'

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

export async function hasTaskCommittee(db: Database, id: string): Promise<boolean> {
  return (await findRow(db, id)) !== undefined
}

/** @throws ProblemError not_found */
export async function getTaskCommittee(db: Database, id: string): Promise<TaskCommittee> {
  const found = await findTaskCommittee(db, id)
  if (!found) throw new ProblemError('not_found')
  return found
}

/** A committee as it is kept: what its charter points at stands as ids. */
export type TaskCommitteeKept = Omit<TaskCommittee, 'charter'> & { charter: Charter }

/** Writes a committee with its seats, new or anew; its listing is for whoever decides that it has one. */
export async function putTaskCommittee(trx: Trx, entry: TaskCommitteeKept) {
  const row = {
    id: entry.id,
    title_da: entry.title.da,
    title_en: entry.title.en,
    summary_da: entry.summary.da,
    summary_en: entry.summary.en,
    charter: JSON.stringify(charter.parse(entry.charter)),
    opens_at: entry.opensAt,
    closes_at: entry.closesAt,
    stage: entry.stage,
    term_id: entry.termId,
    decided_on: entry.decidedOn,
    decided_link: entry.decidedLink,
    example: entry.example ? 1 : 0,
    changed_at: entry.changedAt,
  }
  await trx
    .insertInto('task_committees')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
  await trx.deleteFrom('seats').where('committee_id', '=', entry.id).execute()
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
  await trx.deleteFrom('committee_topics').where('committee_id', '=', entry.id).execute()
  await trx
    .insertInto('committee_topics')
    .values(
      [...new Set(entry.charter.coreTasks)].map((topic) => ({ topic, committee_id: entry.id })),
    )
    .execute()
}

/** All that the council decides about a committee, as its charter is written and compared. */
export function toContent(committee: TaskCommittee): CharterContent {
  const { title, summary, charter: shown, seats, opensAt, closesAt } = committee
  const challenges = shown.challenges.map(({ id }) => id)
  const communities = shown.communities.map(({ id }) => id)
  return {
    title,
    summary,
    charter: { ...shown, challenges, communities },
    seats,
    opensAt,
    closesAt,
  }
}

export function toRef(committee: Pick<TaskCommittee, 'id' | 'title' | 'closesAt'>): ListingRef {
  return {
    kind: 'task-committee',
    id: committee.id,
    path: `/opgaveudvalg/${committee.id}`,
    title: committee.title,
    closesAt: committee.closesAt,
  }
}

/** The one row by which everything cross-cutting knows the committee. */
export function toListing(committee: TaskCommittee): Listing {
  return {
    ...toRef(committee),
    summary: committee.summary,
    coreTasks: committee.charter.coreTasks,
    communities: committee.charter.communities.map(({ id, name }) => ({ id, name })),
    opensAt: committee.opensAt,
    changedAt: committee.changedAt,
    placesLeft: null,
    example: committee.example,
  }
}

/** What the door needs to know of a committee; a draft has no call yet. */
export async function findCall(db: Database, id: string) {
  const row = await findRow(db, id)
  if (!row || row.stage === 'draft') return undefined
  const { coreTasks, balance } = charter.parse(JSON.parse(row.charter))
  return { ...toPlain(row), coreTasks, balance }
}

/** What the door needs where one may send before one can apply: until the deadline. */
export async function findCallTarget(db: Database, id: string) {
  const call = await findCall(db, id)
  if (!call) return undefined
  const { coreTasks, closesAt } = call
  return {
    about: toRef(call),
    coreTasks,
    opensAt: sinceEver,
    closesAt,
    latePolicy: 'strict',
  } as const
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

/** How far it has come, where the clock cannot tell; its event is the caller's to write. */
export async function changeStage(trx: Trx, id: string, stage: CommitteeStage, at: string) {
  await trx
    .updateTable('task_committees')
    .set({ stage, changed_at: at })
    .where('id', '=', id)
    .execute()
}

/** Tells the public story one event further, in the transaction that makes it true. */
export async function addCommitteeEvent(
  trx: Trx,
  { random }: Pick<Deps, 'random'>,
  entry: {
    /** Where the event goes again with what it tells of. */
    id?: string | undefined
    committeeId: string
    at: string
    kind: CommitteeEventKind
    detail?: CommitteeEventDetail
  },
) {
  await trx
    .insertInto('committee_events')
    .values({
      id: entry.id ?? random.id(),
      committee_id: entry.committeeId,
      at: entry.at,
      kind: entry.kind,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}

export async function removeCommitteeEvent(trx: Trx, id: string) {
  await trx.deleteFrom('committee_events').where('id', '=', id).execute()
}

/** When something last happened around a committee, where it has. */
export async function findCommitteeEvent(
  db: Database,
  committeeId: string,
  kind: CommitteeEventKind,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('committee_events')
    .select('at')
    .where('committee_id', '=', committeeId)
    .where('kind', '=', kind)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
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
