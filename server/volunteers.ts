// What a home knows of its volunteers: what they have agreed to, when they were introduced, how their checks stand.
import type { Database, Trx } from '../db/open.ts'
import type { VolunteerStepsTable } from '../db/schema.ts'
import { type Contact, contact } from '../shared/sign-ups.ts'
import { type CheckAsked, type CheckStatus, checkStatus } from '../shared/volunteers.ts'

export type Step = 'guidelines' | 'introduction' | 'wish'

export interface StepsTaken {
  agreedVersion: number | null
  introducedOn: string | null
  wish: { at: string; contact: Contact } | null
}

export async function findSteps(
  db: Database,
  accountId: string,
  careHomeId: string,
): Promise<StepsTaken> {
  const rows = await db
    .selectFrom('volunteer_steps')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('care_home_id', '=', careHomeId)
    .execute()
  return toSteps(rows)
}

/** Of everybody who has taken any at a home, by account. */
export async function listSteps(
  db: Database,
  careHomeId: string,
): Promise<Map<string, StepsTaken>> {
  const rows = await db
    .selectFrom('volunteer_steps')
    .selectAll()
    .where('care_home_id', '=', careHomeId)
    .execute()
  const byAccount = Map.groupBy(rows, ({ account_id }) => account_id)
  return new Map([...byAccount].map(([id, own]) => [id, toSteps(own)]))
}

function toSteps(rows: readonly VolunteerStepsTable[]): StepsTaken {
  const versions = rows.filter(({ step }) => step === 'guidelines').map(({ version }) => version)
  const wish = rows.find(({ step }) => step === 'wish')
  return {
    agreedVersion: versions.length > 0 ? Math.max(...versions) : null,
    introducedOn: rows.find(({ step }) => step === 'introduction')?.at ?? null,
    wish: wish?.contact ? { at: wish.at, contact: contact.parse(JSON.parse(wish.contact)) } : null,
  }
}

/** The first time stands for what was agreed to; what else there was gives way to the newer. */
export async function putStep(
  trx: Trx,
  entry: {
    accountId: string
    careHomeId: string
    step: Step
    version?: number
    at: string
    contact?: Contact
  },
) {
  const { accountId, careHomeId, step, version = 0, at } = entry
  const said = entry.contact ? JSON.stringify(entry.contact) : null
  const row = { account_id: accountId, care_home_id: careHomeId, step, version, at, contact: said }
  await trx
    .insertInto('volunteer_steps')
    .values(row)
    .onConflict((c) => {
      const same = c.columns(['account_id', 'care_home_id', 'step', 'version'])
      return step === 'guidelines' ? same.doNothing() : same.doUpdateSet({ at, contact: said })
    })
    .execute()
}

export async function removeStep(trx: Trx, accountId: string, careHomeId: string, step: Step) {
  await trx
    .deleteFrom('volunteer_steps')
    .where('account_id', '=', accountId)
    .where('care_home_id', '=', careHomeId)
    .where('step', '=', step)
    .execute()
}

export async function listChecks(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, CheckStatus[]>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('volunteer_checks')
    .selectAll()
    .where('account_id', 'in', [...accountIds])
    .orderBy('kind')
    .execute()
  const byAccount = new Map<string, CheckStatus[]>()
  for (const row of rows) {
    const { kind, status } = row
    const read = checkStatus.parse({
      kind,
      status,
      seenOn: row.seen_on,
      validUntil: row.valid_until,
    })
    byAccount.set(row.account_id, [...(byAccount.get(row.account_id) ?? []), read])
  }
  return byAccount
}

export async function putCheck(trx: Trx, accountId: string, check: CheckStatus) {
  const { kind, status, seenOn, validUntil } = check
  const told = { status, seen_on: seenOn, valid_until: validUntil }
  await trx
    .insertInto('volunteer_checks')
    .values({ account_id: accountId, kind, ...told })
    .onConflict((c) => c.columns(['account_id', 'kind']).doUpdateSet(told))
    .execute()
}

export async function removeCheck(trx: Trx, accountId: string, kind: CheckAsked) {
  await trx
    .deleteFrom('volunteer_checks')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .execute()
}
