// Sending without signing in: this phone gets an account of its own the first time, and keeps it.
import type { QueryClient } from '@tanstack/solid-query'
import { type Accessor, createEffect, createSignal } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { api, Failure, read } from '../api.ts'
import { useQuery } from '../query.ts'
import { changeAccount, sessionQuery } from '../session.ts'
import { askForGuest, findGuest, tellSignedIn } from './account.ts'
import { eraseOutbox } from './outbox.ts'

/** Why this phone could not get its account: no connection, or the service would not just now. */
export type GuestObstacle = 'offline' | 'later'

/** Lets this phone send without signing in. @returns who is here now */
export async function becomeGuest(client: QueryClient): Promise<Account | GuestObstacle> {
  try {
    return (await askForGuest(client)) ?? 'later'
  } catch (error) {
    return error instanceof Failure && error.type === 'no_contact' ? 'offline' : 'later'
  }
}

/** How much was sent from this phone without signing in that nobody has said was theirs. */
export function useGuestSent(): Accessor<number> {
  const session = useQuery(() => ({ ...sessionQuery(), refetchOnMount: 'always' as const }))
  const [here, setHere] = createSignal({ all: 0, undecided: 0 })
  const told = () => (session.isSuccess ? session.data.guest : undefined)
  createEffect(() => {
    const known = told()
    // In flight mode the phone knows of what lies on it.
    void (known === undefined ? findGuest() : Promise.resolve(known?.id ?? null))
      .then(countItems)
      .then(setHere)
  })
  return () => Math.max(here().all, (told()?.sent ?? 0) + here().undecided)
}

async function countItems(guest: string | null) {
  if (guest === null) return { all: 0, undecided: 0 }
  const { listItems } = await import('./store.ts')
  const items = await listItems(guest).catch(() => [])
  const sent = items.filter(({ form }) => form !== 'withdrawal')
  return { all: sent.length, undecided: sent.filter(({ decision }) => !decision).length }
}

/** Whoever is signed in says that it was they who sent without signing in. */
export async function attachGuest(client: QueryClient): Promise<void> {
  const session = await read(api.me.guest.$put())
  changeAccount(client, session)
  await tellSignedIn(session)
}

/** The phone lets go of its guest: of the way to what was sent, and of everything kept for it. */
export async function forgetGuest(client: QueryClient): Promise<void> {
  const guest = await findGuest()
  const session = await read(api['guest-accounts'].$delete())
  await eraseOutbox(guest ? [guest] : [])
  changeAccount(client, session)
  await tellSignedIn(session)
}
