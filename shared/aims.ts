import { z } from 'zod'
import { termId } from './terms.ts'
import { bilingual, slug } from './text.ts'

/** The three aims of the strategy 2022-2025 (ST). */
export const aimId = z.enum(['growth-in-balance', 'agile-processes', 'committed-communities'])
export type AimId = z.infer<typeof aimId>

/** One aim of the strategy, and the term whose strategy it is (ST). */
export const aim = z.strictObject({
  id: aimId,
  termId,
  position: z.int().min(1).max(3),
  name: bilingual,
  description: bilingual,
})
export type Aim = z.infer<typeof aim>

/**
 * One committee's focus area under an aim (ST, annex). Where the annex writes a long sentence,
 * `name` is its head and `detail` the rest in plain words; otherwise `detail` is null.
 */
export const focusArea = z.strictObject({
  id: slug,
  aimId,
  position: z.int().positive(),
  committeeId: slug,
  name: bilingual,
  detail: bilingual.nullable(),
})
export type FocusArea = z.infer<typeof focusArea>
