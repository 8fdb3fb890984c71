// Notices and mail about what a person has sent or takes part in: written in the transaction that made the news.
import type { Database, Trx } from '../db/open.ts'
import type { AboutRef } from '../shared/listings.ts'
import type { MessageKind } from '../shared/messages.ts'
import { addJob } from './jobs.ts'

export type NewMessage = {
  id: string
  accountId: string
  kind: MessageKind
  at: string
} & (
  | { submissionId: string }
  /** News of what the account has not sent itself; its path is where one reads it. */
  | { about: AboutRef }
)

/** Tells an account the news of its submission or of a thing, in the app and by mail if it wants mail. */
export async function addMessage(trx: Trx, entry: NewMessage) {
  const { id, accountId, at } = entry
  await trx
    .insertInto('messages')
    .values({
      id,
      account_id: accountId,
      kind: entry.kind,
      submission_id: 'submissionId' in entry ? entry.submissionId : null,
      about: 'about' in entry ? JSON.stringify(entry.about) : null,
      created_at: at,
      read_at: null,
    })
    .execute()
  if (!(await findMailAddress(trx, accountId))) return
  // The message's own id, because a message has one mail.
  await addJob(trx, { id, kind: 'send-mail', payload: { messageId: id }, runAt: at, at })
}

/** Where an account's mail goes now: what was a guest's goes where its owner wants it. */
export async function findMailAddress(db: Database, accountId: string): Promise<string | null> {
  const found = await db
    .selectFrom('accounts as sender')
    .innerJoin('accounts as owner', (join) =>
      join.on((e) => e('owner.id', '=', e.fn.coalesce('sender.attached_to', 'sender.id'))),
    )
    .select('owner.mail_address')
    .where('sender.id', '=', accountId)
    .executeTakeFirst()
  return found?.mail_address ?? null
}
