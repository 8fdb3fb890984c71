// A question about a call: asked by anyone signed in, answered by staff, shown to all without a name.
import { z } from 'zod'
import { instant } from './instant.ts'
import { slug } from './text.ts'

const words = z.string().trim().min(3).max(2000)

export const callQuestionAsked = z.strictObject({
  committeeId: slug.max(100),
  question: z.string().trim().min(10).max(1000),
})
export type CallQuestionAsked = z.infer<typeof callQuestionAsked>

/** What everyone may read: staff's wording of the question, and their answer. */
export const callAnswer = z.strictObject({
  question: z.string(),
  answer: z.string(),
  answeredAt: instant,
})
export type CallAnswer = z.infer<typeof callAnswer>

export const callAnswers = z
  .strictObject({ answers: z.array(callAnswer) })
  .meta({ id: 'CallAnswers' })

/** A question as its asker and staff see it. */
export const callQuestion = z
  .strictObject({
    id: z.uuid(),
    committeeId: slug,
    asked: z.string(),
    receivedAt: instant,
    /** How the question is worded where it is shown; null until it is answered. */
    shown: z.string().nullable(),
    answer: z.string().nullable(),
    public: z.boolean(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'CallQuestion' })
export type CallQuestion = z.infer<typeof callQuestion>

export const callQuestionList = z
  .strictObject({ questions: z.array(callQuestion) })
  .meta({ id: 'CallQuestionList' })

/** What staff answer; an answer that is not public goes to the asker alone. */
export const callAnswerGiven = z.strictObject({ shown: words, answer: words, public: z.boolean() })
export type CallAnswerGiven = z.infer<typeof callAnswerGiven>
