// What a task committee hands over to the council: status reports, and recommendations with their answers and results.
import { z } from 'zod'
import { instant } from './instant.ts'
import { committeeStage } from './task-committees.ts'
import { bilingual, line, slug } from './text.ts'
import { recommendationMax, statusMax } from './text-limits.ts'

const words = z.string().trim().min(3).max(recommendationMax)

/** A recommendation as the committee writes it. */
export const recommendationWritten = z.strictObject({
  title: line.min(3).max(150),
  text: words,
  why: words,
})
export type RecommendationWritten = z.infer<typeof recommendationWritten>

/** A save names the one it began from; 0 is a new one. */
export const recommendationSaved = recommendationWritten.extend({ revision: z.int().min(0) })
export type RecommendationSaved = z.infer<typeof recommendationSaved>

export const recommendationHandedOver = z.strictObject({ revision: z.int().min(1) })

/** Whether the council does what was recommended. */
export const recommendationAnswer = z.enum(['followed', 'partly', 'not'])
export type RecommendationAnswer = z.infer<typeof recommendationAnswer>

/** The council's answer, with its reason, when it was decided, and the published agenda where it was. */
export const councilAnswer = z.strictObject({
  answer: recommendationAnswer,
  why: words,
  decidedOn: z.iso.date(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})
export type CouncilAnswer = z.infer<typeof councilAnswer>

/** Something that came of a recommendation, and where one can read about it. */
export const recommendationResult = z.strictObject({
  happenedOn: z.iso.date(),
  text: words,
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})
export type RecommendationResult = z.infer<typeof recommendationResult>

/** One that has been handed over. */
export const recommendation = recommendationWritten
  .extend({
    id: z.uuid(),
    /** From 1, in the order in which the committee handed them over. */
    number: z.int().min(1),
    handedOverAt: instant,
    council: councilAnswer.nullable(),
    results: z.array(recommendationResult.extend({ id: z.uuid() })),
  })
  .meta({ id: 'Recommendation' })
export type Recommendation = z.infer<typeof recommendation>

/** One that the room still writes on. */
export const recommendationDraft = recommendationSaved
  .extend({ id: z.uuid() })
  .meta({ id: 'RecommendationDraft' })
export type RecommendationDraft = z.infer<typeof recommendationDraft>

/** What a committee told at a dialogue meeting about how it was doing. */
export const statusReport = z.strictObject({
  meetingId: slug,
  startsAt: instant,
  status: bilingual,
})
export type StatusReport = z.infer<typeof statusReport>

/** A committee writes in its own language, and it stands so in both. */
export const statusReported = z.strictObject({ text: z.string().trim().min(3).max(statusMax) })

/** What everyone may read: reports, the latest meeting first, and recommendations by their numbers. */
export const handedOver = z
  .strictObject({
    statuses: z.array(statusReport),
    recommendations: z.array(recommendation),
  })
  .meta({ id: 'HandedOver' })
export type HandedOver = z.infer<typeof handedOver>

const committeeInShort = z.strictObject({
  id: slug,
  title: bilingual,
  stage: committeeStage,
  example: z.boolean(),
})

/** The same as those who take part in the room see it: with what is still being written. */
export const recommendationRoom = handedOver
  .extend({
    committee: committeeInShort,
    drafts: z.array(recommendationDraft),
    /** The coming dialogue meetings, and whether the charter names the day as one to report on. */
    meetings: z.array(z.strictObject({ id: slug, startsAt: instant, named: z.boolean() })),
  })
  .meta({ id: 'RecommendationRoom' })
export type RecommendationRoom = z.infer<typeof recommendationRoom>

export const recommendationDesk = z
  .strictObject({
    committee: committeeInShort,
    recommendations: z.array(recommendation),
  })
  .meta({ id: 'RecommendationDesk' })
export type RecommendationDesk = z.infer<typeof recommendationDesk>
