// Questions about a call: what everyone may read, one's own, and all of them for staff.
import type { QueryClient } from '@tanstack/solid-query'
import type { CallAnswerGiven } from '../../shared/call-questions.ts'
import { api, ask, read } from '../api.ts'

export const taskCommitteeQuery = (id: string) =>
  ask(`/task-committees/${id}`, () => api['task-committees'][':id'].$get({ param: { id } }))

export const answersQuery = (id: string) =>
  ask(`/task-committees/${id}/answers`, () =>
    api['task-committees'][':id'].answers.$get({ param: { id } }),
  )

export const ownQuestionQuery = (id: string) => ({
  ...ask(`/me/call-questions/${id}`, () => api.me['call-questions'][':id'].$get({ param: { id } })),
  staleTime: 0,
})

export const questionsQuery = (id: string) => ({
  ...ask(`/desk/task-committees/${id}/questions`, () =>
    api.desk['task-committees'][':id'].questions.$get({ param: { id } }),
  ),
  staleTime: 0,
})

export async function answerQuestion(
  client: QueryClient,
  committeeId: string,
  id: string,
  json: CallAnswerGiven,
) {
  const changed = await read(api.desk['call-questions'][':id'].answer.$put({ param: { id }, json }))
  client.setQueryData(questionsQuery(committeeId).queryKey, changed)
  await client.invalidateQueries({ queryKey: answersQuery(committeeId).queryKey })
}
