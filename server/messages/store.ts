import type { Database } from '../../db/open.ts'
import {
  type MessagePage,
  type MessagesRead,
  messagePage,
  type PostedMail,
} from '../../shared/messages.ts'

/** The notices of a person's accounts, the newest first. */
export async function listMessages(
  db: Database,
  accountIds: readonly string[],
  page: { after?: string | undefined; limit: number },
): Promise<MessagePage> {
  let query = db
    .selectFrom('messages')
    .leftJoin('submissions', 'submissions.id', 'messages.submission_id')
    .select(['messages.id', 'kind', 'created_at', 'read_at', 'submission_id', 'form', 'receipt'])
    .select((e) => e.fn.coalesce('messages.about', 'submissions.about').as('about'))
    .where('messages.account_id', 'in', accountIds)
  const [createdAt, id] = page.after?.split('~') ?? []
  if (createdAt && id)
    query = query.where((e) =>
      e(e.refTuple('created_at', 'messages.id'), '<', e.tuple(createdAt, id)),
    )
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const last = rows.length > page.limit ? rows[page.limit - 1] : undefined
  return messagePage.parse({
    messages: rows.slice(0, page.limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      submission:
        row.submission_id === null
          ? null
          : { id: row.submission_id, form: row.form, receipt: row.receipt },
      about: row.about ? JSON.parse(row.about) : null,
      createdAt: row.created_at,
      readAt: row.read_at,
    })),
    unread: await countUnread(db, accountIds),
    next: last ? `${last.created_at}~${last.id}` : null,
  })
}

export async function countUnread(db: Database, accountIds: readonly string[]): Promise<number> {
  const { unread } = await db
    .selectFrom('messages')
    .select((e) => e.fn.countAll<number>().as('unread'))
    .where('account_id', 'in', accountIds)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Marks what isn't marked yet; what belongs to others stays as it is. */
export async function markRead(
  db: Database,
  accountIds: readonly string[],
  read: MessagesRead,
  at: string,
) {
  let change = db
    .updateTable('messages')
    .set({ read_at: at })
    .where('account_id', 'in', accountIds)
    .where('read_at', 'is', null)
  if ('ids' in read) change = change.where('id', 'in', read.ids)
  else change = change.where('created_at', '<=', read.until)
  if ('submissionId' in read && read.submissionId)
    change = change.where('submission_id', '=', read.submissionId)
  await change.execute()
}

/** Whose a message is; the words of its mail need no more. */
export async function findRecipient(db: Database, messageId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('messages')
    .select('account_id')
    .where('id', '=', messageId)
    .executeTakeFirst()
  return found?.account_id
}

const postedShown = 50

/** The demo's latest mails. */
export async function listPostedMails(db: Database): Promise<PostedMail[]> {
  const rows = await db
    .selectFrom('posted_mails')
    .selectAll()
    .orderBy('posted_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(postedShown)
    .execute()
  return rows.map(({ message_id, address, subject, body, posted_at }) => ({
    id: message_id,
    address,
    subject,
    body,
    postedAt: posted_at,
  }))
}
