// The charter of a task committee while it is written and changed: its versions, what is wrong with one, its decision.
import { z } from 'zod'
import { instant } from './instant.ts'
import { charter, committeeStage, seat } from './task-committees.ts'
import { termId } from './terms.ts'
import { bilingual, line, slug } from './text.ts'
import { toLocal } from './time.ts'

const shape = z.strictObject({
  title: bilingual,
  summary: bilingual,
  charter,
  seats: z.array(seat).min(1, { error: 'a charter needs seats' }),
  /** From when until when one can apply. */
  opensAt: instant,
  closesAt: instant,
})

/** All that the council decides about a committee, whole and in order. */
export const charterContent = shape.superRefine((content, context) => {
  for (const { path, message } of findCharterFaults(content))
    context.addIssue({ code: 'custom', path, message })
})
export type CharterContent = z.infer<typeof charterContent>

interface CharterFault {
  path: (string | number)[]
  message: string
}

/** What a charter says against itself: seats and wishes named twice or too many, dates out of order. */
export function findCharterFaults(content: z.infer<typeof shape>): CharterFault[] {
  const { charter, seats } = content
  const faults: CharterFault[] = []
  const add = (message: string, ...path: (string | number)[]) => faults.push({ path, message })
  const addTwice = (ids: readonly string[], ...path: (string | number)[]) => {
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index) add('named twice', ...path, index)
  }
  addTwice(
    seats.map(({ kind }) => kind),
    'seats',
  )
  for (const [index, { competences }] of seats.entries())
    addTwice(
      competences.map(({ id }) => id),
      'seats',
      index,
      'competences',
    )
  addTwice(charter.challenges, 'charter', 'challenges')
  addTwice(charter.coreTasks, 'charter', 'coreTasks')
  addTwice(charter.communities, 'charter', 'communities')
  addTwice(
    charter.criteria.map(({ id }) => id),
    'charter',
    'criteria',
  )
  addTwice(
    charter.balance.map(({ by, value }) => `${by} ${value}`),
    'charter',
    'balance',
  )
  const places = seats.reduce((sum, seat) => sum + seat.places, 0)
  for (const [index, { least }] of charter.balance.entries())
    if (seats.length > 0 && least > places)
      add('more than there are seats', 'charter', 'balance', index, 'least')

  const { appointsOn, startsOn, endsOn } = charter
  if (content.closesAt <= content.opensAt) add('must be after the opening', 'closesAt')
  if (appointsOn < toLocal(content.closesAt).slice(0, 10))
    add('must not be before the deadline', 'charter', 'appointsOn')
  if (startsOn < appointsOn) add('must not be before the appointment', 'charter', 'startsOn')
  if (endsOn <= startsOn) add('must be after the beginning', 'charter', 'endsOn')
  addTwice(charter.reportsOn, 'charter', 'reportsOn')
  for (const [index, day] of charter.reportsOn.entries())
    if (day < startsOn || day > endsOn)
      add('must lie while the committee works', 'charter', 'reportsOn', index)
  return faults
}

/** The council's decision: on which day, and where its agenda is published. */
export const charterDecision = z.strictObject({
  on: z.iso.date(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})
export type CharterDecision = z.infer<typeof charterDecision>

/**
 * A save of a charter. It names the version it began from, 0 for a new one; what has been decided
 * is changed by a new decision alone.
 */
export const charterSave = z
  .strictObject({
    committeeId: slug.max(100).nullable(),
    basedOn: z.number().int().min(0),
    content: charterContent,
    note: line.max(300),
    /** What was handed in that a new draft comes from: a problem or a topic. */
    from: z.uuid().optional(),
    decision: charterDecision.nullable(),
  })
  .refine(({ committeeId, basedOn }) => (committeeId === null) === (basedOn === 0), {
    path: ['basedOn'],
    error: 'a new charter begins from version 0, every other from a later one',
  })
  .refine(({ basedOn, note }) => basedOn === 0 || note.length >= 3, {
    path: ['note'],
    error: 'say what was changed, and why',
  })
export type CharterSave = z.infer<typeof charterSave>

/** The council's decision of a draft's newest version. */
export const draftDecision = charterDecision.extend({ version: z.number().int().min(1) })
export type DraftDecision = z.infer<typeof draftDecision>

export const charterVersion = z
  .strictObject({
    version: z.number().int().min(1),
    note: z.string(),
    at: instant,
    decidedOn: z.iso.date().nullable(),
    decidedLink: z.url().nullable(),
  })
  .meta({ id: 'CharterVersion' })
export type CharterVersion = z.infer<typeof charterVersion>

/** A charter as it stands, and every version it has had, the newest first. */
export const charterHistory = z
  .strictObject({
    committeeId: slug,
    stage: committeeStage,
    termId,
    example: z.boolean(),
    current: shape,
    versions: z.array(charterVersion),
    /** Problems that it comes from and that everyone may read. */
    problems: z.array(z.strictObject({ id: z.uuid(), title: z.string() })),
  })
  .meta({ id: 'CharterHistory' })
export type CharterHistory = z.infer<typeof charterHistory>

/** One version in full; what was written under earlier rules is shown as it was. */
export const charterVersionRead = charterVersion
  .extend({ content: shape })
  .meta({ id: 'CharterVersionRead' })
export type CharterVersionRead = z.infer<typeof charterVersionRead>

/** A draft that the council has not decided yet. */
export const charterDraft = z
  .strictObject({
    id: slug,
    title: bilingual,
    summary: bilingual,
    version: z.number().int().min(0),
    comments: z.number().int().min(0),
    changedAt: instant,
    example: z.boolean(),
  })
  .meta({ id: 'CharterDraft' })
export type CharterDraft = z.infer<typeof charterDraft>

export const charterComment = z
  .strictObject({
    id: z.uuid(),
    version: z.number().int().min(1),
    sender: z.string(),
    body: z.string(),
    at: instant,
  })
  .meta({ id: 'CharterComment' })
export type CharterComment = z.infer<typeof charterComment>

export const charterCommentGiven = z.strictObject({
  version: z.number().int().min(1),
  body: z.string().trim().min(3).max(3000),
})
