import type { Database, Trx } from '../../db/open.ts'
import type { CharterVersionsTable } from '../../db/schema.ts'
import {
  type CharterComment,
  type CharterContent,
  type CharterDraft,
  type CharterVersion,
  charterComment,
  charterDraft,
  charterVersion,
} from '../../shared/charters.ts'

/** Every version, the newest first, without what each says. */
export async function listVersions(db: Database, committeeId: string): Promise<CharterVersion[]> {
  const rows = await db
    .selectFrom('charter_versions')
    .select(['version', 'note', 'at', 'decided_on', 'decided_link'])
    .where('committee_id', '=', committeeId)
    .orderBy('version', 'desc')
    .limit(500)
    .execute()
  return rows.map(toVersion)
}

export async function findVersion(db: Database, committeeId: string, version: number) {
  const row = await db
    .selectFrom('charter_versions')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { ...toVersion(row), content: JSON.parse(row.content) }
}

/** The version that a save made, where it came through before. */
export async function findSaved(
  db: Database,
  id: string,
): Promise<CharterVersionsTable | undefined> {
  return await db.selectFrom('charter_versions').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function getNewest(db: Database, committeeId: string): Promise<number> {
  const row = await db
    .selectFrom('charter_versions')
    .select((e) => e.fn.max<number | null>('version').as('version'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  return row?.version ?? 0
}

export async function addVersion(
  trx: Trx,
  entry: Omit<CharterVersionsTable, 'content'> & { content: CharterContent },
) {
  await trx
    .insertInto('charter_versions')
    .values({ ...entry, content: JSON.stringify(entry.content) })
    .execute()
}

export async function decideVersion(
  trx: Trx,
  committeeId: string,
  version: number,
  decision: { on: string; link: string | null },
) {
  await trx
    .updateTable('charter_versions')
    .set({ decided_on: decision.on, decided_link: decision.link })
    .where('committee_id', '=', committeeId)
    .where('version', '=', version)
    .execute()
}

/** Committees whose charter has no version yet: those that the demo laid. */
export async function listUnversioned(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('task_committees')
    .leftJoin('charter_versions', 'charter_versions.committee_id', 'task_committees.id')
    .select('task_committees.id')
    .where('charter_versions.id', 'is', null)
    .orderBy('task_committees.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Problems a charter comes from, where everyone may read them. */
export async function listProblems(db: Database, committeeId: string) {
  return await db
    .selectFrom('problems')
    .select(['submission_id as id', 'title'])
    .where('committee_id', '=', committeeId)
    .where('public', '=', 1)
    .orderBy('received_at')
    .limit(50)
    .execute()
}

/** What the council has not decided yet, the latest change first. */
export async function listDrafts(db: Database): Promise<CharterDraft[]> {
  const rows = await db
    .selectFrom('task_committees')
    .select(['id', 'title_da', 'title_en', 'summary_da', 'summary_en', 'changed_at', 'example'])
    .select((e) => [
      e
        .selectFrom('charter_versions')
        .whereRef('committee_id', '=', 'task_committees.id')
        .select((v) => v.fn.max<number | null>('version').as('version'))
        .as('version'),
      e
        .selectFrom('charter_comments')
        .whereRef('committee_id', '=', 'task_committees.id')
        .select((v) => v.fn.countAll<number>().as('comments'))
        .as('comments'),
    ])
    .where('stage', '=', 'draft')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) =>
    charterDraft.parse({
      id: row.id,
      title: { da: row.title_da, en: row.title_en },
      summary: { da: row.summary_da, en: row.summary_en },
      version: row.version ?? 0,
      comments: Number(row.comments ?? 0),
      changedAt: row.changed_at,
      example: row.example === 1,
    }),
  )
}

/** Whether an address is in use. */
export async function isTaken(db: Database, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('task_committees')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** What councillors have said of a charter, the oldest first. */
export async function listComments(db: Database, committeeId: string): Promise<CharterComment[]> {
  const rows = await db
    .selectFrom('charter_comments')
    .select(['id', 'version', 'sender', 'body', 'at'])
    .where('committee_id', '=', committeeId)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => charterComment.parse(row))
}

/** @returns whether it is this account's now: added, or the same as was added before */
export async function addComment(
  trx: Trx,
  entry: CharterComment & { committeeId: string; accountId: string },
): Promise<boolean> {
  const { committeeId, accountId, ...comment } = entry
  await trx
    .insertInto('charter_comments')
    .values({ ...comment, committee_id: committeeId, account_id: accountId })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
  const kept = await trx
    .selectFrom('charter_comments')
    .select(['account_id', 'body', 'committee_id'])
    .where('id', '=', entry.id)
    .executeTakeFirstOrThrow()
  return (
    kept.account_id === accountId && kept.body === entry.body && kept.committee_id === committeeId
  )
}

function toVersion(
  row: Pick<CharterVersionsTable, 'version' | 'note' | 'at' | 'decided_on' | 'decided_link'>,
): CharterVersion {
  return charterVersion.parse({
    version: row.version,
    note: row.note,
    at: row.at,
    decidedOn: row.decided_on,
    decidedLink: row.decided_link,
  })
}
