// Staff begin and change group discussions.
import type { QueryClient } from '@tanstack/solid-query'
import type { DiscussionGiven } from '../../../shared/discussions.ts'
import { api, ask, read } from '../../api.ts'
import { forgetDiscussions, wallQuery } from '../queries.ts'

/** The meetings that a discussion can be part of: the nearest ones. */
export const meetingsAheadQuery = () =>
  ask('/meetings?limit=40', () => api.meetings.$get({ query: { limit: '40' } }))

export async function saveDiscussion(client: QueryClient, id: string, json: DiscussionGiven) {
  const saved = await read(api.desk.discussions[':id'].$put({ param: { id }, json }))
  client.setQueryData(wallQuery(id).queryKey, saved)
  await forgetDiscussions(client)
}
