// Volunteer fairs: those that everyone may see, one's own stand, and those that are held from the desk.
import type { QueryClient } from '@tanstack/solid-query'
import type { DeskFair, FairGiven } from '../../shared/fairs.ts'
import { api, ask, read } from '../api.ts'

export const fairsQuery = () => ask('/fairs', () => api.fairs.$get())

export const fairQuery = (id: string) =>
  ask(`/fairs/${id}`, () => api.fairs[':id'].$get({ param: { id } }))

export const ownStandQuery = (id: string) => ({
  ...ask(`/me/fair-stands/${id}`, () => api.me['fair-stands'][':id'].$get({ param: { id } })),
  staleTime: 0,
})

export const deskFairQuery = (id: string) => ({
  ...ask(`/desk/fairs/${id}`, () => api.desk.fairs[':id'].$get({ param: { id } })),
  staleTime: 0,
})

export async function putFair(client: QueryClient, id: string, json: FairGiven) {
  await keep(client, id, read(api.desk.fairs[':id'].$put({ param: { id }, json })))
}

export async function callOffFair(client: QueryClient, id: string, reason: string) {
  const param = { id }
  await keep(
    client,
    id,
    read(api.desk.fairs[':id'].cancellation.$post({ param, json: { reason } })),
  )
}

async function keep(client: QueryClient, id: string, changed: Promise<DeskFair>) {
  client.setQueryData(deskFairQuery(id).queryKey, await changed)
  await client.invalidateQueries({
    predicate: ({ queryKey }) => /^\/api\/(fairs|listings)/.test(String(queryKey[0])),
  })
}
