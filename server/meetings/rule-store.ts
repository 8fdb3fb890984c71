// The rows of the rules, and which meetings each of them has given.
import type { Database, Trx } from '../../db/open.ts'
import { type RhythmRule, type RuleBound, type RuleKept, rhythmRule } from '../../shared/rhythm.ts'
import { removeListings } from '../listings.ts'
import { areUsed } from '../meetings.ts'

export async function putRule(trx: Trx, rule: RhythmRule, example: boolean, at: string) {
  const row = {
    id: rule.id,
    term_id: rule.termId,
    rule: JSON.stringify(rule),
    example: example ? 1 : 0,
    changed_at: at,
  }
  await trx
    .insertInto('rhythm_rules')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

export async function listRules(db: Database): Promise<RuleKept[]> {
  const rows = await db.selectFrom('rhythm_rules').selectAll().orderBy('id').execute()
  return rows
    .map((row) => ({
      rule: rhythmRule.parse(JSON.parse(row.rule)),
      example: row.example === 1,
      changedAt: row.changed_at,
    }))
    .sort((a, b) => a.rule.position - b.rule.position)
}

/** A rule's meetings from a month on, by month. */
export async function listRuled(db: Database, ruleId: string, fromMonth: string) {
  const rows = await db
    .selectFrom('meetings')
    .selectAll()
    .where('rule_id', '=', ruleId)
    .where('month', '>=', fromMonth)
    .execute()
  return new Map(rows.map((row) => [row.month, row]))
}

/** Why a rule can be ended but not deleted; null where it can be deleted. */
export async function findBound(
  db: Database,
  ruleId: string,
  at: string,
): Promise<RuleBound | null> {
  const rows = await db
    .selectFrom('meetings')
    .leftJoin('meeting_changes', 'meeting_changes.meeting_id', 'meetings.id')
    .select(['meetings.id', 'starts_at', 'state', 'meeting_changes.change'])
    .where('rule_id', '=', ruleId)
    .execute()
  if (rows.some((row) => row.starts_at <= at)) return 'held'
  if (rows.some((row) => row.state !== 'planned' || row.change !== null)) return 'changed'
  const ids = rows.map(({ id }) => id)
  return (await areUsed(db, ids)) ? 'used' : null
}

/** Every meeting that a rule has given. */
export async function listRuledIds(db: Database, ruleId: string): Promise<string[]> {
  const rows = await db.selectFrom('meetings').select('id').where('rule_id', '=', ruleId).execute()
  return rows.map(({ id }) => id)
}

/** Removes a rule that nothing binds, with its meetings. */
export async function removeRule(trx: Trx, ruleId: string) {
  const ids = await listRuledIds(trx, ruleId)
  if (ids.length > 0) {
    await trx.deleteFrom('meeting_topics').where('meeting_id', 'in', ids).execute()
    await trx.deleteFrom('meetings').where('id', 'in', ids).execute()
  }
  await removeListings(trx, 'meeting', ids)
  await trx.deleteFrom('rhythm_rules').where('id', '=', ruleId).execute()
}
