// Stories from care homes, and what worked there: told by those who come, shown when the coordinator has read them.
import { z } from 'zod'
import { careHome } from './communities.ts'
import { instant } from './instant.ts'
import { activityKinds } from './sign-up-names.ts'
import { signatures, storyKinds, storyStates, writers } from './story-names.ts'
import { line, slug } from './text.ts'

export const homeStoryTold = z.strictObject({
  careHomeId: slug.max(100),
  kind: z.enum(storyKinds),
  /** What it is about; filters what worked. */
  theme: z.enum(activityKinds),
  title: line.min(3).max(80),
  text: z.string().trim().min(20).max(1500),
  writer: z.enum(writers),
  signed: z.enum(signatures),
})
export type HomeStoryTold = z.infer<typeof homeStoryTold>

/** What everyone may read. */
export const homeStory = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(storyKinds),
    theme: z.enum(activityKinds),
    title: z.string(),
    text: z.string(),
    writer: z.enum(writers),
    /** Null where its writer did not want it shown. */
    name: z.string().nullable(),
    careHome: careHome.pick({ id: true, name: true }),
    publishedAt: instant,
    example: z.boolean(),
  })
  .meta({ id: 'HomeStory' })
export type HomeStory = z.infer<typeof homeStory>

const after = z
  .string()
  .max(200)
  .regex(/^[^~]+~[^~]+$/)
  .optional()
const limit = z.coerce.number().int().min(1).max(50).default(20)

export const homeStoryFilter = z.object({ after, limit })
export const whatWorkedFilter = homeStoryFilter.extend({ theme: z.enum(activityKinds).optional() })
export type WhatWorkedFilter = z.infer<typeof whatWorkedFilter>

export const homeStoryPage = z
  .strictObject({ stories: z.array(homeStory), next: z.string().nullable() })
  .meta({ id: 'HomeStoryPage' })
export type HomeStoryPage = z.infer<typeof homeStoryPage>

/** One's own, wherever it stands. */
export const ownStory = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(storyKinds),
    careHome: careHome.pick({ id: true, name: true }),
    state: z.enum(storyStates),
    /** Why it is not shown. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'OwnStory' })
export type OwnStory = z.infer<typeof ownStory>

/** As the home's coordinator reads it before it is shown. */
export const deskStory = homeStory
  .omit({ publishedAt: true, name: true, careHome: true })
  .extend({
    name: z.string(),
    showsName: z.boolean(),
    state: z.enum(storyStates),
    reason: z.string().nullable(),
    receivedAt: instant,
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'DeskStory' })
export type DeskStory = z.infer<typeof deskStory>

export const deskStories = z
  .strictObject({
    careHome: careHome.pick({ id: true, name: true }),
    /** Those that wait, the longest waiting first; then those decided, the latest first. */
    waiting: z.array(deskStory),
    decided: z.array(deskStory),
  })
  .meta({ id: 'DeskStories' })
export type DeskStories = z.infer<typeof deskStories>

/** A story is shown, or it isn't and its writer is told why; what is shown can be taken down again. */
export const storyDecision = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('published') }),
    z.strictObject({ state: z.literal('declined'), reason: z.string().trim().min(3).max(500) }),
  ])
  .meta({ id: 'StoryDecision' })
export type StoryDecision = z.infer<typeof storyDecision>

/** A home that can be told of. */
export const storyHomes = z
  .strictObject({ homes: z.array(careHome.pick({ id: true, name: true })) })
  .meta({ id: 'StoryHomes' })
