// Which meetings concern someone; free of schemas, so that the calendar need not load them.
import type { Meeting } from './meetings.ts'

/** Kinds of meetings that the whole council takes part in. */
const wholeCouncil: readonly string[] = ['dialogue', 'party-groups', 'theme', 'council', 'seminar']

/** What a person follows and is part of, as far as meetings go. */
export interface Concern {
  coreTasks: readonly string[]
  bodies: readonly string[]
  isCouncillor: boolean
}

/** Whether a meeting concerns someone: a core task followed, a committee sat on, or the council itself. */
export function concerns(
  meeting: Pick<Meeting, 'kind' | 'committees' | 'coreTasks'>,
  of: Concern,
): boolean {
  if (of.isCouncillor && wholeCouncil.includes(meeting.kind)) return true
  if (meeting.committees.some(({ id }) => of.bodies.includes(id))) return true
  return meeting.coreTasks.some((id) => of.coreTasks.includes(id))
}

/** What concerns a person by the roles held and the core tasks followed. */
export function concernOf(
  roles: readonly { role: string; body: { id: string } | null }[],
  coreTasks: readonly string[],
): Concern {
  return {
    coreTasks,
    bodies: roles.flatMap(({ body }) => body?.id ?? []),
    isCouncillor: roles.some(({ role }) => role === 'councillor' || role === 'head-of-area'),
  }
}
