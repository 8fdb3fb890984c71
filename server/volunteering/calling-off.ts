// Calling off: one shift, or a repeating time from a day on; everybody who has signed up is told.
import type { Trx } from '../../db/open.ts'
import type { ActivityRulesTable } from '../../db/schema.ts'
import { holdingStates } from '../../shared/sign-up-names.ts'
import { fromLocal } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { addMessage } from '../messages.ts'
import { relist } from './relisting.ts'
import { listRuledShifts, markRuleEnded, removeShifts } from './rule-store.ts'
import { markCancelled } from './shift-store.ts'
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
  await relist(trx, shift.activityId, { at: word.at, now: word.at })
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
  await relist(trx, rule.activity_id, { at: word.at, now: word.at })
  return told
}

async function callOffOne(
  trx: Trx,
  { random }: Pick<Deps, 'random'>,
  id: string,
  { reason, at }: Word,
): Promise<number> {
  const concerned = await listByState(trx, id, [...holdingStates, 'waiting', 'stand-in'])
  for (const { submission_id: submissionId, account_id: accountId } of concerned) {
    await markEnded(trx, submissionId, 'cancelled')
    await addMessage(trx, { id: random.id(), accountId, kind: 'shift-cancelled', submissionId, at })
  }
  await markCancelled(trx, id, at, reason)
  return concerned.length
}
