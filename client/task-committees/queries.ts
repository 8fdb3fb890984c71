import type { QueryClient } from '@tanstack/solid-query'
import type { CoreTaskOrAcross } from '../../shared/core-tasks.ts'
import { api, ask, askPages, read } from '../api.ts'

export const taskCommitteeQuery = (id: string) =>
  ask(`/task-committees/${id}`, () => api['task-committees'][':id'].$get({ param: { id } }))

export const storyQuery = (id: string) =>
  ask(`/task-committees/${id}/story`, () =>
    api['task-committees'][':id'].story.$get({ param: { id } }),
  )

interface OverviewQuestion {
  coreTask?: CoreTaskOrAcross
}

const overviewPath = (query: OverviewQuestion) => api['task-committees'].$path({ query })

/** All task committees, page upon page; the first page may have come with the HTML. */
export const overviewQuery = (query: OverviewQuestion, client: QueryClient) =>
  askPages(overviewPath(query), (after) =>
    after === undefined
      ? client.fetchQuery(ask(overviewPath(query), () => api['task-committees'].$get({ query })))
      : read(api['task-committees'].$get({ query: { ...query, after } })),
  )

/** A nomination whose link one holds; it changes with others' answers. */
export const nominationQuery = (id: string) => ({
  ...ask(`/me/nominations/${id}`, () => api.me.nominations[':id'].$get({ param: { id } })),
  staleTime: 0,
})

export async function declineNomination(client: QueryClient, id: string) {
  const declined = await read(api.me.nominations[':id'].no.$put({ param: { id } }))
  client.setQueryData(nominationQuery(id).queryKey, declined)
}
