// The parties of a consultation, the bodies that one answers for, and who else does.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  BodyAdded,
  InvitationAnswer,
  OwnBody,
  PartyBoard,
} from '../../shared/hearing-parties.ts'
import type {
  InviteFound,
  Representation,
  RepresentationRole,
} from '../../shared/representation.ts'
import { api, ask, read } from '../api.ts'
import { sessionQuery } from '../session.ts'

const desk = api.desk.consultations[':id'].parties
const bodies = api.me.bodies
const people = bodies[':bodyId'].representation

export const boardQuery = (id: string) => ({
  ...ask(`/desk/consultations/${id}/parties`, () => desk.$get({ param: { id } })),
  // The parties answer meanwhile.
  staleTime: 0,
})

export const ownBodiesQuery = () => ({
  ...ask('/me/bodies', () => bodies.$get()),
  staleTime: 0,
})

export const representationQuery = (bodyId: string) => ({
  ...ask(`/me/bodies/${bodyId}/representation`, () => people.$get({ param: { bodyId } })),
  staleTime: 0,
})

export async function inviteParties(client: QueryClient, id: string, bodyIds: string[]) {
  const json = { bodyIds }
  await keepBoard(client, id, read(desk.invitations.$post({ param: { id }, json })))
}

export async function uninviteParty(client: QueryClient, id: string, bodyId: string) {
  const param = { id, bodyId }
  await keepBoard(client, id, read(desk.invitations[':bodyId'].$delete({ param })))
}

export async function remindParties(client: QueryClient, id: string, bodyIds: string[]) {
  const json = { bodyIds }
  await keepBoard(client, id, read(desk.reminders.$post({ param: { id }, json })))
}

export async function addBody(client: QueryClient, id: string, bodyId: string, json: BodyAdded) {
  await keepBoard(client, id, read(desk[':bodyId'].$put({ param: { id, bodyId }, json })))
}

async function keepBoard(client: QueryClient, id: string, changed: Promise<PartyBoard>) {
  client.setQueryData(boardQuery(id).queryKey, await changed)
}

export async function answerInvitation(
  client: QueryClient,
  { bodyId, consultationId }: { bodyId: string; consultationId: string },
  json: InvitationAnswer,
) {
  const param = { bodyId, consultationId }
  const own: OwnBody[] = await read(
    bodies[':bodyId'].invitations[':consultationId'].$put({ param, json }),
  )
  client.setQueryData(ownBodiesQuery().queryKey, own)
}

/** @returns the code, which is told this once */
export async function makeInvite(client: QueryClient, bodyId: string, role: RepresentationRole) {
  const made = await read(people.invites.$post({ param: { bodyId }, json: { role } }))
  client.setQueryData(representationQuery(bodyId).queryKey, made.representation)
  return made.code
}

export async function revokeInvite(client: QueryClient, bodyId: string, inviteId: string) {
  const param = { bodyId, inviteId }
  await keepPeople(client, bodyId, read(people.invites[':inviteId'].$delete({ param })))
}

export async function removePerson(client: QueryClient, bodyId: string, accountId: string) {
  const param = { bodyId, accountId }
  await keepPeople(client, bodyId, read(people.people[':accountId'].$delete({ param })))
}

async function keepPeople(client: QueryClient, bodyId: string, changed: Promise<Representation>) {
  client.setQueryData(representationQuery(bodyId).queryKey, await changed)
}

export async function findInvite(code: string): Promise<InviteFound> {
  return await read(api['representation-invites'].$post({ json: { code } }))
}

/** Whoever accepts has a role that they had not, so who they are is asked anew. */
export async function acceptInvite(client: QueryClient, code: string): Promise<InviteFound> {
  const found = await read(api.me.representations.$post({ json: { code } }))
  await client.fetchQuery({ ...sessionQuery(), staleTime: 0 })
  client.removeQueries({ queryKey: ownBodiesQuery().queryKey })
  return found
}
