// A guardian's yes, held against a sign-up, and what an answer does to the times that a child has signed up for.
import type { Trx } from '../../db/open.ts'
import { isGroupKind, type SignUpKind, yesByOf } from '../../shared/sign-up-names.ts'
import type { ShiftSignUp } from '../../shared/sign-ups.ts'
import type { Deps } from '../deps.ts'
import { type Consent, findConsent, standsAt } from '../guardians.ts'
import { listOfChild } from './child-store.ts'
import { leaveShift } from './line.ts'
import { lockPlaces } from './places.ts'
import { markComing } from './sign-up-store.ts'

type Said = { kind: SignUpKind; age?: ShiftSignUp['age'] | undefined }

/** What is known of a guardian's yes, where the sign-up may need one; ask it under the lock of the consent. */
export async function findConsentFor(
  trx: Trx,
  accountId: string,
  careHomeId: string,
  said: Said,
): Promise<Consent | undefined> {
  return mayNeedYes(said) ? await findConsent(trx, accountId, careHomeId) : undefined
}

/** A group comes with its grown-ups. */
function mayNeedYes({ kind, age }: Said): boolean {
  return !isGroupKind(kind) && age !== '15-or-more'
}

/**
 * Whether a place has to wait for a guardian: for those who say that they are under 15, and for those who have said so
 * before and nothing else since.
 * @returns until when; undefined where no yes is needed, or one stands
 */
export function yesFor(
  consent: Consent | undefined,
  said: Said,
  { at, startsAt }: { at: string; startsAt: string },
): { answerBy: string } | 'too-late' | undefined {
  if (!mayNeedYes(said) || (said.age === undefined && !consent)) return undefined
  if (standsAt(consent, startsAt)) return undefined
  const answerBy = yesByOf(at, startsAt)
  return answerBy ? { answerBy } : 'too-late'
}

/** The places that waited for this yes are the child's. */
export async function letCome(trx: Trx, accountId: string, careHomeId: string, at: string) {
  for (const row of await lockOfChild(trx, accountId, careHomeId, at))
    if (row.state === 'awaiting-yes' && row.answer_by && row.answer_by >= at)
      await markComing(trx, row.submission_id)
}

/** Without a yes the child comes to nothing more there; what was held goes on. */
export async function letNotCome(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  accountId: string,
  careHomeId: string,
  at: string,
) {
  for (const row of await lockOfChild(trx, accountId, careHomeId, at))
    await leaveShift(trx, deps, row, { by: 'not-allowed', at })
}

/** What the child has signed up for, as it stands when nobody else takes or frees a place there any more. */
async function lockOfChild(trx: Trx, accountId: string, careHomeId: string, at: string) {
  const known = await listOfChild(trx, accountId, careHomeId, at)
  await lockPlaces(trx, ...known.map(({ activity_id }) => activity_id))
  return await listOfChild(trx, accountId, careHomeId, at)
}
