// The local communities, which many things name: all of them, or those that something points at.
import type { Database } from '../db/open.ts'
import type { LocalCommunitiesTable } from '../db/schema.ts'
import { type LocalCommunity, localCommunity } from '../shared/communities.ts'

export async function listCommunities(db: Database): Promise<LocalCommunity[]> {
  return (await inOrder(db).execute()).map(toCommunity)
}

/** Those of the ids that there are, by name. */
export async function listNamedCommunities(
  db: Database,
  ids: readonly string[],
): Promise<LocalCommunity[]> {
  if (ids.length === 0) return []
  return (await inOrder(db).where('id', 'in', ids).execute()).map(toCommunity)
}

function inOrder(db: Database) {
  return db.selectFrom('local_communities').selectAll().orderBy('name').orderBy('id')
}

function toCommunity(row: LocalCommunitiesTable): LocalCommunity {
  return localCommunity.parse({ ...row, example: row.example === 1 })
}
