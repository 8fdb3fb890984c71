// Whom a person may answer for, and whether there is still time; the server decides both again.
import type { Account } from '../../shared/accounts.ts'
import type { Consultation } from '../../shared/consultations.ts'
import { type WindowState, windowState } from '../../shared/time.ts'

export interface Respondent {
  id: string
  name: string
}

/** Every body that is asked, by its kind or by name. */
export function bodiesAsked({ parties, others = [] }: Consultation['asked']) {
  return [...parties.flatMap(({ bodies }) => bodies), ...others]
}

/** The bodies that the person represents or chairs, and that this consultation asks. */
export function bodiesOf(
  account: Account | null | undefined,
  asked: Consultation['asked'],
): Respondent[] {
  const ids = bodiesAsked(asked).map(({ id }) => id)
  const own = (account?.roles ?? []).flatMap(({ role, body }) =>
    body && (role === 'representative' || role === 'chair') ? [body] : [],
  )
  return own.filter(
    ({ id }, index) =>
      (asked.everyone || ids.includes(id)) && own.findIndex((other) => other.id === id) === index,
  )
}

/** As the clock stands: `late` is after the deadline, where a late response is still received. */
export type Timing = WindowState | 'late'

export function timingOf(
  { opensAt, closesAt, latePolicy }: Pick<Consultation, 'opensAt' | 'closesAt' | 'latePolicy'>,
  now: string,
): Timing {
  const state = windowState({ opensAt, closesAt }, now)
  return state === 'closed' && latePolicy === 'review' ? 'late' : state
}
