// What one can take part in and the core tasks it is tied to: asked by many screens, hence at the root.
import type { QueryClient } from '@tanstack/solid-query'
import type { CoreTaskId, CoreTaskOrAcross } from '../shared/core-tasks.ts'
import type { ListingKind } from '../shared/listings.ts'
import type { ActivityKind, ActivityLanguage } from '../shared/sign-up-names.ts'
import { api, ask, askPages, read } from './api.ts'

export interface ListingQuestion {
  kind?: ListingKind
  activity?: ActivityKind
  /** Monday is 1. */
  weekday?: string
  language?: ActivityLanguage
  coreTask?: CoreTaskOrAcross
  community?: string
  state?: 'open' | 'upcoming' | 'closed'
  limit?: string
}

const listingsPath = (question: ListingQuestion) =>
  api.listings.$path({ query: withoutGaps(question) })

/** One page, the nearest deadline first. */
export const listingsQuery = (question: ListingQuestion) =>
  ask(listingsPath(question), () => api.listings.$get({ query: withoutGaps(question) }))

/** Page upon page of the same list; the first one may have come with the HTML. */
export const allListingsQuery = (question: ListingQuestion, client: QueryClient) =>
  askPages(listingsPath(question), (after) =>
    after === undefined
      ? client.fetchQuery(listingsQuery(question))
      : read(api.listings.$get({ query: { ...withoutGaps(question), after } })),
  )

export const coreTasksQuery = () => ask('/core-tasks', () => api['core-tasks'].$get())

export const coreTaskQuery = (id: string) =>
  ask(`/core-tasks/${id}`, () => api['core-tasks'][':id'].$get({ param: { id } }))

export const communitiesQuery = () =>
  ask('/local-communities', () => api['local-communities'].$get())

export const followsQuery = () => ask('/me/follows', () => api.me.follows.$get())

export const addFollow = (id: CoreTaskId) => read(api.me.follows[':id'].$put({ param: { id } }))

export const removeFollow = (id: CoreTaskId) =>
  read(api.me.follows[':id'].$delete({ param: { id } }))

export const markSeen = (until: string) => read(api.me.follows.seen.$post({ json: { until } }))

function withoutGaps(question: ListingQuestion) {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value))
}
