// Rows that a test lays down itself, where it is not about how they come to be.
import { randomUUID } from 'node:crypto'
import type { Trx } from '../../db/open.ts'

/** A submission that was received. @returns its id */
export async function addSubmissionRow(
  trx: Trx,
  entry: { id?: string; accountId: string; about: unknown; at: string },
): Promise<string> {
  const id = entry.id ?? randomUUID()
  await trx
    .insertInto('submissions')
    .values({
      id,
      account_id: entry.accountId,
      form: 'task-committee-application',
      version: 1,
      payload: '{}',
      content_hash: '',
      supersedes: null,
      superseded_by: null,
      outcome: 'received',
      reason: null,
      alternatives: '[]',
      about: JSON.stringify(entry.about),
      receipt: id,
      code: 'abcdefghjkmn',
      received_at: entry.at,
      late: 0,
      queue_age_ms: 0,
      withdrawn_at: null,
    })
    .execute()
  return id
}
