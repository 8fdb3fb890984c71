// The chains one is in, as screens read them: fresh whenever the outbox has had a report decided.
import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, on } from 'solid-js'
import type { OwnChain } from '../../shared/phone-chains.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { ownChainsQuery } from './queries.ts'

export function useOwnChains() {
  const client = useQueryClient()
  const account = useSignedIn()
  const outbox = useOutbox()
  const query = useQuery(() => ({ ...ownChainsQuery(), enabled: Boolean(account()) }))
  const items = () => (outbox()?.items ?? []).filter(({ form }) => form === 'chain-call')
  const decided = createMemo(() =>
    items()
      .flatMap(({ id, decision }) => (decision ? [id] : []))
      .join(),
  )
  createEffect(
    on(decided, () => void client.invalidateQueries({ queryKey: ownChainsQuery().queryKey }), {
      defer: true,
    }),
  )
  return {
    /** Undefined while they are not known. */
    chains: (): OwnChain[] | undefined => (account() && query.isSuccess ? query.data : undefined),
    failed: () => Boolean(account()) && query.isError,
    items,
  }
}
