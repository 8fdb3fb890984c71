// Where an account wants its mail: an address counts once the code that was mailed there has come back.
import { createHash } from 'node:crypto'
import { lockKey } from '../../db/open.ts'
import { mailCodeMinutes } from '../../shared/mail.ts'
import type { MailChoice } from '../../shared/messages.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { addJob } from '../jobs.ts'
import { ProblemError } from '../problem.ts'
import { retention } from '../retention.ts'
import {
  addConfirmation,
  changeMailAddress,
  countConfirmations,
  endConfirmations,
  findAddress,
  findWaiting,
  takeTry,
} from './mail-store.ts'

const codesAnHour = 5

export async function getMailChoice(deps: Deps, accountId: string): Promise<MailChoice> {
  const waiting = await findWaiting(deps.db, accountId, oldest(deps))
  return {
    offered: deps.mail !== undefined,
    address: await findAddress(deps.db, accountId),
    pending: waiting?.address ?? null,
  }
}

/**
 * Mails a code to an address that nobody has confirmed yet.
 * @throws ProblemError too_many_requests, for the account or for the address, whoever asks
 */
export async function askForCode(deps: Deps, accountId: string, address: string) {
  const at = deps.clock()
  const id = deps.random.id()
  const code = String(Math.floor(deps.random.fraction() * 1_000_000)).padStart(6, '0')
  await deps.db.transaction().execute(async (trx) => {
    // The account first, for everybody, so that nobody waits for one another half way.
    await lockKey(trx, `mail-codes:${accountId}`)
    await lockKey(trx, `mail-codes:${address}`)
    const since = addMinutes(at, -retention.mailCodes)
    const asked = await countConfirmations(trx, { accountId, address, since })
    if (asked.byAccount >= codesAnHour || asked.toAddress >= codesAnHour)
      throw new ProblemError('too_many_requests', `At most ${codesAnHour} codes an hour`)
    await endConfirmations(trx, accountId)
    await addConfirmation(trx, { id, accountId, address, codeHash: hash(id, code), at })
    const payload = { confirmationId: id, code }
    await addJob(trx, { id: deps.random.id(), kind: 'send-mail-code', payload, runAt: at, at })
  })
}

/**
 * Takes the code that was typed; a wrong one uses up one of its tries.
 * @throws ProblemError not_found where no code waits any more, invalid where it is another
 */
export async function confirmAddress(deps: Deps, accountId: string, code: string) {
  const isRight = await deps.db.transaction().execute(async (trx) => {
    const waiting = await findWaiting(trx, accountId, oldest(deps))
    if (!waiting || !(await takeTry(trx, waiting.id))) throw new ProblemError('not_found')
    if (waiting.code_hash !== hash(waiting.id, code)) return false
    await changeMailAddress(trx, accountId, waiting.address)
    await endConfirmations(trx, accountId)
    return true
  })
  if (!isRight)
    throw new ProblemError('invalid', '', [{ pointer: '/code', detail: 'this is not the code' }])
}

/** No more mail, and no code waits. */
export async function switchMailOff(deps: Deps, accountId: string) {
  await deps.db.transaction().execute(async (trx) => {
    await changeMailAddress(trx, accountId, null)
    await endConfirmations(trx, accountId)
  })
}

/** Codes that were asked for before this have run out. */
function oldest(deps: Deps): string {
  return addMinutes(deps.clock(), -mailCodeMinutes)
}

function hash(id: string, code: string): string {
  return createHash('sha256').update(`${id}:${code}`).digest('hex')
}
