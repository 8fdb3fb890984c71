// Secret codes: only their hashes are kept.
import type { Database, Trx } from '../../db/open.ts'
import {
  type Representation,
  type RepresentationRole,
  representation,
  representationRole,
} from '../../shared/representation.ts'
import { addMinutes } from '../../shared/time.ts'
import { retention } from '../retention.ts'

export interface Invite {
  id: string
  bodyId: string
  role: RepresentationRole
  expiresAt: string
  usedBy: string | null
  revokedAt: string | null
}

export async function addInvite(
  trx: Trx,
  entry: {
    id: string
    codeHash: string
    bodyId: string
    role: RepresentationRole
    madeBy: string
    madeAt: string
    expiresAt: string
  },
) {
  await trx
    .insertInto('representation_invites')
    .values({
      id: entry.id,
      code_hash: entry.codeHash,
      body_id: entry.bodyId,
      role: entry.role,
      made_by: entry.madeBy,
      made_at: entry.madeAt,
      expires_at: entry.expiresAt,
      used_at: null,
      used_by: null,
      revoked_at: null,
    })
    .execute()
}

export async function findInvite(db: Database, codeHash: string): Promise<Invite | undefined> {
  const row = await db
    .selectFrom('representation_invites')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      bodyId: row.body_id,
      role: representationRole.parse(row.role),
      expiresAt: row.expires_at,
      usedBy: row.used_by,
      revokedAt: row.revoked_at,
    }
  )
}

/** Those of a body that can still be used, the latest first. */
export async function listInvites(
  db: Database,
  bodyId: string,
  at: string,
): Promise<Representation['invites']> {
  const rows = await db
    .selectFrom('representation_invites')
    .select(['id', 'role', 'made_at', 'expires_at'])
    .where('body_id', '=', bodyId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>=', at)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return representation.shape.invites.parse(
    rows.map((row) => ({
      id: row.id,
      role: row.role,
      madeAt: row.made_at,
      expiresAt: row.expires_at,
    })),
  )
}

export async function noteUsed(trx: Trx, id: string, { at, by }: { at: string; by: string }) {
  await trx
    .updateTable('representation_invites')
    .set({ used_at: at, used_by: by })
    .where('id', '=', id)
    .execute()
}

/** @returns whether there was one to take back */
export async function revokeInvite(
  trx: Trx,
  bodyId: string,
  id: string,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('representation_invites')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Those that could be used no more long ago. */
export async function removeOldInvites(db: Database, at: string) {
  const until = addMinutes(at, -retention.representationInvites)
  await db.deleteFrom('representation_invites').where('expires_at', '<', until).execute()
}
