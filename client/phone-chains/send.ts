// How a call went, on its way: one press is one submission in the outbox, and the page stays where it is.
import type { OwnChain } from '../../shared/phone-chains.ts'
import { type Item, slotOf } from '../outbox/item.ts'

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
  const { findDraft, putDraft, sendDraft } = await fetchSending()
  const now = new Date().toISOString()
  const path = `/telefonkaeder/${chain.id}`
  const payload = { chainId: chain.id, ...told }
  const given = payload
  const known = await findDraft(slotOf(owner, form, given))
  // By way of a draft, so that two presses are one report.
  const draft = await putDraft(
    {
      id: known?.id ?? crypto.randomUUID(),
      form,
      version: 1,
      about: {
        kind: 'phone-chain',
        id: chain.id,
        path,
        title: { da: chain.name, en: chain.name },
      },
      given,
      owner,
      path,
      revision: known?.revision ?? 0,
      savedAt: now,
      attachments: [],
    },
    payload,
  )
  if (draft === 'elsewhere') return false
  return (await sendDraft(draft, owner, payload, now)) === 'queued'
}

/** What keeps and sends. */
export async function fetchSending() {
  const [store, { startOutbox }] = await Promise.all([
    import('../outbox/store.ts'),
    import('../outbox/triggers.ts'),
  ])
  startOutbox()
  return store
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
