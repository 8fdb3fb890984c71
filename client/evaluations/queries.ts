// How a committee went: as everyone reads it, what people wrote for council and staff, and opening and ending it.
import type { QueryClient } from '@tanstack/solid-query'
import type { EvaluationDesk } from '../../shared/evaluations.ts'
import { api, ask, read } from '../api.ts'

const desk = api.desk['task-committees'][':id'].evaluation

export const taskCommitteeQuery = (id: string) =>
  ask(`/task-committees/${id}`, () => api['task-committees'][':id'].$get({ param: { id } }))

export const evaluationQuery = (id: string) =>
  ask(`/task-committees/${id}/evaluation`, () =>
    api['task-committees'][':id'].evaluation.$get({ param: { id } }),
  )

export const wordsQuery = (id: string) =>
  ask(`/me/task-committees/${id}/evaluation-words`, () =>
    api.me['task-committees'][':id']['evaluation-words'].$get({ param: { id } }),
  )

export const deskQuery = (id: string) => ({
  ...ask(`/desk/task-committees/${id}/evaluation`, () => desk.$get({ param: { id } })),
  // Answers come in while one looks.
  staleTime: 0,
})

export const challengesQuery = () => ask('/challenges', () => api.challenges.$get())

async function keep(client: QueryClient, changed: Promise<EvaluationDesk>) {
  const found = await changed
  const { id } = found.committee
  client.setQueryData(deskQuery(id).queryKey, found)
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(me\/)?task-committees/.test(String(queryKey[0])),
  })
}

export const openEvaluation = (client: QueryClient, id: string, answerBy: string) =>
  keep(client, read(desk.$put({ param: { id }, json: { answerBy } })))

export const endEvaluation = (client: QueryClient, id: string) =>
  keep(client, read(desk.ended.$put({ param: { id } })))

export async function showWords(
  client: QueryClient,
  id: string,
  answerId: string,
  isPublic: boolean,
) {
  const changed = await read(
    api.desk['evaluation-answers'][':id'].words.$put({
      param: { id: answerId },
      json: { public: isPublic },
    }),
  )
  client.setQueryData(wordsQuery(id).queryKey, changed)
  await client.invalidateQueries({ queryKey: evaluationQuery(id).queryKey })
}
