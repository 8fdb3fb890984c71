// What the clock does to appointments: an offer that nobody answers goes on, and work begins on its day.
import { z } from 'zod'
import { findSeatAnswer, leaveSeat, lockSeats } from '../appointments.ts'
import type { Deps } from '../deps.ts'
import { handleJob, type JobHandler } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { beginWork } from './work.ts'

const offer = z.object({ submissionId: z.uuid() })
const work = z.object({ committeeId: z.string() })

export function appointmentJobs(deps: Deps): JobHandler[] {
  return [
    handleJob('end-seat-offer', offer, ({ submissionId }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        const found = await findSeatAnswer(trx, submissionId)
        if (found) await lockSeats(trx, found.committee_id)
        const row = await findSeatAnswer(trx, submissionId)
        const at = deps.clock()
        if (row?.answer_by && row.response === null && row.answer_by < at) {
          await leaveSeat(trx, deps, row, { response: 'lapsed', at })
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: row.account_id,
            kind: 'seat-lapsed',
            submissionId,
            at,
          })
        }
        await finish(trx)
      }),
    ),
    handleJob('begin-committee-work', work, ({ committeeId }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        await beginWork(trx, deps, committeeId)
        await finish(trx)
      }),
    ),
  ]
}
