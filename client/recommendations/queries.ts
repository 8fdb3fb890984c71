// What a committee hands over: as everyone reads it, as its room writes it, and as staff answer it.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  CouncilAnswer,
  RecommendationDesk,
  RecommendationResult,
  RecommendationRoom,
  RecommendationSaved,
} from '../../shared/recommendations.ts'
import { api, ask, read } from '../api.ts'

const rooms = api.me['committee-rooms'][':id']
const desk = api.desk.recommendations[':id']

export const handedOverQuery = (id: string) =>
  ask(`/task-committees/${id}/recommendations`, () =>
    api['task-committees'][':id'].recommendations.$get({ param: { id } }),
  )

export const roomQuery = (id: string) => ({
  ...ask(`/me/committee-rooms/${id}/recommendations`, () =>
    rooms.recommendations.$get({ param: { id } }),
  ),
  // Others write here too.
  staleTime: 0,
})

export const deskQuery = (id: string) =>
  ask(`/desk/task-committees/${id}/recommendations`, () =>
    api.desk['task-committees'][':id'].recommendations.$get({ param: { id } }),
  )

/** What everyone reads has changed too. */
async function refresh(client: QueryClient) {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(task-committees|meetings)/.test(String(queryKey[0])),
  })
}

async function keepRoom(client: QueryClient, changed: Promise<RecommendationRoom>) {
  const room = await changed
  client.setQueryData(roomQuery(room.committee.id).queryKey, room)
  await refresh(client)
}

export const saveDraft = (
  client: QueryClient,
  id: string,
  recommendationId: string,
  json: RecommendationSaved,
) => {
  const param = { id, recommendationId }
  return keepRoom(client, read(rooms.recommendations[':recommendationId'].$put({ param, json })))
}

export const removeDraft = (client: QueryClient, id: string, recommendationId: string) => {
  const param = { id, recommendationId }
  return keepRoom(client, read(rooms.recommendations[':recommendationId'].$delete({ param })))
}

export const handOver = (
  client: QueryClient,
  id: string,
  recommendationId: string,
  revision: number,
) => {
  const param = { id, recommendationId }
  const handed = rooms.recommendations[':recommendationId']['handed-over'].$put({
    param,
    json: { revision },
  })
  return keepRoom(client, read(handed))
}

export const reportStatus = (client: QueryClient, id: string, meetingId: string, text: string) => {
  const param = { id, meetingId }
  return keepRoom(client, read(rooms.statuses[':meetingId'].$put({ param, json: { text } })))
}

async function keepDesk(client: QueryClient, changed: Promise<RecommendationDesk>) {
  const found = await changed
  client.setQueryData(deskQuery(found.committee.id).queryKey, found)
  await refresh(client)
}

export const answerRecommendation = (client: QueryClient, id: string, json: CouncilAnswer) =>
  keepDesk(client, read(desk.answer.$put({ param: { id }, json })))

export const tellResult = (
  client: QueryClient,
  id: string,
  resultId: string,
  json: RecommendationResult,
) => keepDesk(client, read(desk.results[':resultId'].$put({ param: { id, resultId }, json })))

export const removeResult = (client: QueryClient, id: string, resultId: string) =>
  keepDesk(client, read(desk.results[':resultId'].$delete({ param: { id, resultId } })))
