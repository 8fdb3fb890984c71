// Calendars that others subscribe to: how one is answered, and the secret addresses of those that are one's own.
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Account } from '../shared/accounts.ts'
import { language } from '../shared/text.ts'
import { addAudit } from './audit.ts'
import type { Deps } from './deps.ts'
import { hashOf } from './random.ts'
import { answers, type Env } from './router.ts'
import { findAccount } from './session.ts'

export const calendarLanguage = z.object({ language: language.default('da') })

/** What a calendar answers with: text rather than JSON, so it is told apart from the other routes. */
export const calendarAnswers = {
  ...answers(z.string(), 'The calendar'),
  200: {
    description: 'A calendar, RFC 5545',
    content: { 'text/calendar': { schema: z.string() } },
  },
}

/** Gives a calendar, or nothing where the asker has the same already. */
export function giveCalendar(c: Context<Env>, text: string, reach: 'public' | 'private') {
  const tag = `"${hashOf(text).slice(0, 32)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', `${reach}, max-age=300`)
  if (reach === 'private') {
    // The address is the key: it must not be told on by whatever is opened from here.
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex')
  }
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Content-Disposition', 'inline; filename="medspil.ics"')
  return c.body(text, 200)
}

/**
 * The secret addresses of one kind of calendar: told once, and only their hashes are kept.
 * @param feed what stands before the secret in the address
 */
export function calendarLinks(
  deps: Deps,
  table: 'calendar_links' | 'shift_calendar_links',
  feed: string,
) {
  return {
    async find({ id }: Account) {
      const found = await deps.db
        .selectFrom(table)
        .select('created_at')
        .where('account_id', '=', id)
        .executeTakeFirst()
      return { createdAt: found?.created_at ?? null, path: null }
    },
    /** One made before stops working. */
    async make({ id }: Account) {
      const token = deps.random.token()
      const createdAt = deps.clock()
      const row = { account_id: id, token_hash: hashOf(token), created_at: createdAt }
      await deps.db.transaction().execute(async (trx) => {
        await trx
          .insertInto(table)
          .values(row)
          .onConflict((c) => c.column('account_id').doUpdateSet(row))
          .execute()
        await addAudit(trx, deps, { accountId: id, action: 'calendar.subscribe', subject: id })
      })
      return { createdAt, path: `/api/calendars/${feed}/${token}` }
    },
    async revoke({ id }: Account) {
      await deps.db.transaction().execute(async (trx) => {
        await trx.deleteFrom(table).where('account_id', '=', id).execute()
        await addAudit(trx, deps, { accountId: id, action: 'calendar.revoke', subject: id })
      })
      return { createdAt: null, path: null }
    },
    /** Whose address this is. */
    async findOwner(token: string): Promise<Account | undefined> {
      const found = await deps.db
        .selectFrom(table)
        .select('account_id')
        .where('token_hash', '=', hashOf(token))
        .executeTakeFirst()
      return (found && (await findAccount(deps.db, found.account_id))) ?? undefined
    },
  }
}
