import { z } from 'zod'
import type { Database, Trx } from '../../db/open.ts'
import type { DiscussionsTable, TableNotesTable } from '../../db/schema.ts'
import {
  type CarriedTheme,
  carriedTheme,
  type Discussion,
  type DiscussionSummary,
  discussion,
  discussionSummary,
  type Theme,
} from '../../shared/discussions.ts'
import type { Bilingual } from '../../shared/text.ts'

const { title, summary, question, coreTasks } = discussionSummary.shape
const content = z.strictObject({ title, summary, question, coreTasks })

/** The newest first. @param meetingId those of one meeting alone */
export async function listDiscussions(
  db: Database,
  meetingId?: string,
): Promise<DiscussionSummary[]> {
  let query = db.selectFrom('discussions').selectAll()
  if (meetingId !== undefined) query = query.where('meeting_id', '=', meetingId)
  const rows = await query.orderBy('held_on', 'desc').orderBy('id').limit(200).execute()
  return rows.map(toSummary)
}

export async function findDiscussion(
  db: Database,
  id: string,
): Promise<DiscussionSummary | undefined> {
  const row = await db.selectFrom('discussions').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSummary(row)
}

/** With every table's notes in the order they came, and the themes gathered from them. */
export async function getWhole(db: Database, of: DiscussionSummary): Promise<Discussion> {
  const [notes, themes] = await Promise.all([
    db
      .selectFrom('table_notes')
      .selectAll()
      .where('discussion_id', '=', of.id)
      .orderBy('table_number')
      .orderBy('received_at')
      .orderBy('id')
      .limit(2000)
      .execute(),
    db
      .selectFrom('discussion_themes')
      .selectAll()
      .where('discussion_id', '=', of.id)
      .orderBy('position')
      .execute(),
  ])
  return discussion.parse({
    ...of,
    notes: notes.map((row) => ({
      id: row.id,
      table: row.table_number,
      text: { da: row.text_da, en: row.text_en },
      receivedAt: row.received_at,
    })),
    themes: themes.map((row) => ({
      id: row.id,
      title: { da: row.title_da, en: row.title_en },
      noteIds: notes.filter((note) => note.theme_id === row.id).map((note) => note.id),
      carried:
        row.carried_da === null
          ? null
          : { text: { da: row.carried_da, en: row.carried_en }, path: row.carried_path },
    })),
  })
}

export async function hasLiveDiscussions(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('discussions')
    .select('id')
    .where('example', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function putDiscussion(trx: Trx, entry: DiscussionSummary) {
  const { title, summary, question, coreTasks } = entry
  const row = {
    id: entry.id,
    content: JSON.stringify({ title, summary, question, coreTasks }),
    tables: entry.tables,
    held_on: entry.heldOn,
    meeting_id: entry.meetingId,
    opens_at: entry.opensAt,
    closes_at: entry.closesAt,
    public: entry.public ? 1 : 0,
    example: entry.example ? 1 : 0,
  }
  await trx
    .insertInto('discussions')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

/** The highest table that has written; 0 where none has. */
export async function findLastTable(db: Database, id: string): Promise<number> {
  const row = await db
    .selectFrom('table_notes')
    .select((e) => e.fn.max<number | null>('table_number').as('last'))
    .where('discussion_id', '=', id)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function addNote(trx: Trx, note: Omit<TableNotesTable, 'theme_id'>) {
  await trx
    .insertInto('table_notes')
    .values({ ...note, theme_id: null })
    .execute()
}

/** The themes anew, in order; a note that is in none of them stands alone again. */
export async function putThemes(trx: Trx, id: string, themes: readonly Theme[], isPublic: boolean) {
  await trx
    .updateTable('table_notes')
    .set({ theme_id: null })
    .where('discussion_id', '=', id)
    .execute()
  await trx.deleteFrom('discussion_themes').where('discussion_id', '=', id).execute()
  for (const [index, theme] of themes.entries()) {
    await trx
      .insertInto('discussion_themes')
      .values({
        id: theme.id,
        discussion_id: id,
        position: index + 1,
        title_da: theme.title.da,
        title_en: theme.title.en,
        carried_da: theme.carried?.text.da ?? null,
        carried_en: theme.carried?.text.en ?? null,
        carried_path: theme.carried?.path ?? null,
      })
      .execute()
    if (theme.noteIds.length > 0)
      await trx
        .updateTable('table_notes')
        .set({ theme_id: theme.id })
        .where('discussion_id', '=', id)
        .where('id', 'in', theme.noteIds)
        .execute()
  }
  await trx
    .updateTable('discussions')
    .set({ public: isPublic ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** The public themes that were carried on to an address in the app. */
export async function listCarried(db: Database, path: string): Promise<CarriedTheme[]> {
  const rows = await db
    .selectFrom('discussion_themes')
    .innerJoin('discussions', 'discussions.id', 'discussion_themes.discussion_id')
    .select(['title_da', 'title_en', 'carried_da', 'carried_en', 'discussion_id', 'content'])
    .where('carried_path', '=', path)
    .where('public', '=', 1)
    .orderBy('discussion_id')
    .orderBy('position')
    .limit(50)
    .execute()
  return rows.map((row) =>
    carriedTheme.parse({
      title: bothOf(row),
      text: { da: row.carried_da, en: row.carried_en },
      discussion: { id: row.discussion_id, title: content.parse(JSON.parse(row.content)).title },
    }),
  )
}

function bothOf(row: { title_da: string; title_en: string }): Bilingual {
  return { da: row.title_da, en: row.title_en }
}

function toSummary(row: DiscussionsTable): DiscussionSummary {
  return discussionSummary.parse({
    ...content.parse(JSON.parse(row.content)),
    id: row.id,
    heldOn: row.held_on,
    meetingId: row.meeting_id,
    tables: row.tables,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    public: row.public === 1,
    example: row.example === 1,
  })
}
