// A round of reading: one committee's applications, what was scored, and who is kept away from what.
import type { Database } from '../../db/open.ts'
import type { ReadingState } from '../../shared/readings.ts'
import type { TaskCommittee } from '../../shared/task-committees.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../problem.ts'
import { findCommitteeEvent, getTaskCommittee } from '../task-committees.ts'
import { type Application, type Conflict, keptAwayOf, stateOf } from './rules.ts'
import { listApplications, listConflicts, listReadings, type ReadingKept } from './store.ts'

export interface Round {
  committee: TaskCommittee
  state: ReadingState
  finishedAt: string | undefined
  applications: Application[]
  /** Those that count: whoever turned out to have a conflict is left out. */
  readings: ReadingKept[]
  conflicts: Conflict[]
}

/** @throws ProblemError not_found, also for a committee that the council has not decided */
export async function getRound(
  db: Database,
  { clock }: Pick<Deps, 'clock'>,
  id: string,
): Promise<Round> {
  const committee = await getTaskCommittee(db, id)
  if (committee.stage === 'draft') throw new ProblemError('not_found')
  const [finishedAt, applications, readings, conflicts] = await Promise.all([
    findCommitteeEvent(db, id, 'reading-finished'),
    listApplications(db, id),
    listReadings(db, id),
    listConflicts(db, id),
  ])
  const counts = ({ submissionId, accountId }: ReadingKept) =>
    applications.some(
      (each) => each.submissionId === submissionId && !keptAwayOf(each, [accountId], conflicts),
    )
  return {
    committee,
    state: stateOf(committee.closesAt, finishedAt, clock()),
    finishedAt,
    applications,
    readings: readings.filter(counts),
    conflicts,
  }
}

/** @throws ProblemError not_found, also for one that was taken back */
export function getApplication({ applications }: Round, submissionId: string): Application {
  const found = applications.find((each) => each.submissionId === submissionId)
  if (!found) throw new ProblemError('not_found')
  return found
}

/** What all who have to do with the reading know of the committee. */
export function tellCommittee({ id, title, closesAt, example, charter }: TaskCommittee) {
  return { id, title, closesAt, criteria: charter.criteria, blind: charter.blind, example }
}
