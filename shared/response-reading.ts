// Reading all responses to a consultation: finding, folding, themes, assessments and the municipality's answers.
import { z } from 'zod'
import { instant } from './instant.ts'
import { response, responsePart, responsePublication, speaksAs } from './responses.ts'
import { bilingual, line, slug } from './text.ts'

/** What the municipality made of what was said. */
export const answerOutcome = z.enum(['followed', 'partly', 'not'])
export type AnswerOutcome = z.infer<typeof answerOutcome>

/** What one still has to do with a response. */
export const readingState = z.enum(['unassessed', 'unthemed', 'unanswered', 'answered'])
export type ReadingState = z.infer<typeof readingState>

/** As large as both engines' integers. */
export const responseNumber = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

const filters = {
  search: z.string().trim().max(200).optional(),
  section: slug.max(60).optional(),
  speaksAs: speaksAs.optional(),
  community: slug.max(60).optional(),
  theme: z.uuid().optional(),
  publication: responsePublication.optional(),
  late: z.enum(['yes', 'no']).optional(),
  state: readingState.optional(),
  /** One alone. */
  number: responseNumber.optional(),
  /** The responses of one group: the number of its typical one. */
  group: responseNumber.optional(),
}

/** Which responses are read; everything that is given has to hold. */
export const readingQuestion = z.strictObject(filters)
export type ReadingQuestion = z.infer<typeof readingQuestion>

export const readingFilter = readingQuestion.extend({
  /** Shows of each group its typical response alone. */
  folded: z.enum(['yes', 'no']).optional(),
  /** The number that the page before ended on. */
  after: responseNumber.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type ReadingFilter = z.infer<typeof readingFilter>

const range = z.tuple([z.int().min(0), z.int().min(0)])

/** A response in the list. */
export const readResponse = response
  .omit({ consultationId: true })
  .extend({
    /** Where the search hit, or the beginning; `marks` are the places that were found in it. */
    excerpt: z.strictObject({ text: z.string(), marks: z.array(range) }),
    /** The responses that are almost the same as it, itself among them. */
    group: z.strictObject({ typical: z.int(), size: z.int() }).nullable(),
    themes: z.array(z.uuid()),
    assessed: z.boolean(),
    outcome: answerOutcome.nullable(),
  })
  .meta({ id: 'ReadResponse' })
export type ReadResponse = z.infer<typeof readResponse>

export const readingPage = z
  .strictObject({ responses: z.array(readResponse), next: z.string().nullable() })
  .meta({ id: 'ReadingPage' })
export type ReadingPage = z.infer<typeof readingPage>

/** A theme that staff have named, and the words by which responses are suggested for it. */
export const responseTheme = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    words: z.array(z.string()),
    responses: z.int().min(0),
  })
  .meta({ id: 'ResponseTheme' })
export type ResponseTheme = z.infer<typeof responseTheme>

export const responseThemeChange = z.strictObject({
  name: line.min(2).max(60),
  words: z.array(line.min(2).max(40)).max(30),
})
export type ResponseThemeChange = z.infer<typeof responseThemeChange>

/** Sets a theme on every response that a question finds, or takes it off them. */
export const themeMany = z.strictObject({ question: readingQuestion, set: z.boolean() })

/** How a consultation's reading stands. */
export const readingOverview = z
  .strictObject({
    id: slug,
    title: bilingual,
    closesAt: instant,
    sections: z.array(z.strictObject({ id: slug, heading: bilingual })),
    total: z.int(),
    late: z.int(),
    assessed: z.int(),
    answered: z.int(),
    /** Whether the deadline has passed, so that what has come can be answered. */
    closed: z.boolean(),
    themes: z.array(responseTheme),
    /** Null until somebody, or the deadline, asks for it. */
    comparison: z
      .strictObject({
        compared: z.int(),
        total: z.int(),
        doneAt: instant.nullable(),
        groups: z.int(),
        grouped: z.int(),
        /** What has come since, and is in no group yet. */
        since: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'ReadingOverview' })
export type ReadingOverview = z.infer<typeof readingOverview>

export const assessmentChange = z.strictObject({
  summary: z.string().trim().max(1000),
  assessment: z.string().trim().max(2000),
  /** The revision that the writer began from; 0 where there was none. */
  revision: z.int().min(0),
})
export type AssessmentChange = z.infer<typeof assessmentChange>

export const assessment = assessmentChange.extend({
  changedAt: instant.nullable(),
  changedBy: z.string(),
})
export type Assessment = z.infer<typeof assessment>

/** Where one can see what came of it: a page here, or an address that begins with https. */
const link = z
  .string()
  .trim()
  .max(300)
  .regex(/^$|^\/[^/\\]|^https:\/\/[^\s]+$/, 'must be a page here or begin with https://')

const answerTexts = {
  outcome: answerOutcome,
  text: z.string().trim().min(10).max(4000),
  why: z.string().trim().max(2000),
  /** Which line of the budget it is about. */
  budgetLine: line.max(120),
  link,
}

/** The municipality's answer, as the public may read it; it names nobody. */
export const publicAnswer = z
  .strictObject({
    id: z.uuid(),
    ...answerTexts,
    answeredAt: instant,
    /** How many responses it answers. */
    responses: z.int(),
  })
  .meta({ id: 'PublicAnswer' })
export type PublicAnswer = z.infer<typeof publicAnswer>

export const publicAnswerPage = z
  .strictObject({ answers: z.array(publicAnswer), next: z.string().nullable() })
  .meta({ id: 'PublicAnswerPage' })

export const publicAnswerFilter = z.strictObject({
  after: z
    .string()
    .max(80)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** An answer and what it answers: one response, a whole group, or everything with a theme. */
export const answerGiven = z.strictObject({
  ...answerTexts,
  to: z.union([
    z.strictObject({ number: responseNumber }),
    z.strictObject({ group: responseNumber }),
    z.strictObject({ theme: z.uuid() }),
  ]),
})
export type AnswerGiven = z.infer<typeof answerGiven>

/** How many responses an answer has reached. */
export const answerReached = z.strictObject({ id: z.uuid(), responses: z.int() })

/** The answer to one's own response; null while there is none. */
export const ownAnswer = z.strictObject({
  consultationId: slug,
  answer: publicAnswer.omit({ responses: true }).nullable(),
})

/** A response opened: everything that staff know of it. */
export const openedResponse = z
  .strictObject({
    response: readResponse.omit({ excerpt: true }),
    receipt: z.string(),
    parts: z.array(
      responsePart.extend({
        /** What was asked: a question or a section's heading; null for a whole text. */
        asked: bilingual.nullable(),
        marks: z.array(range),
      }),
    ),
    community: z.string().nullable(),
    assessment,
    answer: publicAnswer.nullable(),
    /** The whole text of its group's typical response, where that is another. */
    typicalText: z.string().nullable(),
    /** Themes whose words stand in it, and which words those are. */
    suggestions: z.array(z.strictObject({ theme: z.uuid(), words: z.array(z.string()) })),
    previous: z.int().nullable(),
    next: z.int().nullable(),
  })
  .meta({ id: 'OpenedResponse' })
export type OpenedResponse = z.infer<typeof openedResponse>

/** Words that many responses without a theme have in common. */
export const themeSuggestions = z
  .strictObject({
    /** How many responses without a theme were read. */
    read: z.int(),
    words: z.array(z.strictObject({ word: z.string(), responses: z.int() })),
  })
  .meta({ id: 'ThemeSuggestions' })
export type ThemeSuggestions = z.infer<typeof themeSuggestions>
