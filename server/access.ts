// The one table of roles × actions; nothing else decides who may do what.
import type { Account, Role } from '../shared/accounts.ts'
import { ProblemError } from './problem.ts'

const actions = {
  'submission.send': ['signed-in'],
  'submission.see-own': ['signed-in'],
  'core-task.follow': ['signed-in'],
  'task-committee.apply': ['signed-in'],
  'task-committee.change-window': ['caseworker', 'administrator'],
  'consultation.respond': ['signed-in'],
  'consultation.respond-for-body': ['representative', 'chair'],
  'consultation.change-window': ['caseworker', 'administrator'],
  'shift.sign-up': ['signed-in'],
  'shift.withdraw': ['signed-in'],
  'care-home.see-sign-ups': ['coordinator', 'administrator'],
  'care-home.add-activity': ['coordinator', 'administrator'],
  'case.read': ['caseworker', 'administrator'],
  'case.mark': ['caseworker', 'administrator'],
  'meeting.change': ['caseworker', 'administrator'],
  'rhythm.change': ['administrator'],
  'agenda.change': ['caseworker', 'administrator'],
  'agenda.request-move': ['councillor'],
  'dialogue.hand-in': ['councillor', 'head-of-area'],
  'dialogue.read': ['councillor', 'head-of-area', 'caseworker', 'administrator'],
  'discussion.write': ['councillor', 'head-of-area', 'caseworker', 'administrator'],
  'discussion.read': ['councillor', 'head-of-area', 'caseworker', 'administrator'],
  'discussion.change': ['caseworker', 'administrator'],
  'dialogue.change': ['caseworker', 'administrator'],
  'calendar.subscribe': ['signed-in'],
} as const satisfies Record<string, readonly (Role | 'signed-in')[]>

export type Action = keyof typeof actions

/** Whoever asks, as the session knows them; null is nobody. */
export type Asker = Account | null

/**
 * @param place the body or care home that the action is about; a role that is bound to a place counts only there
 */
export function mayDo(asker: Asker, action: Action, place?: string): asker is Account {
  if (!asker) return false
  const allowed: readonly string[] = actions[action]
  if (allowed.includes('signed-in')) return true
  return asker.roles.some(
    (held) =>
      allowed.includes(held.role) &&
      (held.body === null || place === undefined || held.body.id === place),
  )
}

/** @throws ProblemError not_signed_in or forbidden */
export function demand(asker: Asker, action: Action, place?: string): Account {
  if (!asker) throw new ProblemError('not_signed_in')
  if (!mayDo(asker, action, place)) throw new ProblemError('forbidden')
  return asker
}
