// The fixed names that phone and server both list; free of schemas, so that any screen may import them.

/** The four core tasks, in their order (AG). The ids are addresses, hence Danish. */
export const coreTaskIds = [
  'fritid-faellesskab',
  'laering',
  'beskaeftigelse',
  'social-omsorg',
] as const

/** The kinds of things that can be listed, in the order they are offered. */
export const listingKinds = [
  'task-committee',
  'consultation',
  'activity',
  'care-home',
  'meeting',
  'pool',
] as const

/** What a form may be about: what is listed, and what stands by itself. */
export const refKinds = [...listingKinds, 'problem'] as const

/** The kinds of meetings in the month's rhythm, and those that stand outside it. */
export const meetingKinds = [
  'dialogue',
  'committee',
  'economic',
  'party-groups',
  'theme',
  'council',
  'seminar',
  'task-committee',
] as const
