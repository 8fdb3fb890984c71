import type { Consultation } from '../../shared/consultations.ts'
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
