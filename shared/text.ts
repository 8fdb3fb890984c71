// Text that is kept in both languages, and the ids that data and addresses share.
import { z } from 'zod'

/** The languages every public text exists in. */
export const language = z.enum(['da', 'en'])
export type Language = z.infer<typeof language>

/** One public text in both languages; neither may be empty. */
export const bilingual = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof bilingual>

/** The id of a thing as it stands in data and addresses: a-z, 0-9 and single hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a-z, 0-9 and hyphens')

/** What a person wrote as the words of an address: "Bedre veje i Å" is `bedre-veje-i-aa`; empty where no letter is left. */
export function toSlug(written: string, max = 60): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' }
  return written
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replaceAll(/^-+|-+$/g, '')
}

/** One line that a person types, trimmed: no line breaks or other control characters. */
export const line = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u, 'must be one line')
