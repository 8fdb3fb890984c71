// The list's filters as they stand in the address: ?slags=…&kerneopgave=…&sted=…&tilstand=…, and an activity's &aktivitet=…&ugedag=…&sprog=…
import { coreTaskIds, listingKinds } from '../../shared/names.ts'
import { activityKinds, activityLanguages } from '../../shared/sign-up-names.ts'
import type { ListingQuestion } from '../listings.ts'

export const weekdayNumbers = ['1', '2', '3', '4', '5', '6', '7'] as const
export const states = ['open', 'upcoming', 'closed'] as const

/** What an address asks for; what it cannot mean is left out. */
export function questionOf(search: Record<string, string | string[] | undefined>): ListingQuestion {
  return {
    kind: listingKinds.find((each) => each === search.slags),
    coreTask: [...coreTaskIds, 'across' as const].find((each) => each === search.kerneopgave),
    community: typeof search.sted === 'string' && search.sted ? search.sted : undefined,
    ...(search.slags === 'activity' && {
      activity: activityKinds.find((each) => each === search.aktivitet),
      weekday: weekdayNumbers.find((each) => each === search.ugedag),
      language: activityLanguages.find((each) => each === search.sprog),
    }),
    state: states.find((each) => each === search.tilstand) ?? 'open',
  }
}

export function searchOf(question: ListingQuestion): Record<string, string | undefined> {
  return {
    slags: question.kind,
    kerneopgave: question.coreTask,
    sted: question.community,
    ...(question.kind === 'activity'
      ? { aktivitet: question.activity, ugedag: question.weekday, sprog: question.language }
      : { aktivitet: undefined, ugedag: undefined, sprog: undefined }),
    tilstand: question.state === 'open' ? undefined : question.state,
  }
}
