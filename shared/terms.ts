import { z } from 'zod'
import { termIds } from './names.ts'
import { bilingual } from './text.ts'

export const termId = z.enum(termIds)
export type TermId = z.infer<typeof termId>

/** Whether one chair leads every task committee of a term, or each charter names its own. */
export const taskCommitteeChair = z.enum(['shared', 'per-charter'])
export type TaskCommitteeChair = z.infer<typeof taskCommitteeChair>

/**
 * One term of the council. `councilName` is what the council calls itself (AG, ST) and
 * `taskCommitteeChair` who leads task committees (AG for 2018, public sources of November 2026
 * for 2026). Null means that no source says, on screen "ikke oplyst".
 */
export const term = z
  .strictObject({
    id: termId,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    councilName: bilingual.nullable(),
    taskCommitteeChair: taskCommitteeChair.nullable(),
    /** The pair that leads all of them, where it is shared. */
    sharedChairs: z.strictObject({ chair: bilingual, deputy: bilingual }).nullable(),
  })
  .refine((term) => (term.taskCommitteeChair === 'shared') === (term.sharedChairs !== null), {
    path: ['sharedChairs'],
    error: 'must be named where the chair is shared, and only there',
  })
  .refine((term) => term.startsOn < term.endsOn, {
    path: ['endsOn'],
    error: 'must be after startsOn',
  })
export type Term = z.infer<typeof term>

/** The term a day belongs to, both ends included; undefined outside all of them. Dates as YYYY-MM-DD. */
export function findTermOn(terms: readonly Term[], date: string): Term | undefined {
  return terms.find((term) => term.startsOn <= date && date <= term.endsOn)
}
