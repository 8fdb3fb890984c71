import type { Consultation, ConsultationContent } from '../../shared/consultations.ts'
import type { HearingPartyKindId } from '../../shared/hearing-parties.ts'
import type { Listing, ListingRef } from '../../shared/listings.ts'

export function toRef(consultation: Pick<Consultation, 'id' | 'title' | 'closesAt'>): ListingRef {
  return {
    kind: 'consultation',
    id: consultation.id,
    path: `/hoeringer/${consultation.id}`,
    title: consultation.title,
    closesAt: consultation.closesAt,
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

/** The one row by which everything cross-cutting knows the consultation. */
export function toListing(consultation: Consultation): Listing {
  return {
    ...toRef(consultation),
    summary: consultation.summary,
    coreTasks: consultation.coreTasks,
    communities: consultation.communities.map(({ id, name }) => ({ id, name })),
    opensAt: consultation.opensAt,
    changedAt: consultation.changedAt,
    placesLeft: null,
    example: consultation.example,
  }
}

/** @param bodyKind the kind of the body that is answered for; undefined for a person alone */
export function isAsked(
  asked: ConsultationContent['asked'],
  bodyKind: HearingPartyKindId | undefined,
): boolean {
  return asked.everyone || (bodyKind !== undefined && asked.parties.includes(bodyKind))
}
