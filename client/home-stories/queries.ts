// Stories: those that everyone may read, one's own, and those that a coordinator reads first.
import type { QueryClient } from '@tanstack/solid-query'
import type { StoryDecision } from '../../shared/home-stories.ts'
import type { ActivityKind } from '../../shared/sign-up-names.ts'
import { api, ask, askPages, read } from '../api.ts'

/** The few that a home's page shows. */
export const latestQuery = (id: string) =>
  ask(`/care-homes/${id}/stories?limit=3`, () =>
    api['care-homes'][':id'].stories.$get({ param: { id }, query: { limit: '3' } }),
  )

export const homeStoriesQuery = (id: string) =>
  askPages(`/care-homes/${id}/stories`, (after) =>
    read(api['care-homes'][':id'].stories.$get({ param: { id }, query: { after } })),
  )

export const whatWorkedQuery = (theme: ActivityKind | undefined) =>
  askPages(`/what-worked${theme ? `?theme=${theme}` : ''}`, (after) =>
    read(api['what-worked'].$get({ query: { theme, after } })),
  )

export const storyQuery = (id: string) =>
  ask(`/stories/${id}`, () => api.stories[':id'].$get({ param: { id } }))

export const storyHomesQuery = () => ask('/story-homes', () => api['story-homes'].$get())

export const careHomeQuery = (id: string) =>
  ask(`/care-homes/${id}`, () => api['care-homes'][':id'].$get({ param: { id } }))

export const ownStoryQuery = (id: string) => ({
  ...ask(`/me/stories/${id}`, () => api.me.stories[':id'].$get({ param: { id } })),
  staleTime: 0,
})

export const deskStoriesQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}/stories`, () =>
    api.desk['care-homes'][':id'].stories.$get({ param: { id } }),
  ),
  staleTime: 0,
})

export async function decideStory(
  client: QueryClient,
  careHomeId: string,
  id: string,
  json: StoryDecision,
) {
  const changed = await read(api.desk.stories[':id'].decision.$put({ param: { id }, json }))
  client.setQueryData(deskStoriesQuery(careHomeId).queryKey, changed)
  await client.invalidateQueries({
    predicate: ({ queryKey }) =>
      /^\/api\/(care-homes\/[^/]+\/stories|what-worked|stories)/.test(String(queryKey[0])),
  })
}
