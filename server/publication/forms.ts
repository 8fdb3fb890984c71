import { type Database, lockKey } from '../../db/open.ts'
import { redactionAppeal } from '../../shared/publication.ts'
import type { Response } from '../../shared/responses.ts'
import type { RefusalReason } from '../../shared/submissions.ts'
import { getSenderId } from '../cases.ts'
import { findKept, toRef } from '../consultations.ts'
import { findResponseOf } from '../responses.ts'
import { accountsOf } from '../session.ts'
import { defineForm, sinceEver } from '../submissions/forms.ts'
import { addAppeal, countRedactions, findAppeal, findReview } from './store.ts'

/** One tap: another person is to look at what was hidden or held back. */
export const redactionAppealForm = defineForm({
  form: 'redaction-appeal',
  version: 1,
  title: { da: 'Bed en anden se på det, der er skjult', en: 'Ask another person to look' },
  schema: redactionAppeal,
  action: 'submission.see-own',
  quiet: true,
  example: { responseId: '7a9e0000-0000-4000-8000-000000000002' },
  async find(trx, { responseId }, account) {
    // Two phones may ask at once.
    await lockKey(trx, `review:${responseId}`)
    const response = await findResponseOf(trx, responseId)
    if (!response) return undefined
    const own = await accountsOf(trx, account.id)
    const call = await findKept(trx, response.consultationId)
    if (!call || !own.includes(await getSenderId(trx, responseId))) return undefined
    return {
      about: { ...toRef(call), closesAt: null },
      coreTasks: call.coreTasks,
      opensAt: sinceEver,
      closesAt: null,
      latePolicy: 'strict',
      refusal: await refusalOf(trx, response),
      response,
    }
  },
  async receive(trx, _, { id, receivedAt, target: { response } }) {
    await addAppeal(trx, { submissionId: id, response, at: receivedAt })
    return undefined
  },
})

/** Why nobody else is asked to look: nothing is hidden, or somebody is asked already, or has answered. */
export async function refusalOf(
  db: Database,
  { submissionId, publication }: Response,
): Promise<RefusalReason | undefined> {
  const hidden = (await countRedactions(db, [submissionId])).get(submissionId) ?? 0
  if (publication !== 'held' && hidden === 0) return 'nothing_to_appeal'
  const appeal = await findAppeal(db, submissionId)
  if (!appeal) return undefined
  const review = await findReview(db, submissionId)
  const isNewer = appeal.answered_at !== null && (review?.decided_at ?? '') > appeal.answered_at
  return isNewer ? undefined : 'already_appealed'
}
