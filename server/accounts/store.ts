import type { Database } from '../../db/open.ts'
import { type Persona, role } from '../../shared/accounts.ts'

const demoIssuer = 'demo'

export async function findPersonaAccount(
  db: Database,
  personaId: string,
): Promise<{ id: string } | undefined> {
  return await db
    .selectFrom('accounts')
    .select('id')
    .where('issuer', '=', demoIssuer)
    .where('subject', '=', personaId)
    .executeTakeFirst()
}

/** The personas that the database holds, with the roles they hold there. */
export async function listPersonas(
  db: Database,
  known: readonly Pick<Persona, 'id' | 'description'>[],
): Promise<Persona[]> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['subject', 'name', 'role'])
    .where('issuer', '=', demoIssuer)
    .execute()
  return known.flatMap(({ id, description }) => {
    const own = rows.filter((row) => row.subject === id)
    const name = own[0]?.name
    const roles = own.flatMap((row) => (row.role === null ? [] : [role.parse(row.role)]))
    return name === undefined ? [] : [{ id, name, roles: [...new Set(roles)], description }]
  })
}
