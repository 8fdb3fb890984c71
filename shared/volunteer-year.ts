// What a volunteer has given: hours by year and care home, reckoned from the times they came.
import { z } from 'zod'
import { activityKinds } from './sign-up-names.ts'
import { slug } from './text.ts'

export const hoursAtHome = z.strictObject({
  year: z.number().int(),
  careHome: z.strictObject({ id: slug, name: z.string() }),
  /** What one took part in, in the order of the kinds. */
  kinds: z.array(z.enum(activityKinds)),
  times: z.number().int().min(1),
  minutes: z.number().int().min(0),
})
export type HoursAtHome = z.infer<typeof hoursAtHome>

/** The latest year first, and in each the homes by name. */
export const volunteerYears = z
  .strictObject({ hours: z.array(hoursAtHome) })
  .meta({ id: 'VolunteerYears' })
export type VolunteerYears = z.infer<typeof volunteerYears>
