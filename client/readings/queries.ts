// What readers and staff ask for; an application is asked for anew each time it is opened, since every opening is logged.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  ApplicationRead,
  ReadingDesk,
  ReadingGiven,
  SelectionChange,
} from '../../shared/readings.ts'
import { api, ask, read } from '../api.ts'

const mine = api.me.readings[':committeeId']
const desk = api.desk['task-committees'][':id']

export const readingListQuery = (committeeId: string) =>
  ask(`/me/readings/${committeeId}`, () => mine.$get({ param: { committeeId } }))

export const applicationQuery = (committeeId: string, submissionId: string) => ({
  ...ask(`/me/readings/${committeeId}/${submissionId}`, () =>
    mine[':submissionId'].$get({ param: { committeeId, submissionId } }),
  ),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

export async function giveReading(
  client: QueryClient,
  committeeId: string,
  submissionId: string,
  json: ReadingGiven,
): Promise<ApplicationRead> {
  const param = { committeeId, submissionId }
  const told = await read(mine[':submissionId'].$put({ param, json }))
  client.setQueryData(applicationQuery(committeeId, submissionId).queryKey, told)
  await client.invalidateQueries({ queryKey: readingListQuery(committeeId).queryKey })
  return told
}

/** From then on the reader is kept away. */
export async function keepAway(client: QueryClient, committeeId: string, submissionId: string) {
  const param = { committeeId, submissionId }
  const told = await read(mine[':submissionId'].conflict.$put({ param }))
  client.setQueryData(readingListQuery(committeeId).queryKey, told)
}

/** A link that the browser saves by itself; that it was fetched is logged. */
export const filePath = (committeeId: string, submissionId: string, fileId: string) =>
  `/api/me/readings/${committeeId}/${submissionId}/attachments/${fileId}`

export const readingDeskQuery = (id: string) =>
  ask(`/desk/task-committees/${id}/reading`, () => desk.reading.$get({ param: { id } }))

export async function nameReader(client: QueryClient, id: string, accountId: string) {
  keep(client, await read(desk.readers[':accountId'].$put({ param: { id, accountId } })))
}

export async function dropReader(client: QueryClient, id: string, accountId: string) {
  keep(client, await read(desk.readers[':accountId'].$delete({ param: { id, accountId } })))
}

export async function keepReaderAway(
  client: QueryClient,
  id: string,
  submissionId: string,
  accountId: string,
) {
  const way = desk.conflicts[':submissionId'][':accountId']
  keep(client, await read(way.$put({ param: { id, submissionId, accountId } })))
}

export async function letReaderBack(
  client: QueryClient,
  id: string,
  submissionId: string,
  accountId: string,
) {
  const way = desk.conflicts[':submissionId'][':accountId']
  keep(client, await read(way.$delete({ param: { id, submissionId, accountId } })))
}

export async function finishReading(client: QueryClient, id: string) {
  keep(client, await read(desk.reading.finished.$put({ param: { id } })))
  await client.invalidateQueries({ queryKey: [`/api/task-committees/${id}`] })
}

/** Puts somebody on a seat or among the alternates, or takes them off. */
export async function choose(
  client: QueryClient,
  id: string,
  submissionId: string,
  json: SelectionChange,
) {
  const way = desk.selections[':submissionId']
  keep(client, await read(way.$put({ param: { id, submissionId }, json })))
}

function keep(client: QueryClient, told: ReadingDesk) {
  client.setQueryData(readingDeskQuery(told.committee.id).queryKey, told)
}
