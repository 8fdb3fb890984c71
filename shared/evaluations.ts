// The evaluation that ends a task committee: how far its effect came and its challenges were met, as many see it.
import { z } from 'zod'
import { type ChallengeId, challengeId } from './challenges.ts'
import { answersShownFrom, type EvaluationPart, evaluationParts } from './evaluation-parts.ts'
import { instant } from './instant.ts'
import { committeeStage } from './task-committees.ts'
import { bilingual, slug } from './text.ts'

export const evaluationPart = z.enum(evaluationParts)

/** From 1, not at all, to 5, entirely. */
export const score = z.int().min(1).max(5)

const asked = score.optional()

/** One person's evaluation: the charter's effect, and each challenge that the charter names. */
export const committeeEvaluation = z.strictObject({
  committeeId: slug.max(100),
  effect: score,
  words: z.string().trim().max(2000).optional(),
  'complex-problems': asked,
  'competent-citizens': asked,
  'demand-for-participation': asked,
  'flexible-behaviour': asked,
  'innovation-across': asked,
  'money-into-play': asked,
  'early-involvement': asked,
  wholeness: asked,
  dialogue: asked,
} satisfies Record<ChallengeId | 'committeeId' | 'effect' | 'words', z.ZodType>)
export type CommitteeEvaluation = z.infer<typeof committeeEvaluation>

/** How many gave 1, 2, 3, 4 and 5. */
export const spread = z.array(z.int().min(0)).length(5)

const spreads = z.strictObject({
  answers: z.int().min(0),
  effect: spread,
  challenges: z.array(z.strictObject({ id: challengeId, spread })),
})

/** What all have said together, and each part by itself where no part is so small that it tells who said what. */
export const evaluationTally = spreads.extend({
  counts: z.array(z.strictObject({ part: evaluationPart, answers: z.int().min(0) })),
  parts: z.array(spreads.extend({ part: evaluationPart })),
})
export type EvaluationTally = z.infer<typeof evaluationTally>

/** One answer as it counts. */
export interface EvaluationAnswer {
  part: EvaluationPart
  effect: number
  scores: Partial<Record<ChallengeId, number>>
}

/** @returns null where there are too few answers for anything to be shown */
export function tallyOf(
  challenges: readonly ChallengeId[],
  given: readonly EvaluationAnswer[],
): EvaluationTally | null {
  if (given.length < answersShownFrom) return null
  const split = evaluationParts
    .map((part) => ({ part, own: given.filter((each) => each.part === part) }))
    .filter(({ own }) => own.length > 0)
  // One part that is left out could be worked out from the others and the whole.
  const isSplit = split.length > 1 && split.every(({ own }) => own.length >= answersShownFrom)
  return {
    ...spreadsOf(challenges, given),
    counts: split.map(({ part, own }) => ({ part, answers: own.length })),
    parts: isSplit ? split.map(({ part, own }) => ({ part, ...spreadsOf(challenges, own) })) : [],
  }
}

function spreadsOf(challenges: readonly ChallengeId[], given: readonly EvaluationAnswer[]) {
  return {
    answers: given.length,
    effect: spreadOf(given.map(({ effect }) => effect)),
    challenges: challenges.map((id) => ({
      id,
      spread: spreadOf(given.map(({ scores }) => scores[id])),
    })),
  }
}

function spreadOf(scores: readonly (number | undefined)[]): number[] {
  return [1, 2, 3, 4, 5].map((step) => scores.filter((each) => each === step).length)
}

/** What everyone may see of an evaluation; `tally` is null until it has ended, and where too few have answered. */
export const publicEvaluation = z
  .strictObject({
    evaluation: z
      .strictObject({
        openedAt: instant,
        closesAt: instant,
        endedAt: instant.nullable(),
        tally: evaluationTally.nullable(),
        /** What staff have chosen to show of what people wrote. */
        words: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'PublicEvaluation' })
export type PublicEvaluation = z.infer<typeof publicEvaluation>

/** What people wrote, for staff and council, without a name. */
export const evaluationWords = z
  .strictObject({
    words: z.array(
      z.strictObject({
        id: z.uuid(),
        part: evaluationPart,
        words: z.string(),
        public: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'EvaluationWords' })
export type EvaluationWords = z.infer<typeof evaluationWords>

export const evaluationDesk = z
  .strictObject({
    committee: z.strictObject({
      id: slug,
      title: bilingual,
      stage: committeeStage,
      example: z.boolean(),
    }),
    evaluation: z
      .strictObject({
        openedAt: instant,
        closesAt: instant,
        endedAt: instant.nullable(),
        answers: z.int().min(0),
      })
      .nullable(),
  })
  .meta({ id: 'EvaluationDesk' })
export type EvaluationDesk = z.infer<typeof evaluationDesk>

/** Until and with which day one can answer. */
export const evaluationOpened = z.strictObject({ answerBy: z.iso.date() })

export const wordsShown = z.strictObject({ public: z.boolean() })
