import type { Database, Trx } from '../../db/open.ts'
import type { DialogueTopicsTable } from '../../db/schema.ts'
import {
  type DialogueTopic,
  type DialogueTopicChange,
  dialogueTopic,
} from '../../shared/dialogue.ts'

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
