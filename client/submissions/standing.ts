// Where a decided submission stands now: what was decided first, and what has become of it since.
import type { SubmissionDecision } from '../../shared/submissions.ts'
import type { StateProps } from '../ui/State.tsx'

/** Each has words in every language. */
export type Standing =
  | 'received'
  | 'filed'
  | 'overdue'
  | 'refused'
  | 'withdrawn'
  | 'superseded'
  | 'late'
  | 'late-accepted'
  | 'late-declined'

export function standingOf(decision: SubmissionDecision): Standing {
  if (decision.outcome === 'refused') return 'refused'
  if (decision.withdrawnAt) return 'withdrawn'
  if (decision.supersededBy) return 'superseded'
  if (decision.outcome === 'filed') return decision.absent ? 'overdue' : 'filed'
  if (!decision.late) return 'received'
  return decision.lateDecision ? `late-${decision.lateDecision}` : 'late'
}

/** How each looks. */
export const looks = {
  received: 'received',
  filed: 'filed',
  overdue: 'filed',
  refused: 'refused',
  withdrawn: 'ended',
  superseded: 'ended',
  late: 'filed',
  'late-accepted': 'received',
  'late-declined': 'refused',
} as const satisfies Record<Standing, StateProps['state']>
