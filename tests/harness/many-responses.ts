// Responses put straight into the database, as many as a test needs; the door would take a while for each.
import { createHash, randomUUID } from 'node:crypto'
import type { Database } from '../../db/open.ts'
import { addResponse, type NewResponse } from '../../server/responses.ts'

export interface WrittenResponse
  extends Partial<
    Pick<NewResponse, 'speaksAs' | 'communityId' | 'late' | 'protected' | 'channel'>
  > {
  text: string
  /** Answers to questions beside the text: the section, the question, the words. */
  answers?: readonly [sectionId: string, part: string, body: string][]
  name?: string
  accountId?: string
}

/** @returns the ids of the submissions, in the order of the responses' numbers */
export async function addManyResponses(
  db: Database,
  consultationId: string,
  written: readonly WrittenResponse[],
  receivedAt = '2026-11-21T09:00:00.000Z',
): Promise<string[]> {
  const { id: someone } = await db
    .selectFrom('accounts')
    .select('id')
    .where('example', '=', 1)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const ids: string[] = []
  for (let from = 0; from < written.length; from += 200)
    await db.transaction().execute(async (trx) => {
      for (const { text, answers = [], accountId = someone, ...known } of written.slice(
        from,
        from + 200,
      )) {
        const id = randomUUID()
        const payload = JSON.stringify({ consultationId, text })
        await trx
          .insertInto('submissions')
          .values({
            id,
            account_id: accountId,
            form: 'consultation-response',
            version: 2,
            payload,
            content_hash: createHash('sha256').update(payload).digest('hex'),
            supersedes: null,
            superseded_by: null,
            outcome: 'received',
            reason: null,
            alternatives: '[]',
            about: null,
            // As those of the door look; the year is none that the door gives.
            receipt: `1000-${Number.parseInt(id.slice(0, 8), 16).toString().padStart(6, '0')}`,
            code: id.replaceAll('-', '').slice(0, 12),
            received_at: receivedAt,
            late: 0,
            queue_age_ms: 0,
            withdrawn_at: null,
          })
          .execute()
        const parts = [['', '', text] as const, ...answers].filter(([, , body]) => body !== '')
        await addResponse(trx, {
          submissionId: id,
          consultationId,
          respondents: [id],
          speaksAs: 'self',
          organisation: '',
          name: 'Eksempel Eksempelsen',
          communityId: null,
          protected: false,
          channel: 'app',
          late: false,
          receivedAt,
          ...known,
          parts: parts.map(([sectionId, part, body], position) => ({
            part,
            sectionId,
            position,
            body,
            shown: null,
          })),
        })
        ids.push(id)
      }
    })
  return ids
}
