// How far a task committee has come, as everyone is told it; free of schemas, so that the first view need not load them.
import type { CommitteeStage } from './task-committees.ts'
import { toLocal, windowState } from './time.ts'

/** Draft, its call, the reading of what came, the wait for its first day, at work, ended. */
export const committeePhases = [
  'draft',
  'upcoming',
  'open',
  'reading',
  'starting',
  'at-work',
  'ended',
] as const
export type CommitteePhase = (typeof committeePhases)[number]

interface Dated {
  stage: CommitteeStage
  opensAt: string
  closesAt: string
  /** A date without time: the members are appointed by then. */
  appointsOn: string
}

/** @param at the server's instant; the clock tells what the stage cannot */
export function committeePhase(committee: Dated, at: string): CommitteePhase {
  if (committee.stage !== 'decided') return committee.stage
  const state = windowState(committee, at)
  if (state !== 'closed') return state
  return toLocal(at).slice(0, 10) > committee.appointsOn ? 'starting' : 'reading'
}
