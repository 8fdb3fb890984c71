// The list's filters as they stand in the address: ?slags=…&kerneopgave=…&sted=…&tilstand=…
import { coreTaskIds, listingKinds } from '../../shared/names.ts'
import type { ListingQuestion } from '../listings.ts'

export const states = ['open', 'upcoming', 'closed'] as const

/** What an address asks for; what it cannot mean is left out. */
export function questionOf(search: Record<string, string | string[] | undefined>): ListingQuestion {
  return {
    kind: listingKinds.find((each) => each === search.slags),
    coreTask: [...coreTaskIds, 'across' as const].find((each) => each === search.kerneopgave),
    community: typeof search.sted === 'string' && search.sted ? search.sted : undefined,
    state: states.find((each) => each === search.tilstand) ?? 'open',
  }
}

export function searchOf(question: ListingQuestion): Record<string, string | undefined> {
  return {
    slags: question.kind,
    kerneopgave: question.coreTask,
    sted: question.community,
    tilstand: question.state === 'open' ? undefined : question.state,
  }
}
