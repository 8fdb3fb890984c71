// The one row per thing that everything cross-cutting reads: home, the list, refusals' other possibilities.
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from 'kysely'
import type { Database, Trx } from '../db/open.ts'
import type { ListingsTable, Schema } from '../db/schema.ts'
import type { CoreTaskOrAcross } from '../shared/core-tasks.ts'
import {
  type Listing,
  type ListingFilter,
  type ListingKind,
  type ListingPage,
  type ListingRef,
  listing,
} from '../shared/listings.ts'
import { coreTaskIds } from '../shared/names.ts'
import { addMinutes } from '../shared/time.ts'

const pastAllDates = '9999-12-31T23:59:59.999Z'

/** `topics` are what else it can be found by, such as `weekday:2`. */
export type NewListing = Listing & { topics?: readonly string[] }

/** Writes a thing's listing anew; call it in the transaction that changes the thing. */
export async function putListing(trx: Database, entry: NewListing): Promise<void> {
  const row: ListingsTable = {
    kind: entry.kind,
    id: entry.id,
    path: entry.path,
    title_da: entry.title.da,
    title_en: entry.title.en,
    summary_da: entry.summary.da,
    summary_en: entry.summary.en,
    core_tasks: JSON.stringify(entry.coreTasks),
    communities: JSON.stringify(entry.communities),
    opens_at: entry.opensAt,
    closes_at: entry.closesAt,
    closes_key: entry.closesAt ?? pastAllDates,
    places_left: entry.placesLeft,
    public: 1,
    example: entry.example ? 1 : 0,
    changed_at: entry.changedAt,
  }
  await trx
    .insertInto('listings')
    .values(row)
    .onConflict((c) => c.columns(['kind', 'id']).doUpdateSet(row))
    .execute()
  await trx
    .deleteFrom('listing_topics')
    .where('kind', '=', entry.kind)
    .where('id', '=', entry.id)
    .execute()
  const topics = [
    ...entry.coreTasks.map((id) => coreTaskTopic(id)),
    ...entry.communities.map((community) => communityTopic(community.id)),
    ...(entry.topics ?? []),
  ]
  if (topics.length > 0)
    await trx
      .insertInto('listing_topics')
      .values(topics.map((topic) => ({ topic, kind: entry.kind, id: entry.id })))
      .execute()
}

/** Takes things of a kind out of every list; call it in the transaction that removes them. */
export async function removeListings(trx: Trx, kind: string, ids: readonly string[]) {
  if (ids.length === 0) return
  for (const table of ['listing_topics', 'listings'] as const)
    await trx
      .deleteFrom(table)
      .where('kind', '=', kind)
      .where('id', 'in', [...ids])
      .execute()
}

/** When a thing last changed in a way that is news to followers. */
export async function findChangedAt(db: Database, kind: string, id: string) {
  const row = await db
    .selectFrom('listings')
    .select('changed_at')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.changed_at
}

/** The number of places left changes with every sign-up, without being news to followers. */
export async function changePlacesLeft(
  trx: Trx,
  kind: string,
  id: string,
  placesLeft: number | Expression<number>,
) {
  await trx
    .updateTable('listings')
    .set({ places_left: placesLeft })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute()
}

/**
 * One page of what is public, by deadline; what is closed comes newest first.
 * @param at the server's instant, which decides what is open
 */
export async function listListings(
  db: Database,
  filter: ListingFilter,
  at: string,
): Promise<ListingPage> {
  const state = filter.state ?? 'open'
  const backwards = state === 'closed'
  const after = filter.after ? readKey(filter.after) : undefined
  let query = db.selectFrom('listings').selectAll().where('public', '=', 1)
  // The index is entered where the page begins, not where the list does.
  const from = after && after.closesKey > at ? after.closesKey : at
  const until = after && after.closesKey < at ? after.closesKey : at
  if (state === 'open') query = query.where('opens_at', '<=', at).where('closes_key', '>=', from)
  if (state === 'upcoming') query = query.where('opens_at', '>', at)
  if (state === 'closed') query = query.where('closes_key', after ? '<=' : '<', until)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  // A year of meetings would bury what one can take part in, so they come when asked for by name.
  else if (state !== 'open') query = query.where('kind', '<>', 'meeting')
  if (filter.coreTask) query = query.where(hasTopic(coreTaskTopics(filter.coreTask)))
  if (filter.community) query = query.where(hasTopic([communityTopic(filter.community)]))
  for (const name of ['activity', 'weekday', 'language'] as const) {
    const wanted = filter[name]
    if (wanted !== undefined) query = query.where(hasTopic([`${name}:${wanted}`]))
  }
  if (after) {
    query = query.where((e) =>
      e(
        e.refTuple('closes_key', 'kind', 'id'),
        backwards ? '<' : '>',
        e.tuple(after.closesKey, after.kind, after.id),
      ),
    )
  }
  const direction = backwards ? 'desc' : 'asc'
  const rows = await query
    .orderBy('closes_key', direction)
    .orderBy('kind', direction)
    .orderBy('id', direction)
    .limit(filter.limit + 1)
    .execute()
  const last = rows.length > filter.limit ? rows[filter.limit - 1] : undefined
  return {
    listings: rows.slice(0, filter.limit).map(toListing),
    next: last ? `${last.closes_key}~${last.kind}~${last.id}` : null,
  }
}

/**
 * What else is possible where something was refused: the thing itself while it has places left at
 * other times, open things that share a core task, the same kind first, then whatever else closes soonest.
 * @returns at most three
 */
export async function listAlternatives(
  db: Database,
  about: { kind: string; id: string; coreTasks: readonly CoreTaskOrAcross[] } | undefined,
  at: string,
): Promise<ListingRef[]> {
  const { kind = '', id = '', coreTasks = [] } = about ?? {}
  // What cuts across is near to everything.
  const related = coreTasks.includes('across') ? coreTaskIds : coreTasks
  // No topic is empty: where nothing is known of the refused thing, nothing is near.
  const topics = ['', ...related.flatMap(coreTaskTopics)]
  const rows = await db
    .selectFrom('listings')
    .selectAll()
    .where('public', '=', 1)
    .where('opens_at', '<=', at)
    .where('closes_key', '>=', at)
    // The thing itself is a possibility only while it is known to have places at other times.
    .where((e) =>
      e.or([
        e('places_left', '>', 0),
        e.and([e('places_left', 'is', null), e.not(e.and({ kind, id }))]),
      ]),
    )
    .orderBy((e) => first(e.and({ kind, id })))
    .orderBy((e) => first(hasTopic(topics)(e)))
    .orderBy((e) => first(e('kind', '=', kind)))
    .orderBy('closes_key')
    .orderBy('kind')
    .orderBy('id')
    .limit(3)
    .execute()
  return rows.map(toRef)
}

/**
 * What is open now that somebody can be pointed at, nearest first: what shares a core task or a place,
 * then whatever closes soonest. Meetings are no possibility.
 */
export async function listPossibilities(
  db: Database,
  about: {
    kind: string
    id: string
    coreTasks: readonly CoreTaskOrAcross[]
    communities: readonly string[]
  },
  at: string,
): Promise<(ListingRef & { kind: ListingKind; near: boolean })[]> {
  const { kind, id, coreTasks, communities } = about
  const related = coreTasks.includes('across') ? coreTaskIds : coreTasks
  const topics = ['', ...related.flatMap(coreTaskTopics), ...communities.map(communityTopic)]
  const rows = await db
    .selectFrom('listings')
    .selectAll()
    .select((e) => first(hasTopic(topics)(e)).as('far'))
    .where('public', '=', 1)
    .where('kind', '<>', 'meeting')
    .where('opens_at', '<=', at)
    .where('closes_key', '>=', at)
    .where((e) => e.or([e('places_left', '>', 0), e('places_left', 'is', null)]))
    .where((e) => e.not(e.and({ kind, id })))
    .orderBy('far')
    .orderBy('closes_key')
    .orderBy('kind')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...toRef(row), near: Number(row.far) === 0 }))
}

/** Those of some things that are open now, in the order asked. */
export async function listOpen(
  db: Database,
  keys: readonly { kind: string; id: string }[],
  at: string,
): Promise<ListingRef[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('listings')
    .selectAll()
    .where((e) => e.or(keys.map(({ kind, id }) => e.and({ kind, id }))))
    .where('public', '=', 1)
    .where('opens_at', '<=', at)
    .where('closes_key', '>=', at)
    .execute()
  return keys.flatMap(({ kind, id }) => {
    const row = rows.find((each) => each.kind === kind && each.id === id)
    return row ? [toRef(row)] : []
  })
}

/** What changed under a core task since an instant, newest first, at most ten. */
export async function listChanges(
  db: Database,
  coreTask: CoreTaskOrAcross,
  since: string,
  at: string,
): Promise<Listing[]> {
  const rows = await db
    .selectFrom('listings')
    .selectAll()
    .where('public', '=', 1)
    .where('changed_at', '>', since)
    .where('changed_at', '<=', at)
    .where(hasTopic(coreTaskTopics(coreTask)))
    .orderBy('changed_at', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows.map(toListing)
}

/** Whether anything of a kind is open, or opens within the hour. */
export async function hasOpenListing(db: Database, kind: string, at: string): Promise<boolean> {
  const row = await db
    .selectFrom('listings')
    .select('id')
    .where('public', '=', 1)
    .where('kind', '=', kind)
    .where('opens_at', '<=', addMinutes(at, 60))
    .where('closes_key', '>', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function countListings(db: Database, kind: string): Promise<number> {
  const { count } = await db
    .selectFrom('listings')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return count
}

/** Orders the rows for which something holds before the others. */
function first(holds: Expression<SqlBool>) {
  return expressionBuilder<Schema, 'listings'>().case().when(holds).then(0).else(1).end()
}

function toRef(row: ListingsTable): ListingRef & { kind: ListingKind } {
  const { kind, id, path, title, closesAt } = toListing(row)
  return { kind, id, path, title, closesAt }
}

function toListing(row: ListingsTable): Listing {
  return listing.parse({
    kind: row.kind,
    id: row.id,
    path: row.path,
    title: { da: row.title_da, en: row.title_en },
    summary: { da: row.summary_da, en: row.summary_en },
    coreTasks: JSON.parse(row.core_tasks),
    communities: JSON.parse(row.communities),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    changedAt: row.changed_at,
    placesLeft: row.places_left,
    example: row.example === 1,
  })
}

function hasTopic(topics: string[]) {
  return (e: ExpressionBuilder<Schema, 'listings'>) =>
    e.exists(
      e
        .selectFrom('listing_topics')
        .select('listing_topics.id')
        .where('listing_topics.topic', 'in', topics)
        .whereRef('listing_topics.kind', '=', 'listings.kind')
        .whereRef('listing_topics.id', '=', 'listings.id'),
    )
}

function coreTaskTopic(id: CoreTaskOrAcross): string {
  return `core-task:${id}`
}

/** What cuts across belongs to every core task. */
function coreTaskTopics(id: CoreTaskOrAcross): string[] {
  return [coreTaskTopic(id), coreTaskTopic('across')]
}

function communityTopic(id: string): string {
  return `community:${id}`
}

function readKey(key: string) {
  const [closesKey = '', kind = '', id = ''] = key.split('~')
  return { closesKey, kind, id }
}
