import type { QueryClient } from '@tanstack/solid-query'
import type { GuardianAnswer } from '../../shared/guardians.ts'
import { api, ask, read } from '../api.ts'

const path = '/me/guardian-answers'

/** Asked anew each time it is shown: the child signs up for more. */
export const yesesQuery = () => ({
  ...ask(path, () => api.me['guardian-answers'].$get()),
  staleTime: 0,
})

export const findRequest = (code: string) =>
  read(api.me['guardian-requests'].$post({ json: { code } }))

export async function answerRequest(client: QueryClient, json: GuardianAnswer) {
  const found = await read(api.me['guardian-answers'].$post({ json }))
  await client.invalidateQueries({ queryKey: yesesQuery().queryKey })
  return found
}

export async function revokeYes(client: QueryClient, id: string) {
  const left = await read(api.me['guardian-answers'][':id'].$delete({ param: { id } }))
  client.setQueryData(yesesQuery().queryKey, left)
}
