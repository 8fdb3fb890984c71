// Who did what to what: written in the transaction of the write itself.
import type { Database } from '../db/open.ts'
import type { Deps } from './deps.ts'

export interface Trace {
  action: string
  subject: string
  /** Ids, marks and times; never what a person wrote. */
  detail?: Record<string, string | number | null>
}

export async function addAudit(db: Database, deps: Deps, entry: Trace & { accountId: string }) {
  await db
    .insertInto('audit')
    .values({
      id: deps.random.id(),
      at: deps.clock(),
      account_id: entry.accountId,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}
