// How a party stands with a consultation, and the groups that the board can be narrowed to.
import type { Party } from '../../shared/hearing-parties.ts'
import { mayRemind } from '../../shared/party-reminders.ts'
import type { IconName } from '../ui/Icon.tsx'

export type Standing = 'answered' | 'declined' | 'accepted' | 'invited' | 'none'

export function standingOf({ response, invitation }: Party): Standing {
  if (response) return 'answered'
  return invitation?.state ?? 'none'
}

export const standingIcons = {
  answered: 'check',
  declined: 'close',
  accepted: 'edit',
  invited: 'waiting',
  none: 'info',
} as const satisfies Record<Standing, IconName>

export const groups = ['mangler', 'svaret', 'ikke-inviteret', 'ingen'] as const
export type Group = (typeof groups)[number]

/** The groups are those of the address; a party may be in several. */
export function isIn(party: Party, group: Group): boolean {
  const standing = standingOf(party)
  switch (group) {
    case 'mangler':
      return standing === 'invited' || standing === 'accepted'
    case 'svaret':
      return standing === 'answered'
    case 'ikke-inviteret':
      return standing === 'none'
    case 'ingen':
      return party.people.length === 0
  }
}

/** Whether it waits for a reminder that somebody would read. */
export function isWaiting(party: Party): boolean {
  return isIn(party, 'mangler') && !isIn(party, 'ingen')
}

/** Whether staff may remind it; whoever was told within a day is left in peace. */
export function isRemindable(party: Party, now: string): boolean {
  return isWaiting(party) && party.invitation !== null && mayRemind(party.invitation, now)
}
