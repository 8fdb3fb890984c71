// What the clock does to a shift's line: an offer that nobody answers goes on to the next.
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { handleJob, type JobHandler } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { leaveShift } from './line.ts'
import { lockPlaces } from './places.ts'
import { findShift } from './shift-store.ts'
import { findSignUp } from './sign-up-store.ts'

const offer = z.object({ submissionId: z.uuid() })

export function volunteeringJobs(deps: Deps): JobHandler[] {
  return [
    handleJob('end-place-offer', offer, ({ submissionId }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        const found = await findSignUp(trx, submissionId)
        const shift = found && (await findShift(trx, found.shift_id))
        if (shift) await lockPlaces(trx, shift.activityId)
        const row = await findSignUp(trx, submissionId)
        const at = deps.clock()
        if (row?.state === 'offered' && row.answer_by && row.answer_by < at) {
          await leaveShift(trx, deps, row, { by: 'lapsed', at })
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: row.account_id,
            kind: 'place-lapsed',
            submissionId,
            at,
          })
        }
        await finish(trx)
      }),
    ),
  ]
}
