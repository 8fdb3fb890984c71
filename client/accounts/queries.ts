import type { QueryClient } from '@tanstack/solid-query'
import { ask, demoApi, read } from '../api.ts'
import { tellSignedIn } from '../outbox/account.ts'
import { changeAccount } from '../session.ts'

/** The example people; they exist in demo mode only. */
export const personasQuery = () => ask('/demo/personas', () => demoApi.demo.personas.$get())

/** @param attachGuest whether they say that they sent what this phone's guest has sent */
export async function signInAs(client: QueryClient, persona: string, attachGuest: boolean) {
  const session = await read(demoApi.demo.sessions.$post({ json: { persona, attachGuest } }))
  changeAccount(client, session)
  await tellSignedIn(session)
}
