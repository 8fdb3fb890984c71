// Questions that are answered in public or to their asker alone: a relative's to a care home, an organisation's to a committee.
import { z } from 'zod'
import { checkContact, contactFields } from './contact.ts'
import { instant } from './instant.ts'
import { questionAbouts, questionSubjects } from './question-names.ts'
import { line, slug } from './text.ts'

const question = z.string().trim().min(10).max(1000)
const words = z.string().trim().min(3).max(2000)

export const homeQuestion = z.strictObject({
  careHomeId: slug.max(100),
  subject: z.enum(questionSubjects),
  question,
  /** Whether one’s name stands by the question where everyone can read it. */
  shownAs: z.enum(['name', 'nobody']),
})
export type HomeQuestion = z.infer<typeof homeQuestion>

export const organisationQuestion = z
  .strictObject({
    /** `committee:2026-laering` or `task-committee:ensomhed-i-smaa-byer`. */
    to: z.string().regex(/^(committee|task-committee):[a-z0-9-]{1,100}$/),
    organisation: line.min(2).max(100),
    question,
    ...contactFields,
  })
  .superRefine(checkContact)
export type OrganisationQuestion = z.infer<typeof organisationQuestion>

const about = z.strictObject({
  kind: z.enum(questionAbouts),
  id: slug,
  name: z.strictObject({ da: z.string(), en: z.string() }),
})

/** What everyone may read: staff's wording of the question, and the answer. */
export const publicAnswer = z.strictObject({
  id: z.uuid(),
  about,
  subject: z.enum(questionSubjects),
  /** The name that is shown; empty where none is. */
  asker: z.string(),
  question: z.string(),
  answer: z.string(),
  answeredAt: instant,
})
export type PublicAnswer = z.infer<typeof publicAnswer>

/** The latest answer first. */
export const publicAnswers = z
  .strictObject({ answers: z.array(publicAnswer), next: z.string().nullable() })
  .meta({ id: 'PublicAnswers' })
export type PublicAnswers = z.infer<typeof publicAnswers>

export const askedQuestion = z
  .strictObject({
    id: z.uuid(),
    about,
    subject: z.enum(questionSubjects),
    asker: z.string(),
    asked: z.string(),
    receivedAt: instant,
    /** How the question is worded where it is shown; null until it is answered. */
    shown: z.string().nullable(),
    answer: z.string().nullable(),
    public: z.boolean(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'AskedQuestion' })
export type AskedQuestion = z.infer<typeof askedQuestion>

/** As staff see it: with how to reach an organisation. */
export const deskQuestion = askedQuestion.extend({ contact: z.string() })
export type DeskQuestion = z.infer<typeof deskQuestion>

export const deskQuestions = z
  .strictObject({ questions: z.array(deskQuestion) })
  .meta({ id: 'DeskQuestions' })

/** What is answered; an answer that is not public goes to the asker alone. */
export const answerGiven = z.strictObject({ shown: words, answer: words, public: z.boolean() })
export type AnswerGiven = z.infer<typeof answerGiven>
