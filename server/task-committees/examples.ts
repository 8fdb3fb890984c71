// Example calls for the demo, laid around a day.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/task-committees.json' with { type: 'json' }
import { charter, committeeStage, seat } from '../../shared/task-committees.ts'
import { bilingual, slug } from '../../shared/text.ts'
import { addDays, toLocal } from '../../shared/time.ts'
import { putListing } from '../listings.ts'
import { getTaskCommittee, putTaskCommittee, toListing } from '../task-committees.ts'

/** Days are counted from the day that the examples are laid on. */
const example = z.strictObject({
  id: slug,
  title: bilingual,
  summary: bilingual,
  charter: charter.omit({ appointsOn: true, startsOn: true, endsOn: true }),
  seats: z.array(seat),
  stage: committeeStage.default('decided'),
  opens: z.int(),
  closes: z.int(),
  appoints: z.int(),
  starts: z.int(),
  ends: z.int(),
})

/**
 * @param round 1 the first time; later rounds get ids of their own, so that nothing is touched
 * @param at the instant of the day they are laid around
 */
export async function layTaskCommittees(trx: Trx, round: number, at: string) {
  for (const entry of z.array(example).parse(data)) {
    // Work is an example once; only calls are laid anew.
    if (round > 1 && entry.stage !== 'decided') continue
    const id = round === 1 ? entry.id : `${entry.id}-${round}`
    const day = (days: number) => toLocal(addDays(at, days, '12:00')).slice(0, 10)
    await putTaskCommittee(trx, {
      id,
      title: entry.title,
      summary: entry.summary,
      charter: {
        ...entry.charter,
        appointsOn: day(entry.appoints),
        startsOn: day(entry.starts),
        endsOn: day(entry.ends),
      },
      seats: entry.seats,
      opensAt: addDays(at, entry.opens, '08:00'),
      closesAt: addDays(at, entry.closes, '23:59'),
      stage: entry.stage,
      termId: '2026-2029',
      decidedOn: day(entry.opens - 12),
      decidedLink: null,
      example: true,
      changedAt: addDays(at, Math.min(entry.opens, -1), '08:00'),
    })
    await putListing(trx, toListing(await getTaskCommittee(trx, id)))
  }
}
