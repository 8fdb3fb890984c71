// What the clock does to a shift's line: a place that is held for an answer goes on to the next without one. Whoever was
// missed is told.
import { z } from 'zod'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { handleJob, type JobHandler } from '../jobs.ts'
import { addMessage } from '../messages.ts'
import { retention } from '../retention.ts'
import { removeNotesBefore } from './attendance-store.ts'
import { removeHandoversBefore, turnHandover } from './handovers.ts'
import { leaveShift } from './line.ts'
import { lockPlaces } from './places.ts'
import { removeRemindersBefore } from './reminder-store.ts'
import { findShift } from './shift-store.ts'
import { findSignUp } from './sign-up-store.ts'
import { removeReadersBefore } from './swap-store.ts'

const place = z.object({ submissionId: z.uuid() })
const handover = z.object({ handoverId: z.uuid() })

export function volunteeringJobs(deps: Deps): JobHandler[] {
  return [
    handleJob('end-place-offer', place, ({ submissionId }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        const found = await findSignUp(trx, submissionId)
        const shift = found && (await findShift(trx, found.shift_id))
        if (shift) await lockPlaces(trx, shift.activityId)
        const row = await findSignUp(trx, submissionId)
        const at = deps.clock()
        const held = row?.answer_by && row.answer_by < at ? lapses(row.state) : undefined
        if (row && held) {
          await leaveShift(trx, deps, row, { by: held.by, at })
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: row.account_id,
            kind: held.kind,
            submissionId,
            at,
          })
        }
        await finish(trx)
      }),
    ),
    handleJob('tell-missed-shift', place, ({ submissionId }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        const row = await findSignUp(trx, submissionId)
        // What was a slip has been mended by now, and nobody hears of it.
        if (row?.attendance === 'no-show')
          await addMessage(trx, {
            id: deps.random.id(),
            accountId: row.account_id,
            kind: 'shift-missed',
            submissionId,
            at: deps.clock(),
          })
        await finish(trx)
      }),
    ),
    handleJob('turn-handover', handover, ({ handoverId }, finish) =>
      deps.db.transaction().execute(async (trx) => {
        await turnHandover(trx, deps, handoverId)
        await finish(trx)
      }),
    ),
  ]
}

/** What nobody needs any more of times that are over, see retention.ts. */
export async function forgetPast({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  const before = (minutes: number) => addMinutes(clock(), -minutes)
  await removeNotesBefore(db, before(retention.pastShifts))
  await removeReadersBefore(db, before(retention.pastShifts))
  await removeRemindersBefore(db, before(retention.pastShifts))
  await removeHandoversBefore(db, before(retention.pastHandovers))
}

/** What becomes of a place that is held for an answer, when none has come. */
function lapses(state: string) {
  if (state === 'offered') return { by: 'lapsed', kind: 'place-lapsed' } as const
  if (state === 'awaiting-yes') return { by: 'no-yes', kind: 'guardian-silent' } as const
  return undefined
}
