import type { Database, Trx } from '../../db/open.ts'
import type { MoveRequestsTable } from '../../db/schema.ts'
import {
  type AgendaItem,
  type AgendaPart,
  agendaItem,
  type OwnMoveRequest,
  ownMoveRequest,
} from '../../shared/agendas.ts'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import type { Bilingual } from '../../shared/text.ts'
import { listCommitteeNames, listHolders } from '../meetings.ts'

/** A meeting's agenda, the ordinary part first; a joint item names every committee that has it. */
export async function listItems(db: Database, meetingId: string): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_places')
    .innerJoin('agenda_items', 'agenda_items.id', 'agenda_places.item_id')
    .selectAll('agenda_items')
    .select(['part', 'position'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('agenda_items.id')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [places, requests] = await Promise.all([
    db
      .selectFrom('agenda_places')
      .select(['item_id', 'meeting_id'])
      .where('item_id', 'in', ids)
      .execute(),
    db.selectFrom('move_requests').selectAll().where('meeting_id', '=', meetingId).execute(),
  ])
  const holders = await listHolders(db, [...new Set(places.map(({ meeting_id }) => meeting_id))])
  const names = await listCommitteeNames(db, [...new Set(holders.map((each) => each.committeeId))])
  const committeesOf = (itemId: string) => {
    const meetings = places.filter((place) => place.item_id === itemId)
    return names.filter(({ id }) =>
      holders.some(
        (holder) =>
          holder.committeeId === id &&
          meetings.some((place) => place.meeting_id === holder.meetingId),
      ),
    )
  }
  const items = rows.map((row) =>
    agendaItem.parse({
      id: row.id,
      part: row.part,
      caseNumber: row.case_number,
      title: { da: row.title_da, en: row.title_en },
      link: row.link,
      coreTasks: JSON.parse(row.core_tasks),
      committees: committeesOf(row.id),
      alsoAt: places
        .filter((place) => place.item_id === row.id && place.meeting_id !== meetingId)
        .map((place) => place.meeting_id)
        .sort(),
      request: toRequest(requests.find((request) => request.item_id === row.id)),
      example: row.example === 1,
    }),
  )
  return items.sort((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : 0))
}

export async function findPlace(db: Database, meetingId: string, itemId: string) {
  return await db
    .selectFrom('agenda_places')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
}

export async function hasItems(db: Database): Promise<boolean> {
  return (
    (await db.selectFrom('agenda_items').select('id').limit(1).executeTakeFirst()) !== undefined
  )
}

export interface ItemContent {
  id: string
  caseNumber: string
  title: Bilingual
  link: string | null
  coreTasks: readonly CoreTaskOrAcross[]
}

/** Puts a new item last on the agendas of some meetings. */
export async function addItem(
  trx: Trx,
  item: ItemContent & { example: boolean },
  part: AgendaPart,
  meetingIds: readonly string[],
) {
  await trx
    .insertInto('agenda_items')
    .values({
      id: item.id,
      case_number: item.caseNumber,
      title_da: item.title.da,
      title_en: item.title.en,
      link: item.link,
      core_tasks: JSON.stringify(item.coreTasks),
      example: item.example ? 1 : 0,
    })
    .execute()
  await addPlaces(trx, item.id, part, meetingIds)
}

export async function changeItem(trx: Trx, item: ItemContent) {
  await trx
    .updateTable('agenda_items')
    .set({
      case_number: item.caseNumber,
      title_da: item.title.da,
      title_en: item.title.en,
      link: item.link,
      core_tasks: JSON.stringify(item.coreTasks),
    })
    .where('id', '=', item.id)
    .execute()
}

/** Puts an item last on the agendas of some meetings. */
export async function addPlaces(
  trx: Trx,
  itemId: string,
  part: AgendaPart,
  meetingIds: readonly string[],
) {
  if (meetingIds.length === 0) return
  const last = await trx
    .selectFrom('agenda_places')
    .select((e) => ['meeting_id', e.fn.max<number>('position').as('position')])
    .where('meeting_id', 'in', [...meetingIds])
    .groupBy('meeting_id')
    .execute()
  await trx
    .insertInto('agenda_places')
    .values(
      meetingIds.map((meetingId) => ({
        meeting_id: meetingId,
        item_id: itemId,
        part,
        position: (last.find((each) => each.meeting_id === meetingId)?.position ?? 0) + 1,
      })),
    )
    .execute()
}

export async function changePart(trx: Trx, meetingId: string, itemId: string, part: AgendaPart) {
  await trx
    .updateTable('agenda_places')
    .set({ part })
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .execute()
}

/** Takes an item off some agendas with what was asked and answered there; off the last one, it is gone. */
export async function removePlaces(trx: Trx, itemId: string, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return
  for (const table of ['move_requests', 'agenda_places'] as const)
    await trx
      .deleteFrom(table)
      .where('item_id', '=', itemId)
      .where('meeting_id', 'in', [...meetingIds])
      .execute()
  if ((await listPlaces(trx, itemId)).length === 0)
    await trx.deleteFrom('agenda_items').where('id', '=', itemId).execute()
}

/** The meetings that have an item, and how a request to move it stands there. */
export async function listPlaces(db: Database, itemId: string) {
  return await db
    .selectFrom('agenda_places')
    .leftJoin('move_requests', (join) =>
      join
        .onRef('move_requests.meeting_id', '=', 'agenda_places.meeting_id')
        .onRef('move_requests.item_id', '=', 'agenda_places.item_id'),
    )
    .select(['agenda_places.meeting_id', 'part', 'answer'])
    .where('agenda_places.item_id', '=', itemId)
    .execute()
}

/** @returns whether it was the first for this item on this agenda */
export async function addRequest(
  trx: Trx,
  entry: Omit<MoveRequestsTable, 'answer' | 'answer_text' | 'answered_at'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('move_requests')
    .values({ ...entry, answer: 'waiting', answer_text: null, answered_at: null })
    .onConflict((c) => c.columns(['meeting_id', 'item_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns whether it still waited for an answer; one that is answered stands */
export async function removeRequest(trx: Trx, submissionId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('move_requests')
    .where('submission_id', '=', submissionId)
    .where('answer', '=', 'waiting')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** A request by the submission that made it; gone with the item's place on the agenda. */
export async function findRequest(
  db: Database,
  submissionId: string,
): Promise<(OwnMoveRequest & { accountId: string }) | undefined> {
  const row = await db
    .selectFrom('move_requests')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  if (!row) return undefined
  const { meeting_id: meetingId, item_id: itemId, account_id: accountId } = row
  return { ...ownMoveRequest.parse({ ...toRequest(row), meetingId, itemId }), accountId }
}

/** @returns whose request it was; undefined where none waited for an answer */
export async function answerRequest(
  trx: Trx,
  place: { meetingId: string; itemId: string },
  answer: { answer: 'moved' | 'kept'; text: string; at: string },
): Promise<{ submissionId: string; accountId: string } | undefined> {
  const answered = await trx
    .updateTable('move_requests')
    .set({ answer: answer.answer, answer_text: answer.text, answered_at: answer.at })
    .where('meeting_id', '=', place.meetingId)
    .where('item_id', '=', place.itemId)
    .where('answer', '=', 'waiting')
    .returning(['submission_id', 'account_id'])
    .executeTakeFirst()
  if (!answered) return undefined
  if (answer.answer === 'moved') await changePart(trx, place.meetingId, place.itemId, 'ordinary')
  return { submissionId: answered.submission_id, accountId: answered.account_id }
}

function toRequest(row: MoveRequestsTable | undefined) {
  return row
    ? {
        sender: row.sender,
        reason: row.reason,
        receivedAt: row.received_at,
        answer: row.answer,
        answerText: row.answer_text,
        answeredAt: row.answered_at,
      }
    : null
}
