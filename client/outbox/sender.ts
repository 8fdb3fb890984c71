// Under whose account a form is sent: whoever is signed in, or this phone's guest where that is enough.
import { useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createSignal } from 'solid-js'
import type { Account } from '../../shared/accounts.ts'
import { useAccount, useSignedIn } from './account.ts'
import { becomeGuest, type GuestObstacle } from './guest.ts'

export interface Sender {
  /** Whether pressing Send sends without signing in. */
  isGuest: Accessor<boolean>
  /** Why the last press found nobody to send it under. */
  obstacle: Accessor<'sign-in' | GuestObstacle | undefined>
  /** @returns who sends; undefined where something stands in the way, or it has become somebody else */
  settle(): Promise<Account | undefined>
  /** The last press is forgotten. */
  forget(): void
}

/** @param takesGuests whether the form is taken from those who haven't signed in */
export function createSender(takesGuests: () => boolean): Sender {
  const client = useQueryClient()
  const account = useAccount()
  const signedIn = useSignedIn()
  const [obstacle, setObstacle] = createSignal<'sign-in' | GuestObstacle>()
  return {
    isGuest: () => takesGuests() && signedIn() === null,
    obstacle,
    async settle() {
      setObstacle(undefined)
      const known = takesGuests() ? account() : signedIn()
      if (known) return known
      if (!takesGuests()) {
        setObstacle('sign-in')
        return undefined
      }
      const guest = await becomeGuest(client)
      if (typeof guest === 'string') {
        setObstacle(guest)
        return undefined
      }
      // Somebody has signed in meanwhile: they see first that it goes under their name.
      return guest.guest ? guest : undefined
    },
    forget: () => setObstacle(undefined),
  }
}
