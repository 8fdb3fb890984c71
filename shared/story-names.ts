// What can be told of a care home, and by whom; no schemas, so screens that only read need not load them.

/** A story for everyone, or something that worked and that others can use. */
export const storyKinds = ['story', 'what-worked'] as const
export type StoryKind = (typeof storyKinds)[number]

/** In which part one writes: one who comes to give time, a relative, one who helps a resident write, or the home. */
export const writers = ['volunteer', 'relative', 'helper', 'home'] as const
export type Writer = (typeof writers)[number]

/** What stands under it: the account's name, or only in which part one writes. */
export const signatures = ['part', 'name'] as const

/** It waits for the home's coordinator, is shown to everyone, or is not. */
export const storyStates = ['waiting', 'published', 'declined'] as const
export type StoryState = (typeof storyStates)[number]

/** Where a story stands. */
export function pathOfStory(id: string): string {
  return `/historier/${id}`
}
