// How the task committees are doing, as told at dialogue meetings: by staff there, or by a committee from its room.
import type { Database, Trx } from '../db/open.ts'
import { type CommitteeStatus, committeeStatus } from '../shared/dialogue.ts'
import { type StatusReport, statusReport } from '../shared/recommendations.ts'
import type { Bilingual } from '../shared/text.ts'
import type { Deps } from './deps.ts'
import { addCommitteeEvent } from './task-committees.ts'

/** What was told at one meeting. */
export async function listStatuses(db: Database, meetingId: string): Promise<CommitteeStatus[]> {
  const rows = await db
    .selectFrom('committee_statuses')
    .innerJoin('listings', (join) =>
      join
        .onRef('listings.id', '=', 'committee_statuses.committee_id')
        .on('listings.kind', '=', 'task-committee'),
    )
    .select(['committee_id', 'status_da', 'status_en', 'path', 'title_da', 'title_en'])
    .where('meeting_id', '=', meetingId)
    .orderBy('committee_id')
    .execute()
  return rows.map((row) =>
    committeeStatus.parse({
      committeeId: row.committee_id,
      path: row.path,
      title: { da: row.title_da, en: row.title_en },
      status: { da: row.status_da, en: row.status_en },
    }),
  )
}

/** What one committee has told, the latest meeting first. */
export async function listReports(db: Database, committeeId: string): Promise<StatusReport[]> {
  const rows = await db
    .selectFrom('committee_statuses')
    .innerJoin('meetings', 'meetings.id', 'committee_statuses.meeting_id')
    .select(['meeting_id', 'starts_at', 'status_da', 'status_en'])
    .where('committee_id', '=', committeeId)
    .orderBy('starts_at', 'desc')
    .orderBy('meeting_id')
    .limit(100)
    .execute()
  return rows.map((row) =>
    statusReport.parse({
      meetingId: row.meeting_id,
      startsAt: row.starts_at,
      status: { da: row.status_da, en: row.status_en },
    }),
  )
}

/** Tells it, or tells it anew; the committee's story is told the first time. */
export async function putStatus(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  entry: { meetingId: string; committeeId: string; status: Bilingual; at: string },
) {
  const { meetingId, committeeId, status, at } = entry
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('committee_statuses')
    .values({
      meeting_id: meetingId,
      committee_id: committeeId,
      status_da: status.da,
      status_en: status.en,
    })
    .onConflict((c) => c.columns(['meeting_id', 'committee_id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) {
    const detail = { path: `/moeder/${meetingId}#status` }
    await addCommitteeEvent(trx, deps, { committeeId, at, kind: 'status-reported', detail })
    return
  }
  await trx
    .updateTable('committee_statuses')
    .set({ status_da: status.da, status_en: status.en })
    .where('meeting_id', '=', meetingId)
    .where('committee_id', '=', committeeId)
    .execute()
}
