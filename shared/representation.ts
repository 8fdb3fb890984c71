// Who answers for a body: by a secret code that is used once, from the municipality or from the body's chair.
import { z } from 'zod'
import { spokesperson } from './hearing-parties.ts'
import { instant } from './instant.ts'

export const representationRole = spokesperson.shape.role
export type RepresentationRole = z.infer<typeof representationRole>

/** For how long a code can be used. */
export const inviteDays = 14

const body = z.strictObject({ id: z.string(), name: z.string(), example: z.boolean() })

/** Who answers for a body, as its chair and staff see it. */
export const representation = z
  .strictObject({
    body,
    people: z.array(spokesperson),
    /** Codes that nobody has used yet. */
    invites: z.array(
      z.strictObject({
        id: z.uuid(),
        role: representationRole,
        madeAt: instant,
        expiresAt: instant,
      }),
    ),
  })
  .meta({ id: 'Representation' })
export type Representation = z.infer<typeof representation>

export const inviteAsked = z.strictObject({ role: representationRole })

/** A new code, which is told this once. */
export const inviteMade = z
  .strictObject({ code: z.string(), representation })
  .meta({ id: 'RepresentationInviteMade' })
export type InviteMade = z.infer<typeof inviteMade>

/** A code as a person types it: spaces, hyphens and capital letters do not matter. */
export const inviteCode = z
  .string()
  .max(60)
  .transform((typed) => typed.replaceAll(/[\s–—-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9]{12}$/))
export const codeGiven = z.strictObject({ code: inviteCode })

/** What a code is for, and whether it can still be used; `mine`: whoever asks does so for this body already. */
export const inviteFound = z
  .strictObject({
    body,
    role: representationRole,
    state: z.enum(['open', 'mine', 'used', 'expired', 'revoked']),
    expiresAt: instant,
  })
  .meta({ id: 'RepresentationInvite' })
export type InviteFound = z.infer<typeof inviteFound>
