import { z } from 'zod'
import { bilingual, slug } from './text.ts'

const year = z.int().min(2000).max(2100)

/** When a target is to be met: in one year, from a year onward, or every year. */
export const growthTargetPeriod = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in'), year }),
  z.strictObject({ kind: z.literal('from'), year }),
  z.strictObject({ kind: z.literal('yearly') }),
])
export type GrowthTargetPeriod = z.infer<typeof growthTargetPeriod>

/** The column of the table a target stands in; `both` runs under the two (VF). */
export const growthTargetGroup = z.enum(['citizens', 'businesses', 'both'])
export type GrowthTargetGroup = z.infer<typeof growthTargetGroup>

/**
 * One growth target (VF). `percent` and `rank` hold the figure to reach, `baseline` the figure it
 * started from, in percent. A target that is not set has no goal but two or more alternative wordings.
 */
export const growthTarget = z
  .strictObject({
    id: slug,
    position: z.int().positive(),
    group: growthTargetGroup,
    name: bilingual,
    goal: bilingual.nullable(),
    alternatives: z.array(bilingual),
    percent: z.number().nullable(),
    rank: z.int().positive().nullable(),
    baseline: z.strictObject({ year, percent: z.number() }).nullable(),
    period: growthTargetPeriod.nullable(),
  })
  .refine(
    (target) =>
      target.goal === null ? target.alternatives.length > 1 : target.alternatives.length === 0,
    {
      path: ['alternatives'],
      error: 'must hold two or more wordings when goal is null, and none when it is set',
    },
  )
export type GrowthTarget = z.infer<typeof growthTarget>
