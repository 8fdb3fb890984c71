// A response to a consultation: what is sent, by the consultation's own questions, and what is kept of it.
import { z } from 'zod'
import { type ConsultationContent, type Question, questionsOf } from './consultations.ts'
import { instant, localDateTime } from './instant.ts'
import { answerMax, bytesOf, responseBytesMax, responseMax } from './response-limits.ts'
import { minorityPart, wholePart } from './response-parts.ts'
import { line, slug } from './text.ts'

/** An organisation that is not among the bodies that the municipality knows. */
export const organisationKind = z.enum(['association', 'company', 'council', 'board', 'other'])
export type OrganisationKind = z.infer<typeof organisationKind>

/** Whom a response speaks for: a person alone, a known body, or an organisation. */
export const speaksAs = z.enum(['self', 'body', ...organisationKind.options])
export type SpeaksAs = z.infer<typeof speaksAs>

/** How it came: from a phone, from a party's workroom, on paper or by word of mouth. */
export const responseChannel = z.enum(['app', 'workroom', 'paper', 'spoken'])
export type ResponseChannel = z.infer<typeof responseChannel>

/** Whether the public may read it: not yet, yes, held back by staff, or no more. */
export const responsePublication = z.enum(['waiting', 'public', 'held', 'deleted'])
export type ResponsePublication = z.infer<typeof responsePublication>

/** What is written, where it is written at all. */
function written(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .superRefine((value, context) => {
      if (value !== '' && value.length < 10)
        context.addIssue({
          code: 'too_small',
          origin: 'string',
          minimum: 10,
          inclusive: true,
          input: value,
        })
    })
}

const fields = z.strictObject({
  consultationId: slug.max(100),
  representing: z.enum(['self', 'body', 'organisation']),
  bodyId: slug.max(60).optional(),
  organisation: z.strictObject({ kind: organisationKind, name: line.min(2).max(120) }).optional(),
  name: line.min(2).max(100),
  /** Where one lives or works. */
  communityId: slug.max(60).optional(),
  /** Whether name and address are protected; then no name leaves the desk. */
  protected: z.boolean().default(false),
  /** The whole response; empty where only questions are answered. */
  text: written(responseMax).default(''),
  /** By question. */
  answers: z
    .record(
      slug.max(60),
      z.union([z.string().trim().min(1).max(answerMax), z.array(slug.max(60)).min(1).max(20)]),
    )
    .default({}),
  /** The room that a body wrote it in; then a chair sends it. */
  roomId: z.uuid().optional(),
  /** The body's earlier response, whoever sent it, which this one takes the place of. */
  replaces: z.uuid().optional(),
  /** The meeting at which a body gave the mandate. */
  mandate: z.strictObject({ meeting: line.min(2).max(200), date: z.iso.date() }).optional(),
  /** What a minority of a body wants to add. */
  minority: written(responseMax).optional(),
  /** That one has read what is published; GDPR art. 6(1)(e) is the ground, not consent. */
  acknowledged: z.literal(true),
})

type Fields = z.infer<typeof fields>

/** A response whose consultation is not known yet: its shape, and what belongs together in it. */
export const consultationResponse = fields.superRefine(checkWhole)
export type ConsultationResponse = z.infer<typeof consultationResponse>

/** A response that staff write down for somebody who sent it on paper or said it; when it came, in Copenhagen time. */
const enteredFields = {
  channel: z.enum(['paper', 'spoken']),
  cameAt: localDateTime,
}
const onPaper = fields.omit({ roomId: true, replaces: true }).extend(enteredFields)
export const enteredResponse = onPaper.superRefine(checkWhole)
export type EnteredResponse = z.infer<typeof enteredResponse>

/**
 * The schema of a response to one consultation, for phone and server alike. Whoever answers by the
 * questions answers those that are required; one text stands for all of them.
 */
export function responseSchema(consultation: Asking): z.ZodType<ConsultationResponse> {
  return fields
    .extend({ answers: answersSchema(consultation) })
    .superRefine(checkAgainst(consultation))
}

/** The same for one that staff write down. */
export function enteredResponseSchema(consultation: Asking): z.ZodType<EnteredResponse> {
  return onPaper
    .extend({ answers: answersSchema(consultation) })
    .superRefine(checkAgainst(consultation))
}

type Asking = Pick<ConsultationContent, 'material' | 'wholeText'>

function answersSchema(consultation: Asking): z.ZodType<Fields['answers']> {
  const shape: Record<string, z.ZodType<string | string[] | undefined>> = Object.fromEntries(
    questionsOf(consultation).map(({ question }) => [
      question.id,
      answerSchema(question).optional(),
    ]),
  )
  return z
    .strictObject(shape)
    .default({})
    .transform((answers): Fields['answers'] =>
      Object.fromEntries(
        Object.entries(answers).flatMap(([id, answer]) =>
          answer === undefined ? [] : [[id, answer]],
        ),
      ),
    )
}

function checkAgainst(consultation: Asking) {
  const asked = questionsOf(consultation).map(({ question }) => question)
  return (value: Fields, context: z.RefinementCtx) => {
    checkWhole(value, context)
    if (value.text !== '' && !consultation.wholeText && asked.length > 0)
      context.addIssue({ code: 'custom', path: ['text'], message: 'does not belong here' })
    if (value.text !== '') return
    for (const { id, required } of asked)
      if (required && value.answers[id] === undefined)
        context.addIssue({ code: 'custom', path: ['answers', id], message: 'missing' })
  }
}

function answerSchema({ kind, options }: Question) {
  if (kind === 'text') return z.string().trim().min(1).max(answerMax)
  const option = z.enum(options.map(({ id }) => id))
  if (kind === 'choice') return option
  return z
    .array(option)
    .min(1)
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'named twice' })
}

function checkWhole(value: Fields, context: z.RefinementCtx) {
  const need = (path: keyof Fields, isNeeded: boolean) => {
    if (isNeeded === (value[path] !== undefined)) return
    const message = isNeeded ? 'missing' : 'does not belong here'
    context.addIssue({ code: 'custom', path: [path], message })
  }
  need('bodyId', value.representing === 'body')
  need('organisation', value.representing === 'organisation')
  if (value.representing !== 'body')
    for (const path of ['mandate', 'minority', 'roomId'] as const) need(path, false)
  if (value.roomId === undefined) need('replaces', false)
  if (value.text === '' && Object.keys(value.answers).length === 0)
    context.addIssue({ code: 'custom', path: ['text'], message: 'missing' })
  if (bytesOf(value) > responseBytesMax)
    context.addIssue({
      code: 'custom',
      path: value.text === '' ? ['answers', longestOf(value.answers)] : ['text'],
      message: 'takes too much in all',
    })
}

function longestOf(answers: Fields['answers']): string {
  const [longest] = Object.entries(answers).sort(([, a], [, b]) => b.length - a.length)
  return longest?.[0] ?? ''
}

/** What a response holds, part by part: each question's answer in words, in the consultation's order. */
export const responsePart = z.strictObject({
  part: z.string(),
  /** Empty for what belongs to no section. */
  sectionId: z.string(),
  position: z.int(),
  /** As it was written; chosen options by their Danish names, one a line. */
  body: z.string(),
  /** What the public may read of it; null where that is nothing. */
  shown: z.string().nullable(),
})
export type ResponsePart = z.infer<typeof responsePart>

/** The parts of a response as it was sent: the whole text first, then by question, a minority's note last. */
export function partsOf(
  consultation: Pick<ConsultationContent, 'material'>,
  response: Pick<ConsultationResponse, 'text' | 'answers' | 'minority'>,
): ResponsePart[] {
  const parts = [
    { part: wholePart, sectionId: '', body: response.text },
    ...questionsOf(consultation).map(({ section, question }) => ({
      part: question.id,
      sectionId: section.id,
      body: inWords(question, response.answers[question.id]),
    })),
    { part: minorityPart, sectionId: '', body: response.minority ?? '' },
  ]
  return parts
    .filter(({ body }) => body !== '')
    .map((part, position) => ({ ...part, position, shown: null }))
}

function inWords({ options }: Question, answer: string | string[] | undefined): string {
  if (answer === undefined) return ''
  if (options.length === 0) return String(answer)
  const chosen = Array.isArray(answer) ? answer : [answer]
  return options
    .filter(({ id }) => chosen.includes(id))
    .map(({ name }) => name.da)
    .join('\n')
}

/** A response as it is kept and as staff see it; its number is its consultation's own and never used again. */
export const response = z
  .strictObject({
    submissionId: z.uuid(),
    consultationId: slug,
    number: z.int().min(1),
    speaksAs,
    /** The body's or organisation's name; empty for a person alone. */
    organisation: z.string(),
    name: z.string(),
    communityId: z.string().nullable(),
    protected: z.boolean(),
    channel: responseChannel,
    receivedAt: instant,
    late: z.boolean(),
    publication: responsePublication,
    publishedAt: instant.nullable(),
    /** When staff kept back, whole or in part, what this one came in the place of. */
    heldBefore: instant.nullable(),
  })
  .meta({ id: 'Response' })
export type Response = z.infer<typeof response>
