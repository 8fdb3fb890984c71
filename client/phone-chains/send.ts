// How a call went, on its way: one press is one submission in the outbox, and the page stays where it is.
import type { OwnChain } from '../../shared/phone-chains.ts'
import type { Item } from '../outbox/item.ts'
import { sendInPlace } from '../send-in-place.ts'

export interface CallTold {
  day: string
  calleeId: string
  reached: boolean
}

const form = 'chain-call'

/** @returns whether it is kept on this phone; from there it is sent, now or when there is a connection */
export async function sendCall(
  owner: string,
  chain: Pick<OwnChain, 'id' | 'name'>,
  told: CallTold,
): Promise<boolean> {
  const path = `/telefonkaeder/${chain.id}`
  return await sendInPlace(owner, {
    form,
    version: 1,
    about: {
      kind: 'phone-chain',
      id: chain.id,
      path,
      title: { da: chain.name, en: chain.name },
    },
    payload: { chainId: chain.id, ...told },
    path,
  })
}

/** Whether an item tells of this call. */
export function isAbout(
  { form: sent, given }: Item,
  chainId: string,
  { day, calleeId }: Pick<CallTold, 'day' | 'calleeId'>,
): boolean {
  return (
    sent === form && given.chainId === chainId && given.day === day && given.calleeId === calleeId
  )
}
