// Who evaluates a task committee, and as what; free of schemas, so that a screen that only reads need not load them.
import type { RoleHeld } from './accounts.ts'

/** The parts that people answer an evaluation in: those who sat there, the council, the staff. */
export const evaluationParts = ['member', 'council', 'staff'] as const
export type EvaluationPart = (typeof evaluationParts)[number]

/** The fewest answers that are shown; fewer would tell what somebody said. */
export const answersShownFrom = 3

/**
 * As what somebody evaluates a committee; null is not at all. Whoever sat there answers as a member,
 * whatever else they are.
 * @param roles what an account holds
 */
export function partOf(roles: readonly RoleHeld[], committeeId: string): EvaluationPart | null {
  const holds = (name: string, at?: string) =>
    roles.some(({ role, body }) => role === name && (body?.id ?? '') === (at ?? ''))
  if (holds('member', committeeId)) return 'member'
  if (holds('councillor')) return 'council'
  return ['head-of-area', 'caseworker', 'administrator'].some((role) => holds(role))
    ? 'staff'
    : null
}
