import type { PublicResponse } from '../../shared/publication.ts'
import type { Words } from '../language.ts'
import type da from './text.da.ts'

/** Whom a response comes from, as far as everyone may know. */
export function senderName(
  { person, organisation, protected: isProtected }: PublicResponse['sender'],
  t: Pick<Words<typeof da>, 'by' | 'protected' | 'unnamed'>,
): string {
  if (organisation) return person ? t.by(organisation, person) : organisation
  return person ?? (isProtected ? t.protected : t.unnamed)
}
