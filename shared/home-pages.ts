// A care home's own page as its coordinator writes it; what everyone reads is in volunteering.ts.
import { z } from 'zod'
import { careHome } from './communities.ts'
import { instant } from './instant.ts'
import { line } from './text.ts'
import { careHomeContent, written } from './volunteering.ts'

export const homePageChange = z
  .strictObject({
    summary: written(10, 500),
    contactRole: written(3, 80, line),
    phone: careHome.shape.phone,
    email: z.string().trim().pipe(z.email().max(200)),
    /** Null where visitors are told nothing of their own. */
    visiting: written(3, 600).nullable(),
    guidelines: written(10, 3000),
    confidentiality: written(10, 2000),
    /** Whether everyone has to read guidelines and confidentiality again; counts only where they changed. */
    readAgain: z.boolean(),
    /** When the page had last been changed as its writer saw it. */
    changedAt: instant.nullable(),
  })
  .meta({ id: 'HomePageChange' })
export type HomePageChange = z.infer<typeof homePageChange>

export const homePageKept = careHomeContent
  .extend(careHome.pick({ id: true, name: true, phone: true, email: true, example: true }).shape)
  .extend({ guidelinesVersion: z.number().int().min(1), changedAt: instant.nullable() })
  .meta({ id: 'HomePageKept' })
export type HomePageKept = z.infer<typeof homePageKept>
