// Tells staff, once a week until it is done, that responses whose date of deletion has come are not filed.
import { lockKey } from '../../db/open.ts'
import { addMinutes } from '../../shared/time.ts'
import { getKept, toRef } from '../consultations.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { listUnfiled } from '../publication.ts'
import { listAnyHolders } from '../roles.ts'
import { findReminded, noteReminded } from './store.ts'

const week = 7 * 24 * 60

export async function remindOfFiling(deps: Deps) {
  const at = deps.clock()
  for (const consultationId of await listUnfiled(deps.db, at))
    await deps.db.transaction().execute(async (trx) => {
      await lockKey(trx, `journal:${consultationId}`)
      const reminded = await findReminded(trx, consultationId)
      if (reminded && addMinutes(reminded, week) > at) return
      const path = `/arbejdsbord/hoeringer/${consultationId}/offentliggoer`
      const about = { ...toRef(await getKept(trx, consultationId)), path }
      for (const { accountId } of await listAnyHolders(trx, ['caseworker']))
        await addMessage(trx, {
          id: deps.random.id(),
          accountId,
          kind: 'responses-unfiled',
          about,
          at,
        })
      await noteReminded(trx, consultationId, at)
    })
}
