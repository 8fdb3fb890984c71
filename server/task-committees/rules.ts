import type { Listing, ListingRef } from '../../shared/listings.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'

export function toRef(committee: Pick<TaskCommittee, 'id' | 'title' | 'closesAt'>): ListingRef {
  return {
    kind: 'task-committee',
    id: committee.id,
    path: `/opgaveudvalg/${committee.id}`,
    title: committee.title,
    closesAt: committee.closesAt,
  }
}

/** The one row by which everything cross-cutting knows the committee. */
export function toListing(committee: TaskCommittee): Listing {
  return {
    ...toRef(committee),
    summary: committee.summary,
    coreTasks: committee.charter.coreTasks,
    communities: committee.charter.communities.map(({ id, name }) => ({ id, name })),
    opensAt: committee.opensAt,
    changedAt: committee.changedAt,
    placesLeft: null,
    example: committee.example,
  }
}
