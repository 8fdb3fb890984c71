// What the clock does to phone chains: a follow-up that nobody tells of goes to the coordinator, and what is old goes.
import { z } from 'zod'
import { lockKey } from '../../db/open.ts'
import { dayOf } from '../../shared/chain-days.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { handleJob, type JobHandler } from '../jobs.ts'
import { retention } from '../retention.ts'
import { endFollowUp } from './calls.ts'
import { isSameCall, lockOf } from './chain.ts'
import { findChain, removeOld } from './store.ts'

const followUp = z.object({
  chainId: z.uuid(),
  day: z.string(),
  callerId: z.uuid(),
  calleeId: z.uuid(),
})

export function phoneChainJobs(deps: Deps): JobHandler[] {
  return [
    handleJob('end-chain-follow-up', followUp, ({ chainId, ...key }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        await lockKey(trx, lockOf(chainId))
        const chain = await findChain(trx, chainId)
        const call = chain?.calls.find((each) => isSameCall(each, key))
        const at = deps.clock()
        if (chain && call?.state === 'missed' && call.until !== null && call.until <= at)
          await endFollowUp(trx, deps, chain, call, at)
        await finish(trx)
      }),
    ),
  ]
}

/** What phone chains keep for a time only, see retention.ts. */
export async function forgetOldCalls(deps: Pick<Deps, 'db' | 'clock'>) {
  const at = deps.clock()
  await removeOld(deps.db, { at, day: dayOf(addMinutes(at, -retention.chainCalls)) })
}
