import type { Database, Trx } from '../../db/open.ts'
import type { MeetingsTable } from '../../db/schema.ts'
import {
  type Meeting,
  type MeetingChange,
  type MeetingFilter,
  type MeetingList,
  type MeetingPage,
  meeting,
  meetingChange,
  meetingPage,
} from '../../shared/meetings.ts'
import type { Bilingual } from '../../shared/text.ts'
import { fromLocal, toLocal } from '../../shared/time.ts'
import { type MeetingContent, meetingContent } from './rules.ts'

interface Span {
  startsAt: string
  endsAt: string
}

/** One page of meetings by when they start. */
export async function listMeetings(
  db: Database,
  filter: MeetingFilter,
  at: string,
): Promise<MeetingList> {
  const from = fromLocal(`${filter.from ?? toLocal(at).slice(0, 10)}T00:00`)
  const topic = topicOf(filter)
  let query = db.selectFrom('meetings').selectAll('meetings').where('starts_at', '>=', from)
  if (filter.to) query = query.where('starts_at', '<', fromLocal(`${filter.to}T00:00`))
  if (topic.length > 0)
    query = query.where((e) =>
      e.and(
        topic.map((anyOf) =>
          e.exists(
            e
              .selectFrom('meeting_topics')
              .select('topic')
              .where('topic', 'in', anyOf)
              .whereRef('meeting_id', '=', 'meetings.id'),
          ),
        ),
      ),
    )
  const [startsAt, id] = filter.after?.split('~') ?? []
  if (startsAt && id)
    query = query
      .where('starts_at', '>=', startsAt)
      .where((e) => e(e.refTuple('starts_at', 'id'), '>', e.tuple(startsAt, id)))
  const rows = await query
    .orderBy('starts_at')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
  const shown = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? shown.at(-1) : undefined
  return {
    meetings: await withCommittees(db, shown),
    next: last ? `${last.starts_at}~${last.id}` : null,
  }
}

/** Every meeting that starts between two instants, for a calendar that is subscribed to. */
export async function listMeetingsBetween(
  db: Database,
  from: string,
  until: string,
): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('meetings')
    .selectAll()
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(2000)
    .execute()
  return await withCommittees(db, rows)
}

/** How often each meeting's time has changed, by id. */
export async function listSequences(db: Database, from: string, until: string) {
  const rows = await db
    .selectFrom('meetings')
    .select(['id', 'sequence'])
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .execute()
  return new Map(rows.map(({ id, sequence }) => [id, sequence]))
}

export async function findMeeting(db: Database, id: string): Promise<MeetingPage | undefined> {
  const row = await findRow(db, id)
  if (!row) return undefined
  const [[found], changes] = await Promise.all([withCommittees(db, [row]), listChanges(db, id)])
  const { parts } = contentIn(row)
  return meetingPage.parse({ ...found, parts, changes })
}

/** @throws Error where there is none: call it for one that was found before */
export async function getMeeting(db: Database, id: string): Promise<Meeting> {
  const row = await findRow(db, id)
  const [found] = row ? await withCommittees(db, [row]) : []
  if (!found) throw new Error(`There is no meeting ${id}`)
  return found
}

export async function findRow(db: Database, id: string): Promise<MeetingsTable | undefined> {
  return await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Keeps that a meeting outside the rhythm was called, and why. */
export async function addCall(
  trx: Trx,
  entry: { id: string; meetingId: string; at: string; reason: Bilingual } & Span,
) {
  await trx
    .insertInto('meeting_changes')
    .values({
      id: entry.id,
      meeting_id: entry.meetingId,
      sequence: 0,
      at: entry.at,
      change: 'added',
      before_starts_at: entry.startsAt,
      before_ends_at: entry.endsAt,
      after_starts_at: entry.startsAt,
      after_ends_at: entry.endsAt,
      reason: JSON.stringify(entry.reason),
    })
    .execute()
}

export async function addMeeting(
  trx: Trx,
  entry: Omit<MeetingsTable, 'content' | 'sequence' | 'planned_at'> & { content: MeetingContent },
) {
  const { content } = entry
  await trx
    .insertInto('meetings')
    .values({
      ...entry,
      content: JSON.stringify(meetingContent.parse(content)),
      planned_at: entry.starts_at,
      sequence: 0,
    })
    .execute()
  await putTopics(trx, entry.id, content)
}

async function putTopics(trx: Trx, id: string, content: MeetingContent) {
  await trx.deleteFrom('meeting_topics').where('meeting_id', '=', id).execute()
  const topics = [
    ...content.coreTasks.map((coreTask) => `core-task:${coreTask}`),
    ...content.committeeIds.map((committee) => `committee:${committee}`),
  ]
  await trx
    .insertInto('meeting_topics')
    .values(topics.map((topic) => ({ topic, meeting_id: id })))
    .execute()
}

/** Gives a meeting another time or cancels it, and keeps what it was before. */
export async function changeTime(
  trx: Trx,
  before: MeetingsTable,
  change: {
    id: string
    at: string
    change: 'moved' | 'cancelled'
    reason: Bilingual
  } & Span,
) {
  await trx
    .insertInto('meeting_changes')
    .values({
      id: change.id,
      meeting_id: before.id,
      sequence: before.sequence + 1,
      at: change.at,
      change: change.change,
      before_starts_at: before.starts_at,
      before_ends_at: before.ends_at,
      after_starts_at: change.startsAt,
      after_ends_at: change.endsAt,
      reason: JSON.stringify(change.reason),
    })
    .execute()
  await trx
    .updateTable('meetings')
    .set({
      starts_at: change.startsAt,
      ends_at: change.endsAt,
      state: change.change,
      reason: JSON.stringify(change.reason),
      sequence: before.sequence + 1,
      changed_at: change.at,
    })
    .where('id', '=', before.id)
    .execute()
}

/** A meeting that nobody has touched follows its rule to another time or content, or comes back with it. */
export async function changeToRule(
  trx: Trx,
  before: MeetingsTable,
  change: Span & { content: MeetingContent; example: boolean; at: string },
) {
  await trx
    .updateTable('meetings')
    .set({
      starts_at: change.startsAt,
      ends_at: change.endsAt,
      planned_at: change.startsAt,
      state: 'planned',
      reason: null,
      content: JSON.stringify(meetingContent.parse(change.content)),
      example: change.example ? 1 : 0,
      sequence: before.sequence + 1,
      changed_at: change.at,
    })
    .where('id', '=', before.id)
    .execute()
  await putTopics(trx, before.id, change.content)
}

async function listChanges(db: Database, id: string): Promise<MeetingChange[]> {
  const rows = await db
    .selectFrom('meeting_changes')
    .selectAll()
    .where('meeting_id', '=', id)
    .orderBy('sequence')
    .execute()
  return rows.map((row) =>
    meetingChange.parse({
      at: row.at,
      change: row.change,
      from: { startsAt: row.before_starts_at, endsAt: row.before_ends_at },
      to: { startsAt: row.after_starts_at, endsAt: row.after_ends_at },
      reason: JSON.parse(row.reason),
    }),
  )
}

function topicOf({ committee, coreTask }: MeetingFilter): string[][] {
  return [
    ...(committee ? [[`committee:${committee}`]] : []),
    ...(coreTask ? [[`core-task:${coreTask}`, 'core-task:across']] : []),
  ]
}

/** The rows as meetings, with the names of all their committees fetched at once. */
async function withCommittees(db: Database, rows: readonly MeetingsTable[]): Promise<Meeting[]> {
  const contents = rows.map(contentIn)
  const ids = [...new Set(contents.flatMap(({ committeeIds }) => committeeIds))]
  const named =
    ids.length === 0
      ? []
      : await db
          .selectFrom('committees')
          .select(['id', 'name_da', 'name_en'])
          .where('id', 'in', ids)
          .execute()
  const names = new Map(named.map((row) => [row.id, { da: row.name_da, en: row.name_en }]))
  return rows.map((row, index) => {
    const { parts, committeeIds, ...content } = contents[index] ?? contentIn(row)
    return meeting.parse({
      ...content,
      id: row.id,
      kind: row.kind,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      committees: committeeIds.flatMap((id) => {
        const name = names.get(id)
        return name ? [{ id, name }] : []
      }),
      state: row.state,
      plannedAt: row.planned_at,
      reason: row.reason === null ? null : JSON.parse(row.reason),
      example: row.example === 1,
      changedAt: row.changed_at,
    })
  })
}

function contentIn(row: MeetingsTable): MeetingContent {
  return meetingContent.parse(JSON.parse(row.content))
}
