import type { Database, Trx } from '../../db/open.ts'
import type { StoriesTable } from '../../db/schema.ts'
import {
  type DeskStories,
  deskStory,
  type HomeStory,
  type HomeStoryPage,
  homeStory,
  type OwnStory,
  ownStory,
  type StoryDecision,
} from '../../shared/home-stories.ts'
import type { StoryKind } from '../../shared/story-names.ts'

const deskShown = 100

export async function findCareHome(db: Database, id: string) {
  return await db
    .selectFrom('care_homes')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function listCareHomes(db: Database) {
  return await db.selectFrom('care_homes').select(['id', 'name']).orderBy('name').execute()
}

export async function addStory(
  trx: Trx,
  entry: Omit<StoriesTable, 'state' | 'reason' | 'decided_at'>,
) {
  await trx
    .insertInto('stories')
    .values({ ...entry, state: 'waiting', reason: null, decided_at: null })
    .execute()
}

/** Gone at once, shown or not. */
export async function removeStory(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('stories')
    .where('submission_id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function decideStory(trx: Trx, id: string, decision: StoryDecision, at: string) {
  const reason = decision.state === 'declined' ? decision.reason : null
  await trx
    .updateTable('stories')
    .set({ state: decision.state, reason, decided_at: at })
    .where('submission_id', '=', id)
    .execute()
}

/** Made up, so that the demo has something to read. */
export async function markExamples(trx: Trx, ids: readonly string[]) {
  await trx
    .updateTable('stories')
    .set({ example: 1 })
    .where('submission_id', 'in', [...ids])
    .execute()
}

/** The row, for whoever may change it. */
export async function findStory(db: Database, id: string): Promise<StoriesTable | undefined> {
  return await db
    .selectFrom('stories')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst()
}

export async function findPublished(db: Database, id: string): Promise<HomeStory | undefined> {
  const row = await published(db).where('submission_id', '=', id).executeTakeFirst()
  return row && toStory(row)
}

export async function findOwn(
  db: Database,
  id: string,
  accountIds: readonly string[],
): Promise<OwnStory | undefined> {
  const row = await withHome(db)
    .innerJoin('submissions', 'submissions.id', 'stories.submission_id')
    .where('submission_id', '=', id)
    .where('submissions.account_id', 'in', [...accountIds])
    .executeTakeFirst()
  return (
    row &&
    ownStory.parse({
      id,
      kind: row.kind,
      careHome: { id: row.care_home_id, name: row.home },
      state: row.state,
      reason: row.reason,
    })
  )
}

interface Wanted {
  careHomeId?: string
  kind?: StoryKind
  theme?: string | undefined
  after?: string | undefined
  limit: number
}

/** One page of what everyone may read, the newest first. */
export async function listPublished(db: Database, wanted: Wanted): Promise<HomeStoryPage> {
  let query = published(db)
  if (wanted.careHomeId) query = query.where('care_home_id', '=', wanted.careHomeId)
  if (wanted.kind) query = query.where('stories.kind', '=', wanted.kind)
  if (wanted.theme) query = query.where('theme', '=', wanted.theme)
  const [decidedAt, id] = wanted.after?.split('~') ?? []
  if (decidedAt && id)
    query = query.where((e) =>
      e(e.refTuple('decided_at', 'submission_id'), '<', e.tuple(decidedAt, id)),
    )
  const rows = await query
    .orderBy('decided_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(wanted.limit + 1)
    .execute()
  const last = rows.length > wanted.limit ? rows[wanted.limit - 1] : undefined
  return {
    stories: rows.slice(0, wanted.limit).map(toStory),
    next: last ? `${last.decided_at}~${last.submission_id}` : null,
  }
}

/** All of a home's as its coordinator sees them. */
export async function findDesk(db: Database, careHomeId: string): Promise<DeskStories | undefined> {
  const careHome = await findCareHome(db, careHomeId)
  if (!careHome) return undefined
  const ofHome = db
    .selectFrom('stories')
    .selectAll()
    .where('care_home_id', '=', careHomeId)
    .limit(deskShown)
  const waiting = ofHome
    .where('state', '=', 'waiting')
    .orderBy('received_at')
    .orderBy('submission_id')
  const decided = ofHome
    .where('state', '<>', 'waiting')
    .orderBy('decided_at', 'desc')
    .orderBy('submission_id')
  return {
    careHome,
    waiting: (await waiting.execute()).map(toDesk),
    decided: (await decided.execute()).map(toDesk),
  }
}

function withHome(db: Database) {
  return db
    .selectFrom('stories')
    .innerJoin('care_homes', 'care_homes.id', 'stories.care_home_id')
    .selectAll('stories')
    .select('care_homes.name as home')
}

function published(db: Database) {
  return withHome(db).where('state', '=', 'published')
}

function toStory(row: StoriesTable & { home: string }): HomeStory {
  return homeStory.parse({
    ...wordsOf(row),
    name: row.shows_name === 1 ? row.name : null,
    careHome: { id: row.care_home_id, name: row.home },
    publishedAt: row.decided_at,
  })
}

function toDesk(row: StoriesTable) {
  return deskStory.parse({
    ...wordsOf(row),
    name: row.name,
    showsName: row.shows_name === 1,
    state: row.state,
    reason: row.reason,
    receivedAt: row.received_at,
    decidedAt: row.decided_at,
  })
}

function wordsOf(row: StoriesTable) {
  return {
    id: row.submission_id,
    kind: row.kind,
    theme: row.theme,
    title: row.title,
    text: row.body,
    writer: row.writer,
    example: row.example === 1,
  }
}
