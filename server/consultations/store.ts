import type { Database, Trx } from '../../db/open.ts'
import type { ConsultationsTable } from '../../db/schema.ts'
import {
  type AskedParty,
  type Consultation,
  type ConsultationContent,
  consultation,
  consultationContent,
} from '../../shared/consultations.ts'
import { type HearingPartyKindId, hearingPartyKindId } from '../../shared/hearing-parties.ts'
import { listNamedCommunities } from '../communities.ts'

/** A consultation as it is kept: what it points at stands as ids. */
type ConsultationKept = Omit<Consultation, keyof ConsultationContent> & ConsultationContent

export async function findConsultation(
  db: Database,
  id: string,
): Promise<Consultation | undefined> {
  const kept = await findKept(db, id)
  if (!kept) return undefined
  const [communities, parties] = await Promise.all([
    listNamedCommunities(db, kept.communities),
    listAskedParties(db, kept.asked.parties),
  ])
  return consultation.parse({
    ...kept,
    communities,
    asked: { everyone: kept.asked.everyone, parties },
  })
}

/** @throws Error where there is none: call it for one that was found before */
export async function getConsultation(db: Database, id: string): Promise<Consultation> {
  const found = await findConsultation(db, id)
  if (!found) throw new Error(`There is no consultation ${id}`)
  return found
}

/** A consultation as the door needs it. */
export async function findKept(db: Database, id: string): Promise<ConsultationKept | undefined> {
  const row = await db
    .selectFrom('consultations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...toPlain(row), ...consultationContent.parse(JSON.parse(row.content)) }
}

export async function findBody(
  db: Database,
  id: string,
): Promise<{ name: string; kind: HearingPartyKindId } | undefined> {
  const row = await db
    .selectFrom('bodies')
    .select(['name', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { name: row.name, kind: hearingPartyKindId.parse(row.kind) }
}

export async function addConsultation(trx: Trx, entry: ConsultationKept) {
  const {
    id,
    title,
    summary,
    opensAt,
    closesAt,
    latePolicy,
    guests,
    example,
    changedAt,
    ...content
  } = entry
  await trx
    .insertInto('consultations')
    .values({
      id,
      title_da: title.da,
      title_en: title.en,
      summary_da: summary.da,
      summary_en: summary.en,
      content: JSON.stringify(consultationContent.parse(content)),
      opens_at: opensAt,
      closes_at: closesAt,
      late_policy: latePolicy,
      guests: guests ? 1 : 0,
      example: example ? 1 : 0,
      changed_at: changedAt,
    })
    .execute()
}

export async function changeWindow(
  trx: Trx,
  id: string,
  change: { opensAt: string; closesAt: string; changedAt: string },
) {
  await trx
    .updateTable('consultations')
    .set({ opens_at: change.opensAt, closes_at: change.closesAt, changed_at: change.changedAt })
    .where('id', '=', id)
    .execute()
}

/** Whether one can answer without signing in; what has come stays. */
export async function changeGuests(trx: Trx, id: string, guests: boolean) {
  await trx
    .updateTable('consultations')
    .set({ guests: guests ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/**
 * @param entry.respondents a body, or a person's accounts: the first is whom the response is noted under
 * @returns whether it was added; false when one of the respondents has answered before
 */
export async function addResponse(
  trx: Trx,
  entry: {
    submissionId: string
    consultationId: string
    respondents: readonly string[]
  },
): Promise<boolean> {
  const [respondent = ''] = entry.respondents
  const earlier = await trx
    .selectFrom('responses')
    .select('submission_id')
    .where('consultation_id', '=', entry.consultationId)
    .where('respondent', 'in', entry.respondents)
    .executeTakeFirst()
  if (earlier) return false
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('responses')
    .values({
      submission_id: entry.submissionId,
      consultation_id: entry.consultationId,
      respondent,
    })
    .onConflict((c) => c.columns(['consultation_id', 'respondent']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Leaves the respondent free to answer again. */
export async function removeResponse(trx: Trx, submissionId: string) {
  await trx.deleteFrom('responses').where('submission_id', '=', submissionId).execute()
}

/** All consultations for the desk, the latest deadline first. */
export async function listCalls(db: Database) {
  const rows = await db
    .selectFrom('consultations')
    .selectAll()
    .orderBy('closes_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const { id, title, opensAt, closesAt, example } = toPlain(row)
    return { id, title, opensAt, closesAt, example }
  })
}

async function listAskedParties(
  db: Database,
  kinds: readonly HearingPartyKindId[],
): Promise<AskedParty[]> {
  if (kinds.length === 0) return []
  const [parties, bodies] = await Promise.all([
    db
      .selectFrom('hearing_party_kinds')
      .selectAll()
      .where('id', 'in', kinds)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('bodies')
      .select(['id', 'kind', 'name', 'example'])
      .where('kind', 'in', kinds)
      .orderBy('name')
      .orderBy('id')
      .execute(),
  ])
  return parties.map((entry) => ({
    id: hearingPartyKindId.parse(entry.id),
    position: entry.position,
    name: { da: entry.name_da, en: entry.name_en },
    description: { da: entry.description_da, en: entry.description_en },
    heardSinceBudget: entry.heard_since_budget,
    bodies: bodies
      .filter((body) => body.kind === entry.id)
      .map(({ id, name, example }) => ({ id, name, example: example === 1 })),
  }))
}

function toPlain(row: ConsultationsTable) {
  return {
    id: row.id,
    title: { da: row.title_da, en: row.title_en },
    summary: { da: row.summary_da, en: row.summary_en },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    latePolicy: consultation.shape.latePolicy.parse(row.late_policy),
    guests: row.guests === 1,
    example: row.example === 1,
    changedAt: row.changed_at,
  }
}
