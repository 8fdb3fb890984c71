// How many more must come to a time.
import type { DeskShift } from '../../../shared/sign-ups.ts'

/** How many more must come for it to make sense; one, where nobody comes yet. */
export function lacking({
  capacity,
  placesLeft,
  activity,
}: Pick<DeskShift, 'capacity' | 'placesLeft' | 'activity'>): number {
  return Math.max(0, Math.min(activity.leastPeople, capacity) - (capacity - placesLeft))
}
