// How one is reached: the fields of every form whose sender wants an answer.
import { z } from 'zod'
import { phonePattern } from './phone.ts'

export const phone = z.string().regex(phonePattern)

/** The way in which one wants to be reached. */
export const contactWay = z.enum(['email', 'phone'])

/** The fields of a form that asks for it; `checkContact` holds them together. */
export const contactFields = {
  contactBy: contactWay,
  email: z.email().max(200).optional(),
  phone: phone.max(30).optional(),
}

/** Adds an issue where the chosen way is not given, and where the other one is. */
export function checkContact(
  value: { contactBy: 'email' | 'phone'; email?: string | undefined; phone?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (value[value.contactBy] === undefined)
    context.addIssue({ code: 'custom', path: [value.contactBy], message: 'missing' })
  const other = value.contactBy === 'email' ? 'phone' : 'email'
  if (value[other] !== undefined)
    context.addIssue({ code: 'custom', path: [other], message: 'does not belong here' })
}
