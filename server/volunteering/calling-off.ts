// Calling off: one shift, or a repeating time from a day on; everybody who has signed up is told.
import type { Trx } from '../../db/open.ts'
import type { ActivityRulesTable } from '../../db/schema.ts'
import { fromLocal } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { putListing } from '../listings.ts'
import { addMessage } from '../messages.ts'
import { findActivity } from './activity-store.ts'
import { goesOn, listRuledShifts, markRuleEnded, removeShifts } from './rule-store.ts'
import { toActivityListing } from './rules.ts'
import { listShifts, markCancelled } from './shift-store.ts'
import { listByState, markEnded } from './sign-up-store.ts'

interface Word {
  reason: string
  at: string
}

/** Call it under the lock of the places. @returns how many sign-ups were told */
export async function callOff(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  shift: { id: string; activityId: string },
  word: Word,
): Promise<number> {
  const told = await callOffOne(trx, deps, shift.id, word)
  await relist(trx, shift.activityId, word.at)
  return told
}

/** Ends a repeating time; shifts that nobody ever signed up for are simply gone. @returns how many were told */
export async function endRule(
  trx: Trx,
  deps: Pick<Deps, 'random'>,
  rule: ActivityRulesTable,
  from: string,
  word: Word,
): Promise<number> {
  await markRuleEnded(trx, rule.id, from)
  const first = fromLocal(`${from}T00:00`)
  const shifts = await listRuledShifts(trx, rule.id, [first, word.at].sort().at(-1) ?? first)
  let told = 0
  for (const { id, isUsed } of shifts) if (isUsed) told += await callOffOne(trx, deps, id, word)
  await removeShifts(
    trx,
    shifts.flatMap(({ id, isUsed }) => (isUsed ? [] : [id])),
  )
  await relist(trx, rule.activity_id, word.at)
  return told
}

async function callOffOne(
  trx: Trx,
  { random }: Pick<Deps, 'random'>,
  id: string,
  { reason, at }: Word,
): Promise<number> {
  const concerned = await listByState(trx, id, ['coming', 'offered', 'waiting', 'stand-in'])
  for (const { submission_id: submissionId, account_id: accountId } of concerned) {
    await markEnded(trx, submissionId, 'cancelled')
    await addMessage(trx, { id: random.id(), accountId, kind: 'shift-cancelled', submissionId, at })
  }
  await markCancelled(trx, id, at, reason)
  return concerned.length
}

async function relist(trx: Trx, activityId: string, at: string) {
  const activity = await findActivity(trx, activityId)
  if (!activity) return
  const shifts = await listShifts(trx, activityId)
  const change = { at, now: at, goesOn: await goesOn(trx, activityId) }
  await putListing(trx, toActivityListing(activity, shifts, change))
}
