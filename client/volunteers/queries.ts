import type { QueryClient } from '@tanstack/solid-query'
import type { CheckAsked, CheckNoted, VolunteerProfile } from '../../shared/volunteers.ts'
import { api, ask, read } from '../api.ts'

export const profileQuery = () => ask('/me/volunteer', () => api.me.volunteer.$get())

export async function saveProfile(client: QueryClient, json: VolunteerProfile) {
  const kept = await read(api.me.volunteer.$put({ json }))
  client.setQueryData(profileQuery().queryKey, kept)
}

export async function removeProfile(client: QueryClient) {
  const kept = await read(api.me.volunteer.$delete())
  client.setQueryData(profileQuery().queryKey, kept)
}

const atHome = api.desk['care-homes'][':id'].volunteers

/** Asked once each time it is opened, since every look at contact details is logged. */
export const volunteersQuery = (id: string) => ({
  ...ask(`/desk/care-homes/${id}/volunteers`, () => atHome.$get({ param: { id } })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

interface Person {
  id: string
  accountId: string
}

export async function noteIntroduction(client: QueryClient, param: Person, on: string | null) {
  const found = await read(atHome[':accountId'].introduction.$put({ param, json: { on } }))
  client.setQueryData(volunteersQuery(param.id).queryKey, found)
}

export async function noteCheck(
  client: QueryClient,
  param: Person & { kind: CheckAsked },
  json: CheckNoted,
) {
  const found = await read(atHome[':accountId'].checks[':kind'].$put({ param, json }))
  client.setQueryData(volunteersQuery(param.id).queryKey, found)
}
