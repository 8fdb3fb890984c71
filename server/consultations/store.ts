import type { Database, Trx } from '../../db/open.ts'
import { consultationContent } from '../../shared/consultations.ts'
import { type HearingPartyKindId, hearingPartyKindId } from '../../shared/hearing-parties.ts'
import { type ConsultationKept, toPlain } from '../consultations.ts'

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
    status,
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
      status,
      revision: 1,
      last_number: 0,
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
