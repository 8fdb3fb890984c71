// Rules about mail that the phone needs too, without the schemas.

/** How long the code that confirms an address can be used. */
export const mailCodeMinutes = 30

/** Whether an address is made up: it ends on a name that belongs to nobody (RFC 2606). */
export function isExampleAddress(address: string): boolean {
  return /[@.]example(\.(com|net|org))?$/i.test(address.trim())
}
