import type { Trx } from '../../db/open.ts'
import type { Deps } from '../deps.ts'
import { addCommitteeEvent, changeStage, findTaskCommittee } from '../task-committees.ts'
import { countAccepted } from './store.ts'

/** @returns why it cannot begin: nobody has said yes; beginning twice is beginning once */
export async function beginWork(
  trx: Trx,
  deps: Pick<Deps, 'random' | 'clock'>,
  committeeId: string,
): Promise<'nobody' | undefined> {
  const committee = await findTaskCommittee(trx, committeeId)
  if (committee?.stage !== 'decided') return undefined
  const count = await countAccepted(trx, committeeId)
  if (count === 0) return 'nobody'
  const at = deps.clock()
  await changeStage(trx, committeeId, 'at-work', at)
  await addCommitteeEvent(trx, deps, { committeeId, at, kind: 'work-begun', detail: { count } })
  return undefined
}
