import { z } from 'zod'
import { hearingPartyKindId } from './hearing-parties.ts'
import { bilingual, slug } from './text.ts'

/** A centre town or a local area (public sources of November 2026; BAR gives the number, 31). */
export const localCommunityKind = z.enum(['centre-town', 'local-area'])
export type LocalCommunityKind = z.infer<typeof localCommunityKind>

/** One of the 31 local communities (BAR). No source lists their names, so each is an example. */
export const localCommunity = z.strictObject({
  id: slug,
  name: z.string().min(1),
  kind: localCommunityKind,
  example: z.boolean(),
})
export type LocalCommunity = z.infer<typeof localCommunity>

/** A body that can answer a consultation (BU gives the kinds); tied to a local community or to none. */
export const body = z.strictObject({
  id: slug,
  kind: hearingPartyKindId,
  name: z.string().min(1),
  localCommunityId: slug.nullable(),
  example: z.boolean(),
})
export type Body = z.infer<typeof body>

/** A care home where one can volunteer. BU speaks of care homes and names none, so each is an example. */
export const careHome = z.strictObject({
  id: slug,
  name: z.string().min(1),
  localCommunityId: slug,
  example: z.boolean(),
  summary: bilingual,
  phone: z.string().regex(/^\d{2}( \d{2}){3}$/, 'must be eight digits in pairs'),
  email: z.email(),
  contactRole: bilingual,
  guidelines: bilingual,
  confidentiality: bilingual,
  /** When and how one can visit; homes of before it was asked say nothing. */
  visiting: bilingual.nullable().default(null),
})
export type CareHome = z.infer<typeof careHome>
