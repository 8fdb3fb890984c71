// Who is signed in here, and what that lets the screens show; the server decides what is allowed.
import type { QueryClient } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import type { Account, Role, Session } from '../shared/accounts.ts'
import { api, ask, read } from './api.ts'

const [isDemo, setDemo] = createSignal(false)

/** Whether the server's first HTML said that this is the demo; the session says so too, a moment later. */
export { isDemo, setDemo }

export const sessionQuery = () => ask('/session', () => api.session.$get())

export async function signOut(client: QueryClient) {
  const session = await read(api.session.$delete())
  changeAccount(client, session)
}

/** A new account: what belonged to the one before is forgotten. */
export function changeAccount(client: QueryClient, session: Session) {
  client.removeQueries({ predicate: ({ queryKey }) => isPersonal(String(queryKey[0])) })
  client.setQueryData(sessionQuery().queryKey, session)
}

/** Asks again who is signed in: another tab signed in or out, and this one must not show the one before. */
export async function followSession(client: QueryClient) {
  const { queryKey } = sessionQuery()
  const known: Session | undefined = client.getQueryData(queryKey)
  const session = await read(api.session.$get())
  if (known && known.account?.id !== session.account?.id) changeAccount(client, session)
}

/** Asks anew for what one's own submission may have changed; not for the desk's, where each look is logged. */
export async function askAnew(client: QueryClient): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => !/^\/api\/(desk|session)(\/|$)/.test(String(queryKey[0])),
  })
}

export function hasRole(account: Account | null | undefined, ...roles: Role[]): boolean {
  return account?.roles.some((held) => roles.includes(held.role)) ?? false
}

function isPersonal(path: string): boolean {
  return /^\/api\/(me|desk)(\/|$)/.test(path)
}

/** The way to sign in, and from there on to an address of the app. */
export function signInHref(path: string): string {
  return `/log-ind?til=${encodeURIComponent(path)}`
}
