import type { Account } from '../../shared/accounts.ts'
import type { RepresentationRole } from '../../shared/representation.ts'

/** The bodies that somebody answers for, by name; as chair where they are both. */
export function bodiesOf(
  account: Account,
): { id: string; name: string; role: RepresentationRole }[] {
  const own = new Map<string, { id: string; name: string; role: RepresentationRole }>()
  for (const { role, body } of account.roles) {
    if (!body || (role !== 'representative' && role !== 'chair')) continue
    if (role === 'chair' || !own.has(body.id)) own.set(body.id, { ...body, role })
  }
  return [...own.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
