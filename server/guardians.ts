// Guardians' yes for those under 15, one row for each child and home; of a code its hash alone is kept.
import { type Database, lockKey, type Trx } from '../db/open.ts'
import type { GuardianConsentsTable } from '../db/schema.ts'
import { type Contact, contact } from '../shared/sign-ups.ts'
import { addMinutes } from '../shared/time.ts'
import { retention } from './retention.ts'

export interface Consent {
  id: string
  accountId: string
  careHomeId: string
  codeExpiresAt: string | null
  answer: 'yes' | 'no' | 'revoked' | null
  answeredAt: string | null
  validUntil: string | null
  guardian: { id: string; name: string; contact: Contact | null } | null
}

/** Whoever asks for, gives or uses a yes takes turns; taken before any lock of places. */
export async function lockConsent(trx: Trx, accountId: string, careHomeId: string) {
  await lockKey(trx, `guardian:${accountId}:${careHomeId}`)
}

export async function findConsent(
  db: Database,
  accountId: string,
  careHomeId: string,
): Promise<Consent | undefined> {
  const row = await db
    .selectFrom('guardian_consents')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('care_home_id', '=', careHomeId)
    .executeTakeFirst()
  return row && toConsent(row)
}

export async function findConsentByCode(
  db: Database,
  codeHash: string,
): Promise<Consent | undefined> {
  const row = await db
    .selectFrom('guardian_consents')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row && toConsent(row)
}

export async function findConsentById(db: Database, id: string): Promise<Consent | undefined> {
  const row = await db
    .selectFrom('guardian_consents')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toConsent(row)
}

/** With the child's name and the home's. */
interface Given extends Consent {
  young: string
  careHome: { id: string; name: string; phone: string; example: boolean }
}

/** Those that a guardian has given and that stand, the newest first. */
export async function listGiven(db: Database, guardianId: string, at: string): Promise<Given[]> {
  const rows = await db
    .selectFrom('guardian_consents')
    .innerJoin('accounts', 'accounts.id', 'guardian_consents.account_id')
    .innerJoin('care_homes', 'care_homes.id', 'care_home_id')
    .selectAll('guardian_consents')
    .select(['accounts.name as young', 'care_homes.name as home', 'phone'])
    .select('care_homes.example')
    .where('guardian_id', '=', guardianId)
    .where('answer', '=', 'yes')
    .where('valid_until', '>', at)
    .orderBy('answered_at', 'desc')
    .orderBy('guardian_consents.id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    ...toConsent(row),
    young: row.young,
    careHome: {
      id: row.care_home_id,
      name: row.home,
      phone: row.phone,
      example: row.example === 1,
    },
  }))
}

/** Those that stand at a home, by the child's account. */
export async function listConsentsAt(
  db: Database,
  careHomeId: string,
  at: string,
): Promise<Map<string, Consent>> {
  const rows = await db
    .selectFrom('guardian_consents')
    .selectAll()
    .where('care_home_id', '=', careHomeId)
    .where('answer', '=', 'yes')
    .where('valid_until', '>', at)
    .execute()
  return new Map(rows.map((row) => [row.account_id, toConsent(row)]))
}

/** Whether somebody is a child here, who can be nobody's guardian. */
export async function isYoung(db: Database, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('guardian_consents')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Asks for a yes; an earlier ask that still waits for its answer stands. */
export async function askConsent(
  trx: Trx,
  entry: { id: string; accountId: string; careHomeId: string; at: string },
) {
  const known = await findConsent(trx, entry.accountId, entry.careHomeId)
  if (known && known.answer === null) return
  const asked = { ...unanswered, asked_at: entry.at, code_hash: null, code_expires_at: null }
  await trx
    .insertInto('guardian_consents')
    .values({
      id: entry.id,
      account_id: entry.accountId,
      care_home_id: entry.careHomeId,
      ...asked,
    })
    .onConflict((c) => c.columns(['account_id', 'care_home_id']).doUpdateSet(asked))
    .execute()
}

const unanswered = {
  guardian_id: null,
  guardian_name: null,
  guardian_contact: null,
  answer: null,
  answered_at: null,
  valid_until: null,
}

/** A newer code takes the place of an older one. */
export async function putCode(trx: Trx, id: string, codeHash: string, expiresAt: string) {
  await trx
    .updateTable('guardian_consents')
    .set({ code_hash: codeHash, code_expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

export async function noteAnswer(
  trx: Trx,
  id: string,
  given: {
    answer: 'yes' | 'no'
    at: string
    validUntil: string | null
    guardian: { id: string; name: string; contact: Contact | null }
  },
) {
  const { answer, at, validUntil, guardian } = given
  await trx
    .updateTable('guardian_consents')
    .set({
      answer,
      answered_at: at,
      valid_until: validUntil,
      guardian_id: guardian.id,
      guardian_name: guardian.name,
      guardian_contact: guardian.contact && JSON.stringify(guardian.contact),
    })
    .where('id', '=', id)
    .execute()
}

/** Nothing is kept of whoever gave it. */
export async function noteRevoked(trx: Trx, id: string, at: string) {
  await trx
    .updateTable('guardian_consents')
    .set({ ...unanswered, answer: 'revoked', answered_at: at })
    .where('id', '=', id)
    .execute()
}

/**
 * Forgets what was answered, taken back or left open long ago. What the child agreed to at the home goes along, so
 * that the next sign-up there asks the age again.
 */
export async function forgetConsents(db: Database, at: string) {
  const until = addMinutes(at, -retention.guardianConsents)
  await db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('guardian_consents')
      .select(['id', 'account_id', 'care_home_id'])
      .where((e) =>
        e.or([
          e('valid_until', '<', until),
          e.and([e('valid_until', 'is', null), e('answered_at', '<', until)]),
          e.and([e('answered_at', 'is', null), e('asked_at', '<', until)]),
        ]),
      )
      // While the child still has a time to come, it is known that a guardian must say yes.
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('sign_ups')
              .innerJoin('shifts', 'shifts.id', 'sign_ups.shift_id')
              .select('submission_id')
              .whereRef('sign_ups.account_id', '=', 'guardian_consents.account_id')
              .where('state', '<>', 'ended')
              .where('ends_at', '>', at),
          ),
        ),
      )
      .limit(500)
      .execute()
    for (const { id, account_id, care_home_id } of old) {
      await trx.deleteFrom('guardian_consents').where('id', '=', id).execute()
      await trx
        .deleteFrom('volunteer_steps')
        .where('account_id', '=', account_id)
        .where('care_home_id', '=', care_home_id)
        .where('step', '=', 'guidelines')
        .execute()
    }
  })
}

/** Whether it lets the child come at an instant. */
export function standsAt(consent: Consent | undefined, at: string): boolean {
  return consent?.answer === 'yes' && consent.validUntil !== null && consent.validUntil >= at
}

function toConsent(row: GuardianConsentsTable): Consent {
  const { answer } = row
  return {
    id: row.id,
    accountId: row.account_id,
    careHomeId: row.care_home_id,
    codeExpiresAt: row.code_expires_at,
    answer: answer === 'yes' || answer === 'no' || answer === 'revoked' ? answer : null,
    answeredAt: row.answered_at,
    validUntil: row.valid_until,
    guardian: row.guardian_id
      ? {
          id: row.guardian_id,
          name: row.guardian_name ?? '',
          contact: row.guardian_contact ? contact.parse(JSON.parse(row.guardian_contact)) : null,
        }
      : null,
  }
}
