// The pool: people who may be asked later, and what they were asked about.
import { z } from 'zod'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { listingKind, listingRef } from './listings.ts'
import { coreTaskIds } from './names.ts'
import { slug } from './text.ts'

/** How many days somebody stays in the pool, unless they enter it anew: two years. */
export const poolDays = 730

/** What one can be asked about: the four core tasks. */
export const poolEntry = z
  .strictObject({
    coreTasks: z.array(z.enum(coreTaskIds)).min(1).max(coreTaskIds.length),
    communities: z.array(slug.max(60)).max(5),
    note: z.string().trim().max(500).optional(),
  })
  .superRefine((value, context) => {
    for (const path of ['coreTasks', 'communities'] as const)
      if (new Set<string>(value[path]).size < value[path].length)
        context.addIssue({ code: 'custom', path: [path], message: 'named twice' })
  })
export type PoolEntry = z.infer<typeof poolEntry>

const places = z.array(z.strictObject({ id: z.string(), name: z.string() }))

/** That one was asked, and about what; null once it is no longer listed. */
export const poolAsk = z.strictObject({ about: listingRef.nullable(), askedAt: instant })

const entered = z.strictObject({
  submissionId: z.uuid(),
  coreTasks: z.array(coreTaskOrAcross),
  communities: places,
  note: z.string(),
  enteredAt: instant,
  endsAt: instant,
  asks: z.array(poolAsk),
})

/** One's own place in the pool. */
export const ownPool = z.strictObject({ entry: entered.nullable() }).meta({ id: 'OwnPool' })
export type OwnPool = z.infer<typeof ownPool>
export type OwnPoolEntry = NonNullable<OwnPool['entry']>

/** Somebody in the pool as staff see them. */
export const poolPerson = entered.extend({ name: z.string() }).meta({ id: 'PoolPerson' })
export type PoolPerson = z.infer<typeof poolPerson>

export const poolPage = z
  .strictObject({ people: z.array(poolPerson), next: z.string().nullable() })
  .meta({ id: 'PoolPage' })
export type PoolPage = z.infer<typeof poolPage>

export const poolFilter = z.object({
  coreTask: z.enum(coreTaskIds).optional(),
  after: z
    .string()
    .max(120)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type PoolFilter = z.infer<typeof poolFilter>

/** What somebody is asked about: something that is open now. */
export const poolAsking = z.strictObject({
  kind: listingKind,
  listingId: z.string().min(1).max(100),
})
export type PoolAsking = z.infer<typeof poolAsking>
