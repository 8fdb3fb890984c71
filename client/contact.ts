// Whom to ask, and how a phone number becomes a call.

/** An example, until the municipality gives its own. */
export const contact = { phone: '00 00 00 10', email: 'medspil@hedensted.example' }

/** @param phone Danish digits, perhaps in groups, or any number with its + */
export function phoneHref(phone: string): string {
  const digits = phone.replaceAll(' ', '')
  return `tel:${digits.startsWith('+') ? digits : `+45${digits}`}`
}
