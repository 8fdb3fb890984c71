// A meeting as other features need it: agendas, topics and discussions hang on one.
import { z } from 'zod'
import type { Database, Trx } from '../db/open.ts'
import type { MeetingsTable } from '../db/schema.ts'
import { type CoreTaskOrAcross, coreTaskOrAcross } from '../shared/core-tasks.ts'
import type { ListingRef } from '../shared/listings.ts'
import { type Bilingual, bilingual } from '../shared/text.ts'
import { timeZone } from '../shared/time.ts'
import { putListing } from './listings.ts'

export interface HeldMeeting {
  id: string
  kind: string
  title: Bilingual
  startsAt: string
  endsAt: string
  isCancelled: boolean
  coreTasks: CoreTaskOrAcross[]
}

export async function findHeldMeeting(db: Database, id: string): Promise<HeldMeeting | undefined> {
  const row = await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toHeld(row)
}

/** The next meeting of a kind that starts after an instant and is not cancelled. */
export async function findNextMeeting(
  db: Database,
  kind: string,
  after: string,
): Promise<HeldMeeting | undefined> {
  const [next] = await listNextMeetings(db, kind, after, 1)
  return next
}

/** The next meetings of a kind, as many as asked for. */
export async function listNextMeetings(
  db: Database,
  kind: string,
  after: string,
  limit: number,
): Promise<HeldMeeting[]> {
  const rows = await db
    .selectFrom('meetings')
    .selectAll()
    .where('starts_at', '>', after)
    .where('kind', '=', kind)
    .where('state', '<>', 'cancelled')
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toHeld)
}

const hangOn = [
  'agenda_places',
  'dialogue_topics',
  'committee_statuses',
  'discussions',
  'problems',
] as const

/** Whether anything hangs on any of some meetings, was sent about one, or was carried to one. */
export async function areUsed(db: Database, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  for (const table of hangOn) {
    const found = await db
      .selectFrom(table)
      .select('meeting_id')
      .where('meeting_id', 'in', [...ids])
      .limit(1)
      .executeTakeFirst()
    if (found) return true
  }
  const sent = await db
    .selectFrom('cases')
    .select('about_id')
    .where('about_kind', '=', 'meeting')
    .where('about_id', 'in', [...ids])
    .limit(1)
    .executeTakeFirst()
  const carried = await db
    .selectFrom('discussion_themes')
    .select('id')
    .where(
      'carried_path',
      'in',
      ids.map((id) => `/moeder/${id}`),
    )
    .limit(1)
    .executeTakeFirst()
  return Boolean(sent ?? carried)
}

/**
 * A meeting that a task committee calls: it stands in the calendar beside those of the rhythm, under the
 * committee's name, which calendars can subscribe to from the first meeting on.
 */
export async function addCommitteeMeeting(
  trx: Trx,
  entry: {
    id: string
    committee: {
      id: string
      title: Bilingual
      termId: string
      coreTasks: readonly CoreTaskOrAcross[]
      example: boolean
    }
    startsAt: string
    endsAt: string
    place: Bilingual
    at: string
  },
) {
  const { id, committee, startsAt, endsAt, place, at } = entry
  const coreTasks = [...committee.coreTasks]
  const name = {
    da: `Opgaveudvalg: ${committee.title.da}`,
    en: `Task committee: ${committee.title.en}`,
  }
  const example = committee.example ? 1 : 0
  await trx
    .insertInto('committees')
    .values({
      id: committee.id,
      term_id: committee.termId,
      // After the committees of the term itself.
      position: 1000,
      name_da: name.da,
      name_en: name.en,
      kind: null,
      core_tasks: JSON.stringify(coreTasks),
      example,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
  const summary = {
    da: `Opgaveudvalget »${committee.title.da}« mødes.`,
    en: `The task committee “${committee.title.en}” meets.`,
  }
  await trx
    .insertInto('meetings')
    .values({
      id,
      rule_id: null,
      month: null,
      kind: 'task-committee',
      content: JSON.stringify({
        title: name,
        summary,
        place,
        parts: [],
        committeeIds: [committee.id],
        coreTasks,
      }),
      planned_at: startsAt,
      starts_at: startsAt,
      ends_at: endsAt,
      state: 'planned',
      reason: null,
      sequence: 0,
      example,
      changed_at: at,
    })
    .execute()
  await trx
    .insertInto('meeting_topics')
    .values(
      [`committee:${committee.id}`, ...coreTasks.map((each) => `core-task:${each}`)].map(
        (topic) => ({ topic, meeting_id: id }),
      ),
    )
    .execute()
  await putListing(trx, {
    kind: 'meeting',
    id,
    path: `/moeder/${id}`,
    title: name,
    summary,
    coreTasks,
    communities: [],
    opensAt: startsAt,
    closesAt: endsAt,
    changedAt: at,
    placesLeft: null,
    example: committee.example,
  })
}

/** The names of committees, in the order asked for; unknown ones are left out. */
export async function listCommitteeNames(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('committees')
    .select(['id', 'name_da', 'name_en'])
    .where('id', 'in', [...ids])
    .execute()
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id)
    return row ? [{ id, name: { da: row.name_da, en: row.name_en } }] : []
  })
}

/** The committees that hold each of some meetings, by the meeting's id. */
export async function listHolders(db: Database, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return []
  const rows = await db
    .selectFrom('meeting_topics')
    .select(['meeting_id', 'topic'])
    .where('meeting_id', 'in', [...meetingIds])
    .where('topic', 'like', 'committee:%')
    .orderBy('topic')
    .execute()
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    committeeId: row.topic.slice('committee:'.length),
  }))
}

/**
 * A meeting as one thing pointed at among others, hence with its day.
 * @param closesAt what ends there: the meeting itself, or what may come until it starts
 */
export function toMeetingRef(meeting: HeldMeeting, closesAt = meeting.endsAt): ListingRef {
  const { id, title, startsAt } = meeting
  return {
    kind: 'meeting',
    id,
    path: `/moeder/${id}`,
    title: {
      da: `${title.da}, ${days.da.format(new Date(startsAt)).replace(' den ', ' ')}`,
      en: `${title.en}, ${days.en.format(new Date(startsAt))}`,
    },
    closesAt,
  }
}

const words = {
  timeZone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const
const days = {
  da: new Intl.DateTimeFormat('da-DK', words),
  en: new Intl.DateTimeFormat('en-GB', words),
}

const content = z.object({ title: bilingual, coreTasks: z.array(coreTaskOrAcross) })

function toHeld(row: MeetingsTable): HeldMeeting {
  return {
    id: row.id,
    kind: row.kind,
    ...content.parse(JSON.parse(row.content)),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    isCancelled: row.state === 'cancelled',
  }
}
