// A committee's public story: what was told when it happened, and what the clock alone made true.
import type {
  CommitteeEvent,
  CommitteeEventKind,
  TaskCommittee,
} from '../../shared/task-committees.ts'
import { fromLocal } from '../../shared/time.ts'

type Told = Pick<
  TaskCommittee,
  'id' | 'stage' | 'decidedOn' | 'decidedLink' | 'opensAt' | 'closesAt'
>

/**
 * The events with those of the clock among them, the oldest first.
 * @param at the server's instant: nothing is told before it has happened
 */
export function tellStory(
  committee: Told,
  events: readonly CommitteeEvent[],
  at: string,
): CommitteeEvent[] {
  if (committee.stage === 'draft') return [...events]
  const { decidedOn, decidedLink, opensAt, closesAt } = committee
  const isTold = (kind: CommitteeEventKind) => events.some((event) => event.kind === kind)
  const clock: Omit<CommitteeEvent, 'id'>[] = [
    { kind: 'call-opened', at: opensAt, detail: {} },
    { kind: 'call-closed', at: closesAt, detail: {} },
  ]
  if (decidedOn && !isTold('charter-decided'))
    clock.push({
      kind: 'charter-decided',
      at: fromLocal(`${decidedOn}T00:00`),
      detail: decidedLink ? { link: decidedLink } : {},
    })
  const happened = clock
    .filter((event) => event.at <= at)
    .map((event) => ({ ...event, id: `${committee.id}-${event.kind}` }))
  return [...events, ...happened].sort((a, b) => order(a.at, b.at))
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
