// What is written in a box of a page: kept as a draft while one types, and sent by a press that leaves one there.
import { useLocation } from '@solidjs/router'
import { type Accessor, createSignal, onMount, untrack } from 'solid-js'
import type { FormName } from '../../shared/submissions.ts'
import { ownAccounts, useAccount, useSignedIn } from '../outbox/account.ts'
import { merge } from '../outbox/check.ts'
import { createDraft, type DraftState } from '../outbox/draft.ts'
import type { About } from '../outbox/item.ts'
import { keepOnLeave } from '../outbox/keeping.ts'

export interface KeptOptions<Values extends object> {
  form: FormName
  about: () => About
  /** What the place decides of the payload. */
  given: object
  empty: Values
  /** A draft from before was found. */
  onFound?: () => void
}

export interface Kept<Values> {
  values: Accessor<Values>
  change: (change: Partial<Values>) => void
  draft: DraftState
  /** @returns whether it lies on this phone now, to be sent; the box is empty then */
  send: (payload: object, dependsOn?: string) => Promise<boolean>
  discard: () => Promise<void>
}

/** Call it while a component is being set up. */
export function createKept<Values extends object>(options: KeptOptions<Values>): Kept<Values> {
  const account = useAccount()
  const signedIn = useSignedIn()
  const location = useLocation()
  const [values, setValues] = createSignal<Values>(options.empty)
  const empty = () => setValues(() => options.empty)
  const draft = createDraft({
    ...options,
    version: 1,
    values,
    account: signedIn,
    others: () => ownAccounts(account()),
    path: untrack(() => location.pathname),
    restore: (found) => {
      setValues(() => merge(options.empty, found))
      options.onFound?.()
    },
    begin: empty,
  })
  keepOnLeave(draft.flush)
  onMount(() => void import('../outbox/triggers.ts').then(({ startOutbox }) => startOutbox()))
  return {
    values,
    change(change) {
      setValues((before) => ({ ...before, ...change }))
      draft.touch()
    },
    draft,
    async send(payload, dependsOn) {
      const person = signedIn()
      if (!person) return false
      const sent = await draft.send(person.id, { ...options.given, ...payload }, dependsOn)
      if (sent) empty()
      return sent !== undefined
    },
    async discard() {
      await draft.restart()
    },
  }
}
