// Times at which a school class can visit a care home, across the homes.
import { z } from 'zod'
import { careHome, localCommunity } from './communities.ts'
import { activity, shift } from './volunteering.ts'

/** The most that one sign-up can be for, grown-ups too. */
export const classSizeMax = 40

export const classVisitFilter = z.object({
  /** How many come, grown-ups too. */
  people: z.coerce.number().int().min(2).max(classSizeMax).default(2),
  after: z
    .string()
    .max(200)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type ClassVisitFilter = z.infer<typeof classVisitFilter>

export const classVisit = shift
  .extend({
    activity: activity.pick({
      id: true,
      title: true,
      summary: true,
      howYouAreMet: true,
      toKnow: true,
      example: true,
    }),
    careHome: careHome.pick({ id: true, name: true }).extend({ community: localCommunity }),
  })
  .meta({ id: 'ClassVisit' })
export type ClassVisit = z.infer<typeof classVisit>

export const classVisitPage = z
  .strictObject({ visits: z.array(classVisit), next: z.string().nullable() })
  .meta({ id: 'ClassVisitPage' })
export type ClassVisitPage = z.infer<typeof classVisitPage>
