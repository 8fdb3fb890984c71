import type { Consultation, ConsultationContent } from '../../shared/consultations.ts'
import type { HearingPartyKindId } from '../../shared/hearing-parties.ts'
import type { Listing } from '../../shared/listings.ts'
import { toRef } from '../consultations.ts'

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
