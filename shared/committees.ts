import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { termId } from './terms.ts'
import { bilingual, slug } from './text.ts'

/** What sort of committee it is: a field of its own, the economy, or the frame around task committees (AG). */
export const committeeKind = z.enum(['standing', 'economic', 'task'])
export type CommitteeKind = z.infer<typeof committeeKind>

/**
 * A committee of one term. AG's appendix describes those of 2018-2021; for 2022-2025 ST and BU
 * give names only, and the tie to core tasks is read from the name. Null means that the source
 * is silent, on screen "ikke oplyst".
 */
export const committee = z.strictObject({
  id: slug,
  termId,
  name: bilingual,
  shortName: z.string().min(1).nullable(),
  kind: committeeKind.nullable(),
  members: z.int().positive().nullable(),
  coreTasks: z.array(coreTaskOrAcross).min(1),
  targetGroup: bilingual.nullable(),
  purpose: bilingual.nullable(),
  fields: bilingual.nullable(),
})
export type Committee = z.infer<typeof committee>
