// Who is signed in, also in flight mode: the phone remembers whom the server named last, and its own guest.
import { type QueryClient, useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js'
import type { Account, Session } from '../../shared/accounts.ts'
import { api, read } from '../api.ts'
import { useQuery } from '../query.ts'
import { changeAccount, sessionQuery } from '../session.ts'
import { outboxExists } from './exists.ts'

const patienceMs = 1000

/**
 * The account that is sent under, as the server says; where it is slow or out of reach, the one it said last.
 * @returns a guest where this phone has sent without signing in, null for nobody, undefined while it isn't known
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
    if (told) void remember(told, client)
  })
  return createMemo(
    () => {
      const told = known()
      return told ? told.account : remembered()
    },
    undefined,
    { equals: isSame },
  )
}

/** The same person told once more, by the phone and then by the server, is no news to what is on the screen. */
function isSame(before: Account | null | undefined, now: Account | null | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

/** Who has really signed in: null also for a guest, undefined while it isn't known. */
export function useSignedIn(): Accessor<Account | null | undefined> {
  const account = useAccount()
  return () => (account()?.guest ? null : account())
}

/** Whose items are one's own: the account, and the guests that it has said were it. */
export function ownAccounts(account: Account | null | undefined): string[] {
  return account ? [account.id, ...account.attached] : []
}

type Here = Pick<Session, 'account' | 'guest'>

let last: string | undefined

async function remember({ account, guest }: Here, client?: QueryClient): Promise<void> {
  const now = JSON.stringify([ownAccounts(account), guest?.id])
  if (now === last) return
  last = now
  if (!account && !(await outboxExists())) return
  const [{ putMeta }, { tell }] = await Promise.all([
    import('./database.ts'),
    import('./changes.ts'),
  ])
  await putMeta('account', account).catch(() => undefined)
  const former = guest ? null : await findGuest()
  const isKept = former !== null && (await isNeeded(former, account))
  await putMeta('guest', guest?.id ?? (isKept ? former : null)).catch(() => undefined)
  tell('account')
  if (isKept && !account && client) await askForGuest(client).catch(() => undefined)
}

async function isNeeded(guest: string, account: Account | null): Promise<boolean> {
  const { listWaiting } = await import('./store.ts')
  const waiting = await listWaiting().catch(() => [])
  return !ownAccounts(account).includes(guest) && waiting.some((item) => item.account === guest)
}

/**
 * This phone's guest, made the first time. One that the server has let go of comes back, so that what still waits
 * for it is sent under the account that pressed Send.
 * @returns who is here now: whoever is signed in, where somebody is by then
 * @throws Failure
 */
export async function askForGuest(client: QueryClient): Promise<Account | null> {
  const former = (await findGuest()) ?? undefined
  const session = await read(api['guest-accounts'].$post({ json: { former } }))
  changeAccount(client, session)
  await tellSignedIn(session)
  return session.account
}

/** Somebody signed in: what waited for that is told, also when they are who they were before. */
export async function tellSignedIn(here: Here): Promise<void> {
  last = undefined
  await remember(here)
}

/** Whom the server named last, null for nobody. */
export async function findRemembered(): Promise<Account | null> {
  const found = await findKept('account')
  // What a former version of the app remembered knew of no guests.
  return isAccount(found)
    ? { ...found, guest: found.guest ?? false, attached: found.attached ?? [] }
    : null
}

/** This phone's guest, whose items are sent whoever is signed in. */
export async function findGuest(): Promise<string | null> {
  const found = await findKept('guest')
  return typeof found === 'string' ? found : null
}

async function findKept(name: string): Promise<unknown> {
  if (!(await outboxExists())) return undefined
  const { findMeta } = await import('./database.ts')
  return await findMeta(name).catch(() => undefined)
}

function isAccount(value: unknown): value is Account {
  return typeof value === 'object' && value !== null && 'id' in value && 'roles' in value
}
