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
  /** Reads the applications for one task committee. */
  'reader',
  /** Sits on one task committee. */
  'member',
  'caseworker',
  'administrator',
])
export type Role = z.infer<typeof role>

/** A role, and where it holds: a body's id for representatives and chairs, a care home's for coordinators,
 * a task committee's for readers and members. */
export const roleHeld = z.strictObject({
  role,
  body: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
})
export type RoleHeld = z.infer<typeof roleHeld>

export const account = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    roles: z.array(roleHeld),
    example: z.boolean(),
    /** This device's account where nobody has signed in; it has no name and no roles. */
    guest: z.boolean(),
    /** The guests of devices that this person has said were them. */
    attached: z.array(z.uuid()),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

export const session = z
  .strictObject({
    /** Whoever signed in, else this device's guest. */
    account: account.nullable(),
    /** This device's guest, also while somebody is signed in, and how much it has sent. */
    guest: z.strictObject({ id: z.uuid(), sent: z.number().int().min(0) }).nullable(),
    demo: z.boolean(),
    serverNow: instant,
  })
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
