// What a person follows, and what is new there.
import { z } from 'zod'
import { coreTaskId } from './core-tasks.ts'
import { instant } from './instant.ts'
import { listing } from './listings.ts'

export const follow = z.strictObject({
  coreTaskId,
  followedAt: instant,
  seenAt: instant,
  changes: z.array(listing),
})

export const follows = z
  .strictObject({ follows: z.array(follow), serverNow: instant })
  .meta({ id: 'Follows' })
export type Follows = z.infer<typeof follows>
