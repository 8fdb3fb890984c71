import { z } from 'zod'
import { bilingual, slug } from './text.ts'

/** One of the seven elements of "Ringen om Bæredygtig Velfærd" that must move together (AG). */
export const element = z.strictObject({
  id: slug,
  position: z.int().min(1).max(7),
  name: bilingual,
  description: bilingual,
})
export type Element = z.infer<typeof element>
