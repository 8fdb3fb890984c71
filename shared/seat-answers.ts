// What an answer may lack, and where it leaves its applicant; free of schemas, so that a screen may import them.
import type { SeatAnswerKind, SeatResponse } from './appointments.ts'

const reasonLeast = 10

/**
 * What an answer still lacks before it may be sent: a refusal gives a reason and points at something else.
 * @param possibilities how many of those picked are open now
 * @returns the fields that lack something
 */
export function lacksOf(
  kind: SeatAnswerKind,
  words: string,
  possibilities: number,
): ('words' | 'possibilities')[] {
  if (kind !== 'refused') return []
  return [
    ...(words.trim().length < reasonLeast ? (['words'] as const) : []),
    ...(possibilities < 1 ? (['possibilities'] as const) : []),
  ]
}

/** Where an applicant stands after the council's decision. */
export type SeatStanding = 'refused' | 'waiting' | 'offered' | SeatResponse

/** @param answer as both staff and the applicant see it */
export function seatStandingOf(answer: {
  kind: SeatAnswerKind
  offeredAt: string | null
  response: SeatResponse | null
}): SeatStanding {
  if (answer.response) return answer.response
  if (answer.kind === 'refused') return 'refused'
  return answer.offeredAt ? 'offered' : 'waiting'
}
