// Reading the applications of a call: each reader scores alone, by the criteria that the charter has published.
import { z } from 'zod'
import { role } from './accounts.ts'
import { place } from './composition.ts'
import { instant } from './instant.ts'
import { attachmentKept } from './submissions.ts'
import {
  ageBand,
  applyingAs,
  availability,
  balanceWish,
  criterion,
  gender,
  seat,
  seatKind,
} from './task-committees.ts'
import { bilingual, slug } from './text.ts'

export const score = z.number().int().min(1).max(5)

export const criterionScore = z.strictObject({ criterionId: slug.max(100), score })
export type CriterionScore = z.infer<typeof criterionScore>

const note = z.string().trim().max(2000)

/** One reader's scores of one application, each criterion once. */
export const readingGiven = z.strictObject({
  scores: z.array(criterionScore).max(10),
  note,
})
export type ReadingGiven = z.infer<typeof readingGiven>

export const reading = z
  .strictObject({
    reader: z.string(),
    scores: z.array(criterionScore),
    note: z.string(),
    readAt: instant,
  })
  .meta({ id: 'Reading' })
export type Reading = z.infer<typeof reading>

/** Before the call has closed, while it is read, and when staff have said that it has been. */
export const readingState = z.enum(['upcoming', 'open', 'finished'])
export type ReadingState = z.infer<typeof readingState>

/** Why somebody does not read an application: it is their own, they said so, or staff did. */
export const keptAway = z.enum(['own', 'reader', 'staff'])
export type KeptAway = z.infer<typeof keptAway>

/** The committee as its readers know it. */
const committeeRead = z.strictObject({
  id: slug,
  title: bilingual,
  closesAt: instant,
  criteria: z.array(criterion),
  blind: z.boolean(),
  example: z.boolean(),
})

/** An application in a reader's list; its number stays the same for all readers. */
export const applicationListed = z.strictObject({
  submissionId: z.uuid(),
  number: z.number().int().min(1),
  seatKind,
  /** Whose it is; null as long as this reader may not know. */
  sender: z.string().nullable(),
  readAt: instant.nullable(),
  keptAway: keptAway.nullable(),
})
export type ApplicationListed = z.infer<typeof applicationListed>

export const readingList = z
  .strictObject({
    committee: committeeRead,
    state: readingState,
    /** None before the call has closed. */
    applications: z.array(applicationListed),
  })
  .meta({ id: 'ReadingList' })
export type ReadingList = z.infer<typeof readingList>

/** An application as a reader sees it; nobody needs an address to score. */
export const applicationRead = z
  .strictObject({
    submissionId: z.uuid(),
    number: z.number().int(),
    seatKind,
    /** Null as long as this reader may not know who it is. */
    sender: z
      .strictObject({
        name: z.string(),
        organisation: z.string().nullable(),
        organisationRole: z.string().nullable(),
      })
      .nullable(),
    applyingAs,
    motivation: z.string(),
    offer: z.string(),
    competences: z.array(bilingual),
    otherCompetences: z.string().nullable(),
    localCommunity: z.string().nullable(),
    availability: z.array(availability),
    conflict: z.string().nullable(),
    /** None as long as this reader may not know who it is: files tend to carry names. */
    attachments: z.array(attachmentKept),
    own: reading.nullable(),
    /** The other readers', once one's own is in. */
    others: z.array(reading),
  })
  .meta({ id: 'ApplicationRead' })
export type ApplicationRead = z.infer<typeof applicationRead>

/** How the readers' scores by one criterion lie. */
export const criterionResult = z.strictObject({
  criterionId: slug,
  count: z.number().int(),
  median: z.number(),
  lowest: z.number(),
  highest: z.number(),
})
export type CriterionResult = z.infer<typeof criterionResult>

/** An application as staff see it while a team is put together. */
export const applicationWeighed = z.strictObject({
  submissionId: z.uuid(),
  number: z.number().int(),
  sender: z.string(),
  seatKind,
  competences: z.array(slug),
  localCommunityId: slug.nullable(),
  /** Null where the charter's balance does not name it, or nobody said. */
  ageBand: ageBand.nullable(),
  gender: gender.nullable(),
  conflict: z.string().nullable(),
  /** How many have scored it and were not kept away. */
  readers: z.number().int(),
  keptAway: z.array(z.strictObject({ accountId: z.uuid(), by: keptAway })),
  /** Empty until reading is finished. */
  results: z.array(criterionResult),
  notes: z.array(z.strictObject({ reader: z.string(), note: z.string() })),
  place: place.nullable(),
  position: z.number().int().nullable(),
})
export type ApplicationWeighed = z.infer<typeof applicationWeighed>

export const readerNamed = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  read: z.number().int(),
  keptAway: z.number().int(),
})
export type ReaderNamed = z.infer<typeof readerNamed>

/** Reading and composition as staff see them. */
export const readingDesk = z
  .strictObject({
    committee: committeeRead.extend({ seats: z.array(seat), balance: z.array(balanceWish) }),
    state: readingState,
    finishedAt: instant.nullable(),
    /** Whether the council has decided: then the selection stands. */
    decided: z.boolean(),
    /** The places that applicants and the charter's balance name. */
    communities: z.array(z.strictObject({ id: slug, name: z.string() })),
    readers: z.array(readerNamed),
    /** Who can be named as a reader besides. */
    others: z.array(
      z.strictObject({ accountId: z.uuid(), name: z.string(), roles: z.array(role) }),
    ),
    applications: z.array(applicationWeighed),
  })
  .meta({ id: 'ReadingDesk' })
export type ReadingDesk = z.infer<typeof readingDesk>

/** Whom staff put where; null takes them off. Alternates are asked by position, from 1; without one, last. */
export const selectionChange = z.strictObject({
  place: place.nullable(),
  position: z.number().int().min(1).max(500).optional(),
})
export type SelectionChange = z.infer<typeof selectionChange>

/**
 * How scores lie by one criterion.
 * @param scores at least one, in any order
 * @returns the median (between the two in the middle where they are even in number), the lowest and the highest
 */
export function spreadOf(scores: readonly number[]): {
  median: number
  lowest: number
  highest: number
} {
  const sorted = scores.toSorted((a, b) => a - b)
  const [lower, upper] = [(sorted.length - 1) >> 1, sorted.length >> 1].map((at) => sorted[at])
  if (lower === undefined || upper === undefined) throw new RangeError('no scores')
  return {
    median: (lower + upper) / 2,
    lowest: sorted[0] ?? lower,
    highest: sorted.at(-1) ?? upper,
  }
}

/** The mean of the criteria's medians: an order to look through applications in, and no verdict. */
export function middleOf(results: readonly Pick<CriterionResult, 'median'>[]): number | null {
  if (results.length === 0) return null
  return results.reduce((sum, { median }) => sum + median, 0) / results.length
}
