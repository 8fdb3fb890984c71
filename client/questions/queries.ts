// Questions to care homes and committees: what everyone may read, one's own, and those of a desk.
import type { QueryClient } from '@tanstack/solid-query'
import type { AnswerGiven } from '../../shared/questions.ts'
import { api, ask, askPages, read } from '../api.ts'

export const careHomeQuery = (id: string) =>
  ask(`/care-homes/${id}`, () => api['care-homes'][':id'].$get({ param: { id } }))

const after = (key: string | undefined) => (key ? { after: key } : {})

export const homeAnswersQuery = (id: string) =>
  askPages(`/care-homes/${id}/answers`, (key) =>
    read(api['care-homes'][':id'].answers.$get({ param: { id }, query: after(key) })),
  )

export const committeeAnswersQuery = () =>
  askPages('/committee-answers', (key) =>
    read(api['committee-answers'].$get({ query: after(key) })),
  )

export const committeesQuery = () => ask('/committees', () => api.committees.$get())

export const ownQuestionQuery = (id: string) => ({
  ...ask(`/me/questions/${id}`, () => api.me.questions[':id'].$get({ param: { id } })),
  staleTime: 0,
})

/** @param careHomeId of its own desk; undefined for those to committees */
export const deskQuestionsQuery = (careHomeId: string | undefined) => ({
  ...ask(
    careHomeId ? `/desk/care-homes/${careHomeId}/questions` : '/desk/committee-questions',
    () =>
      careHomeId
        ? api.desk['care-homes'][':id'].questions.$get({ param: { id: careHomeId } })
        : api.desk['committee-questions'].$get(),
  ),
  staleTime: 0,
})

export async function answerQuestion(
  client: QueryClient,
  careHomeId: string | undefined,
  id: string,
  json: AnswerGiven,
) {
  const changed = await read(api.desk.questions[':id'].answer.$put({ param: { id }, json }))
  client.setQueryData(deskQuestionsQuery(careHomeId).queryKey, changed)
  const shown = careHomeId ? homeAnswersQuery(careHomeId) : committeeAnswersQuery()
  await client.invalidateQueries({ queryKey: shown.queryKey })
}
