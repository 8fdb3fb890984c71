// Group discussions: what everyone may read, and all of one for those who take part.
import type { QueryClient } from '@tanstack/solid-query'
import type { Discussion, ThemesGathered } from '../../shared/discussions.ts'
import { windowState } from '../../shared/time.ts'
import { api, ask, read } from '../api.ts'
import { now } from '../clock.ts'

const wallMs = 3000
const openWallMs = 10_000

export const discussionsQuery = () => ask('/discussions', () => api.discussions.$get({ query: {} }))

/** Those that are part of a meeting. */
export const meetingDiscussionsQuery = (meeting: string) =>
  ask(`/discussions?${new URLSearchParams({ meeting })}`, () =>
    api.discussions.$get({ query: { meeting } }),
  )

export const discussionQuery = (id: string) =>
  ask(`/discussions/${id}`, () => api.discussions[':id'].$get({ param: { id } }))

/** The same, asked anew while everyone may read along. */
export const openWallQuery = (id: string) => ({
  ...discussionQuery(id),
  refetchInterval: ({ state }: { state: { data?: Discussion | undefined } }) =>
    state.data?.public && windowState(state.data, now()) === 'open' ? openWallMs : (false as const),
})

/** The wall: asked anew every few seconds while it is looked at. */
export const wallQuery = (id: string) => ({
  ...ask(`/me/discussions/${id}`, () => api.me.discussions[':id'].$get({ param: { id } })),
  staleTime: 0,
  refetchInterval: wallMs,
})

export async function gatherThemes(client: QueryClient, id: string, json: ThemesGathered) {
  const changed = await read(api.desk.discussions[':id'].themes.$put({ param: { id }, json }))
  client.setQueryData(wallQuery(id).queryKey, changed)
  // Not waited for: whoever saved sees the answer already, and goes on writing.
  void forgetDiscussions(client)
}

/** Lets what everyone may read be asked for anew. */
export async function forgetDiscussions(client: QueryClient) {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(discussions|carried-themes)/.test(String(queryKey[0])),
  })
}
