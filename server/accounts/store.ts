import type { Database } from '../../db/open.ts'
import { type Account, type Persona, role, type Session } from '../../shared/accounts.ts'
import { addMinutes } from '../../shared/time.ts'
import type { Deps } from '../deps.ts'
import { retention } from '../retention.ts'
import { guestIssuer } from '../session.ts'

const demoIssuer = 'demo'

export async function findPersonaAccount(
  db: Database,
  personaId: string,
): Promise<{ id: string } | undefined> {
  return await db
    .selectFrom('accounts')
    .select('id')
    .where('issuer', '=', demoIssuer)
    .where('subject', '=', personaId)
    .executeTakeFirst()
}

/** The personas that the database holds, with the roles they hold there. */
export async function listPersonas(
  db: Database,
  known: readonly Pick<Persona, 'id' | 'description'>[],
): Promise<Persona[]> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['subject', 'name', 'role'])
    .where('issuer', '=', demoIssuer)
    .execute()
  return known.flatMap(({ id, description }) => {
    const own = rows.filter((row) => row.subject === id)
    const name = own[0]?.name
    const roles = own.flatMap((row) => (row.role === null ? [] : [role.parse(row.role)]))
    return name === undefined ? [] : [{ id, name, roles: [...new Set(roles)], description }]
  })
}

/**
 * Makes an account for a device on which nobody has signed in.
 * @param former the guest that the device had; it comes back where it had sent nothing and is gone
 * @returns the account's id
 */
export async function addGuest(
  { db, clock, random }: Deps,
  former: string | undefined,
): Promise<string> {
  for (const id of [...(former ? [former] : []), random.id()]) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('accounts')
      .values({ id, issuer: guestIssuer, subject: id, name: '', example: 0, created_at: clock() })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return id
  }
  throw new Error('A new id was taken')
}

/**
 * What a guest has sent belongs to the person from now on, and its device acts as that guest no more. Its mail goes
 * where the person's goes; a person who has chosen no mail gets the guest's.
 */
export async function attachGuest(db: Database, guest: string, person: string) {
  await db.transaction().execute(async (trx) => {
    const attached = await trx
      .updateTable('accounts')
      .set({ attached_to: person })
      .where('id', '=', guest)
      .where('attached_to', 'is', null)
      .returning('mail_address')
      .executeTakeFirst()
    if (!attached) return
    await trx
      .updateTable('accounts')
      .set({ mail_address: attached.mail_address })
      .where('id', '=', person)
      .where('mail_address', 'is', null)
      .execute()
  })
}

/** A device's guest as its screens need it: how much was sent that somebody may say was theirs. */
export async function describeGuest(
  db: Database,
  guest: Account | null,
): Promise<Session['guest']> {
  if (!guest) return null
  const { sent } = await db
    .selectFrom('submissions')
    .select((e) => e.fn.countAll<number>().as('sent'))
    .where('account_id', '=', guest.id)
    .where('form', '<>', 'withdrawal')
    .executeTakeFirstOrThrow()
  return { id: guest.id, sent }
}

/** Removes guests, and their sessions, that have sent nothing in all their time. */
export async function purgeGuests({ db, clock }: Deps) {
  const unused = db
    .selectFrom('accounts')
    .select('id')
    .where('issuer', '=', guestIssuer)
    .where('attached_to', 'is', null)
    .where('created_at', '<', addMinutes(clock(), -retention.unusedGuests))
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('submissions').select('id').whereRef('account_id', '=', 'accounts.id'),
        ),
      ),
    )
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('messages').where('account_id', 'in', unused).execute()
    await trx.deleteFrom('mail_confirmations').where('account_id', 'in', unused).execute()
    await trx.deleteFrom('sessions').where('account_id', 'in', unused).execute()
    await trx.deleteFrom('accounts').where('id', 'in', unused).execute()
  })
}
