import { z } from 'zod'
import { coreTaskIds } from './names.ts'
import { bilingual, slug } from './text.ts'

/** The four core tasks (AG). The ids are addresses, hence Danish. */
export const coreTaskId = z.enum(coreTaskIds)
export type CoreTaskId = z.infer<typeof coreTaskId>

/** A core task, or `across` for what truly cuts across and shows under all four. */
export const coreTaskOrAcross = z.enum([...coreTaskId.options, 'across'])
export type CoreTaskOrAcross = z.infer<typeof coreTaskOrAcross>

/**
 * One core task (AG): `movement` is the change a citizen should experience,
 * `summary` says in one sentence what it covers and whom it concerns.
 */
export const coreTask = z.strictObject({
  id: coreTaskId,
  position: z.int().min(1).max(4),
  name: bilingual,
  movement: bilingual,
  summary: bilingual,
})
export type CoreTask = z.infer<typeof coreTask>

/** One of the three criteria that make a task a core task (AG). */
export const coreTaskCriterion = z.strictObject({
  id: slug,
  position: z.int().min(1).max(3),
  description: bilingual,
})
export type CoreTaskCriterion = z.infer<typeof coreTaskCriterion>
