// Work that waits behind the scenes, as far as administrators see it.
import { z } from 'zod'
import { instant } from './instant.ts'

/** Every kind of work there is; each has words on the desk in both languages. */
export const jobKind = z.enum([
  'keep-current',
  'send-mail',
  'send-mail-code',
  'forget-old',
  'remind-attachments',
  'end-seat-offer',
  'begin-committee-work',
  'compare-responses',
  'tell-response-answers',
  'make-export',
  'end-chain-follow-up',
  'end-place-offer',
  'tell-missed-shift',
  'turn-handover',
])
export type JobKind = z.infer<typeof jobKind>

/** A job that was given up after many tries: what failed, never for whom or about what. */
export const stuckJob = z
  .strictObject({
    id: z.uuid(),
    kind: jobKind,
    createdAt: instant,
    stuckAt: instant,
    tries: z.number().int().min(0),
    /** The class of the last error, such as `ESOCKET ECONNREFUSED`. */
    lastError: z.string(),
  })
  .meta({ id: 'StuckJob' })
export type StuckJob = z.infer<typeof stuckJob>

export const stuckJobPage = z
  .strictObject({ jobs: z.array(stuckJob), next: z.string().nullable() })
  .meta({ id: 'StuckJobPage' })
export type StuckJobPage = z.infer<typeof stuckJobPage>
