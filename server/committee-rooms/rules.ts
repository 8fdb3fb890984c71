// Who leads a room, and how a working text belongs to it.
import type { CommitteeMember } from '../../shared/committee-rooms.ts'
import { type Asker, demand, mayDo } from '../access.ts'
import { ProblemError } from '../problem.ts'
import { findTaskCommittee, toRef } from '../task-committees.ts'
import type { TextOwner } from '../working-texts.ts'

/** Staff lead every room, and a committee's chair and deputy their own. */
export function leads(
  asker: Asker,
  committeeId: string,
  members: readonly CommitteeMember[],
): boolean {
  const account = demand(asker, 'committee-room.take-part', committeeId)
  if (mayDo(asker, 'committee-room.lead', committeeId)) return true
  return members.some(({ accountId, duty }) => accountId === account.id && duty !== null)
}

/** @throws ProblemError not_signed_in or forbidden */
export function demandLead(asker: Asker, committeeId: string, members: readonly CommitteeMember[]) {
  const account = demand(asker, 'committee-room.take-part', committeeId)
  if (!leads(asker, committeeId, members)) throw new ProblemError('forbidden')
  return account
}

/** Where a room is. */
export function roomPath(committeeId: string): string {
  return `/opgaveudvalg/${committeeId}/rum`
}

export const committeeText: TextOwner = {
  action: 'committee-room.take-part',
  async find(db, id) {
    const found = await findTaskCommittee(db, id)
    return (
      found && {
        about: { ...toRef(found), path: roomPath(id) },
        place: id,
        coreTasks: found.charter.coreTasks,
      }
    )
  },
}
