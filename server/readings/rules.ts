// What reading asks of rows: who may open what, how scores add up, and in what order people are chosen.
import { z } from 'zod'
import type { TeamAsked } from '../../shared/composition.ts'
import {
  type CriterionResult,
  type CriterionScore,
  type KeptAway,
  type ReadingState,
  spreadOf,
} from '../../shared/readings.ts'
import {
  ageBand,
  applyingAs,
  availability,
  type Criterion,
  gender,
  seatKind,
} from '../../shared/task-committees.ts'

/** What readers and staff weigh of an application, in whichever version it was sent. */
export const weighed = z.object({
  seatKind,
  applyingAs,
  name: z.string(),
  organisation: z.string().nullable().default(null),
  organisationRole: z.string().nullable().default(null),
  motivation: z.string(),
  offer: z.string(),
  competences: z.array(z.string()),
  otherCompetences: z.string().nullable().default(null),
  localCommunityId: z.string().nullable(),
  availability: z.array(availability),
  conflictDescription: z.string().nullable().default(null),
  // Older ones were not asked, and one may choose not to say.
  ageBand: ageBand.nullable().catch(null).default(null),
  gender: gender.nullable().catch(null).default(null),
})
export type Weighed = z.infer<typeof weighed>

export interface Application {
  submissionId: string
  accountId: string
  /** Its place among all that came, those that were taken back included: it never changes. */
  number: number
  sent: Weighed
}

export interface Conflict {
  submissionId: string
  accountId: string
  by: Exclude<KeptAway, 'own'>
}

export function stateOf(
  closesAt: string,
  finishedAt: string | undefined,
  at: string,
): ReadingState {
  if (finishedAt !== undefined) return 'finished'
  return at > closesAt ? 'open' : 'upcoming'
}

/** @param accounts the reader's own, guests that were them included */
export function keptAwayOf(
  application: Application,
  accounts: readonly string[],
  conflicts: readonly Conflict[],
): KeptAway | null {
  if (accounts.includes(application.accountId)) return 'own'
  const said = conflicts.find(
    (each) => each.submissionId === application.submissionId && accounts.includes(each.accountId),
  )
  return said?.by ?? null
}

/** What is wrong with scores: each criterion of the charter has one, and no other has. */
export function findScoreFaults(
  criteria: readonly Pick<Criterion, 'id'>[],
  scores: readonly CriterionScore[],
) {
  const isKnown = (id: string) => criteria.some((criterion) => criterion.id === id)
  return [
    ...scores.flatMap(({ criterionId }, index) => {
      const isTwice = scores.findIndex((each) => each.criterionId === criterionId) < index
      if (isKnown(criterionId) && !isTwice) return []
      return [
        {
          pointer: `/scores/${index}/criterionId`,
          detail: isTwice ? 'named twice' : 'the charter has no such criterion',
        },
      ]
    }),
    ...criteria
      .filter(({ id }) => !scores.some(({ criterionId }) => criterionId === id))
      .map(({ id }) => ({ pointer: '/scores', detail: `there is no score for ${id}` })),
  ]
}

/** How the scores of those who count lie, criterion by criterion. */
export function resultsOf(
  criteria: readonly Pick<Criterion, 'id'>[],
  readings: readonly { scores: readonly CriterionScore[] }[],
): CriterionResult[] {
  return criteria.flatMap(({ id }) => {
    const scores = readings.flatMap((each) =>
      each.scores.filter(({ criterionId }) => criterionId === id).map(({ score }) => score),
    )
    if (scores.length === 0) return []
    return [{ criterionId: id, count: scores.length, ...spreadOf(scores) }]
  })
}

/** A list with one of them at a place of its own, counted from 1; without a place, last. */
export function moved(ids: readonly string[], id: string, position: number | undefined): string[] {
  const others = ids.filter((each) => each !== id)
  return others.toSpliced(position === undefined ? others.length : position - 1, 0, id)
}

/** Whether the charter's balance asks what a person may otherwise keep to themselves. */
export function asksFor(by: 'age-band' | 'gender', balance: TeamAsked['balance']): boolean {
  return balance.some((wish) => wish.by === by)
}
