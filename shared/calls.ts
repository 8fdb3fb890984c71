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

export const callFilter = z.object({
  /** One alone. */
  id: slug.max(100).optional(),
  /** The key that the page before ended on: its deadline, its id. */
  after: z
    .string()
    .max(140)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
})
export type CallFilter = z.infer<typeof callFilter>

/** One page of the desk's list, the latest deadline first. */
export const callPage = z
  .strictObject({ calls: z.array(callOverview), next: z.string().nullable() })
  .meta({ id: 'CallPage' })
export type CallPage = z.infer<typeof callPage>

/** @returns the calls of one page, of which one more was asked for, and the key of the next */
export function toCallPage<Call extends { id: string; closesAt: string }>(
  found: readonly Call[],
  limit: number,
): { calls: Call[]; next: string | null } {
  const calls = found.slice(0, limit)
  const last = found.length > limit ? calls.at(-1) : undefined
  return { calls, next: last ? `${last.closesAt}~${last.id}` : null }
}
