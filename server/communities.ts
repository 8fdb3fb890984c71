// The local communities, which many things name: all of them, or those that something points at.
import type { Database } from '../db/open.ts'
import type { LocalCommunitiesTable } from '../db/schema.ts'
import { type LocalCommunity, localCommunity } from '../shared/communities.ts'

// "Aa" is read as "Å" and stands last, whichever way the engine would sort it.
const { compare } = new Intl.Collator('da')

export async function listCommunities(db: Database): Promise<LocalCommunity[]> {
  return inOrder(await all(db).execute())
}

/** Those of the ids that there are, by name. */
export async function listNamedCommunities(
  db: Database,
  ids: readonly string[],
): Promise<LocalCommunity[]> {
  if (ids.length === 0) return []
  return inOrder(await all(db).where('id', 'in', ids).execute())
}

function all(db: Database) {
  return db.selectFrom('local_communities').selectAll().orderBy('id')
}

function inOrder(rows: LocalCommunitiesTable[]): LocalCommunity[] {
  return rows.map(toCommunity).sort((a, b) => compare(a.name, b.name))
}

function toCommunity(row: LocalCommunitiesTable): LocalCommunity {
  return localCommunity.parse({ ...row, example: row.example === 1 })
}
