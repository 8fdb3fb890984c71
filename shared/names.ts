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
  'fair',
] as const

/** What a form may be about: what is listed, and what stands by itself. */
export const refKinds = [...listingKinds, 'problem', 'body', 'phone-chain'] as const

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

/** The weekdays of the rhythm. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** An address in the app, which never leads to another host. */
export const appAddress = /^\/(?!\/)[a-z0-9/-]*(#[a-z0-9-]+)?$/

/** The council's terms that the sources and the present reach over, by their first and last year. */
export const termIds = ['2018-2021', '2022-2025', '2026-2029'] as const

/** The most tables that one group discussion has. */
export const tablesMax = 40
