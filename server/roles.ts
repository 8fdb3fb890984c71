// Roles that are given and taken while people work together: a committee's readers, its members.
import type { Database, Trx } from '../db/open.ts'
import { type Role, type RoleHeld, role } from '../shared/accounts.ts'

export interface Holder {
  accountId: string
  name: string
}

/** @returns whether it is new: giving a role twice gives it once */
export async function giveRole(trx: Trx, accountId: string, { role, body }: RoleHeld) {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('account_roles')
    .values({
      account_id: accountId,
      role,
      body_id: body?.id ?? '',
      body_name: body?.name ?? '',
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns whether there was one to take */
export async function takeRole(trx: Trx, accountId: string, role: Role, bodyId: string) {
  const { numDeletedRows } = await trx
    .deleteFrom('account_roles')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Who holds a role at a body, by name. */
export async function listHolders(db: Database, role: Role, bodyId: string): Promise<Holder[]> {
  const rows = await db
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.id', 'account_roles.account_id')
    .select(['accounts.id', 'name'])
    .where('role', '=', role)
    .where('body_id', '=', bodyId)
    .orderBy('name')
    .orderBy('accounts.id')
    .execute()
  return rows.map(({ id, name }) => ({ accountId: id, name }))
}

/** Everybody who holds one of the roles, wherever it holds, by name. */
export async function listAnyHolders(
  db: Database,
  roles: readonly Role[],
): Promise<(Holder & { roles: Role[] })[]> {
  const rows = await db
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.id', 'account_roles.account_id')
    .select(['accounts.id', 'name', 'role'])
    .distinct()
    .where('role', 'in', roles)
    .orderBy('name')
    .orderBy('accounts.id')
    .orderBy('role')
    .limit(500)
    .execute()
  const held = Map.groupBy(rows, ({ id }) => id)
  return [...held].map(([accountId, own]) => ({
    accountId,
    name: own[0]?.name ?? '',
    roles: own.map((row) => role.parse(row.role)),
  }))
}

/** A care home's own coordinators; administrators where it has none. */
export async function listCoordinators(db: Database, homeId: string): Promise<Holder[]> {
  const own = await listHolders(db, 'coordinator', homeId)
  return own.length > 0 ? own : await listAnyHolders(db, ['administrator'])
}
