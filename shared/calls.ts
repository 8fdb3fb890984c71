// A call: anything that people answer between an opening and a deadline, as staff see it.
import { z } from 'zod'
import { instant, localDateTime } from './instant.ts'
import { bilingual, slug } from './text.ts'

/** When a call is open, as staff type it: local times in Copenhagen. */
export const windowChange = z
  .strictObject({ opensAt: localDateTime, closesAt: localDateTime })
  .refine((value) => value.opensAt < value.closesAt, {
    path: ['closesAt'],
    error: 'the deadline must come after the opening',
  })
export type WindowChange = z.infer<typeof windowChange>

/** One line of the desk's list: a call, and how many applications have come. */
export const callOverview = z
  .strictObject({
    id: slug,
    title: bilingual,
    opensAt: instant,
    closesAt: instant,
    total: z.number().int(),
    unread: z.number().int(),
    example: z.boolean(),
  })
  .meta({ id: 'CallOverview' })
export type CallOverview = z.infer<typeof callOverview>
