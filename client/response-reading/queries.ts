// Reading a consultation's responses at the desk, and the answers that everyone and their authors may read.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  AnswerGiven,
  AssessmentChange,
  ReadingQuestion,
  ResponseThemeChange,
} from '../../shared/response-reading.ts'
import { api, ask, askPages, read } from '../api.ts'
import type { Question } from './question.ts'

const desk = () => api.desk.consultations[':id'].reading

export const overviewQuery = (id: string) => ({
  ...ask(`/desk/consultations/${id}/reading`, () => desk().$get({ param: { id } })),
  staleTime: 0,
})

export const responsesQuery = (id: string, question: Question) => ({
  ...askPages(
    desk()
      .responses.$path({ param: { id }, query: question })
      .replace(/^\/api/, ''),
    (after) => read(desk().responses.$get({ param: { id }, query: { ...question, after } })),
  ),
  staleTime: 0,
})

export const responseQuery = (id: string, number: string, query: Question) => ({
  ...ask(
    desk()
      .responses[':number'].$path({ param: { id, number }, query })
      .replace(/^\/api/, ''),
    () => desk().responses[':number'].$get({ param: { id, number }, query }),
  ),
  staleTime: 0,
})

export const suggestionsQuery = (id: string) => ({
  ...ask(`/desk/consultations/${id}/reading/suggestions`, () =>
    desk().suggestions.$get({ param: { id } }),
  ),
  staleTime: 0,
})

export const communitiesQuery = () =>
  ask('/local-communities', () => api['local-communities'].$get())

export const answersQuery = (id: string) =>
  askPages(`/consultations/${id}/answers`, (after) =>
    read(api.consultations[':id'].answers.$get({ param: { id }, query: { after } })),
  )

export const ownAnswerQuery = (submissionId: string) => ({
  ...ask(`/me/responses/${submissionId}/answer`, () =>
    api.me.responses[':submissionId'].answer.$get({ param: { submissionId } }),
  ),
  staleTime: 0,
})

/** Everything that is known of a consultation's reading is asked for anew. */
export const askAnew = (client: QueryClient, id: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey }) =>
      String(queryKey[0]).startsWith(`/api/desk/consultations/${id}/reading`),
  })

export async function compareNow(client: QueryClient, id: string) {
  const overview = await read(desk().comparison.$post({ param: { id } }))
  client.setQueryData(overviewQuery(id).queryKey, overview)
}

export async function changeAssessment(
  client: QueryClient,
  id: string,
  number: number,
  json: AssessmentChange,
) {
  const param = { id, number: String(number) }
  const changed = await read(desk().responses[':number'].assessment.$put({ param, json }))
  await askAnew(client, id)
  return changed
}

export async function putTheme(
  client: QueryClient,
  id: string,
  themeId: string,
  json: ResponseThemeChange,
) {
  await read(desk().themes[':themeId'].$put({ param: { id, themeId }, json }))
  await askAnew(client, id)
}

export async function removeTheme(client: QueryClient, id: string, themeId: string) {
  await read(desk().themes[':themeId'].$delete({ param: { id, themeId } }))
  await askAnew(client, id)
}

export async function setTheme(
  client: QueryClient,
  id: string,
  { themeId, number, isSet }: { themeId: string; number: number; isSet: boolean },
) {
  const one = desk().themes[':themeId'].responses[':number']
  const param = { id, themeId, number: String(number) }
  await read(isSet ? one.$put({ param }) : one.$delete({ param }))
  await askAnew(client, id)
}

export async function setThemeOnMany(
  client: QueryClient,
  id: string,
  themeId: string,
  question: ReadingQuestion,
) {
  const json = { question, set: true }
  await read(desk().themes[':themeId'].responses.$put({ param: { id, themeId }, json }))
  await askAnew(client, id)
}

export async function giveAnswer(
  client: QueryClient,
  id: string,
  answerId: string,
  json: AnswerGiven,
) {
  const reached = await read(desk().answers[':answerId'].$put({ param: { id, answerId }, json }))
  await askAnew(client, id)
  await client.invalidateQueries({ queryKey: answersQuery(id).queryKey })
  return reached.responses
}
