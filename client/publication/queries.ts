// Responses that everyone may read, how one's own stands, and what staff decide.
import type { QueryClient } from '@tanstack/solid-query'
import type { JournalEntry, PublicationReview, QueueState } from '../../shared/publication.ts'
import { api, ask, askPages, read } from '../api.ts'

export const responsesQuery = (id: string) =>
  askPages(`/consultations/${id}/responses`, (after) =>
    read(api.consultations[':id'].responses.$get({ param: { id }, query: { after } })),
  )

export const responseQuery = (id: string, number: string) =>
  ask(`/consultations/${id}/responses/${number}`, () =>
    api.consultations[':id'].responses[':number'].$get({ param: { id, number } }),
  )

export const ownPublicationQuery = (id: string) => ({
  ...ask(`/me/responses/${id}/publication`, () =>
    api.me.responses[':id'].publication.$get({ param: { id } }),
  ),
  staleTime: 0,
})

export const queueQuery = (id: string, state: QueueState) => ({
  ...askPages(`/desk/consultations/${id}/publications?state=${state}`, (after) =>
    read(
      api.desk.consultations[':id'].publications.$get({ param: { id }, query: { state, after } }),
    ),
  ),
  staleTime: 0,
})

export const deskResponseQuery = (id: string, number: string) => ({
  ...ask(`/desk/consultations/${id}/publications/${number}`, () =>
    api.desk.consultations[':id'].publications[':number'].$get({ param: { id, number } }),
  ),
  staleTime: 0,
})

export async function decide(
  client: QueryClient,
  id: string,
  number: string,
  json: PublicationReview,
) {
  const decided = await read(
    api.desk.consultations[':id'].publications[':number'].$put({ param: { id, number }, json }),
  )
  client.setQueryData(deskResponseQuery(id, number).queryKey, decided)
  await refresh(client, id)
  return decided
}

/** @returns the numbers of those that are public now */
export async function publishPlain(client: QueryClient, id: string, numbers: number[]) {
  const { published } = await read(
    api.desk.consultations[':id'].publications.$put({ param: { id }, json: { numbers } }),
  )
  await refresh(client, id)
  return published
}

export async function journalise(client: QueryClient, id: string, json: JournalEntry) {
  await read(api.desk.consultations[':id'].journal.$put({ param: { id }, json }))
  await refresh(client, id)
}

async function refresh(client: QueryClient, id: string) {
  const lists = [
    `/api/desk/consultations/${id}/publications?`,
    `/api/consultations/${id}/responses`,
  ]
  await client.invalidateQueries({
    predicate: ({ queryKey }) => lists.some((list) => String(queryKey[0]).startsWith(list)),
  })
}
