// The chains one is in, coming into one and leaving; the coordinator's are in desk/queries.ts.
import type { QueryClient } from '@tanstack/solid-query'
import type { OwnChain } from '../../shared/phone-chains.ts'
import { api, ask, read } from '../api.ts'

const own = api.me['phone-chains']

/** Asked anew each time it is shown and each minute it stands: somebody may need one's help. */
export const ownChainsQuery = () => ({
  ...ask('/me/phone-chains', () => own.$get()),
  staleTime: 0,
  refetchInterval: 60_000,
})

export const askInvitation = (code: string) => read(own.invitation.$post({ json: { code } }))

export async function joinChain(
  client: QueryClient,
  json: { code: string; name: string; phone: string },
) {
  keep(client, await read(own.$post({ json })))
}

export async function leaveChain(client: QueryClient, id: string) {
  keep(client, await read(own[':id'].$delete({ param: { id } })))
}

function keep(client: QueryClient, chains: OwnChain[]) {
  client.setQueryData(ownChainsQuery().queryKey, chains)
}
