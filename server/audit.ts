// Who did what to what: written in the transaction of the write itself.
import type { Database } from '../db/open.ts'
import type { Deps } from './deps.ts'

/** @param entry detail holds ids, marks and times; never what a person wrote */
export async function addAudit(
  db: Database,
  deps: Deps,
  entry: {
    accountId: string
    action: string
    subject: string
    detail?: Record<string, string | number | null>
  },
) {
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
