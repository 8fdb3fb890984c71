// Reminds those who come, from noon on the day before, of the shift as it stands then.
import { addDays } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { lockPlaces } from './places.ts'
import { listRemindable, noteReminded } from './reminder-store.ts'
import { findSignUp } from './sign-up-store.ts'

/** What the clock says shall be told now; nobody is reminded twice, or of what they signed up for since noon. */
export async function remindVolunteers(deps: Pick<Deps, 'db' | 'clock' | 'random'>) {
  const at = deps.clock()
  const due = (await listRemindable(deps.db, at)).filter(({ startsAt, createdAt }) => {
    const from = addDays(startsAt, -1, '12:00')
    return from <= at && createdAt < from
  })
  for (const { submissionId, activityId } of due)
    await deps.db.transaction().execute(async (trx) => {
      await lockPlaces(trx, activityId)
      const row = await findSignUp(trx, submissionId)
      if (row?.state !== 'coming' || !(await noteReminded(trx, submissionId, at))) return
      const { account_id: accountId } = row
      const id = deps.random.id()
      await addMessage(trx, { id, accountId, kind: 'shift-reminder', submissionId, at })
    })
}
