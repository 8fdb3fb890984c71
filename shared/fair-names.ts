// What a stand can need and how it stands; no schemas, so screens that only read need not load them.

export const standNeeds = ['table', 'power'] as const
export type StandNeed = (typeof standNeeds)[number]

/** It has a place, or waits in line for one. */
export const standStates = ['coming', 'waiting'] as const
export type StandState = (typeof standStates)[number]
