// Who comes into a ring and who leaves it, and whom that concerns.
import type { Trx } from '../../db/open.ts'
import { chainMembersMax } from '../../shared/chain-days.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { endFollowUp, tell } from './calls.ts'
import { type Chain, findMember, knownBy, type Member } from './chain.ts'
import { addMember, findChain, putOrder, removeMember } from './store.ts'

type Hands = Pick<Deps, 'random'>

/**
 * Takes somebody in: last in the ring, or in the place of another, who is deleted.
 * @throws ProblemError invalid where the ring is full or the other is gone
 */
export async function takeIn(
  trx: Trx,
  hands: Hands,
  chain: Chain,
  member: Member,
  replaces: string | null,
) {
  const replaced = findMember(chain, replaces)
  if (replaces !== null && !replaced)
    throw new ProblemError('invalid', '', [{ pointer: '/replaces', detail: 'is not in the chain' }])
  if (!replaced && chain.members.length >= chainMembersMax)
    throw new ProblemError('invalid', '', [
      { pointer: '/name', detail: `at most ${chainMembersMax} members` },
    ])
  if (replaced) await letGo(trx, hands, chain, replaced, member.addedAt)
  await addMember(trx, chain.id, member, chain.members.length + 1)
  const order = chain.members.map(({ id }) => (id === replaces ? member.id : id))
  await putOrder(trx, replaced ? order : [...order, member.id])
}

/** Takes somebody out, with name and number; what they were to follow up goes to the coordinator. */
export async function letGo(trx: Trx, hands: Hands, chain: Chain, member: Member, at: string) {
  for (const call of chain.calls)
    if (call.followerId === member.id && call.state === 'missed')
      await endFollowUp(trx, hands, chain, call, at)
  await removeMember(trx, member.id)
  if (member.accountId)
    await tell(trx, hands, chain, { accountId: member.accountId, kind: 'chain-left', at })
}

/** Tells those for whom the neighbours or the days are others than before. */
export async function tellChanged(trx: Trx, hands: Hands, before: Chain, at: string) {
  const after = await findChain(trx, before.id)
  if (!after) return
  for (const { id, accountId } of after.members) {
    const isNew = !findMember(before, id)
    if (accountId && !isNew && knownBy(before, id) !== knownBy(after, id))
      await tell(trx, hands, after, { accountId, kind: 'chain-changed', at })
  }
}
