// A call: anything that people answer between an opening and a deadline, as staff see it.
import { z } from 'zod'
import { instant, localDateTime } from './instant.ts'
import { bilingual, slug } from './text.ts'
import { fromLocal } from './time.ts'

/** When a call is open, as staff type it: local times in Copenhagen. */
export const windowChange = z
  .strictObject({ opensAt: localDateTime, closesAt: localDateTime })
  .refine((value) => isInOrder(value.opensAt, value.closesAt), {
    path: ['closesAt'],
    error: 'the deadline must come after the opening',
    when: ({ issues }) => issues.length === 0,
  })
export type WindowChange = z.infer<typeof windowChange>

// As instants: in the hour that spring skips, later on the clock can be earlier in time.
function isInOrder(opensAt: string, closesAt: string): boolean {
  return fromLocal(opensAt) < fromLocal(closesAt)
}

/** One line of the desk's list: a call, how much stands, how much of it nobody has opened, how much came late. */
export const callOverview = z
  .strictObject({
    id: slug,
    title: bilingual,
    opensAt: instant,
    closesAt: instant,
    total: z.number().int(),
    unread: z.number().int(),
    late: z.number().int(),
    /** How much came and counts no longer, see `caseEnd`. */
    ended: z.number().int(),
    example: z.boolean(),
    /** Its date of deletion has come, and something is not filed. */
    unfiled: z.boolean().optional(),
    /** Not published yet. */
    draft: z.boolean().optional(),
  })
  .meta({ id: 'CallOverview' })
export type CallOverview = z.infer<typeof callOverview>
