// Bodies with the right to be heard, and what each has said to an invitation, as every feature around them needs it.
import type { Database, Trx } from '../db/open.ts'
import {
  type HearingPartyKindId,
  hearingPartyKindId,
  type InvitationState,
  invitationState,
} from '../shared/hearing-parties.ts'

export interface Body {
  id: string
  name: string
  kind: HearingPartyKindId
  example: boolean
}

export async function findBody(db: Database, id: string): Promise<Body | undefined> {
  const row = await db
    .selectFrom('bodies')
    .select(['id', 'name', 'kind', 'example'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, kind: hearingPartyKindId.parse(row.kind), example: row.example === 1 }
}

export interface Invitation {
  consultationId: string
  bodyId: string
  invitedAt: string
  state: InvitationState
  answeredAt: string | null
  remindedAt: string | null
}

export async function findInvitation(
  db: Database,
  consultationId: string,
  bodyId: string,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('party_invitations')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  return (
    row && {
      consultationId,
      bodyId,
      invitedAt: row.invited_at,
      state: invitationState.parse(row.state),
      answeredAt: row.answered_at,
      remindedAt: row.reminded_at,
    }
  )
}

/** What a body says to an invitation; it may say something else until the deadline. */
export async function putAnswer(
  trx: Trx,
  { consultationId, bodyId }: Pick<Invitation, 'consultationId' | 'bodyId'>,
  answer: { state: Exclude<InvitationState, 'invited'>; at: string; by: string },
) {
  await trx
    .updateTable('party_invitations')
    .set({ state: answer.state, answered_at: answer.at, answered_by: answer.by })
    .where('consultation_id', '=', consultationId)
    .where('body_id', '=', bodyId)
    .execute()
}
