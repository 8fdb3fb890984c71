// Who is signed in, also in flight mode: the phone remembers whom the server named last.
import { useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createEffect, createSignal, onCleanup, onMount } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { useQuery } from '../query.ts'
import { sessionQuery } from '../session.ts'
import { outboxExists } from './exists.ts'

const patienceMs = 1000

/**
 * The account as the server says; where it is slow or out of reach, the one it said last.
 * @returns null when nobody is signed in, undefined while it isn't known
 */
export function useAccount(): Accessor<Account | null | undefined> {
  const client = useQueryClient()
  const session = useQuery(() => sessionQuery())
  // From the cache: a query's own data counts as loading in each new component, and focus would be lost.
  const known = () =>
    session.dataUpdatedAt ? client.getQueryData(sessionQuery().queryKey) : undefined
  const [remembered, setRemembered] = createSignal<Account | null>()

  onMount(() => {
    const timer = setTimeout(async () => {
      if (!session.isSuccess) setRemembered(await findRemembered())
    }, patienceMs)
    onCleanup(() => clearTimeout(timer))
  })
  createEffect(() => {
    if (session.isError) void findRemembered().then(setRemembered)
    const told = known()
    if (told) void remember(told.account)
  })
  return () => {
    const told = known()
    return told ? told.account : remembered()
  }
}

let last: string | null | undefined

async function remember(account: Account | null): Promise<void> {
  const id = account?.id ?? null
  if (id === last) return
  last = id
  if (!account && !(await outboxExists())) return
  const [{ putMeta }, { tell }] = await Promise.all([import('./store.ts'), import('./changes.ts')])
  await putMeta('account', account).catch(() => undefined)
  tell('account')
}

/** Somebody signed in: what waited for that is told, also when they are who they were before. */
export async function tellSignedIn(account: Account | null): Promise<void> {
  last = undefined
  await remember(account)
}

/** Whom the server named last, null for nobody. */
export async function findRemembered(): Promise<Account | null> {
  if (!(await outboxExists())) return null
  const { findMeta } = await import('./store.ts')
  const found = await findMeta('account').catch(() => undefined)
  return isAccount(found) ? found : null
}

function isAccount(value: unknown): value is Account {
  return typeof value === 'object' && value !== null && 'id' in value && 'roles' in value
}
