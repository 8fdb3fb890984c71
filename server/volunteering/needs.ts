// What an activity asks of whoever comes, held against what one has said and what the home has seen.
import type { Trx } from '../../db/open.ts'
import type { ListingRef } from '../../shared/listings.ts'
import { type Confirmable, guardianAge } from '../../shared/sign-up-names.ts'
import type { ShiftSignUp } from '../../shared/sign-ups.ts'
import type { RefusalReason } from '../../shared/submissions.ts'
import { toLocal } from '../../shared/time.ts'
import type { Needs } from '../../shared/volunteering.ts'
import type { CheckStatus } from '../../shared/volunteers.ts'
import { findSteps, listChecks, putStep, type StepsTaken } from '../volunteers.ts'
import { listActivities } from './activity-store.ts'
import { type ActivityAtHome, toShiftRef } from './rules.ts'
import { listComing } from './shift-store.ts'

/** What one has to say of oneself before one comes to it. */
export function wordsAskedBy(needs: Needs): Confirmable[] {
  return [
    ...(needs.ageFrom !== null || needs.ageTo !== null ? (['age'] as const) : []),
    ...(needs.car ? (['car'] as const) : []),
    ...(needs.certificate ? (['certificate'] as const) : []),
  ]
}

/** What somebody has agreed to and shown at a home, as far as an activity there asks for it. */
export async function findReadiness(
  trx: Trx,
  { needs, home }: Pick<ActivityAtHome, 'needs' | 'home'>,
  accountId: string,
): Promise<Readiness> {
  const steps = await findSteps(trx, accountId, home.id)
  const checks = needs.check === 'none' ? new Map() : await listChecks(trx, [accountId])
  return { ...steps, checks: checks.get(accountId) ?? [] }
}

export interface Readiness extends Pick<StepsTaken, 'agreedVersion' | 'introducedOn'> {
  checks: readonly CheckStatus[]
}

/** @returns why this person cannot come, where something is missing */
export function refusalByNeeds(
  { needs, home }: Pick<ActivityAtHome, 'needs' | 'home'>,
  { confirms, guidelines, age }: Pick<ShiftSignUp, 'confirms' | 'guidelines' | 'age'>,
  { agreedVersion, introducedOn, checks }: Readiness,
  startsAt: string,
): RefusalReason | undefined {
  if (age === 'under-15' && (needs.ageFrom ?? 0) >= guardianAge) return 'too_young'
  if (wordsAskedBy(needs).some((word) => !confirms.includes(word))) return 'needs_unsaid'
  if (needs.introduction && introducedOn === null) return 'introduction_missing'
  const day = toLocal(startsAt).slice(0, 10)
  const isShown = checks.some(
    ({ kind, status, validUntil }) =>
      kind === needs.check && status === 'shown' && (validUntil === null || validUntil >= day),
  )
  if (needs.check !== 'none' && !isShown) return 'check_missing'
  // A phone that was away agrees to what stood on its screen, and is asked the newer before its next sign-up.
  const agrees = confirms.includes('guidelines')
  const isRead = guidelines === undefined || (agrees ? guidelines <= home.guidelinesVersion : false)
  return isRead || agreedVersion === home.guidelinesVersion ? undefined : 'guidelines_unread'
}

/** Keeps which version of the guidelines one has agreed to, where that is news. */
export async function noteAgreed(
  trx: Trx,
  careHomeId: string,
  { confirms, guidelines }: Pick<ShiftSignUp, 'confirms' | 'guidelines'>,
  { accountId, agreedVersion, at }: { accountId: string; agreedVersion: number | null; at: string },
) {
  if (!guidelines || !confirms.includes('guidelines')) return
  if (agreedVersion !== null && guidelines <= agreedVersion) return
  const entry = { accountId, careHomeId, step: 'guidelines', version: guidelines, at } as const
  await putStep(trx, entry)
}

/** The next times at a home that ask for no introduction and no check, for those who lack them. */
export async function listWithoutNeeds(
  trx: Trx,
  home: ActivityAtHome['home'],
  at: string,
): Promise<ListingRef[]> {
  const coming = await listComing(trx, home.id, at, 3)
  const refs: ListingRef[] = []
  for (const { id, title, needs } of await listActivities(trx, home.id)) {
    const shift = coming.get(id)?.find(({ placesLeft }) => placesLeft > 0)
    if (shift && !needs.introduction && needs.check === 'none')
      refs.push(toShiftRef({ id, title, home }, shift.startsAt))
  }
  return refs.sort((a, b) => ((a.closesAt ?? '') < (b.closesAt ?? '') ? -1 : 1))
}
