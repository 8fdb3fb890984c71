// The rows of the volunteers: what each would like, and who comes to a home.
import { sql } from 'kysely'
import type { Database, Trx } from '../../db/open.ts'
import { addMinutes } from '../../shared/time.ts'
import { activityContent } from '../../shared/volunteering.ts'
import {
  type CheckAsked,
  checkKind,
  type VolunteerProfile,
  volunteerProfile,
} from '../../shared/volunteers.ts'

/** Whoever has come within a year is still known at a home. */
const knownMinutes = 365 * 24 * 60
const volunteersShown = 500

export async function findProfile(
  db: Database,
  accountId: string,
): Promise<VolunteerProfile | null> {
  const row = await db
    .selectFrom('volunteers')
    .select('content')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ? volunteerProfile.parse(JSON.parse(row.content)) : null
}

export async function putProfile(
  db: Database,
  accountId: string,
  profile: VolunteerProfile,
  at: string,
) {
  const told = { content: JSON.stringify(profile), changed_at: at }
  await db
    .insertInto('volunteers')
    .values({ account_id: accountId, ...told })
    .onConflict((c) => c.column('account_id').doUpdateSet(told))
    .execute()
}

export async function removeProfile(db: Database, accountId: string) {
  await db.deleteFrom('volunteers').where('account_id', '=', accountId).execute()
}

export async function findHome(db: Database, id: string) {
  const row = await db
    .selectFrom('care_homes')
    .select(['id', 'name', 'example', 'guidelines_version'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      name: row.name,
      example: row.example === 1,
      guidelinesVersion: row.guidelines_version,
    }
  )
}

/** What any activity of a home asks to be shown or done beforehand. */
export async function findAskedAt(
  db: Database,
  careHomeId: string,
): Promise<{ introduction: boolean; checks: CheckAsked[] }> {
  const rows = await db
    .selectFrom('activities')
    .select('content')
    .where('care_home_id', '=', careHomeId)
    .execute()
  const all = rows.map(({ content }) => activityContent.parse(JSON.parse(content)).needs)
  return {
    introduction: all.some(({ introduction }) => introduction),
    checks: checkKind.options.filter((kind) => all.some(({ check }) => check === kind)),
  }
}

/** Who has signed up at a home within a year, or asked to be introduced there, by name. */
export async function listVolunteers(
  db: Database,
  careHomeId: string,
  at: string,
): Promise<{ accountId: string; name: string }[]> {
  const rows = await known(db, careHomeId, at)
    .orderBy(sql`lower(name)`)
    .orderBy('accounts.id')
    .limit(volunteersShown)
    .execute()
  return rows.map(({ id, name }) => ({ accountId: id, name }))
}

/** Whether somebody is a volunteer there. */
export async function isVolunteer(trx: Trx, careHomeId: string, accountId: string, at: string) {
  const row = await known(trx, careHomeId, at)
    .where('accounts.id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

function known(db: Database, careHomeId: string, at: string) {
  return db
    .selectFrom('accounts')
    .select(['accounts.id', 'name'])
    .where((e) =>
      e.or([
        e(
          'accounts.id',
          'in',
          e
            .selectFrom('activities')
            .innerJoin('shifts', 'shifts.activity_id', 'activities.id')
            .innerJoin('sign_ups', 'sign_ups.shift_id', 'shifts.id')
            .select('sign_ups.account_id')
            .where('care_home_id', '=', careHomeId)
            .where('shifts.starts_at', '>', addMinutes(at, -knownMinutes)),
        ),
        e(
          'accounts.id',
          'in',
          e
            .selectFrom('volunteer_steps')
            .select('account_id')
            .where('care_home_id', '=', careHomeId)
            .where('step', 'in', ['wish', 'introduction']),
        ),
      ]),
    )
}
