// A meeting as other features need it: agendas, topics and discussions hang on one.
import { z } from 'zod'
import type { Database } from '../db/open.ts'
import type { MeetingsTable } from '../db/schema.ts'
import { type CoreTaskOrAcross, coreTaskOrAcross } from '../shared/core-tasks.ts'
import type { ListingRef } from '../shared/listings.ts'
import { type Bilingual, bilingual } from '../shared/text.ts'
import { timeZone } from '../shared/time.ts'

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
  const row = await db
    .selectFrom('meetings')
    .selectAll()
    .where('starts_at', '>', after)
    .where('kind', '=', kind)
    .where('state', '<>', 'cancelled')
    .orderBy('starts_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && toHeld(row)
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
