// Responses to consultations as every feature around them needs them: one row each, and their parts.
import type { Database, Trx } from '../db/open.ts'
import type { ResponsesTable } from '../db/schema.ts'
import { type Response, type ResponsePart, response, responsePart } from '../shared/responses.ts'
import { putResponseWords } from './response-search.ts'

/** What is known of a response when it is received. */
export type NewResponse = Omit<
  Response,
  'number' | 'publication' | 'publishedAt' | 'heldBefore'
> & {
  /** A body, a person's accounts, or the submission itself: the first is whom it is noted under. */
  respondents: readonly string[]
  parts: readonly ResponsePart[]
}

/** @returns whether it was added; false when one of the respondents has answered before */
export async function addResponse(trx: Trx, entry: NewResponse): Promise<boolean> {
  const { consultationId, respondents, parts } = entry
  const [respondent = ''] = respondents
  const earlier = await trx
    .selectFrom('responses')
    .select('submission_id')
    .where('consultation_id', '=', consultationId)
    .where('respondent', 'in', respondents)
    .executeTakeFirst()
  if (earlier) return false
  const number = await takeNumber(trx, consultationId)
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('responses')
    .values({
      submission_id: entry.submissionId,
      consultation_id: consultationId,
      respondent,
      number,
      speaks_as: entry.speaksAs,
      organisation: entry.organisation,
      name: entry.name,
      community_id: entry.communityId,
      protected: entry.protected ? 1 : 0,
      channel: entry.channel,
      received_at: entry.receivedAt,
      late: entry.late ? 1 : 0,
      publication: 'waiting',
      published_at: null,
      held_before: null,
    })
    .onConflict((c) => c.columns(['consultation_id', 'respondent']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  if (parts.length > 0)
    await trx
      .insertInto('response_parts')
      .values(
        parts.map(({ part, sectionId, position, body, shown }) => ({
          submission_id: entry.submissionId,
          part,
          section_id: sectionId,
          position,
          body,
          shown,
        })),
      )
      .execute()
  await putResponseWords(trx, {
    submissionId: entry.submissionId,
    consultationId,
    number,
    texts: [entry.name, entry.organisation, ...parts.map(({ body }) => body)],
    sections: parts.map(({ sectionId }) => sectionId),
  })
  return true
}

async function takeNumber(trx: Trx, consultationId: string): Promise<number> {
  const row = await trx
    .updateTable('consultations')
    .set((e) => ({ last_number: e('last_number', '+', 1) }))
    .where('id', '=', consultationId)
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number
}

/** Leaves the respondent free to answer again; everything that hangs on the response goes along. */
export async function removeResponse(trx: Trx, submissionId: string) {
  await trx.deleteFrom('responses').where('submission_id', '=', submissionId).execute()
}

export async function findResponse(
  db: Database,
  consultationId: string,
  number: number,
): Promise<Response | undefined> {
  const row = await db
    .selectFrom('responses')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toResponse(row)
}

export async function findResponseOf(
  db: Database,
  submissionId: string,
): Promise<Response | undefined> {
  const row = await db
    .selectFrom('responses')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .executeTakeFirst()
  return row && toResponse(row)
}

/** @param respondent as it was noted: a body's id, say */
export async function findResponseBy(
  db: Database,
  consultationId: string,
  respondent: string,
): Promise<Response | undefined> {
  const row = await db
    .selectFrom('responses')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('respondent', '=', respondent)
    .executeTakeFirst()
  return row && toResponse(row)
}

/** What a list of one consultation's responses is narrowed by. */
export type ResponseFilter = Pick<Response, 'consultationId'> &
  Partial<Pick<Response, 'publication' | 'late' | 'speaksAs' | 'communityId'>>

/**
 * One page by number.
 * @param after the number that the page before ended on; 0 for the first
 */
export async function listResponses(
  db: Database,
  filter: ResponseFilter,
  after: number,
  limit: number,
): Promise<Response[]> {
  const rows = await narrow(db, filter)
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(toResponse)
}

export async function countResponses(db: Database, filter: ResponseFilter): Promise<number> {
  const { count } = await narrow(db, filter)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The parts of several responses at once, by submission, each in the consultation's order. */
export async function listParts(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, ResponsePart[]>> {
  const found = new Map<string, ResponsePart[]>(submissionIds.map((id) => [id, []]))
  if (submissionIds.length === 0) return found
  const rows = await db
    .selectFrom('response_parts')
    .selectAll()
    .where('submission_id', 'in', submissionIds)
    .orderBy('submission_id')
    .orderBy('position')
    .execute()
  for (const { submission_id, section_id, ...row } of rows)
    found.get(submission_id)?.push(responsePart.parse({ ...row, sectionId: section_id }))
  return found
}

function narrow(db: Database, filter: ResponseFilter) {
  let query = db.selectFrom('responses').where('consultation_id', '=', filter.consultationId)
  if (filter.publication) query = query.where('publication', '=', filter.publication)
  if (filter.late !== undefined) query = query.where('late', '=', filter.late ? 1 : 0)
  if (filter.speaksAs) query = query.where('speaks_as', '=', filter.speaksAs)
  if (filter.communityId) query = query.where('community_id', '=', filter.communityId)
  return query
}

export function toResponse(row: ResponsesTable): Response {
  return response.parse({
    submissionId: row.submission_id,
    consultationId: row.consultation_id,
    number: row.number,
    speaksAs: row.speaks_as,
    organisation: row.organisation,
    name: row.name,
    communityId: row.community_id,
    protected: row.protected === 1,
    channel: row.channel,
    receivedAt: row.received_at,
    late: row.late === 1,
    publication: row.publication,
    publishedAt: row.published_at,
    heldBefore: row.held_before,
  })
}
