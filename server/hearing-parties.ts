// Which bodies are invited to answer a consultation, and what each said to that, as every feature around them needs it.
import type { Database, Trx } from '../db/open.ts'
import { type InvitationState, invitationState } from '../shared/hearing-parties.ts'

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
