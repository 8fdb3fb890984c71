// Notices and mail to a person: written in the transaction that made the news.
import type { Database, Trx } from '../db/open.ts'
import type { AboutRef } from '../shared/listings.ts'
import type { MessageKind } from '../shared/messages.ts'
import { addMinutes } from '../shared/time.ts'
import type { Random } from './deps.ts'
import { addJob } from './jobs.ts'

/** News of a submission, or of something else with an address of its own. */
export type NewMessage = {
  id: string
  accountId: string
  kind: MessageKind
  at: string
} & ({ submissionId: string } | { about: AboutRef })

/** Tells an account what has happened, in the app and by mail if it wants mail. */
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

/** For so long one unread notice stands for all that comes of its kind. */
const collectedMinutes = 24 * 60

/** Tells those who look after a thing that something came in: ten in an hour are one notice, and one mail. */
export async function addCollected(
  trx: Trx,
  random: Random,
  accountIds: readonly string[],
  news: { kind: MessageKind; about: AboutRef; at: string },
) {
  if (accountIds.length === 0) return
  const standing = await trx
    .selectFrom('messages')
    .select('account_id')
    .where('account_id', 'in', [...accountIds])
    .where('created_at', '>', addMinutes(news.at, -collectedMinutes))
    .where('read_at', 'is', null)
    .where('kind', '=', news.kind)
    .where('about', '=', JSON.stringify(news.about))
    .execute()
  const told = new Set(standing.map(({ account_id }) => account_id))
  for (const accountId of accountIds)
    if (!told.has(accountId)) await addMessage(trx, { id: random.id(), accountId, ...news })
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
