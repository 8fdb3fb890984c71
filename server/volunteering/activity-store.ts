// The rows of the activities.
import type { Database, Trx } from '../../db/open.ts'
import type { Audience } from '../../shared/sign-up-names.ts'
import type { Bilingual } from '../../shared/text.ts'
import type { ActivityContent } from '../../shared/volunteering.ts'
import { findHome } from './home-store.ts'
import { type ActivityAtHome, readContent } from './rules.ts'

export async function findActivity(db: Database, id: string): Promise<ActivityAtHome | undefined> {
  const row = await db.selectFrom('activities').selectAll().where('id', '=', id).executeTakeFirst()
  const home = row && (await findHome(db, row.care_home_id))
  if (!home) return undefined
  const { kind, languages, coreTasks, leastPeople, withdrawalHours, needs } = readContent(
    row.content,
  )
  return {
    id: row.id,
    title: { da: row.title_da, en: row.title_en },
    summary: { da: row.summary_da, en: row.summary_en },
    kind,
    languages,
    coreTasks,
    leastPeople,
    withdrawalHours,
    needs,
    createdAt: row.created_at,
    example: row.example === 1,
    home,
  }
}

/** A home's activities: what each asks for, and who can come. */
export async function listActivities(db: Database, careHomeId: string) {
  const rows = await db
    .selectFrom('activities')
    .select(['id', 'title_da', 'title_en', 'content'])
    .where('care_home_id', '=', careHomeId)
    .orderBy('id')
    .execute()
  return rows.map(({ id, title_da, title_en, content }) => {
    const { needs, audience } = readContent(content)
    return { id, title: { da: title_da, en: title_en }, needs, audience }
  })
}

/** Those of which a time has begun since they were listed. */
export async function listOutdated(db: Database, at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('activities')
    .select('id')
    .where('listed_until', '<', at)
    .orderBy('listed_until')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function markListed(trx: Trx, id: string, until: string | null) {
  await trx.updateTable('activities').set({ listed_until: until }).where('id', '=', id).execute()
}

/** @returns whether it was another before */
export async function changeAudience(trx: Trx, id: string, audience: Audience): Promise<boolean> {
  const { content } = await trx
    .selectFrom('activities')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const before = readContent(content)
  if (before.audience === audience) return false
  await trx
    .updateTable('activities')
    .set({ content: JSON.stringify({ ...before, audience }) })
    .where('id', '=', id)
    .execute()
  return true
}

export async function addActivity(
  trx: Trx,
  entry: {
    id: string
    careHomeId: string
    title: Bilingual
    summary: Bilingual
    content: ActivityContent
    example: boolean
    createdAt: string
  },
) {
  await trx
    .insertInto('activities')
    .values({
      id: entry.id,
      care_home_id: entry.careHomeId,
      title_da: entry.title.da,
      title_en: entry.title.en,
      summary_da: entry.summary.da,
      summary_en: entry.summary.en,
      content: JSON.stringify(entry.content),
      example: entry.example ? 1 : 0,
      created_at: entry.createdAt,
    })
    .execute()
}
