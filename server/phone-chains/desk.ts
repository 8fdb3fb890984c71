// The coordinator's hands: a chain as it is seen and changed at the desk, by those who may.
import type { Trx } from '../../db/open.ts'
import { type Asker, demand } from '../access.ts'
import { change } from '../change.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { type Chain, findMember, lockOf } from './chain.ts'
import { listInvitations } from './invitation-store.ts'
import { tellChanged } from './members.ts'
import { findChain } from './store.ts'
import { toDeskChain } from './view.ts'

export const manage = 'phone-chain.manage'

export function deskHands(deps: Deps) {
  const see = async (id: string) => {
    const chain = await getChain(deps.db, id)
    const now = deps.clock()
    return toDeskChain(chain, await listInvitations(deps.db, id, now), now)
  }
  /** One change by somebody who may, of a chain that is there; those whom it concerns are told. */
  const keep = async (
    asker: Asker,
    id: string,
    what: string,
    work: (trx: Trx, chain: Chain) => Promise<void>,
  ) => {
    const by = demand(asker, manage)
    await change(deps, by, lockOf(id), async (trx) => {
      const chain = await getChain(trx, id)
      demand(asker, manage, chain.place.id)
      await work(trx, chain)
      await tellChanged(trx, deps, chain, deps.clock())
      return { action: `phone-chain.${what}`, subject: id }
    })
  }
  return { see, keep }
}

/** @throws ProblemError not_found */
async function getChain(db: Deps['db'], id: string): Promise<Chain> {
  const chain = await findChain(db, id)
  if (!chain) throw new ProblemError('not_found')
  return chain
}

/** @throws ProblemError not_found */
export function getMember(chain: Chain, id: string) {
  const member = findMember(chain, id)
  if (!member) throw new ProblemError('not_found')
  return member
}
