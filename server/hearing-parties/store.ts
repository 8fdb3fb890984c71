// Invitations to consultations: the board that staff see, and each body's own.
import type { Database, Trx } from '../../db/open.ts'
import {
  type HearingPartyKindId,
  hearingPartyKindId,
  type OwnInvitation,
  ownInvitation,
  type Party,
  type PartyBoard,
  party,
  type Spokesperson,
  spokesperson,
} from '../../shared/hearing-parties.ts'

export async function listKinds(db: Database): Promise<PartyBoard['kinds']> {
  const rows = await db
    .selectFrom('hearing_party_kinds')
    .select(['id', 'name_da', 'name_en'])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: hearingPartyKindId.parse(row.id),
    name: { da: row.name_da, en: row.name_en },
  }))
}

/** Every body by name, with what it has to do with the consultation. */
async function listBodies(db: Database, consultationId: string) {
  return await db
    .selectFrom('bodies')
    .leftJoin('party_invitations', (join) =>
      join
        .onRef('party_invitations.body_id', '=', 'bodies.id')
        .on('party_invitations.consultation_id', '=', consultationId),
    )
    .leftJoin('responses', (join) =>
      join
        .onRef('responses.respondent', '=', 'bodies.id')
        .on('responses.consultation_id', '=', consultationId),
    )
    .select(['bodies.id', 'bodies.name', 'kind', 'example'])
    .select(['state', 'invited_at', 'answered_at', 'reminded_at', 'number', 'received_at'])
    .orderBy('bodies.name')
    .orderBy('bodies.id')
    .execute()
}

/** @param kinds those that the consultation asks */
export async function listParties(
  db: Database,
  consultationId: string,
  kinds: readonly HearingPartyKindId[],
): Promise<{ parties: Party[]; others: PartyBoard['others'] }> {
  const rows = await listBodies(db, consultationId)
  const belongs = ({ kind, state, number }: (typeof rows)[number]) =>
    kinds.some((each) => each === kind) || state !== null || number !== null
  const own = rows.filter(belongs)
  const people = await listSpokespeople(
    db,
    own.map(({ id }) => id),
  )
  return {
    parties: own.map((row) =>
      party.parse({
        body: { id: row.id, name: row.name, example: row.example === 1 },
        kind: row.kind,
        people: (people.get(row.id) ?? []).map(({ name, role }) => ({ name, role })),
        invitation: row.state && toInvitation(row),
        response: row.number && { number: row.number, receivedAt: row.received_at },
      }),
    ),
    others: rows.filter((row) => !belongs(row)).map(({ id, name }) => ({ id, name })),
  }
}

function toInvitation(row: {
  state: string | null
  invited_at: string | null
  answered_at: string | null
  reminded_at: string | null
}) {
  return {
    state: row.state,
    invitedAt: row.invited_at,
    answeredAt: row.answered_at,
    remindedAt: row.reminded_at,
  }
}

/** Who answers for each body, chairs first, then by name. */
export async function listSpokespeople(
  db: Database,
  bodyIds: readonly string[],
): Promise<Map<string, Spokesperson[]>> {
  if (bodyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.id', 'account_roles.account_id')
    .select(['accounts.id', 'name', 'role', 'body_id'])
    .where('role', 'in', ['chair', 'representative'])
    .where('body_id', 'in', bodyIds)
    .orderBy('role')
    .orderBy('name')
    .orderBy('accounts.id')
    .execute()
  const people = new Map<string, Spokesperson[]>()
  for (const { id, name, role, body_id } of rows) {
    const known = people.get(body_id) ?? []
    people.set(body_id, known)
    // Whoever is both counts as the chair.
    if (!known.some(({ accountId }) => accountId === id))
      known.push(spokesperson.parse({ accountId: id, name, role }))
  }
  return people
}

/** @returns the bodies that are invited by this; whoever was invited before stays as they are */
export async function addInvitations(
  trx: Trx,
  consultationId: string,
  bodyIds: readonly string[],
  { at, by }: { at: string; by: string | null },
): Promise<string[]> {
  const rows = await trx
    .insertInto('party_invitations')
    .values(
      bodyIds.map((bodyId) => ({
        consultation_id: consultationId,
        body_id: bodyId,
        invited_at: at,
        invited_by: by,
        state: 'invited',
        answered_at: null,
        answered_by: null,
        reminded_at: null,
      })),
    )
    .onConflict((c) => c.columns(['consultation_id', 'body_id']).doNothing())
    .returning('body_id')
    .execute()
  return rows.map(({ body_id }) => body_id)
}

/** @returns whether there was one */
export async function removeInvitation(
  trx: Trx,
  consultationId: string,
  bodyId: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('party_invitations')
    .where('consultation_id', '=', consultationId)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function countBodies(db: Database, ids: readonly string[]): Promise<number> {
  const { count } = await db
    .selectFrom('bodies')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return count
}

/** An invitation of which a party may be reminded: it has neither answered nor declined. */
export interface Remindable {
  consultationId: string
  bodyId: string
  invitedAt: string
  remindedAt: string | null
  closesAt: string
}

/** @param which those of one consultation, or those of every one that closes between two instants */
export async function listRemindable(
  db: Database,
  which: { consultationId: string } | { from: string; until: string },
): Promise<Remindable[]> {
  const query = db
    .selectFrom('consultations')
    .innerJoin('party_invitations', 'party_invitations.consultation_id', 'consultations.id')
    .select(['consultations.id', 'body_id', 'invited_at', 'reminded_at', 'closes_at'])
    .where('status', '=', 'published')
    .where('state', '<>', 'declined')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('responses')
            .select('number')
            .whereRef('responses.consultation_id', '=', 'consultations.id')
            .whereRef('respondent', '=', 'body_id'),
        ),
      ),
    )
  const rows = await ('consultationId' in which
    ? query.where('consultations.id', '=', which.consultationId)
    : query.where('closes_at', '>=', which.from).where('closes_at', '<=', which.until)
  ).execute()
  return rows.map((row) => ({
    consultationId: row.id,
    bodyId: row.body_id,
    invitedAt: row.invited_at,
    remindedAt: row.reminded_at,
    closesAt: row.closes_at,
  }))
}

export async function noteReminded(
  trx: Trx,
  consultationId: string,
  bodyIds: readonly string[],
  at: string,
) {
  if (bodyIds.length === 0) return
  await trx
    .updateTable('party_invitations')
    .set({ reminded_at: at })
    .where('consultation_id', '=', consultationId)
    .where('body_id', 'in', bodyIds)
    .execute()
}

export async function hasResponse(
  db: Database,
  consultationId: string,
  bodyId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('responses')
    .select('number')
    .where('consultation_id', '=', consultationId)
    .where('respondent', '=', bodyId)
    .executeTakeFirst()
  return found !== undefined
}

/** @returns false where a body of that id is there already */
export async function addBody(
  trx: Trx,
  entry: { id: string; name: string; kind: HearingPartyKindId },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('bodies')
    .values({ ...entry, local_community_id: null, example: 0 })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function listBodyNames(db: Database): Promise<{ id: string; name: string }[]> {
  return await db.selectFrom('bodies').select(['id', 'name']).execute()
}

/** Far more than anybody's bodies are asked in a couple of years. */
const ownShown = 200

/** What each body is or was invited to, latest deadline first. */
export async function listOwnInvitations(
  db: Database,
  bodyIds: readonly string[],
): Promise<Map<string, OwnInvitation[]>> {
  if (bodyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('party_invitations')
    .innerJoin('consultations', 'consultations.id', 'party_invitations.consultation_id')
    .leftJoin('responses', (join) =>
      join
        .onRef('responses.consultation_id', '=', 'consultations.id')
        .onRef('responses.respondent', '=', 'party_invitations.body_id'),
    )
    .select(['consultations.id', 'title_da', 'title_en', 'opens_at', 'closes_at'])
    .select(['body_id', 'state', 'invited_at', 'answered_at', 'reminded_at', 'received_at'])
    .where('body_id', 'in', bodyIds)
    .orderBy('closes_at', 'desc')
    .orderBy('consultations.id')
    .limit(ownShown)
    .execute()
  const byBody = Map.groupBy(rows, ({ body_id }) => body_id)
  return new Map(
    [...byBody].map(([bodyId, own]) => [
      bodyId,
      own.map((row) =>
        ownInvitation.parse({
          ...toInvitation(row),
          consultation: {
            id: row.id,
            title: { da: row.title_da, en: row.title_en },
            opensAt: row.opens_at,
            closesAt: row.closes_at,
          },
          respondedAt: row.received_at,
        }),
      ),
    ]),
  )
}
