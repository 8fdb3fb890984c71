// Tells whoever answers for a body that it is invited, or not any more, or that the deadline is near.
import type { Trx } from '../../db/open.ts'
import type { Consultation } from '../../shared/consultations.ts'
import type { MessageKind } from '../../shared/messages.ts'
import { toRef } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { listSpokespeople } from './store.ts'

/** Where a body's own people see what it is invited to. */
export const pathOf = (bodyId: string) => `/mig/repraesenterer/${bodyId}`

/** @returns those that somebody answers for, and that were told; a body without anybody hears nothing */
export async function tellParties(
  trx: Trx,
  { random, clock }: Pick<Deps, 'random' | 'clock'>,
  call: Pick<Consultation, 'id' | 'title' | 'closesAt'>,
  bodyIds: readonly string[],
  kind: Extract<MessageKind, 'party-invited' | 'party-reminded' | 'party-uninvited'>,
): Promise<string[]> {
  const people = await listSpokespeople(trx, bodyIds)
  for (const [bodyId, own] of people)
    for (const { accountId } of own)
      await addMessage(trx, {
        id: random.id(),
        accountId,
        kind,
        about: { ...toRef(call), path: pathOf(bodyId) },
        at: clock(),
      })
  return [...people.keys()].sort()
}
