// Problems: those that everyone may read, one's own, and those that staff answer.
import type { QueryClient } from '@tanstack/solid-query'
import type { TaskProblemChange } from '../../shared/problems.ts'
import { api, ask, askPages, read } from '../api.ts'

export const problemsQuery = () =>
  askPages('/problems', (after) => read(api.problems.$get({ query: { after } })))

export const problemQuery = (id: string) =>
  ask(`/problems/${id}`, () => api.problems[':id'].$get({ param: { id } }))

export const ownProblemQuery = (id: string) => ({
  ...ask(`/me/problems/${id}`, () => api.me.problems[':id'].$get({ param: { id } })),
  staleTime: 0,
})

export const deskProblemsQuery = (state: 'waiting' | 'answered') =>
  askPages(`/desk/problems?state=${state}`, (after) =>
    read(api.desk.problems.$get({ query: { state, after } })),
  )

export const deskProblemQuery = (id: string) =>
  ask(`/desk/problems/${id}`, () => api.desk.problems[':id'].$get({ param: { id } }))

/** Meetings of the coming months, among them the dialogue meetings. */
export const meetingsQuery = () => {
  const query = { limit: '100' }
  return ask(api.meetings.$path({ query }), () => api.meetings.$get({ query }))
}

export const draftsQuery = () => ask('/desk/charters', () => api.desk.charters.$get())

export async function changeProblem(client: QueryClient, id: string, json: TaskProblemChange) {
  const changed = await read(api.desk.problems[':id'].$put({ param: { id }, json }))
  client.setQueryData(deskProblemQuery(id).queryKey, changed)
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(desk\/)?problems\b/.test(String(queryKey[0])),
  })
}
