// Chance, from the platform's cryptographic source, and what is kept of the secrets it makes.
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Random } from './deps.ts'

/** No letters or digits that look or sound alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

export const systemRandom: Random = {
  id: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
  code: () => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join(''),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
}

/** What is kept of a token or a code: nobody who reads the rows can use it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
