// A problem that somebody points at, and where it went: answered, up at a dialogue meeting, or into a draft charter.
import { z } from 'zod'
import { localCommunity } from './communities.ts'
import { coreTaskOrAcross } from './core-tasks.ts'
import { instant } from './instant.ts'
import { bilingual, line, slug } from './text.ts'

const named = <T extends z.ZodType>(each: T) =>
  z.array(each).refine((all) => new Set(all).size === all.length, { error: 'named twice' })

/** A problem as a person hands it in; without local communities it is about the whole municipality. */
export const taskProblemHandedIn = z.strictObject({
  title: line.min(3).max(120),
  body: z.string().trim().min(20).max(3000),
  coreTasks: named(coreTaskOrAcross).min(1),
  communities: named(slug.max(60)).max(31),
})
export type TaskProblemHandedIn = z.infer<typeof taskProblemHandedIn>

/** Where a problem went: it stays one, with an answer; it comes up at a meeting; it became a draft charter. */
export const problemWay = z.enum(['stays', 'meeting', 'draft'])
export type ProblemWay = z.infer<typeof problemWay>

export const problemAnswer = z.strictObject({
  way: problemWay,
  text: z.string(),
  at: instant,
  /** The meeting with its time, or the committee, where it went to one. */
  where: z
    .strictObject({
      id: slug,
      path: z.string(),
      title: bilingual,
      startsAt: instant.nullable(),
    })
    .nullable(),
})
export type ProblemAnswer = z.infer<typeof problemAnswer>

/** Never names who handed it in. */
export const taskProblem = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    body: z.string(),
    coreTasks: z.array(coreTaskOrAcross),
    communities: z.array(localCommunity),
    receivedAt: instant,
    public: z.boolean(),
    answer: problemAnswer.nullable(),
    example: z.boolean(),
  })
  .meta({ id: 'TaskProblem' })
export type TaskProblem = z.infer<typeof taskProblem>

export const taskProblemPage = z
  .strictObject({ problems: z.array(taskProblem), next: z.string().nullable() })
  .meta({ id: 'TaskProblemPage' })
export type TaskProblemPage = z.infer<typeof taskProblemPage>

export const taskProblemFilter = z.object({
  /** The key that the page before ended on. */
  after: z
    .string()
    .max(120)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export const deskProblemFilter = taskProblemFilter.extend({
  state: z.enum(['waiting', 'answered']).default('waiting'),
})

const said = z.string().trim().max(2000)

/** What staff set on a problem: whether everyone may read it, and the answer. */
export const taskProblemChange = z.strictObject({
  public: z.boolean(),
  answer: z
    .discriminatedUnion('way', [
      z.strictObject({ way: z.literal('stays'), text: said.min(10) }),
      z.strictObject({ way: z.literal('meeting'), text: said, meetingId: slug.max(100) }),
      z.strictObject({ way: z.literal('draft'), text: said, committeeId: slug.max(100) }),
    ])
    .nullable(),
})
export type TaskProblemChange = z.infer<typeof taskProblemChange>
