// A party's room for those who represent it, and the consultation that it answers.
import type { QueryClient } from '@tanstack/solid-query'
import type { MandateGiven, PartyRoom } from '../../shared/party-rooms.ts'
import { api, ask, read } from '../api.ts'

export interface Place {
  consultationId: string
  bodyId: string
}

const othersWriteMs = 15_000
const rooms = api.me['party-rooms'][':consultationId'][':bodyId']

/** Asked anew now and then, since others write in it too. */
export const roomQuery = (place: Place) => ({
  ...ask(`/me/party-rooms/${place.consultationId}/${place.bodyId}`, () =>
    rooms.$get({ param: { ...place } }),
  ),
  staleTime: 0,
  refetchInterval: othersWriteMs,
})

/** Its texts, as the screens where they are written ask for them. */
export const textsQuery = (roomId: string) => {
  const param = { ownerKind: 'party-room', ownerId: roomId } as const
  return ask(`/me/working-texts/party-room/${roomId}`, () =>
    api.me['working-texts'][':ownerKind'][':ownerId'].$get({ param }),
  )
}

export const consultationQuery = (id: string) =>
  ask(`/consultations/${id}`, () => api.consultations[':id'].$get({ param: { id } }))

export async function openRoom(client: QueryClient, place: Place) {
  await keep(client, place, read(rooms.$put({ param: { ...place } })))
}

/** @param mandate null takes it away */
export async function changeMandate(
  client: QueryClient,
  place: Place,
  mandate: MandateGiven | null,
) {
  await keep(client, place, read(rooms.mandate.$put({ param: { ...place }, json: { mandate } })))
}

async function keep(client: QueryClient, place: Place, changed: Promise<PartyRoom>) {
  client.setQueryData(roomQuery(place).queryKey, await changed)
}

/** Where a room is. */
export function roomPath({ consultationId, bodyId }: Place): string {
  return `/hoeringer/${consultationId}/arbejdsrum/${bodyId}`
}
