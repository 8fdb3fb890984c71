// Reminds parties that have neither answered nor declined, as the deadline comes near.
import { lockKey } from '../../db/open.ts'
import { isReminderDue, remindedFromDays } from '../../shared/party-reminders.ts'
import { addMinutes } from '../../shared/time.ts'
import { getKept } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { listRemindable, noteReminded } from './store.ts'
import { tellParties } from './telling.ts'

/** Whoever changes a consultation's invitations takes turns by this key. */
export const keyOf = (consultationId: string) => `parties:${consultationId}`

/** What the clock says shall be told now. */
export async function remindParties(deps: Deps) {
  const at = deps.clock()
  const until = addMinutes(at, remindedFromDays * 24 * 60)
  const due = await listRemindable(deps.db, { from: at, until })
  const consultations = new Set(
    due.filter((each) => isReminderDue(each, at)).map(({ consultationId }) => consultationId),
  )
  for (const consultationId of consultations)
    await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, keyOf(consultationId))
      const rows = await listRemindable(trx, { consultationId })
      const bodyIds = rows.filter((row) => isReminderDue(row, at)).map(({ bodyId }) => bodyId)
      const call = await getKept(trx, consultationId)
      const told = await tellParties(trx, deps, call, bodyIds, 'party-reminded')
      // Whoever comes to answer for one that nobody answered for is told then.
      await noteReminded(trx, consultationId, told, at)
    })
}
