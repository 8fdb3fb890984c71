import type { Database, Trx } from '../../db/open.ts'
import type { DialogueTopicsTable } from '../../db/schema.ts'
import {
  type CommitteeStatus,
  committeeStatus,
  type DialogueTopic,
  type DialogueTopicChange,
  dialogueTopic,
} from '../../shared/dialogue.ts'
import type { Bilingual } from '../../shared/text.ts'

/** A meeting's topics in the order they came. @param all those that are not public too */
export async function listTopics(
  db: Database,
  meetingId: string,
  all: boolean,
): Promise<DialogueTopic[]> {
  let query = db.selectFrom('dialogue_topics').selectAll().where('meeting_id', '=', meetingId)
  if (!all) query = query.where('public', '=', 1)
  const rows = await query.orderBy('received_at').orderBy('submission_id').limit(500).execute()
  return rows.map(toTopic)
}

export async function findTopicRow(
  db: Database,
  id: string,
): Promise<DialogueTopicsTable | undefined> {
  return await db
    .selectFrom('dialogue_topics')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

export async function addTopic(
  trx: Trx,
  entry: Omit<DialogueTopicsTable, 'public' | 'notes' | 'follow_up'>,
) {
  await trx
    .insertInto('dialogue_topics')
    .values({ ...entry, public: 0, notes: '', follow_up: null })
    .execute()
}

/** @returns whether nothing had been written to it; one that has been worked on stands */
export async function removeTopic(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('dialogue_topics')
    .where('submission_id', '=', id)
    .where('notes', '=', '')
    .where('follow_up', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function changeTopic(trx: Trx, id: string, change: DialogueTopicChange) {
  await trx
    .updateTable('dialogue_topics')
    .set({
      public: change.public ? 1 : 0,
      notes: change.notes,
      follow_up: change.followUp ? JSON.stringify(change.followUp) : null,
    })
    .where('submission_id', '=', id)
    .execute()
}

/** How the task committees are doing, as told at one meeting. */
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

export async function hasTaskCommittee(db: Database, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('listings')
    .select('id')
    .where('kind', '=', 'task-committee')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function putStatus(
  trx: Trx,
  meetingId: string,
  committeeId: string,
  status: Bilingual,
) {
  const row = {
    meeting_id: meetingId,
    committee_id: committeeId,
    status_da: status.da,
    status_en: status.en,
  }
  await trx
    .insertInto('committee_statuses')
    .values(row)
    .onConflict((c) => c.columns(['meeting_id', 'committee_id']).doUpdateSet(row))
    .execute()
}

function toTopic(row: DialogueTopicsTable): DialogueTopic {
  return dialogueTopic.parse({
    id: row.submission_id,
    part: row.part,
    title: row.title,
    text: row.body,
    sender: row.sender,
    coreTasks: JSON.parse(row.core_tasks),
    receivedAt: row.received_at,
    public: row.public === 1,
    notes: row.notes,
    followUp: row.follow_up === null ? null : JSON.parse(row.follow_up),
  })
}
