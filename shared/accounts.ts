// Who is signed in, and what they are to the municipality.
import { z } from 'zod'
import { instant } from './instant.ts'
import { bilingual } from './text.ts'

export const role = z.enum([
  'citizen',
  'representative',
  'chair',
  'volunteer',
  'coordinator',
  'business',
  'councillor',
  'head-of-area',
  'caseworker',
  'administrator',
])
export type Role = z.infer<typeof role>

/** A role, and where it holds: a body's id for representatives and chairs, a care home's for coordinators. */
export const roleHeld = z.strictObject({
  role,
  body: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
})
export type RoleHeld = z.infer<typeof roleHeld>

export const account = z
  .strictObject({ id: z.uuid(), name: z.string(), roles: z.array(roleHeld), example: z.boolean() })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

export const session = z
  .strictObject({ account: account.nullable(), demo: z.boolean(), serverNow: instant })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof session>

export const persona = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(role),
    description: bilingual,
  })
  .meta({ id: 'Persona' })
export type Persona = z.infer<typeof persona>
