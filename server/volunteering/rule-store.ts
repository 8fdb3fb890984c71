// The rows of the rules by which shifts come again.
import type { Database, Trx } from '../../db/open.ts'
import type { ActivityRulesTable } from '../../db/schema.ts'

export async function addRule(trx: Trx, row: ActivityRulesTable) {
  await trx.insertInto('activity_rules').values(row).execute()
}

export async function findRule(db: Database, id: string): Promise<ActivityRulesTable | undefined> {
  return await db.selectFrom('activity_rules').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Rules of which shifts are still to be laid up to a day. */
export async function listUnlaid(db: Database, until: string): Promise<ActivityRulesTable[]> {
  return await db
    .selectFrom('activity_rules')
    .selectAll()
    .where('laid_until', '<', until)
    .where('ended_from', 'is', null)
    .orderBy('laid_until')
    .orderBy('id')
    .execute()
}

export async function markLaid(trx: Trx, id: string, until: string) {
  await trx.updateTable('activity_rules').set({ laid_until: until }).where('id', '=', id).execute()
}

export async function markRuleEnded(trx: Trx, id: string, from: string) {
  await trx.updateTable('activity_rules').set({ ended_from: from }).where('id', '=', id).execute()
}

/** Whether more shifts will come of their own accord. */
export async function goesOn(db: Database, activityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('activity_rules')
    .select('id')
    .where('activity_id', '=', activityId)
    .where('ended_from', 'is', null)
    .where((e) => e.not(e.or([e('rrule', 'like', '%UNTIL=%'), e('rrule', 'like', '%COUNT=%')])))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A rule's shifts that begin at an instant or later, and whether anybody ever signed up for them. */
export async function listRuledShifts(db: Database, ruleId: string, from: string) {
  return await db
    .selectFrom('shifts')
    .select('id')
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('sign_ups')
            .select('submission_id')
            .whereRef('sign_ups.shift_id', '=', 'shifts.id'),
        )
        .as('isUsed'),
    )
    .where('rule_id', '=', ruleId)
    .where('starts_at', '>=', from)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .execute()
}

export async function removeShifts(trx: Trx, ids: readonly string[]) {
  if (ids.length === 0) return
  await trx
    .deleteFrom('shifts')
    .where('id', 'in', [...ids])
    .execute()
}
