// How far a committee has come by the clock on screen.
import { committeePhase } from '../../shared/committee-phase.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import { now } from '../clock.ts'

export function phaseOf(
  committee: Pick<TaskCommittee, 'stage' | 'opensAt' | 'closesAt'> & {
    charter: Pick<TaskCommittee['charter'], 'appointsOn'>
  },
) {
  return committeePhase({ ...committee, appointsOn: committee.charter.appointsOn }, now())
}
