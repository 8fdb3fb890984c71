// The pool: one's own place in it, and everybody in it for staff.
import type { QueryClient } from '@tanstack/solid-query'
import type { CoreTaskId } from '../../shared/core-tasks.ts'
import type { PoolAsking } from '../../shared/pool.ts'
import { api, ask, askPages, read } from '../api.ts'

export const ownPoolQuery = () => ({
  ...ask('/me/pool', () => api.me.pool.$get()),
  // It changes with what one sends, and when staff ask.
  staleTime: 0,
})

const poolPath = (coreTask: CoreTaskId | undefined) =>
  coreTask ? `/desk/pool?coreTask=${coreTask}` : '/desk/pool'

export const poolQuery = (coreTask: CoreTaskId | undefined) =>
  askPages(poolPath(coreTask), (after) => read(api.desk.pool.$get({ query: { coreTask, after } })))

/** The id comes from here, so that pressing twice asks once. */
export async function askSomebody(
  client: QueryClient,
  submissionId: string,
  askId: string,
  json: PoolAsking,
) {
  await read(api.desk.pool[':id'].asks[':askId'].$put({ param: { id: submissionId, askId }, json }))
  await client.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/desk/pool'),
  })
}
