// Example invitations for the demo: bodies that have said yes, no and nothing to one consultation.
import { z } from 'zod'
import type { Trx } from '../../db/open.ts'
import data from '../../db/seed/examples/hearing-parties.json' with { type: 'json' }
import { invitationState } from '../../shared/hearing-parties.ts'
import { addDays } from '../../shared/time.ts'
import { findKept } from '../consultations.ts'
import { putAnswer } from '../hearing-parties.ts'
import { addInvitations } from './store.ts'

const examples = z.array(
  z.strictObject({
    consultationId: z.string(),
    bodyId: z.string(),
    state: invitationState,
    by: z.string().optional(),
  }),
)

/** @param accountOf an example person's account */
export async function layInvitations(
  trx: Trx,
  at: string,
  accountOf: (persona: string) => Promise<string | undefined>,
) {
  for (const { consultationId, bodyId, state, by } of examples.parse(data)) {
    if (!(await findKept(trx, consultationId))) continue
    const invitedAt = addDays(at, -4, '08:30')
    const isNew = await addInvitations(trx, consultationId, [bodyId], { at: invitedAt, by: null })
    const account = by && (await accountOf(by))
    if (isNew.length > 0 && account && state !== 'invited')
      await putAnswer(
        trx,
        { consultationId, bodyId },
        { state, at: addDays(at, -2, '19:10'), by: account },
      )
  }
}
