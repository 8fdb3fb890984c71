// What a sign-up asks beforehand: what the home knows of me, and what that leaves to be said.
import { useQueryClient } from '@tanstack/solid-query'
import type { Accessor } from 'solid-js'
import { type Confirmable, isGroupKind, type SignUpKind } from '../../../shared/sign-up-names.ts'
import type { Needs } from '../../../shared/volunteering.ts'
import type { Readiness } from '../../../shared/volunteers.ts'
import { useSignedIn } from '../../outbox/account.ts'
import { useQuery } from '../../query.ts'
import { readinessQuery } from '../queries.ts'

export interface Ready {
  /** What the home knows of me; undefined where nobody can say now: then all is asked, and the server decides. */
  known: Accessor<Readiness | undefined>
  /** Whether it is known, or cannot be. */
  isSettled: Accessor<boolean>
  keep(next: Readiness): void
}

export function useReady(careHomeId: () => string): Ready {
  const client = useQueryClient()
  const account = useSignedIn()
  const query = useQuery(() => ({ ...readinessQuery(careHomeId()), enabled: Boolean(account()) }))
  return {
    known: () => (account() && query.isSuccess ? query.data : undefined),
    // Once it is, it stays so while it is asked for anew: a form that stands is not taken away.
    isSettled: () => account() === null || query.isFetched,
    keep: (next) => client.setQueryData(readinessQuery(careHomeId()).queryKey, next),
  }
}

/** What one has to tick. */
export function ticksAsked(needs: Needs, known: Readiness | undefined): Confirmable[] {
  return [
    ...(hasRead(known) ? [] : (['guidelines'] as const)),
    ...(needs.ageFrom !== null || needs.ageTo !== null ? (['age'] as const) : []),
    ...(needs.car ? (['car'] as const) : []),
    ...(needs.certificate ? (['certificate'] as const) : []),
  ]
}

export function hasRead(known: Readiness | undefined): boolean {
  return known !== undefined && known.agreedVersion === known.guidelinesVersion
}

/** A group comes with its grown-ups. */
export function asksAge(kind: SignUpKind, known: Readiness | undefined): boolean {
  return !isGroupKind(kind) && (known?.asksAge ?? true)
}

/** What the home must have seen or done before this person can come on a day, and has not. */
export function lacking(
  needs: Needs,
  known: Readiness | undefined,
  day: string,
): 'introduction' | 'check' | undefined {
  if (!known) return undefined
  if (needs.introduction && known.introducedOn === null) return 'introduction'
  if (needs.check === 'none') return undefined
  const isShown = known.checks.some(
    ({ kind, status, validUntil }) =>
      kind === needs.check && status === 'shown' && (validUntil === null || validUntil >= day),
  )
  return isShown ? undefined : 'check'
}
