// The codes by which somebody comes into a chain: only their hashes are kept.
import type { Database, Trx } from '../../db/open.ts'

export interface Invitation {
  id: string
  chainId: string
  replacesId: string | null
  expiresAt: string
}

export async function addInvitation(trx: Trx, entry: Invitation & { codeHash: string }) {
  await trx
    .insertInto('chain_invitations')
    .values({
      id: entry.id,
      chain_id: entry.chainId,
      code_hash: entry.codeHash,
      replaces_id: entry.replacesId,
      expires_at: entry.expiresAt,
    })
    .execute()
}

/** The invitations of a chain that can be used, by when they end. */
export async function listInvitations(
  db: Database,
  chainId: string,
  at: string,
): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('chain_invitations')
    .selectAll()
    .where('chain_id', '=', chainId)
    .where('expires_at', '>', at)
    .orderBy('expires_at')
    .orderBy('id')
    .execute()
  return rows.map(toInvitation)
}

export async function findInvitation(
  db: Database,
  codeHash: string,
  at: string,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('chain_invitations')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && toInvitation(row)
}

export async function removeInvitation(trx: Trx, chainId: string, id: string) {
  await trx
    .deleteFrom('chain_invitations')
    .where('chain_id', '=', chainId)
    .where('id', '=', id)
    .execute()
}

function toInvitation(row: {
  id: string
  chain_id: string
  replaces_id: string | null
  expires_at: string
}): Invitation {
  return {
    id: row.id,
    chainId: row.chain_id,
    replacesId: row.replaces_id,
    expiresAt: row.expires_at,
  }
}
