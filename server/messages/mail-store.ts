import type { Database, Trx } from '../../db/open.ts'
import type { MailConfirmationsTable } from '../../db/schema.ts'
import { addMinutes } from '../../shared/time.ts'
import { retention } from '../retention.ts'

export async function findAddress(db: Database, accountId: string): Promise<string | null> {
  const found = await db
    .selectFrom('accounts')
    .select('mail_address')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return found?.mail_address ?? null
}

export async function changeMailAddress(trx: Trx, accountId: string, address: string | null) {
  await trx
    .updateTable('accounts')
    .set({ mail_address: address })
    .where('id', '=', accountId)
    .execute()
}

export async function addConfirmation(
  trx: Trx,
  entry: { id: string; accountId: string; address: string; codeHash: string; at: string },
) {
  await trx
    .insertInto('mail_confirmations')
    .values({
      id: entry.id,
      account_id: entry.accountId,
      address: entry.address,
      code_hash: entry.codeHash,
      asked_at: entry.at,
      tries_left: 5,
    })
    .execute()
}

/** How many codes an account has asked for, and how many went to an address, whoever asked. */
export async function countConfirmations(
  db: Database,
  within: { accountId: string; address: string; since: string },
): Promise<{ byAccount: number; toAddress: number }> {
  const count = (column: 'account_id' | 'address', value: string) =>
    db
      .selectFrom('mail_confirmations')
      .select((e) => e.fn.countAll<number>().as('codes'))
      .where(column, '=', value)
      .where('asked_at', '>', within.since)
      .executeTakeFirstOrThrow()
  return {
    byAccount: (await count('account_id', within.accountId)).codes,
    toAddress: (await count('address', within.address)).codes,
  }
}

/** What an account's latest code is for, while it can be used. */
export async function findWaiting(
  db: Database,
  accountId: string,
  since: string,
): Promise<MailConfirmationsTable | undefined> {
  return await db
    .selectFrom('mail_confirmations')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('asked_at', '>', since)
    .where('tries_left', '>', 0)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Where a code goes, while it can be used. */
export async function findConfirmation(
  db: Database,
  id: string,
  since: string,
): Promise<MailConfirmationsTable | undefined> {
  return await db
    .selectFrom('mail_confirmations')
    .selectAll()
    .where('id', '=', id)
    .where('asked_at', '>', since)
    .where('tries_left', '>', 0)
    .executeTakeFirst()
}

/** @returns false where none was left */
export async function takeTry(trx: Trx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mail_confirmations')
    .set((e) => ({ tries_left: e('tries_left', '-', 1) }))
    .where('id', '=', id)
    .where('tries_left', '>', 0)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Makes an account's codes worth nothing; they still count against how many it may ask for. */
export async function endConfirmations(trx: Trx, accountId: string) {
  await trx
    .updateTable('mail_confirmations')
    .set({ tries_left: 0 })
    .where('account_id', '=', accountId)
    .where('tries_left', '>', 0)
    .execute()
}

/** Codes that count no more, and what the demo mailed long ago. */
export async function removeOldMail(db: Database, at: string) {
  const codesUntil = addMinutes(at, -retention.mailCodes)
  await db.deleteFrom('mail_confirmations').where('asked_at', '<=', codesUntil).execute()
  const mailsUntil = addMinutes(at, -retention.postedMails)
  await db.deleteFrom('posted_mails').where('posted_at', '<=', mailsUntil).execute()
}
