// A consultation as other features need it: what it asks, and when a response may come.
import type { Database } from '../db/open.ts'
import type { ConsultationsTable } from '../db/schema.ts'
import {
  type AskedParty,
  type Consultation,
  type ConsultationContent,
  consultation,
  consultationStatus,
  readContent,
} from '../shared/consultations.ts'
import { type HearingPartyKindId, hearingPartyKindId } from '../shared/hearing-parties.ts'
import type { ListingRef } from '../shared/listings.ts'
import { listNamedCommunities } from './communities.ts'
import { ProblemError } from './problem.ts'

/** A consultation as it is kept: what it points at stands as ids. */
export type ConsultationKept = Omit<Consultation, keyof ConsultationContent> & ConsultationContent

/** Published or a draft: whoever shows it to others than staff looks at its status. */
export async function findConsultation(
  db: Database,
  id: string,
): Promise<Consultation | undefined> {
  const kept = await findKept(db, id)
  if (!kept) return undefined
  const [communities, parties, others] = await Promise.all([
    listNamedCommunities(db, kept.communities),
    listAskedParties(db, kept.asked.parties),
    listAskedByName(db, id, kept.asked.parties),
  ])
  return consultation.parse({
    ...kept,
    communities,
    asked: { everyone: kept.asked.everyone, parties, others },
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
  return row && { ...toPlain(row), ...readContent(JSON.parse(row.content)) }
}

/** @throws ProblemError not_found */
export async function getKept(db: Database, id: string): Promise<ConsultationKept> {
  const kept = await findKept(db, id)
  if (!kept) throw new ProblemError('not_found')
  return kept
}

/** @throws ProblemError not_found, for a draft too */
export async function getPublished(db: Database, id: string): Promise<ConsultationKept> {
  const kept = await getKept(db, id)
  if (kept.status !== 'published') throw new ProblemError('not_found')
  return kept
}

export function toRef(entry: Pick<Consultation, 'id' | 'title' | 'closesAt'>): ListingRef {
  return {
    kind: 'consultation',
    id: entry.id,
    path: `/hoeringer/${entry.id}`,
    title: entry.title,
    closesAt: entry.closesAt,
  }
}

/** After the deadline under the policy `grace`: enough for a phone to find its way back to the net. */
const graceMinutes = 15

/** When a response may come. */
export function windowOf({
  opensAt,
  closesAt,
  latePolicy,
}: Pick<Consultation, 'opensAt' | 'closesAt' | 'latePolicy'>) {
  return { opensAt, closesAt, latePolicy, graceMinutes }
}

/** Kinds of hearing parties with their bodies, in their order. */
export async function listAskedParties(
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

/** Bodies that are invited though their kind is not asked. */
async function listAskedByName(
  db: Database,
  consultationId: string,
  kinds: readonly HearingPartyKindId[],
): Promise<AskedParty['bodies']> {
  const rows = await db
    .selectFrom('party_invitations')
    .innerJoin('bodies', 'bodies.id', 'party_invitations.body_id')
    .select(['id', 'kind', 'name', 'example'])
    .where('consultation_id', '=', consultationId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows
    .filter((row) => kinds.every((kind) => kind !== row.kind))
    .map(({ id, name, example }) => ({ id, name, example: example === 1 }))
}

/** @param bodyKind the kind of the body that is answered for; undefined for a person alone */
export function isAsked(
  asked: ConsultationContent['asked'],
  bodyKind: HearingPartyKindId | undefined,
): boolean {
  return asked.everyone || (bodyKind !== undefined && asked.parties.includes(bodyKind))
}

/** What stands in columns of its own. */
export function toPlain(row: ConsultationsTable) {
  return {
    id: row.id,
    title: { da: row.title_da, en: row.title_en },
    summary: { da: row.summary_da, en: row.summary_en },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    latePolicy: consultation.shape.latePolicy.parse(row.late_policy),
    status: consultationStatus.parse(row.status),
    guests: row.guests === 1,
    example: row.example === 1,
    changedAt: row.changed_at,
  }
}
