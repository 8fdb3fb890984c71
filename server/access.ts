// The one table of roles × actions; nothing else decides who may do what.
import type { Account, Role } from '../shared/accounts.ts'
import { ProblemError } from './problem.ts'

/** `signed-in` is anyone but a guest: a device on which nobody has signed in. */
const actions = {
  'submission.send': ['signed-in', 'guest'],
  'submission.withdraw': ['signed-in', 'guest'],
  'submission.see-own': ['signed-in', 'guest'],
  'guest.attach': ['signed-in'],
  'core-task.follow': ['signed-in'],
  'task-committee.apply': ['signed-in'],
  'problem.hand-in': ['signed-in'],
  'problem.answer': ['caseworker', 'administrator'],
  'charter.change': ['caseworker', 'administrator'],
  'charter.comment': ['councillor', 'head-of-area', 'caseworker', 'administrator'],
  'call.ask': ['signed-in'],
  'call.answer': ['caseworker', 'administrator'],
  'seat.nominate': ['signed-in'],
  'nomination.answer': ['signed-in'],
  'reading.read': ['reader'],
  'reading.manage': ['caseworker', 'administrator'],
  'consultation.respond': ['signed-in', 'guest'],
  'consultation.respond-for-body': ['representative', 'chair'],
  'party.invite': ['caseworker', 'administrator'],
  'party.answer': ['representative', 'chair'],
  'representation.accept': ['signed-in'],
  'representation.manage': ['chair', 'caseworker', 'administrator'],
  'response.publish': ['caseworker', 'administrator'],
  'consultation.change-window': ['caseworker', 'administrator'],
  'consultation.write': ['caseworker', 'administrator'],
  'consultation.enter-response': ['caseworker', 'administrator'],
  'export.make': ['caseworker', 'administrator'],
  'response.read': ['caseworker', 'administrator'],
  'response.answer': ['caseworker', 'administrator'],
  'shift.sign-up': ['signed-in'],
  'home-question.ask': ['signed-in', 'guest'],
  'home-question.answer': ['coordinator', 'administrator'],
  'organisation-question.ask': ['signed-in'],
  'organisation-question.answer': ['caseworker', 'administrator'],
  'question.answer': ['coordinator', 'caseworker', 'administrator'],
  'care-home.see-sign-ups': ['coordinator', 'administrator'],
  'care-home.add-activity': ['coordinator', 'administrator'],
  'phone-chain.take-part': ['signed-in'],
  'phone-chain.manage': ['coordinator', 'administrator'],
  'care-home.see-volunteers': ['coordinator', 'administrator'],
  'care-home.note-volunteer': ['coordinator', 'administrator'],
  'volunteer.keep-own': ['signed-in'],
  'guardian.ask': ['signed-in'],
  'guardian.answer': ['signed-in'],
  'care-home.call-off': ['coordinator', 'administrator'],
  'care-home.note-attendance': ['coordinator', 'administrator'],
  'care-home.write-note': ['coordinator', 'administrator'],
  'care-home.make-door-code': ['coordinator', 'administrator'],
  'care-home.see-numbers': ['coordinator', 'administrator'],
  'care-home.hand-over': ['coordinator', 'administrator'],
  'care-home.take-over': ['signed-in'],
  'care-home.edit': ['coordinator', 'administrator'],
  'story.tell': ['signed-in'],
  'story.publish': ['coordinator', 'administrator'],
  'fair.sign-up': ['signed-in'],
  'fair.manage': ['coordinator', 'administrator'],
  'case.read': ['caseworker', 'administrator'],
  'case.mark': ['caseworker', 'administrator'],
  'case.decide-late': ['caseworker', 'administrator'],
  'message.read': ['signed-in', 'guest'],
  'mail.choose': ['signed-in', 'guest'],
  'job.see': ['administrator'],
  'job.retry': ['administrator'],
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
  'seat.answer': ['signed-in'],
  'appointment.decide': ['caseworker', 'administrator'],
  'pool.enter': ['signed-in'],
  'pool.read': ['caseworker', 'administrator'],
  'calendar.subscribe': ['signed-in'],
  'committee-room.take-part': ['member', 'caseworker', 'administrator'],
  'committee-room.lead': ['caseworker', 'administrator'],
  'committee-room.manage': ['caseworker', 'administrator'],
  'recommendation.answer': ['caseworker', 'administrator'],
  'evaluation.answer': ['member', 'councillor', 'head-of-area', 'caseworker', 'administrator'],
  'evaluation.read': ['councillor', 'head-of-area', 'caseworker', 'administrator'],
  'evaluation.manage': ['caseworker', 'administrator'],
  'party-room.take-part': ['representative', 'chair'],
  'party-room.approve': ['chair'],
  'working-text.write': ['member', 'representative', 'chair', 'caseworker', 'administrator'],
} as const satisfies Record<string, readonly (Role | 'signed-in' | 'guest')[]>

export type Action = keyof typeof actions

/** Whoever asks, as the session knows them; null is nobody. */
export type Asker = Account | null

/**
 * @param place the body or care home that the action is about; a role that is bound to a place counts only there
 */
export function mayDo(asker: Asker, action: Action, place?: string): asker is Account {
  if (!asker) return false
  const allowed: readonly string[] = actions[action]
  if (allowed.includes(asker.guest ? 'guest' : 'signed-in')) return true
  return asker.roles.some(
    (held) =>
      allowed.includes(held.role) &&
      (held.body === null || place === undefined || held.body.id === place),
  )
}

/**
 * A guest, who may do little, is asked to sign in rather than turned away.
 * @throws ProblemError not_signed_in or forbidden
 */
export function demand(asker: Asker, action: Action, place?: string): Account {
  const isSignedIn = asker?.guest === false
  if (mayDo(asker, action, place)) return asker
  throw new ProblemError(isSignedIn ? 'forbidden' : 'not_signed_in')
}
