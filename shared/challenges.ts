import { z } from 'zod'
import { bilingual } from './text.ts'

/** The nine challenges a charter answers to, column by column as AG sets them up. */
export const challengeId = z.enum([
  'complex-problems',
  'competent-citizens',
  'demand-for-participation',
  'flexible-behaviour',
  'innovation-across',
  'money-into-play',
  'early-involvement',
  'wholeness',
  'dialogue',
])
export type ChallengeId = z.infer<typeof challengeId>

/** The three groups of challenges: in society, in the organisation, in how it is steered (AG). */
export const challengeGroup = z.enum(['society', 'organisation', 'steering'])
export type ChallengeGroup = z.infer<typeof challengeGroup>

/** One of the nine challenges (AG). */
export const challenge = z.strictObject({
  id: challengeId,
  position: z.int().min(1).max(9),
  group: challengeGroup,
  name: bilingual,
  description: bilingual,
})
export type Challenge = z.infer<typeof challenge>
