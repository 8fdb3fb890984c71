// Responses that a test lays down by the hundred, as they stand once they are received and looked at.
import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/open.ts'
import type { ResponsesTable } from '../../db/schema.ts'

export interface LaidResponse
  extends Partial<
    Pick<ResponsesTable, 'speaks_as' | 'organisation' | 'protected' | 'publication'>
  > {
  number: number
  name: string
  text: string
  /** Null for what is not shown; the whole text where nothing is said. */
  shown?: string | null
}

/** @returns the submissions' ids, in the same order */
export async function layResponses(
  db: Database,
  consultationId: string,
  at: string,
  responses: readonly LaidResponse[],
): Promise<string[]> {
  const accountId = randomUUID()
  const rows = responses.map((response) => ({ ...response, id: randomUUID() }))
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('accounts')
      .values({
        id: accountId,
        issuer: 'test',
        subject: accountId,
        name: 'Test',
        example: 1,
        created_at: at,
        attached_to: null,
        mail_address: null,
      })
      .execute()
    for (let from = 0; from < rows.length; from += 200) {
      const some = rows.slice(from, from + 200)
      await trx
        .insertInto('submissions')
        .values(
          some.map(({ id, number }) => ({
            id,
            account_id: accountId,
            form: 'consultation-response',
            version: 2,
            payload: '{}',
            content_hash: '',
            supersedes: null,
            superseded_by: null,
            outcome: 'received',
            reason: null,
            alternatives: '[]',
            about: null,
            receipt: `T-${number}-${id.slice(0, 8)}`,
            code: 'abcdefghjkmn',
            received_at: at,
            late: 0,
            queue_age_ms: 0,
            withdrawn_at: null,
          })),
        )
        .execute()
      await trx
        .insertInto('responses')
        .values(
          some.map((each) => ({
            submission_id: each.id,
            consultation_id: consultationId,
            respondent: each.id,
            number: each.number,
            speaks_as: each.speaks_as ?? 'self',
            organisation: each.organisation ?? '',
            name: each.name,
            community_id: null,
            protected: each.protected ?? 0,
            channel: 'app',
            received_at: at,
            late: 0,
            publication: each.publication ?? 'public',
            published_at: (each.publication ?? 'public') === 'public' ? at : null,
          })),
        )
        .execute()
      await trx
        .insertInto('response_parts')
        .values(
          some.map(({ id, text, shown = text }) => ({
            submission_id: id,
            part: '',
            section_id: '',
            position: 0,
            body: text,
            shown,
          })),
        )
        .execute()
    }
  })
  return rows.map(({ id }) => id)
}
