// Who can sign up, for how many, and how a sign-up stands; no schemas, so screens that only read need not load them.

/** Alone, for two, or for a group. */
export const signUpKinds = ['alone', 'pair', 'family', 'class', 'association', 'company'] as const
export type SignUpKind = (typeof signUpKinds)[number]

/** The fewest and the most people that a sign-up of a kind can be for. */
export const peopleBy: Record<SignUpKind, readonly [least: number, most: number]> = {
  alone: [1, 1],
  pair: [2, 2],
  family: [2, 10],
  class: [2, 40],
  association: [2, 40],
  company: [2, 40],
}

/** How many a sign-up is for: those who come alone or as a pair need not say. */
export function peopleOf({ kind, people }: { kind: SignUpKind; people?: number | undefined }) {
  return people ?? peopleBy[kind][0]
}

/** Whether it says itself how many they are. */
export function isGroupKind(kind: SignUpKind): boolean {
  const [least, most] = peopleBy[kind]
  return least < most
}

/** Groups that go by a name: those who live there want to know who comes. */
export const namedKinds: readonly SignUpKind[] = ['class', 'association', 'company']

/** What becomes of a sign-up for which there is no room at any wished time. */
export const ifFullChoices = ['waiting', 'stand-in', 'nothing'] as const
export type IfFull = (typeof ifFullChoices)[number]

/** The most other times that one can wish. */
export const alternativesMax = 6

/**
 * How a sign-up stands: it has a place, awaits a guardian's yes, waits in line, is offered a freed place, comes if too
 * few can, or has ended. One that is offered or awaits a yes holds its place until that is answered.
 */
export const signUpStates = [
  'coming',
  'awaiting-yes',
  'waiting',
  'offered',
  'stand-in',
  'ended',
] as const
export type SignUpState = (typeof signUpStates)[number]

/** Those that hold a place. */
export const holdingStates: readonly SignUpState[] = ['coming', 'awaiting-yes', 'offered']

/**
 * `swapped`: another comes instead; `no-yes`: no guardian answered in time; `not-allowed`: a guardian said no, or took the yes back.
 */
export const signUpEnds = [
  'withdrawn',
  'declined',
  'lapsed',
  'cancelled',
  'swapped',
  'no-yes',
  'not-allowed',
] as const
export type SignUpEnd = (typeof signUpEnds)[number]

/** Whom a place is given to: whoever has the link, or those in line in their order. */
export const swapWays = ['link', 'line'] as const
export type SwapWay = (typeof swapWays)[number]

/** Whether they came, said by themselves at the door or by the coordinator; null until somebody has said. */
export const attendances = ['came', 'no-show'] as const
export type Attendance = (typeof attendances)[number]

/** What takes place at an activity. */
export const activityKinds = [
  'walk',
  'reading',
  'music',
  'meal',
  'drive',
  'class-visit',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Who can come to an activity: those who have signed up, or whoever likes. */
export const audiences = ['signed-up', 'everyone'] as const
export type Audience = (typeof audiences)[number]

/** What the law or the home wants to have seen before one comes; only the status is ever kept. */
export const checkKinds = ['none', 'child-protection', 'criminal-record'] as const
export type CheckKind = (typeof checkKinds)[number]

/** What one says of oneself by a tick: that one has read the guidelines, and what the activity asks. */
export const confirmables = ['guidelines', 'age', 'car', 'certificate'] as const
export type Confirmable = (typeof confirmables)[number]

/** From this age on one decides oneself; before it a guardian says yes. */
export const guardianAge = 15
export const ageWords = ['15-or-more', 'under-15'] as const
export type AgeWord = (typeof ageWords)[number]

/** Languages that one gets by with. */
export const activityLanguages = ['da', 'en', 'de', 'ar', 'uk', 'pl', 'tr'] as const
export type ActivityLanguage = (typeof activityLanguages)[number]

const offerMinutes = 12 * 60
const yesMinutes = 48 * 60
const offerEndsBefore = 2 * 60
const offerLeast = 30

/**
 * Until when somebody in line has to answer an offer of a place: twelve hours, and at the latest two hours before
 * the start, so that the home knows who comes.
 * @returns undefined where less than half an hour would be left; then nobody is asked, and the place is open to all
 */
export function answerByOf(at: string, startsAt: string): string | undefined {
  return within(offerMinutes, at, startsAt)
}

/**
 * Until when a place is held for a guardian's yes: two days, and at the latest two hours before the start.
 * @returns undefined where less than half an hour would be left
 */
export function yesByOf(at: string, startsAt: string): string | undefined {
  return within(yesMinutes, at, startsAt)
}

function within(minutes: number, at: string, startsAt: string): string | undefined {
  const last = Date.parse(startsAt) - offerEndsBefore * 60_000
  const now = Date.parse(at)
  if (last - now < offerLeast * 60_000) return undefined
  return new Date(Math.min(last, now + minutes * 60_000)).toISOString()
}

/** The last instant at which one can withdraw without a call. */
export function withdrawByOf(startsAt: string, withdrawalHours: number): string {
  return new Date(Date.parse(startsAt) - withdrawalHours * 3_600_000).toISOString()
}
