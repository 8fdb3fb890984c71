// A change that a person makes: alone under its key, in one transaction, with its trace.
import { lockKey, type Trx } from '../db/open.ts'
import type { Account } from '../shared/accounts.ts'
import { addAudit, type Trace } from './audit.ts'
import type { Deps } from './deps.ts'

/**
 * @param key whoever changes what goes by the same key takes turns
 * @param work gives the trace; undefined where nothing changed, as when it has come before
 */
export async function change(
  deps: Deps,
  by: Account,
  key: string,
  work: (trx: Trx) => Promise<Trace | undefined>,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await lockKey(trx, key)
    const trace = await work(trx)
    if (trace) await addAudit(trx, deps, { accountId: by.id, ...trace })
  })
}
