import { z } from 'zod'
import type { Database, Trx } from '../../db/open.ts'
import type {
  CommitteeDocumentsTable,
  CommitteeMeetingsTable,
  CommitteeTasksTable,
} from '../../db/schema.ts'
import {
  type CommitteeMembers,
  type MemberGiven,
  type PapersChanged,
  type RoomDocument,
  type RoomMeeting,
  type RoomTask,
  roomDocument,
  roomMeeting,
  roomTask,
} from '../../shared/committee-rooms.ts'
import { bilingual } from '../../shared/text.ts'
import { isComing, listAttachments, nameOf } from '../attachments.ts'
import { listAnyHolders } from '../roles.ts'

const held = z.object({ place: bilingual.nullable() })

/** A committee's meetings in the order of time. */
export async function listRoomMeetings(db: Database, committeeId: string): Promise<RoomMeeting[]> {
  const rows = await db
    .selectFrom('committee_meetings')
    .innerJoin('meetings', 'meetings.id', 'committee_meetings.meeting_id')
    .selectAll('committee_meetings')
    .select(['starts_at', 'ends_at', 'state', 'content'])
    .where('committee_id', '=', committeeId)
    .orderBy('starts_at')
    .orderBy('meeting_id')
    .limit(200)
    .execute()
  return rows.map((row) =>
    roomMeeting.parse({
      id: row.meeting_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: held.parse(JSON.parse(row.content)).place,
      state: row.state,
      agenda: JSON.parse(row.agenda),
      agendaPublic: row.agenda_public === 1,
      minutes: row.minutes,
      minutesPublic: row.minutes_public === 1,
      revision: row.revision,
    }),
  )
}

export async function findPapers(
  db: Database,
  meetingId: string,
): Promise<CommitteeMeetingsTable | undefined> {
  return await db
    .selectFrom('committee_meetings')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
}

export async function isMeeting(db: Database, id: string): Promise<boolean> {
  const row = await db.selectFrom('meetings').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export async function addPapers(
  trx: Trx,
  entry: { meetingId: string; committeeId: string; agenda: readonly string[] },
) {
  await trx
    .insertInto('committee_meetings')
    .values({
      meeting_id: entry.meetingId,
      committee_id: entry.committeeId,
      agenda: JSON.stringify(entry.agenda),
      agenda_public: 0,
      minutes: '',
      minutes_public: 0,
      revision: 0,
    })
    .execute()
}

/** @returns whether nobody had changed them since the revision that is named */
export async function changePapers(trx: Trx, meetingId: string, papers: PapersChanged) {
  const { numUpdatedRows } = await trx
    .updateTable('committee_meetings')
    .set({
      agenda: JSON.stringify(papers.agenda),
      agenda_public: papers.agendaPublic ? 1 : 0,
      minutes: papers.minutes,
      minutes_public: papers.minutesPublic ? 1 : 0,
      revision: papers.revision + 1,
    })
    .where('meeting_id', '=', meetingId)
    .where('revision', '=', papers.revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function addDocument(
  trx: Trx,
  entry: Omit<CommitteeDocumentsTable, 'public' | 'published_at'>,
) {
  await trx
    .insertInto('committee_documents')
    .values({ ...entry, public: 0, published_at: null })
    .execute()
}

/** @returns whether it had never been public; what has been stays */
export async function removeDocument(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('committee_documents')
    .where('submission_id', '=', id)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function findDocument(
  db: Database,
  id: string,
): Promise<CommitteeDocumentsTable | undefined> {
  return await db
    .selectFrom('committee_documents')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

export async function changePublic(
  trx: Trx,
  id: string,
  change: { public: boolean; publishedAt: string | null },
) {
  await trx
    .updateTable('committee_documents')
    .set({ public: change.public ? 1 : 0, published_at: change.publishedAt })
    .where('submission_id', '=', id)
    .execute()
}

/** The newest first. @param all those that are not public too */
export async function listDocuments(
  db: Database,
  committeeId: string,
  all: boolean,
): Promise<RoomDocument[]> {
  let query = db.selectFrom('committee_documents').selectAll()
  if (!all) query = query.where('public', '=', 1)
  const rows = await query
    .where('committee_id', '=', committeeId)
    .orderBy('added_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(200)
    .execute()
  const files = await listAttachments(
    db,
    rows.map(({ submission_id }) => submission_id),
  )
  return rows.map((row) => {
    const own = files.filter((each) => each.submission_id === row.submission_id)
    return roomDocument.parse({
      id: row.submission_id,
      title: row.title,
      text: row.body,
      author: row.author,
      addedAt: row.added_at,
      public: row.public === 1,
      files: own
        .filter(({ completed_at }) => completed_at !== null)
        .map((file) => ({ id: file.id, name: nameOf(file), type: file.type, size: file.size })),
      coming: own.filter(isComing).length,
    })
  })
}

export async function listTasks(db: Database, committeeId: string): Promise<RoomTask[]> {
  const rows = await db
    .selectFrom('committee_tasks')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('added_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) =>
    roomTask.parse({
      id: row.id,
      title: row.title,
      accountId: row.account_id,
      dueOn: row.due_on,
      doneAt: row.done_at,
    }),
  )
}

export async function findTask(db: Database, id: string): Promise<CommitteeTasksTable | undefined> {
  return await db.selectFrom('committee_tasks').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function putTask(trx: Trx, row: CommitteeTasksTable) {
  await trx
    .insertInto('committee_tasks')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

export async function removeTask(trx: Trx, id: string) {
  await trx.deleteFrom('committee_tasks').where('id', '=', id).execute()
}

/** One chair and one deputy at most: whoever takes the duty takes it from the one before. */
export async function changeDuty(
  trx: Trx,
  committeeId: string,
  accountId: string,
  duty: MemberGiven['duty'],
) {
  if (duty)
    await trx
      .updateTable('committee_members')
      .set({ duty: null })
      .where('committee_id', '=', committeeId)
      .where('duty', '=', duty)
      .execute()
  await trx
    .updateTable('committee_members')
    .set({ duty })
    .where('committee_id', '=', committeeId)
    .where('account_id', '=', accountId)
    .execute()
}

const staff = ['head-of-area', 'caseworker', 'coordinator', 'administrator'] as const

/** Councillors and staff, whom the council names without a call. */
export async function listCandidates(db: Database): Promise<CommitteeMembers['candidates']> {
  const holders = await listAnyHolders(db, ['councillor', ...staff])
  return holders.map(({ accountId, name, roles }) => ({
    accountId,
    name,
    seatKind: roles.includes('councillor') ? 'councillor' : 'staff',
  }))
}

/** The account of one of the demo's people. */
export async function findPersona(db: Database, persona: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('issuer', '=', 'demo')
    .where('subject', '=', persona)
    .executeTakeFirst()
  return row?.id
}
