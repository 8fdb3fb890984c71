import type { QueryClient } from '@tanstack/solid-query'
import { ask, demoApi, read } from '../api.ts'
import { tellSignedIn } from '../outbox/account.ts'
import { changeAccount } from '../session.ts'

/** The example people; they exist in demo mode only. */
export const personasQuery = () => ask('/demo/personas', () => demoApi.demo.personas.$get())

export async function signInAs(client: QueryClient, persona: string) {
  const session = await read(demoApi.demo.sessions.$post({ json: { persona } }))
  changeAccount(client, session)
  await tellSignedIn(session.account)
}
