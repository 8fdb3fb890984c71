// The coordinator's chains: each change gives the chain as it is then.
import type { QueryClient } from '@tanstack/solid-query'
import type {
  ChainGiven,
  DeskChain,
  DeskReport,
  MemberGiven,
  PauseGiven,
} from '../../../shared/phone-chains.ts'
import { api, ask, read } from '../../api.ts'

const desk = api.desk['phone-chains']
const one = desk[':id']

export const deskChainsQuery = () => ({
  ...ask('/desk/phone-chains', () => desk.$get()),
  staleTime: 0,
})

/** Not asked again by itself, since every look at names and numbers is logged. */
export const deskChainQuery = (id: string) => ({
  ...ask(`/desk/phone-chains/${id}`, () => one.$get({ param: { id } })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

async function keep(client: QueryClient, id: string, changed: Promise<DeskChain>) {
  client.setQueryData(deskChainQuery(id).queryKey, await changed)
}

export async function putChain(client: QueryClient, id: string, json: ChainGiven) {
  await keep(client, id, read(one.$put({ param: { id }, json })))
}

export async function endChain(client: QueryClient, id: string) {
  await read(one.$delete({ param: { id } }))
  client.removeQueries({ queryKey: deskChainQuery(id).queryKey })
}

export async function addMember(client: QueryClient, id: string, json: MemberGiven) {
  const param = { id, partId: crypto.randomUUID() }
  await keep(client, id, read(one.members[':partId'].$put({ param, json })))
}

export async function changeMember(
  client: QueryClient,
  id: string,
  partId: string,
  json: { name: string; phone: string },
) {
  await keep(client, id, read(one.members[':partId'].$patch({ param: { id, partId }, json })))
}

export async function removeMember(client: QueryClient, id: string, partId: string) {
  await keep(client, id, read(one.members[':partId'].$delete({ param: { id, partId } })))
}

export async function putOrder(client: QueryClient, id: string, memberIds: string[]) {
  await keep(client, id, read(one.order.$put({ param: { id }, json: { memberIds } })))
}

export async function invite(client: QueryClient, id: string, replaces?: string) {
  const json = replaces ? { replaces } : {}
  const made = await read(one.invitations.$post({ param: { id }, json }))
  await client.invalidateQueries({ queryKey: deskChainQuery(id).queryKey })
  return made
}

export async function takeBackInvitation(client: QueryClient, id: string, partId: string) {
  await keep(client, id, read(one.invitations[':partId'].$delete({ param: { id, partId } })))
}

export async function addPause(client: QueryClient, id: string, json: PauseGiven) {
  const param = { id, partId: crypto.randomUUID() }
  await keep(client, id, read(one.pauses[':partId'].$put({ param, json })))
}

export async function removePause(client: QueryClient, id: string, partId: string) {
  await keep(client, id, read(one.pauses[':partId'].$delete({ param: { id, partId } })))
}

export async function tellCall(client: QueryClient, id: string, json: DeskReport) {
  await keep(client, id, read(one.calls.$post({ param: { id }, json })))
}
