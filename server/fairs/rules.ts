// A fair and its stands as they are shown, and the fair's row in the lists.
import type { FairStandsTable, FairsTable } from '../../db/schema.ts'
import {
  type DeskFair,
  deskFair,
  type Fair,
  type FairSummary,
  fair,
  fairContent,
  fairSummary,
} from '../../shared/fairs.ts'
import type { AboutRef, Listing } from '../../shared/listings.ts'

export type FairRow = FairsTable & {
  place_name: string
  place_kind: string
  place_example: number
  waiting: number | string | null
}

export function toFair(row: FairRow): FairSummary {
  return fairSummary.parse({
    ...fairContent.parse(JSON.parse(row.content)),
    id: row.id,
    community: {
      id: row.local_community_id,
      name: row.place_name,
      kind: row.place_kind,
      example: row.place_example === 1,
    },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    capacity: row.capacity,
    standsLeft: row.capacity - row.taken,
    waiting: Number(row.waiting ?? 0),
    cancelled: row.cancelled_at
      ? { at: row.cancelled_at, because: row.cancelled_because ?? '' }
      : null,
    example: row.example === 1,
  })
}

/** What everyone may read: whom to reach is for those who hold it. */
export function toPublic(found: FairSummary, stands: readonly FairStandsTable[]): Fair {
  const coming = stands.filter(({ state }) => state === 'coming')
  return fair.parse({ ...found, stands: coming.map(wordsOf) })
}

export function toDesk(found: FairSummary, stands: readonly FairStandsTable[]): DeskFair {
  const line = stands.filter(({ state }) => state === 'waiting')
  return deskFair.parse({
    ...found,
    stands: stands.map((row) => ({
      ...wordsOf(row),
      needs: JSON.parse(row.needs),
      contact: row.contact,
      state: row.state,
      position: row.state === 'waiting' ? line.indexOf(row) + 1 : null,
    })),
  })
}

export function toFairRef({ id, title, closesAt }: FairSummary): AboutRef {
  return { kind: 'fair', id, path: pathOf(id), title, closesAt }
}

/** It is open while associations can sign up. */
export function toFairListing(found: FairSummary, at: string): Listing {
  return {
    ...toFairRef(found),
    kind: 'fair',
    summary: found.summary,
    coreTasks: ['fritid-faellesskab', 'social-omsorg'],
    communities: [{ id: found.community.id, name: found.community.name }],
    opensAt: found.opensAt,
    changedAt: at,
    placesLeft: found.standsLeft,
    example: found.example,
  }
}

function pathOf(id: string): string {
  return `/frivilligmesser/${id}`
}

function wordsOf({ submission_id, association, shows }: FairStandsTable) {
  return { id: submission_id, association, shows }
}
