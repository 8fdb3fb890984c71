// The chains one is in, as screens read them, with what lies on this phone about them.
import type { OwnChain } from '../../shared/phone-chains.ts'
import { useSignedIn } from '../outbox/account.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useQuery } from '../query.ts'
import { ownChainsQuery } from './queries.ts'

export function useOwnChains() {
  const account = useSignedIn()
  const outbox = useOutbox()
  const query = useQuery(() => ({ ...ownChainsQuery(), enabled: Boolean(account()) }))
  const items = () => (outbox()?.items ?? []).filter(({ form }) => form === 'chain-call')
  return {
    /** Undefined while they are not known. */
    chains: (): OwnChain[] | undefined => (account() && query.isSuccess ? query.data : undefined),
    failed: () => Boolean(account()) && query.isError,
    items,
  }
}
