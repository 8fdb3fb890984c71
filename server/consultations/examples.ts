// Example consultations for the demo, laid around a day.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/consultations.json' with { type: 'json' }
import { consultation, consultationContent, withSectionIds } from '../../shared/consultations.ts'
import { addDays } from '../../shared/time.ts'
import { getConsultation } from '../consultations.ts'
import { putListing } from '../listings.ts'
import { toListing } from './rules.ts'
import { addConsultation } from './store.ts'

/** Days are counted from the day that the examples are laid on; times are Copenhagen's. */
const example = consultationContent.extend({
  ...consultation.pick({ id: true, title: true, summary: true, latePolicy: true }).shape,
  guests: z.boolean().default(false),
  opens: z.int(),
  closes: z.int(),
  closesTime: z.string().regex(/^\d{2}:\d{2}$/),
})

/**
 * @param round 1 the first time; later rounds get ids of their own, so that nothing is touched
 * @param at the instant of the day they are laid around
 */
export async function layConsultations(trx: Trx, round: number, at: string) {
  for (const { opens, closes, closesTime, ...entry } of z
    .array(example)
    .parse(data.map(withSectionIds))) {
    const id = round === 1 ? entry.id : `${entry.id}-${round}`
    await addConsultation(trx, {
      ...entry,
      id,
      status: 'published',
      opensAt: addDays(at, opens, '08:00'),
      closesAt: addDays(at, closes, closesTime),
      example: true,
      changedAt: addDays(at, Math.min(opens, -1), '08:00'),
    })
    await putListing(trx, toListing(await getConsultation(trx, id)))
  }
}
