import type { Database } from '../../db/open.ts'
import { type LocalCommunity, localCommunity } from '../../shared/communities.ts'

export async function listLocalCommunities(db: Database): Promise<LocalCommunity[]> {
  const rows = await db
    .selectFrom('local_communities')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => localCommunity.parse({ ...row, example: row.example === 1 }))
}
